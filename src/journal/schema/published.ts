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
  words tsvector not null,
  primary key (stream, entry)
);
create index published_words on published using gin (words);
create index published_day on published(day desc, stream, entry);
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
