/** A country in memory: for practice, for scenarios, for property tests. */
import { MemoryContents } from '../journal/kept/contents.ts'
import { MemoryJournal } from '../journal/memory.ts'
import type { Law } from '../law/kernel/law.ts'
import { MemoryRegisters } from '../registers/memory.ts'
import { Chancery } from './chancery.ts'
import type { Command } from './command.ts'
import { PRACTICE_MEGABYTES } from './files/files.ts'
import type { Country } from './scenario/play.ts'

export interface FoundingAct extends Command {
  readonly at: string
}
/** A country that can be copied at a cost that does not grow with its history. */
export interface MemoryCountry extends Country {
  /** @param signing whether officials have to sign what they write there */
  fork(signing?: boolean): MemoryCountry
}
const over = (law: Law, journal: MemoryJournal, registers: MemoryRegisters, at: string, signing = false): MemoryCountry => {
  const contents = new MemoryContents(PRACTICE_MEGABYTES * 1024 * 1024)
  let now = at
  return {
    chancery: new Chancery(law, journal, registers, { now: () => now }, { signing, contents }),
    now: () => now,
    set: to => {
      now = to
    },
    fork: asked => {
      const copy = new MemoryRegisters(registers)
      return over(law, journal.fork(copy.keep), copy, now, asked ?? signing)
    },
  }
}
/** Founds a country by acts like any other. A founding act that is not done is a bug in the founding: it throws. */
export const foundInMemory = async (law: Law, acts: readonly FoundingAct[]): Promise<MemoryCountry> => {
  const registers = new MemoryRegisters()
  const country = over(law, new MemoryJournal(registers.keep), registers, acts[0]?.at ?? '2026-01-05T09:00:00+05:00')
  for (const { at, ...command } of acts) {
    country.set(at)
    const answer = await country.chancery.perform(command)
    if (answer.is !== 'done')
      throw new Error(
        `the founding stops at ${command.act} ${command.stream ?? ''}: ${JSON.stringify(answer.is === 'refused' ? answer.against.map(f => [f.norm.provision, f.norm.fault.en]) : answer.is === 'invalid' ? answer.issues : answer.is)}`,
      )
  }
  return country
}
