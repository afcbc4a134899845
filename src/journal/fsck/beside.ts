/** Checks what no hash of the journal covers: keys drawn by lot, documents that wait for a signature, who brought a file, ended sign-ins, the steps of the schema. */
import type { Queried } from '../reading/pages.ts'
import { BROUGHT_CHECK } from '../schema/brought.ts'
import { AWAITING_CHECK, SETTING_CHECK } from '../schema/checks.ts'
import { ENDED_CHECK } from '../schema/ended.ts'
import { MIGRATIONS } from '../schema.ts'

interface Wrong {
  /** `setting/` and a name, `awaiting/` and an act's id, `brought/` and a hash, `ended/` and a sign-in, or `migration`. */
  readonly stream: string
  readonly version: 0
  readonly what: 'setting' | 'awaiting' | 'brought' | 'ended' | 'migration'
}

/** @returns the first hundred. @param db in one transaction that sees one moment */
export const fsckBeside = async (db: Queried): Promise<readonly Wrong[]> => {
  const { rows } = await db.query<Pick<Wrong, 'stream' | 'what'>>(
    `select 'setting/' || name as stream, 'setting' as what from setting where "check" <> ${SETTING_CHECK}
     union all select 'awaiting/' || id, 'awaiting' from awaiting where "check" <> ${AWAITING_CHECK}
     union all select 'brought/' || hash, 'brought' from brought where "check" <> ${BROUGHT_CHECK}
     union all select 'ended/' || sign_in, 'ended' from ended where "check" <> ${ENDED_CHECK}
     union all select 'migration', 'migration' from (select array_agg(n order by n) as done from migration) m
       where done is distinct from array(select generate_series(1, $1::int)) limit 100`,
    [MIGRATIONS.length],
  )
  return rows.map(r => ({ ...r, version: 0 }))
}
