/** The register of what is published, by its words: one row an act, as the public reads it. */
export const PUBLISHED = `
create table published(
  stream text collate "C" not null,
  -- The version of the stream that the act led to.
  entry int not null,
  body text collate "C",
  kind text collate "C" not null,
  document text collate "C" not null,
  act text collate "C" not null,
  day text collate "C" not null,
  lang text collate "C" not null,
  number text,
  title text not null,
  text text not null,
  -- The stems of its words, and by signs of their own what a search is narrowed by.
  words tsvector not null,
  primary key (stream, entry)
);
create index published_words on published using gin (words);
create index published_day on published(day desc, stream, entry);
-- How many acts are of a day, to look into the latest first.
create table published_on(day text collate "C" primary key, n int not null);
-- Up to where a matter is written here. What has moved on since is not found until it is written anew.
create table published_to(stream text collate "C" primary key, version int not null, erasures int not null);
-- The words that occur, and in how many acts: to guess what was meant.
create table published_word(word text collate "C" primary key, n int not null);
do $$ begin
  create index published_word_trigrams on published_word using gin (word gin_trgm_ops);
exception when undefined_object then
  raise notice 'without the extension pg_trgm nothing is guessed of mistyped words';
end $$;
`

/**
 * What is published gets a place in the order in which it was written: whoever mirrors it goes on from there, and is told of what was
 * changed and withdrawn. It is derived, so it is written anew.
 */
export const PUBLISHED_ORDER = `
truncate published, published_to, published_word;
create sequence published_seq;
alter table published add column seq bigint not null default nextval('published_seq'), add column at text collate "C" not null,
  -- The act's id; null where a part of the entry is hidden from the public.
  add column id uuid;
create unique index published_order on published(seq);
-- How much anybody saw of the matter when it was written.
alter table published_to add column sees text collate "C" not null default 'all';
create table published_gone(
  seq bigint primary key default nextval('published_seq'),
  stream text collate "C" not null,
  entry int not null,
  unique (stream, entry)
);
-- The hearing of a matter that has a day; withdrawn: without a court.
create table published_hearing(
  stream text collate "C" primary key,
  seq bigint not null unique default nextval('published_seq'),
  court text collate "C",
  kind text collate "C",
  day text collate "C",
  hour text collate "C",
  room text,
  number text,
  title text
);
create index matter_heard on matter(moved_at desc) where hearing_on is not null;
`

/**
 * What a matter shows to anybody rests on others: who is named with them, whether they are open. Where one of those moves on, it is
 * written anew. And what nothing else could tell of what is written carries a check. Everything is written anew once.
 */
export const PUBLISHED_GROUNDS = `
delete from published_to;
alter table published_to add column "check" text collate "C" not null;
create table published_ground(
  stream text collate "C",
  -- The other matter or the person, as it stood when this one was written.
  ground text collate "C",
  version int not null,
  erasures int not null,
  primary key (stream, ground)
);
create index published_ground_moved on published_ground(ground);
`

/** What is masked has grown: names that came along many links, and those in what is written for the public of a closed matter. */
export const PUBLISHED_MASKED = 'delete from published_to;'
