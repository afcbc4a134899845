/** What resolutions have in common: a term for execution, set by the prosecutor or by law. And the resolution in another case that a law names. */
import { RESOLUTION } from '../../documents.ts'
import { act } from '../../kernel/act.ts'
import { day, line, text, yes } from '../../kernel/field.ts'
import { type Attempt, condition, when } from '../../kernel/norm.ts'
import type { Day } from '../../kernel/time.ts'
import { termNow } from '../../parameters.ts'
import type { ProvisionId } from '../../register/ids.ts'
import { addressee, aProsecutor, basis, type Issued, issue, issued, ofTheirOwnMatter, type Paper, withinCompetence } from './issue.ts'
import { standing, supervisionAct } from './supervision-act.ts'

export const resolutionFields = {
  addressee,
  about: text({ kk: 'Не туралы және уәждері', ru: 'О чём и мотивы', en: 'What it is about, and the reasons' }, { max: 8_000 }),
  due: day(
    { kk: 'Орындау мерзімі', ru: 'Срок исполнения', en: 'To be executed by' },
    {
      optional: true,
      hint: {
        kk: 'Көрсетілмесе, заңда белгіленген мерзім қолданылады.',
        ru: 'Если не указан, действует срок, установленный законом.',
        en: 'If none is named, the term set by law applies.',
      },
    },
  ),
  takesProperty: yes({
    kk: 'Орындау мүлікті мәжбүрлеп алуды көздейді',
    ru: 'Исполнение предполагает принудительное лишение имущества',
    en: 'Execution would take property by force',
  }),
  basis,
}
const aTermAhead = condition<unknown, { due: Day | undefined }>('form', {
  provision: 'prosecutor.act.resolution.execution-term',
  hypothesis: a => a.input.due !== undefined,
  test: a => when((a.input.due ?? '') >= a.today),
  fault: { kk: 'Орындау мерзімі өтіп кеткен', ru: 'Срок исполнения уже прошёл', en: 'The term for execution has passed already' },
})
/** Who issues a resolution, where, on whose materials, with what term. */
export const byResolution = (own: ProvisionId) => [aProsecutor(own), withinCompetence(own, 'addressee'), ofTheirOwnMatter(own), aTermAhead]

/** The prosecutor's day stands; without it the term set by law runs. */
export const resolve = (a: Attempt<unknown, Paper & { readonly due: Day | undefined }>, resolves: string, more: Partial<Issued> = {}) =>
  issue(a, 'resolution', { resolves, ...(a.input.due ? {} : { term: termNow(a, 'resolution.default-term') }), ...more })

const aLawProvidesForIt = condition<unknown, { law: string | undefined }>('ground', {
  provision: 'prosecutor.act.resolution.other-cases',
  test: a => when(a.input.law !== undefined),
  fault: {
    kk: 'Қай заң бойынша екені көрсетілмеген',
    ru: 'Не указан закон, предусматривающий этот случай',
    en: 'The law that provides for this case is not cited',
  },
})
export const resolveOtherCase = act({
  id: 'resolution.other',
  in: supervisionAct,
  opens: true,
  name: {
    kk: 'Заңда көзделген өзге қаулы шығару',
    ru: 'Вынести иное предусмотренное законом постановление',
    en: 'Issue another resolution that a law provides for',
  },
  done: {
    kk: 'Заңда көзделген өзге қаулы шығарылды',
    ru: 'Вынесено иное предусмотренное законом постановление',
    en: 'Another resolution provided for by law issued',
  },
  document: RESOLUTION,
  stands: standing,
  challenge: ['complaint.lodge'],
  input: {
    ...resolutionFields,
    law: line({ kk: 'Қай заң бойынша', ru: 'На основании какого закона', en: 'Under which law' }, { optional: true }),
  },
  norms: [...byResolution('prosecutor.act.resolution.other-cases'), aLawProvidesForIt],
  emits: [issued],
  effect: a => resolve(a, 'other'),
})
