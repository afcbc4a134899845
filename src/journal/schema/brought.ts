/** Who brought a file: only they can name it in an act. A row goes with the content, or a day after it was last of use. */
import { checkSql } from './checks.ts'

export const BROUGHT_CHECK = checkSql(`convert_to(concat_ws(' ', hash, person), 'UTF8')`)

export const BROUGHT = `
create table brought(
  hash text collate "C" not null references content on delete cascade,
  person text collate "C" not null,
  at timestamptz not null default now(),
  "check" text not null,
  primary key (hash, person)
);
create index brought_at on brought(at);
`
