/** What the registers say of the matters that moved: the last word on each, in a few statements for all of them. */
export const ROWS = `
drop function if exists tarazy_append(jsonb);
drop function if exists tarazy_rows;
drop type if exists moved;
create type tarazy_moved as (stream text, version int, number text, at text, rows jsonb);

-- Each stream once. The caller holds the heads.
create function tarazy_rows(moved tarazy_moved[]) returns void language plpgsql as $$
declare olds jsonb[];
begin
  -- What the registers said before tells which of their lists have to be written anew.
  olds := array(select m.rows from unnest(moved) with ordinality u left join matter m on m.stream = u.stream order by u.ordinality);
  insert into matter(stream, kind, number, version, stage, final, home, open, published, hearing_on, opened_at, moved_at, rows)
    select u.stream, r->>'kind', u.number, u.version, r->>'stage', (r->>'final')::boolean, r->>'home', r->>'open', r->>'published', r->'hearing'->>'on', u.at, u.at, r
    from unnest(moved) u, lateral (select u.rows as r) r
  on conflict (stream) do update set kind = excluded.kind, version = excluded.version, stage = excluded.stage, final = excluded.final,
    number = coalesce(excluded.number, matter.number), home = excluded.home, open = excluded.open, published = excluded.published,
    hearing_on = excluded.hearing_on, moved_at = excluded.moved_at, rows = excluded.rows;
  insert into wording as w select u.stream, tarazy_words(u.rows->'about', u.number) from unnest(moved, olds) as u(stream, version, number, at, rows, old)
    where old is null or old->'about' is distinct from rows->'about' or number is not null
  on conflict (stream) do update set words = tarazy_words((select m.rows->'about' from matter m where m.stream = w.stream), (select m.number from matter m where m.stream = w.stream));
  if exists (select 1 from unnest(olds) o where o is not null) then
    delete from party t using (select stream, p->>'who' as who from unnest(moved, olds) as u(stream, version, number, at, rows, old),
      jsonb_array_elements(old->'parties') p where old->'parties' <> rows->'parties') x where t.who = x.who and t.stream = x.stream;
    delete from link t using (select stream, l from unnest(moved, olds) as u(stream, version, number, at, rows, old),
      jsonb_array_elements_text(old->'links') l where old->'links' <> rows->'links') x where t."to" = x.l and t.stream = x.stream;
    delete from office_held t using (select stream, o->>'body' as body from unnest(moved, olds) as u(stream, version, number, at, rows, old),
      jsonb_array_elements(old->'offices') o where old->'offices' <> rows->'offices') x where t.body = x.body and t.stream = x.stream;
    delete from duty t using (select stream from unnest(moved, olds) as u(stream, version, number, at, rows, old)
      where old->'duties' <> rows->'duties') x where t.stream = x.stream;
  end if;
  insert into party select distinct p->>'who', stream from unnest(moved, olds) as u(stream, version, number, at, rows, old),
    jsonb_array_elements(rows->'parties') p where old is null or old->'parties' <> rows->'parties' on conflict do nothing;
  insert into link select distinct l, stream from unnest(moved, olds) as u(stream, version, number, at, rows, old),
    jsonb_array_elements_text(rows->'links') l where old is null or old->'links' <> rows->'links' on conflict do nothing;
  insert into office_held select distinct o->>'body', stream from unnest(moved, olds) as u(stream, version, number, at, rows, old),
    jsonb_array_elements(rows->'offices') o where old is null or old->'offices' <> rows->'offices' on conflict do nothing;
  insert into duty select stream, d->>'duty', d->>'key', d->>'by', d->>'to', d->>'since', d->>'due' from unnest(moved, olds) as u(stream, version, number, at, rows, old),
    jsonb_array_elements(rows->'duties') d where d->>'is' = 'open' and (old is null or old->'duties' <> rows->'duties') on conflict do nothing;
end $$;
`
