/**
 * The tables of the journal and of the registers. Keys compare by their bytes, whatever language the database speaks: quicker, and
 * no new edition of a locale puts an index out of order. Each index serves a question that is asked; most rows are written far more
 * often than they are looked up.
 */
export const TABLES = `
-- The matter's state after its last event, so that an act costs the same however long the history is.
create table head(
  stream text collate "C" primary key,
  kind text not null,
  -- 0: somebody looked whether it had begun, and it must not begin while they act upon that.
  version int not null,
  chain bytea not null,
  number text,
  -- Which docket gave the number.
  docket text collate "C",
  state json,
  -- How often content was erased: whoever read it before must read it again.
  erasures int not null default 0
) with (fillfactor = 85);
create table event(
  stream text collate "C" not null,
  version int not null,
  -- Exactly what was hashed.
  text text not null,
  leaf bytea not null,
  chain bytea not null,
  act_id uuid not null,
  -- Personal content, exactly as the text commits to it: it can go by order of a court while the commitment stays.
  salt bytea,
  content text,
  -- When, by whose order and in what form (keys and lists without their texts).
  erased json,
  primary key (stream, version)
);
create table act(
  id uuid primary key,
  fingerprint text not null,
  written json not null
);
create table docket(
  body text collate "C",
  series text collate "C",
  year int,
  last int not null,
  primary key (body, series, year)
) with (fillfactor = 50);
create table setting(name text primary key, value text not null);

create table matter(
  stream text collate "C" primary key,
  kind text collate "C" not null,
  number text,
  version int not null,
  stage text not null,
  final boolean not null,
  home text collate "C",
  open text not null,
  published text,
  hearing_on text collate "C",
  opened_at text collate "C" not null,
  moved_at text collate "C" not null,
  rows json not null
);
create index matter_kind on matter(kind, moved_at desc, stream desc);
create index matter_home on matter(home, moved_at desc, stream desc) where home is not null;
create index matter_moved on matter(moved_at desc, stream desc);
create index matter_hearing on matter(hearing_on) where hearing_on is not null;
create index matter_published on matter(moved_at desc) where published is not null;
create table party(who text collate "C", stream text collate "C", primary key (who, stream));
create table link("to" text collate "C", stream text collate "C", primary key ("to", stream));
create table office_held(body text collate "C", stream text collate "C", primary key (body, stream));
-- The key is the order of a desk. A duty without a term falls due after all others: in the year 9999.
create table duty(
  by text collate "C",
  due text collate "C",
  since text collate "C",
  stream text collate "C",
  duty text collate "C",
  key text collate "C",
  "to" text not null,
  primary key (by, due, since, stream, duty, key)
);
create table notice(
  id bigint generated always as identity,
  who text collate "C" not null,
  stream text collate "C" not null,
  version int not null,
  act text not null,
  at text not null,
  by text not null,
  read_at text,
  primary key (who, id)
);
create index notice_stream on notice(stream);
-- What is searched stands apart, so that its index is written when the words change and not at every act.
create table wording(stream text collate "C" primary key, words text not null);
do $$ begin
  create extension if not exists pg_trgm;
  create index wording_trigrams on wording using gin (words gin_trgm_ops) with (gin_pending_list_limit = 512);
exception when insufficient_privilege or feature_not_supported or undefined_file or undefined_object then
  raise notice 'without the extension pg_trgm a search reads the words of all matters';
end $$;
`
