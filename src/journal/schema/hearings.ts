/** The calendar of hearings, of the whole country and of each court: the indexes are ordered as it is read. */
export const HEARINGS = `
drop index matter_hearing;
create index matter_hearing on matter(hearing_on, (lpad(rows->'hearing'->>'hour', 5, '0') collate "C"), stream) where hearing_on is not null;
create index matter_hearing_court on matter(
  ((rows->'hearing'->>'court') collate "C"), hearing_on, (lpad(rows->'hearing'->>'hour', 5, '0') collate "C"), stream
) where hearing_on is not null;
`
