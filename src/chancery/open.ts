/** Opens the chancery over the record; a country is founded where there is none. */
import type { Law } from '../law/kernel/law.ts'
import { type OpenRecord, openRecord, type RecordOptions } from '../registers/record.ts'
import { Chancery, type Clock } from './chancery.ts'
import type { FoundingAct } from './country.ts'
import { fileFieldsOf } from './files/handing-out.ts'
import { instantOf } from './scenario/duration.ts'

export interface OpenChancery {
  readonly chancery: Chancery
  readonly record: OpenRecord
  readonly close: () => Promise<void>
}
/** The present, in Kazakhstan's time. */
export const systemClock: Clock = { now: () => instantOf(Date.now()) }

interface Options extends Omit<RecordOptions, 'fileFields'> {
  readonly law: Law
  readonly founding: readonly FoundingAct[]
  readonly clock?: Clock
  /** Whether officials have to sign what they write. */
  readonly signing?: boolean
}
export const openChancery = async (o: Options): Promise<OpenChancery> => {
  const record = await openRecord({ ...o, fileFields: fileFieldsOf(o.law) })
  const [first] = o.founding
  // Of several servers that start on an empty record, one founds the country and the others find it.
  if (first?.stream)
    await record
      .alone(async () => {
        const [seen] = await record.journal.see([first.stream ?? ''])
        if (seen && seen.version > 0) return
        o.log(`founding the demo country by ${o.founding.length} acts`)
        await found(o.law, record, o.founding)
      })
      .catch(async e => {
        await record.close()
        throw e
      })
  return {
    chancery: new Chancery(o.law, record.journal, record.registers, o.clock ?? systemClock, {
      contents: record.contents,
      signing: o.signing === true,
    }),
    record,
    close: record.close,
  }
}
const found = async (law: Law, record: OpenRecord, acts: readonly FoundingAct[]) => {
  let now = ''
  const chancery = new Chancery(law, record.journal, record.registers, { now: () => now })
  for (const { at, ...command } of acts) {
    now = at
    const answer = await chancery.perform(command)
    if (answer.is !== 'done') throw new Error(`the founding stops at ${command.act} ${command.stream ?? ''}: ${answer.is}`)
  }
}
