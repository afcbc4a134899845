/** Papers of every kind for tests of how they are set: the fields of real acts, filled with what they are given. */
import { foundInMemory } from '../src/chancery/country.ts'
import { sayingOf } from '../src/chancery/telling/saying.ts'
import { foundingCommands } from '../src/demo/country.ts'
import { namedIn, type Paper, paperOf } from '../src/documents/drawing/paper.ts'
import { law } from '../src/law/index.ts'
import type { Act } from '../src/law/kernel/act.ts'
import type { Field } from '../src/law/kernel/field.ts'
import type { Lang } from '../src/law/kernel/said.ts'

const AGENCY = 'agency/akimat-bostandyk'
const DEMO = { kk: 'Көрсетілім', ru: 'Демонстрация', en: 'Demonstration' }
const filled = (f: Field, text: string): unknown => {
  const options = Object.keys(f.options ?? {})
  switch (f.widget) {
    case 'ref':
      return AGENCY
    case 'refs':
      return [AGENCY]
    case 'choice':
      return options[0]
    case 'choices':
      return options
    case 'day':
      return '2026-03-12'
    case 'yes':
      return true
    case 'files':
      return [`${'0'.repeat(64)} a.pdf`]
    case 'lines':
      return [text, text]
    case 'item':
      return 1
    default:
      return text
  }
}
/** The written acts, one of each kind of document. */
export const oneOfEachKind: readonly Act[] = [
  ...new Map([...law.acts.values()].flatMap(a => (a.document ? [[a.document.id, a] as const] : []))).values(),
]
/** @returns what makes papers of one founded country: `text` is what people wrote in every field that takes text */
export const paperMaker = async () => {
  const { chancery } = (await foundInMemory(law, foundingCommands)).fork(true)
  return async (act: Act, languages: readonly Lang[], text: string): Promise<Paper> => {
    const doing = {
      id: '0190a1b2-0000-7000-8000-000000000001',
      act: act.id,
      person: 'prosecutor/bostandyk-senior',
      body: act.document?.judicial ? 'court/almaty-bostandyk' : 'office/almaty-bostandyk',
      at: '2026-03-02T10:00:00+05:00',
      stream: `${act.in.kind}/one`,
      version: 7,
      data: Object.fromEntries(Object.entries(act.input).map(([key, f]) => [key, filled(f, text)])),
      under: ['prosecutor.inspection.deadline-one-month'],
      law: 'l',
      engine: 'e',
      number: '2-3/2025',
    }
    const say = await sayingOf(law, chancery.registers, namedIn(law, doing, undefined))
    return paperOf(doing, { law, say, languages, state: undefined, post: 'senior-assistant', url: 'https://tarazy.example', mark: DEMO })
  }
}
