/** What resolutions have in common: a term for execution, set by law or else by the prosecutor. And the resolution in another case that a law names. */
import { RESOLUTION } from '../../documents.ts'
import { act } from '../../kernel/act.ts'
import { day, line, text, yes } from '../../kernel/field.ts'
import { type Attempt, condition, when } from '../../kernel/norm.ts'
import type { Day } from '../../kernel/time.ts'
import { termNow } from '../../parameters.ts'
import type { ProvisionId } from '../../register/ids.ts'
import { addressee, aProsecutor, basis, type Issued, issue, issued, onTheirOwnMatter, type Paper, withinCompetence } from './issue.ts'
import { standing, supervisionAct } from './supervision-act.ts'

export const resolutionFields = {
  addressee,
  about: text({ kk: 'Не туралы және уәждері', ru: 'О чём и мотивы', en: 'What it is about, and the reasons' }, { max: 8_000 }),
  termLaw: line(
    {
      kk: 'Орындау мерзімін белгілейтін заң',
      ru: 'Закон, устанавливающий срок исполнения',
      en: 'The law that sets the term for execution',
    },
    {
      optional: true,
      hint: {
        kk: 'Заңда мерзім белгіленген болса, сол қолданылады; белгіленбесе, мерзімді прокурор белгілейді.',
        ru: 'Действует срок, установленный законом; если закон его не установил, срок назначает прокурор.',
        en: 'The term set by law applies; where the law sets none, the prosecutor sets it.',
      },
    },
  ),
  due: day(
    { kk: 'Прокурор белгілеген мерзім', ru: 'Срок, назначенный прокурором', en: 'To be executed by, as the prosecutor sets it' },
    { optional: true },
  ),
  takesProperty: yes({
    kk: 'Орындау мүлікті мәжбүрлеп алуды көздейді',
    ru: 'Исполнение предполагает принудительное лишение имущества',
    en: 'Execution would take property by force',
  }),
  basis,
}
interface Termed {
  readonly termLaw: string | undefined
  readonly due: Day | undefined
}
const aTermIsSet = condition<unknown, Termed>('form', {
  provision: 'prosecutor.act.resolution.execution-term',
  test: a => when(a.input.termLaw !== undefined || a.input.due !== undefined),
  fault: {
    kk: 'Орындау мерзімі белгіленбеген, мерзімі бар заң да көрсетілмеген',
    ru: 'Срок исполнения не назначен, и закон, который его устанавливает, не указан',
    en: 'No term for execution is set, nor is a law cited that sets one',
  },
})
const theTermOfLawFirst = condition<unknown, Termed>('form', {
  provision: 'prosecutor.act.resolution.execution-term',
  hypothesis: a => a.input.termLaw !== undefined,
  test: a => when(a.input.due === undefined),
  fault: {
    kk: 'Орындау мерзімі заңда белгіленген: прокурор өзгесін белгілемейді',
    ru: 'Срок исполнения установлен законом: прокурор не назначает иного',
    en: 'The law sets the term for execution: the prosecutor sets no other',
  },
})
const aTermAhead = condition<unknown, { due: Day | undefined }>('form', {
  provision: 'prosecutor.act.resolution.execution-term',
  hypothesis: a => a.input.due !== undefined,
  test: a => when((a.input.due ?? '') >= a.today),
  fault: { kk: 'Орындау мерзімі өтіп кеткен', ru: 'Срок исполнения уже прошёл', en: 'The term for execution has passed already' },
})
const WITHIN_A_TERM = [aTermIsSet, theTermOfLawFirst, aTermAhead]
/** Who issues a resolution, where, on whose materials, with what term. */
export const byResolution = (own: ProvisionId) => [
  aProsecutor(own),
  withinCompetence(own, 'addressee'),
  ...onTheirOwnMatter(own),
  ...WITHIN_A_TERM,
]

/** The term set by law runs; where none is, the prosecutor's day stands. */
export const resolve = (a: Attempt<unknown, Paper & Termed>, resolves: string, more: Partial<Issued> = {}) =>
  issue(a, 'resolution', { resolves, ...(a.input.termLaw ? { term: termNow(a, 'resolution.default-term') } : {}), ...more })

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
