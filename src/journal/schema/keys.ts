/** What erasing, searching and a million matters ask of the tables. */
export const KEYS = `
-- Keys compare by their bytes, whatever language the database speaks: quicker, and no new edition of a locale puts an index out of order.
alter table head alter stream type text collate "C";
alter table event alter stream type text collate "C";
alter table personal alter stream type text collate "C";
alter table docket alter body type text collate "C", alter series type text collate "C";
alter table matter alter stream type text collate "C", alter kind type text collate "C", alter home type text collate "C",
  alter hearing_on type text collate "C", alter opened_at type text collate "C", alter moved_at type text collate "C";
alter table party alter who type text collate "C", alter stream type text collate "C";
alter table link alter "to" type text collate "C", alter stream type text collate "C";
alter table office_held alter body type text collate "C", alter stream type text collate "C";
alter table duty alter stream type text collate "C", alter duty type text collate "C", alter key type text collate "C",
  alter by type text collate "C", alter since type text collate "C", alter due type text collate "C";
alter table notice alter who type text collate "C", alter stream type text collate "C";

-- Which docket gave a matter its number; how often content of a stream was erased: whoever read it before must read it again.
alter table head add docket text collate "C", add erasures int not null default 0;
update head h set docket = m.home from matter m where m.stream = h.stream and h.number is not null;
-- A head is written twice when its stream begins; the second time it finds room beside itself.
alter table head set (fillfactor = 75);

-- Erased: salt and content go; when, by whose order and in what form (keys and lists without their texts) stays.
alter table personal alter salt drop not null, add erased jsonb;

-- Lists are taken out by the key that they were put in with; an index by stream would only cost.
drop index party_stream, link_stream, office_stream, event_act, matter_home, matter_kind;
create index matter_home on matter(home, moved_at desc, stream desc);
create index matter_kind on matter(kind, moved_at desc, stream desc);
create index matter_moved on matter(moved_at desc, stream desc);
alter table notice drop constraint notice_pkey;
drop index notice_who;
alter table notice add primary key (who, id);

-- What is searched stands apart, so that its index is written when the words change and not at every act.
-- Letters are folded one by one: in a database of another language lower() knows the Latin ones alone.
create function tarazy_folded(s text) returns text language sql immutable parallel safe as
$$ select translate(lower(s), 'АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ', 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя') $$;
create function tarazy_words(about jsonb, number text) returns text language sql immutable parallel safe as
$$ select tarazy_folded(concat_ws(' ', case jsonb_typeof(about) when 'string' then about #>> '{}' else concat_ws(' ', about->>'kk', about->>'ru', about->>'en') end, number)) $$;
create table wording(stream text collate "C" primary key, words text not null);
insert into wording select stream, tarazy_words(about, number) from matter;
alter table matter drop about, drop words;
do $$ begin
  create extension if not exists pg_trgm;
  create index wording_trigrams on wording using gin (words gin_trgm_ops);
exception when insufficient_privilege or feature_not_supported or undefined_file or undefined_object then
  raise notice 'without the extension pg_trgm a search reads the words of all matters';
end $$;
`
