/** The function that files what the registers say of the matters that moved: in the same call as the append, in a few statements for all. */
import { columnsIn, parametersOf, rowsIn, type Sheets } from '../append/sheet.ts'
import { SETTINGS } from './append.ts'

export const FILED = {
  /** Each stream once. */
  matter: {
    stream: 'text',
    fresh: 'bool',
    kind: 'text',
    number: 'text?',
    version: 'int4',
    stage: 'text',
    final: 'bool',
    home: 'text?',
    open: 'text',
    published: 'text?',
    hearing_on: 'text?',
    at: 'text',
    rows: 'json',
  },
  wording: { stream: 'text', words: 'text' },
  party: { who: 'text', stream: 'text' },
  link: { to: 'text', stream: 'text' },
  office_held: { body: 'text', stream: 'text' },
  duty: { by: 'text', due: 'text', since: 'text', stream: 'text', duty: 'text', key: 'text', to: 'text' },
  notice: { who: 'text', stream: 'text', version: 'int4', act: 'text', at: 'text', by: 'text' },
} as const satisfies Sheets

type Sheet = keyof typeof FILED
const rows = (sheet: Sheet) => rowsIn(FILED, sheet)
const columns = (sheet: Sheet) => columnsIn(FILED, sheet)

/** Of a list, what the registers said of a matter before and do not say now goes; what is new comes; the rest is not touched. */
const list = (sheet: Sheet, was: string): string => {
  const names = columns(sheet).split(', ')
  const same = (a: string, b: string) => names.map(c => `${a}.${c} = ${b}.${c}`).join(' and ')
  return `
  if exists (select 1 from unnest(olds) o where o is not null) then
    delete from ${sheet} t using (${was}) old
      where ${same('t', 'old')} and not exists (select 1 from ${rows(sheet)} where ${same(sheet, 'old')});
  end if;
  if cardinality(${sheet}_stream) > 0 then
    insert into ${sheet} (${columns(sheet)}) select * from ${rows(sheet)} on conflict do nothing;
  end if;`
}
const was = (what: string, key: string) =>
  `select ${what}, u.stream from unnest(matter_stream, olds) u(stream, rows), json_array_elements${key} x`

export const FILE = `
create function tarazy_file(${parametersOf(FILED)}) returns void language plpgsql ${SETTINGS} as $$
declare olds json[] := '{}';
begin
  -- What the registers said before tells which of their lists change.
  if not (true = all(matter_fresh)) then
    olds := array(select m.rows from unnest(matter_stream) with ordinality u(stream, i) left join matter m on m.stream = u.stream order by u.i);
  end if;
  insert into matter as m (stream, kind, number, version, stage, final, home, open, published, hearing_on, opened_at, moved_at, rows)
    select stream, kind, number, version, stage, final, home, open, published, hearing_on, at, at, rows from ${rows('matter')}
  on conflict (stream) do update set kind = excluded.kind, number = excluded.number, version = excluded.version, stage = excluded.stage,
    final = excluded.final, home = excluded.home, open = excluded.open, published = excluded.published, hearing_on = excluded.hearing_on,
    moved_at = excluded.moved_at, rows = excluded.rows;
  insert into wording as w (stream, words) select * from ${rows('wording')}
    on conflict (stream) do update set words = excluded.words where w.words <> excluded.words;
  ${list('party', was(`x->>'who' as who`, `(u.rows->'parties')`))}
  ${list('link', was('x as "to"', `_text(u.rows->'links')`))}
  ${list('office_held', was(`x->>'body' as body`, `(u.rows->'offices')`))}
  ${list(
    'duty',
    `select x->>'by' as by, coalesce(x->>'due', '9999') as due, x->>'since' as since, u.stream, x->>'duty' as duty, x->>'key' as key, x->>'to' as "to"
      from unnest(matter_stream, olds) u(stream, rows), json_array_elements(u.rows->'duties') x where x->>'is' = 'open'`,
  )}
  if cardinality(notice_stream) > 0 then
    insert into notice (${columns('notice')}) select * from ${rows('notice')};
  end if;
end $$;
`
