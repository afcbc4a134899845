/** The function that appends a batch: nothing is reckoned here, everything is compared. */
import { columnsIn, parametersOf, rowsIn, type Sheets } from '../append/sheet.ts'

export const APPENDED = {
  /** Streams that begin; at version 0, streams that were looked at and have not begun. */
  begun: {
    stream: 'text',
    kind: 'text',
    version: 'int4',
    chain: 'bytea',
    number: 'text?',
    docket: 'text?',
    state: 'json?',
  },
  /** Streams that go on: from where they were read to where they are now. */
  moved: {
    stream: 'text',
    kind: 'text',
    expected: 'int4',
    erasures: 'int4',
    before: 'bytea',
    version: 'int4',
    chain: 'bytea',
    state: 'json',
  },
  done: { id: 'uuid', fingerprint: 'text', written: 'json' },
  /** Dockets that count on, from the number that was thought to be the last. */
  docket: { body: 'text', series: 'text', year: 'int4', before: 'int4', last: 'int4' },
  /** Streams that were only read. */
  read: { stream: 'text', version: 'int4', erasures: 'int4' },
  event: {
    stream: 'text',
    version: 'int4',
    text: 'text',
    leaf: 'bytea',
    chain: 'bytea',
    act_id: 'uuid',
    salt: 'bytea?',
    content: 'text?',
  },
} as const satisfies Sheets

/** Something is no longer as it was when it was read, or an act id was used before. */
export const MOVED = 'TZ001'
/** A docket has counted on meanwhile. */
export const COUNTED = 'TZ002'

const rows = (sheet: keyof typeof APPENDED) => rowsIn(APPENDED, sheet)
const columns = (sheet: keyof typeof APPENDED) => columnsIn(APPENDED, sheet)

/**
 * The plans are held to the indexes: they are made once a connection, and what the planner happens to know of a table that has just
 * grown, or of arrays, must not decide how long an act takes.
 */
export const SETTINGS =
  'set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set jit = off'

/**
 * The sheets come sorted by their keys, each key once. What is written is locked first, in one order for all servers; what was only
 * read comes last and is not waited for. So nobody waits while holding what others may wait for in the other order.
 */
export const APPEND = `
create or replace function tarazy_append(${parametersOf(APPENDED)}) returns void language plpgsql ${SETTINGS} as $$
declare n int; fresh int;
begin
  -- An acknowledged act is on the disk, whatever the database was told to be content with.
  if current_setting('synchronous_commit') = 'off' then perform set_config('synchronous_commit', 'on', true); end if;
  if cardinality(begun_stream) > 0 then
    with b as (
      insert into head as h (${columns('begun')}) select * from ${rows('begun')} on conflict (stream) do update set kind = excluded.kind,
        version = excluded.version, chain = excluded.chain, number = excluded.number, docket = excluded.docket, state = excluded.state
        where h.version = 0 and excluded.version > 0
      returning h.version)
    select count(*) into n from b where version > 0;
    if n < (select count(*) from unnest(begun_version) v where v > 0) then raise sqlstate '${MOVED}' using message = 'begun meanwhile'; end if;
  end if;
  if cardinality(moved_stream) > 0 then
    update head h set kind = moved.kind, version = moved.version, chain = moved.chain, state = moved.state from ${rows('moved')}
      where h.stream = moved.stream and h.version = moved.expected and h.erasures = moved.erasures and h.chain = moved.before;
    get diagnostics n = row_count;
    if n < cardinality(moved_stream) then raise sqlstate '${MOVED}' using message = 'written meanwhile'; end if;
  end if;
  insert into act (${columns('done')}) select * from ${rows('done')} on conflict do nothing;
  get diagnostics n = row_count;
  if n < cardinality(done_id) then raise sqlstate '${MOVED}' using message = 'done already'; end if;
  -- Numbers without gaps: what is counted here is used here, or rolled back with everything else.
  if cardinality(docket_body) > 0 then
    update docket k set last = docket.last from ${rows('docket')}
      where k.body = docket.body and k.series = docket.series and k.year = docket.year and k.last = docket.before;
    get diagnostics n = row_count;
    if n < cardinality(docket_body) then
      insert into docket (body, series, year, last) select docket.body, docket.series, docket.year, docket.last from ${rows('docket')}
        where docket.before = 0 on conflict do nothing;
      get diagnostics fresh = row_count;
      n := n + fresh;
    end if;
    if n < cardinality(docket_body) then raise sqlstate '${COUNTED}' using message = 'counted on meanwhile'; end if;
  end if;
  if cardinality(read_stream) > 0 then
    perform 1 from ${rows('read')} join head h on h.stream = read.stream
      where h.version = read.version and h.erasures = read.erasures for share of h skip locked;
    get diagnostics n = row_count;
    if n < cardinality(read_stream) then raise sqlstate '${MOVED}' using message = 'read before it was written'; end if;
  end if;
  insert into event (${columns('event')}) select * from ${rows('event')};
  -- What is committed is given its place in the public log afterwards.
  insert into log_queue (stream, version) select stream, version from unnest(event_stream, event_version) q(stream, version);
end $$;
`
