/** The tables of the journal and of the registers, and the one function that appends. */

/** Applied in order, each once. A change is a new entry at the end. */
export const MIGRATIONS: readonly string[] = [
  `
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
`,
  // What the registers say of the matters that a batch moved: the last word on each, in a few statements for all of them.
  `
create type moved as (n int, s text, v int, num text, at_ text, r jsonb, old jsonb);

create function tarazy_rows(all_ moved[]) returns void language plpgsql as $$
declare now_ moved[];
begin
  -- What the registers said before tells which of their lists have to be written anew.
  select array_agg(row(y.n, y.s, y.v, y.num, y.at_, y.r, (select m.rows from matter m where m.stream = y.s))::moved) into now_
    from (select distinct on (x.s) x.* from unnest(all_) x order by x.s, x.n desc) y;
  insert into matter(stream, kind, number, version, stage, final, about, words, home, open, published, hearing_on, opened_at, moved_at, rows)
    select s, r->>'kind', num, v, r->>'stage', (r->>'final')::boolean, r->'about',
      lower(case when jsonb_typeof(r->'about') = 'string' then r->>'about' else concat_ws(' ', r->'about'->>'kk', r->'about'->>'ru', r->'about'->>'en') end || ' ' || coalesce(num, '')),
      r->>'home', r->>'open', r->>'published', r->'hearing'->>'on', at_, at_, r from unnest(now_)
  on conflict (stream) do update set version = excluded.version, stage = excluded.stage, final = excluded.final, about = excluded.about, words = excluded.words,
    number = coalesce(excluded.number, matter.number), home = excluded.home, open = excluded.open, published = excluded.published, hearing_on = excluded.hearing_on,
    moved_at = excluded.moved_at, rows = excluded.rows;
  if exists (select 1 from unnest(now_) where old is not null) then
    delete from party where stream = any(array(select x.s from unnest(now_) x where x.old->'parties' <> x.r->'parties'));
    delete from link where stream = any(array(select x.s from unnest(now_) x where x.old->'links' <> x.r->'links'));
    delete from office_held where stream = any(array(select x.s from unnest(now_) x where x.old->'offices' <> x.r->'offices'));
    delete from duty where stream = any(array(select x.s from unnest(now_) x where x.old->'duties' <> x.r->'duties'));
  end if;
  insert into party select distinct p->>'who', s from unnest(now_), jsonb_array_elements(r->'parties') p where old is null or old->'parties' <> r->'parties';
  insert into link select distinct l, s from unnest(now_), jsonb_array_elements_text(r->'links') l where old is null or old->'links' <> r->'links';
  insert into office_held select distinct o->>'body', s from unnest(now_), jsonb_array_elements(r->'offices') o where old is null or old->'offices' <> r->'offices';
  insert into duty select s, d->>'duty', d->>'key', d->>'by', d->>'to', d->>'since', d->>'due' from unnest(now_), jsonb_array_elements(r->'duties') d
    where d->>'is' = 'open' and (old is null or old->'duties' <> r->'duties') on conflict do nothing;
end $$;

create function tarazy_append(batch jsonb) returns jsonb language plpgsql as $$
declare
  d jsonb; w jsonb; e jsonb; ans jsonb := '[]'; wr jsonb; fp text; conflicts jsonb;
  s text; v int; c bytea; num text; t text; l bytea; n int := 0; was int; writing text[]; looking text[];
  events event[] := '{}'; apart personal[] := '{}'; rows_ moved[] := '{}'; told notice[] := '{}';
begin
  -- A stream that is about to begin gets a head at version 0, so that it can be locked like any other.
  insert into head(stream, kind, version, chain)
    select distinct x->>'s', x->>'k', 0, decode(repeat('0', 64), 'hex') from jsonb_array_elements(batch) b, jsonb_array_elements(b->'writes') x where (x->>'x')::int = 0 order by 1
    on conflict do nothing;
  -- As arrays, so that the index is used however little the planner knows of a batch.
  select array_agg(distinct x->>'s') into writing from jsonb_array_elements(batch) b, jsonb_array_elements(b->'writes') x;
  select array_agg(distinct x->>'s') into looking from jsonb_array_elements(batch) b, jsonb_array_elements(b->'reads') x where not x->>'s' = any(writing);
  perform 1 from head where stream = any(writing) order by stream for update;
  perform 1 from head where stream = any(looking) order by stream for share;
  -- Dockets are locked in one order as well, or two servers would wait for each other.
  insert into docket(body, series, year, last)
    select distinct x->'d'->>'body', x->'d'->>'series', (x->'d'->>'year')::int, 0 from jsonb_array_elements(batch) b, jsonb_array_elements(b->'writes') x
    where jsonb_typeof(x->'d') = 'object' order by 1, 2, 3 on conflict do nothing;
  perform 1 from docket where (body, series, year) in (
    select x->'d'->>'body', x->'d'->>'series', (x->'d'->>'year')::int from jsonb_array_elements(batch) b, jsonb_array_elements(b->'writes') x where jsonb_typeof(x->'d') = 'object')
    order by body, series, year for update;
  for d in select * from jsonb_array_elements(batch) loop
    select a.fingerprint, a.written into fp, wr from act a where a.id = (d->>'id')::uuid;
    if found then
      ans := ans || jsonb_build_array(case when fp = d->>'fp' then jsonb_build_object('is', 'repeated', 'written', wr) else '{"is":"reused"}'::jsonb end);
      continue;
    end if;
    select jsonb_agg(x.s) into conflicts from (
      select r->>'s' as s, (r->>'v')::int as v from jsonb_array_elements(d->'reads') r
      union all select r->>'s', (r->>'x')::int from jsonb_array_elements(d->'writes') r) x
      where coalesce((select h.version from head h where h.stream = x.s), 0) <> x.v;
    if conflicts is not null then
      ans := ans || jsonb_build_array(jsonb_build_object('is', 'conflict', 'streams', conflicts));
      continue;
    end if;
    wr := '[]';
    for w in select * from jsonb_array_elements(d->'writes') loop
      s := w->>'s';
      select h.version, h.chain, h.number into v, c, num from head h where h.stream = s;
      was := v;
      if v = 0 and jsonb_typeof(w->'d') = 'object' then
        update docket k set last = k.last + 1 where k.body = w->'d'->>'body' and k.series = w->'d'->>'series' and k.year = (w->'d'->>'year')::int returning last into n;
        num := (w->'d'->>'series') || '-' || n || '/' || (w->'d'->>'year');
      end if;
      for e in select * from jsonb_array_elements(w->'e') loop
        v := v + 1;
        t := e->>'t';
        if v = 1 and num is not null then t := replace(t, '"№":null', '"№":' || to_json(num)::text); end if;
        l := sha256('\\x00'::bytea || convert_to(t, 'UTF8'));
        c := sha256('\\x01'::bytea || c || l);
        events := events || row(s, v, t, l, c, (d->>'id')::uuid)::event;
        if e ? 'p' then apart := apart || row(s, v, decode(e->>'salt', 'hex'), e->'p')::personal; end if;
      end loop;
      update head set kind = w->>'k', version = v, chain = c, number = num, state = w->'st' where stream = s;
      rows_ := rows_ || row(coalesce(array_length(rows_, 1), 0), s, v, num, d->>'at', w->'r', null)::moved;
      told := told || array(
        select row(0, p.who, s, v, d->>'act', d->>'at', coalesce(d->>'body', d->>'person'), null)::notice
        from (select distinct x->>'who' as who from jsonb_array_elements(w->'r'->'parties') x) p
        where p.who is distinct from d->>'person' and p.who is distinct from d->>'body');
      wr := wr || jsonb_build_array(jsonb_strip_nulls(jsonb_build_object('stream', s, 'version', v, 'chain', encode(c, 'hex'), 'number', case when was = 0 then num end)));
    end loop;
    insert into act values ((d->>'id')::uuid, d->>'fp', wr);
    ans := ans || jsonb_build_array(jsonb_build_object('is', 'appended', 'written', wr));
  end loop;
  insert into event select (x).* from unnest(events) x;
  insert into personal select (x).* from unnest(apart) x;
  insert into notice(who, stream, version, act, at, by) select (x).who, (x).stream, (x).version, (x).act, (x).at, (x).by from unnest(told) x;
  perform tarazy_rows(rows_);
  return ans;
end $$;
`,
]
