/**
 * The one function that appends: a whole batch in one call and a fixed number of statements.
 *
 * No two drafts of a batch may touch one stream unless both only read it, and none has the id of another: the journal object
 * sees to that, so that each draft can be judged by what is in the tables.
 *
 * The settings hold the plans to the indexes, made once a connection: what the planner happens to know of a table that has just
 * grown, or of arrays, must not decide how long an act takes.
 */
export const APPEND = `
create type tarazy_ref as (d int, i int, stream text, version int, erasures int, written boolean, fresh boolean);
create type tarazy_write as (d int, id uuid, act text, at text, person text, body text,
  stream text, kind text, expected int, docket text, series text, year int, events jsonb, state jsonb, rows jsonb);
create type tarazy_event as (stream text, version int, text text, leaf bytea, chain bytea, act_id uuid);
create type tarazy_personal as (stream text, version int, salt bytea, content jsonb);

create function tarazy_append(batch jsonb) returns jsonb language plpgsql
  set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set jit = off
as $$
declare
  refs tarazy_ref[]; ws tarazy_write[]; w tarazy_write; mode boolean; names text[]; known jsonb; moved jsonb; done jsonb;
  vs int[] := '{}'; chains bytea[]; numbers text[]; v int; c bytea; e jsonb; t text; l bytea;
  events tarazy_event[] := '{}'; apart tarazy_personal[] := '{}';
begin
  -- An acknowledged act is on the disk, whatever the database was told to be content with.
  if current_setting('synchronous_commit') = 'off' then perform set_config('synchronous_commit', 'on', true); end if;
  refs := array(
    select row(b.n, x.i, x.s->>'s', (x.s->>'v')::int, coalesce((x.s->>'er')::int, 0), x.w, (x.s->>'v')::int = 0)::tarazy_ref
    from jsonb_array_elements(batch) with ordinality b(d, n), lateral (
      select r as s, i, false as w from jsonb_array_elements(b.d->'reads') with ordinality a(r, i)
      union all select r, i + 1000000, true from jsonb_array_elements(b.d->'writes') with ordinality a(r, i)) x);
  -- A stream that has not begun gets a head at version 0, also where it was only looked at: what is locked cannot begin meanwhile.
  if exists (select 1 from unnest(refs) r where r.fresh) then
    insert into head(stream, kind, version, chain)
      select distinct r.stream collate "C", '', 0, decode(repeat('00', 32), 'hex') from unnest(refs) r where r.fresh order by 1
      on conflict do nothing;
  end if;
  -- All heads in one order, so that servers never wait for each other in a circle; runs of one mode together.
  for mode, names in
    select u.w, array_agg(u.stream) from (
      select r.stream, r.w, row_number() over (order by r.stream) - row_number() over (partition by r.w order by r.stream) as run
      from (select x.stream collate "C" as stream, bool_or(x.written) as w from unnest(refs) x group by 1) r) u
    group by u.run, u.w order by min(u.stream collate "C")
  loop
    if mode then perform 1 from head where stream = any(names) order by stream for update;
    else perform 1 from head where stream = any(names) order by stream for share; end if;
  end loop;
  -- Judged by a fresh look, now that nothing can move.
  select jsonb_object_agg(b.n, case when a.fingerprint = b.d->>'fp' then jsonb_build_object('is', 'repeated', 'written', a.written) else '{"is":"reused"}' end)
    into known from jsonb_array_elements(batch) with ordinality b(d, n) join act a on a.id = (b.d->>'id')::uuid;
  select jsonb_object_agg(x.d, jsonb_build_object('is', 'conflict', 'streams', x.streams)) into moved from (
    select r.d, jsonb_agg(r.stream order by r.i) as streams from unnest(refs) r left join head h on h.stream = r.stream
    where h.version is distinct from r.version or h.erasures <> r.erasures group by r.d) x;
  done := coalesce(moved, '{}') || coalesce(known, '{}');
  ws := array(
    select row(b.n, (b.d->>'id')::uuid, b.d->>'act', b.d->>'at', b.d->>'person', b.d->>'body', x.w->>'s', x.w->>'k', (x.w->>'v')::int,
      x.w->'d'->>'body', x.w->'d'->>'series', (x.w->'d'->>'year')::int, x.w->'e', x.w->'st', x.w->'r')::tarazy_write
    from jsonb_array_elements(batch) with ordinality b(d, n), jsonb_array_elements(b.d->'writes') with ordinality x(w, i)
    where not done ? b.n::text order by b.n, x.i);
  if cardinality(ws) > 0 then
    chains := array(select h.chain from unnest(ws) with ordinality u join head h on h.stream = u.stream order by u.ordinality);
    -- Numbers without gaps: what is counted up here is used here or rolled back with everything else. Dockets in one order as well.
    with wanted as (select u.docket, u.series, u.year, count(*)::int as n from unnest(ws) u where u.docket is not null and u.expected = 0 group by 1, 2, 3),
    given as (
      insert into docket as k (body, series, year, last) select x.docket collate "C", x.series collate "C", x.year, x.n from wanted x order by 1, 2, 3
      on conflict (body, series, year) do update set last = k.last + excluded.last returning k.*)
    select array_agg(u.series || '-' || (g.last - x.n + u.nth) || '/' || u.year order by u.o) into numbers
      from (select y.*, y.ordinality as o, row_number() over (partition by y.docket, y.series, y.year, y.expected = 0 order by y.ordinality) as nth from unnest(ws) with ordinality y) u
      left join given g on u.expected = 0 and g.body = u.docket and g.series = u.series and g.year = u.year
      left join wanted x on x.docket = g.body and x.series = g.series and x.year = g.year;
    for j in 1 .. cardinality(ws) loop
      w := ws[j]; v := w.expected; c := chains[j];
      for k in 0 .. jsonb_array_length(w.events) - 1 loop
        e := w.events -> k; v := v + 1; t := e->>'t';
        if v = 1 and numbers[j] is not null then t := replace(t, '"№":null', '"№":' || to_json(numbers[j])::text); end if;
        l := sha256('\\x00'::bytea || convert_to(t, 'UTF8'));
        c := sha256('\\x01'::bytea || c || l);
        events := events || row(w.stream, v, t, l, c, w.id)::tarazy_event;
        if e ? 'p' then apart := apart || row(w.stream, v, decode(e->>'salt', 'hex'), e->'p')::tarazy_personal; end if;
      end loop;
      vs := vs || v; chains[j] := c;
    end loop;
    insert into event(stream, version, text, leaf, chain, act_id) select u.* from unnest(events) u;
    if cardinality(apart) > 0 then insert into personal(stream, version, salt, content) select u.* from unnest(apart) u; end if;
    update head h set kind = u.kind, version = u.v, chain = u.chain, number = coalesce(u.number, h.number), docket = case when u.number is null then h.docket else u.docket end, state = u.state
      from (select a.*, vs[a.ordinality] as v, chains[a.ordinality] as chain, numbers[a.ordinality] as number from unnest(ws) with ordinality a) u where h.stream = u.stream;
    insert into notice(who, stream, version, act, at, by)
      select p.who, u.stream, u.v, u.act, u.at, coalesce(u.body, u.person)
      from (select a.*, vs[a.ordinality] as v from unnest(ws) with ordinality a) u,
        lateral (select distinct x->>'who' as who from jsonb_array_elements(u.rows->'parties') x) p
      where p.who <> u.person and p.who is distinct from u.body;
    perform tarazy_rows(array(select row(a.stream, vs[a.ordinality], numbers[a.ordinality], a.at, a.rows)::tarazy_moved from unnest(ws) with ordinality a));
  end if;
  with written as (
    select b.n, b.d, coalesce((
      select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('stream', a.stream, 'version', vs[a.ordinality], 'chain', encode(chains[a.ordinality], 'hex'), 'number', numbers[a.ordinality])) order by a.ordinality)
      from unnest(ws) with ordinality a where a.d = b.n), '[]') as written
    from jsonb_array_elements(batch) with ordinality b(d, n) where not done ? b.n::text),
  kept as (insert into act(id, fingerprint, written) select (x.d->>'id')::uuid, x.d->>'fp', x.written from written x)
  select done || coalesce(jsonb_object_agg(x.n, jsonb_build_object('is', 'appended', 'written', x.written)), '{}') into done from written x;
  return (select jsonb_agg(done->(n::text) order by n) from generate_series(1, jsonb_array_length(batch)) n);
end $$;
`
