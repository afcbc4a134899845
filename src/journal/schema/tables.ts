/** The tables of the journal and of the registers, as first laid out. */
export const TABLES = `
create table head(
  stream text primary key,
  kind text not null,
  version int not null,
  chain bytea not null,
  number text,
  state jsonb
);
create table event(
  stream text not null,
  version int not null,
  text text not null,
  leaf bytea not null,
  chain bytea not null,
  act_id uuid not null,
  primary key (stream, version)
);
create index event_act on event(act_id);
-- Personal content stands apart: it can go by order of a court while the commitment to it stays hashed.
create table personal(
  stream text not null,
  version int not null,
  salt bytea not null,
  content jsonb,
  primary key (stream, version)
);
create table act(
  id uuid primary key,
  fingerprint text not null,
  written jsonb not null
);
create table docket(
  body text not null,
  series text not null,
  year int not null,
  last int not null,
  primary key (body, series, year)
);
create table setting(name text primary key, value text not null);

create table matter(
  stream text primary key,
  kind text not null,
  number text,
  version int not null,
  stage text not null,
  final boolean not null,
  about jsonb not null,
  words text not null,
  home text,
  open text not null,
  published text,
  hearing_on text,
  opened_at text not null,
  moved_at text not null,
  rows jsonb not null
);
create index matter_kind on matter(kind, moved_at desc, stream desc);
create index matter_home on matter(home, moved_at desc);
create index matter_hearing on matter(hearing_on) where hearing_on is not null;
create index matter_published on matter(moved_at desc) where published is not null;
create table party(who text not null, stream text not null, primary key (who, stream));
create index party_stream on party(stream);
create table link("to" text not null, stream text not null, primary key ("to", stream));
create index link_stream on link(stream);
create table office_held(body text not null, stream text not null, primary key (body, stream));
create index office_stream on office_held(stream);
create table duty(
  stream text not null,
  duty text not null,
  key text not null,
  by text not null,
  "to" text not null,
  since text not null,
  due text,
  primary key (stream, duty, key, by)
);
create index duty_by on duty(by, due, since);
create table notice(
  id bigint generated always as identity primary key,
  who text not null,
  stream text not null,
  version int not null,
  act text not null,
  at text not null,
  by text not null,
  read_at text
);
create index notice_who on notice(who, id desc);
create index notice_stream on notice(stream);
`
