/** Heads of prosecutor's offices: appointed by the Prosecutor General for five years, of oblast offices with the President's consent. */

import { bodyOf } from '../bodies/body.ts'
import { ORDER } from '../documents.ts'
import { WITHIN_THE_SERVICE } from '../final.ts'
import { act } from '../kernel/act.ts'
import { ref } from '../kernel/field.ts'
import { condition, when } from '../kernel/norm.ts'
import type { StreamId } from '../kernel/world.ts'
import { paper } from './paper.ts'
import { type Person, person } from './person.ts'
import { PLACING, place, TERM_YEARS } from './place.ts'
import { deputiesOfOblastProsecutors, headOfADistrict, headOfAnOblast, type Of } from './prosecutor-powers.ts'
import { termIsOver } from './vacancy.ts'

type In = { readonly office: StreamId; readonly consent: string | undefined }

const filled: Of<In> = a => ({ office: a.input.office, post: 'head' })
/** The head of the General Prosecutor's Office is another's to place. */
const notTheGeneralOffice = condition<Person, In>('competence', {
  provision: 'prosecutor.pg.appointment',
  test: a => when(bodyOf(a.world, a.input.office)?.level !== 'republic'),
  fault: {
    kk: 'Бас прокуратураның басшысын Президент тағайындайды',
    ru: 'Руководителя Генеральной прокуратуры назначает Президент',
    en: "The head of the General Prosecutor's Office is appointed by the President",
  },
})
const withThePresidentsConsent = condition<Person, In>('ground', {
  provision: 'prosecutor.oblast-prosecutor.appointment',
  test: a => when(bodyOf(a.world, a.input.office)?.level !== 'oblast' || a.input.consent !== undefined),
  fault: {
    kk: 'Облыс прокурорын тағайындауға Президенттің келісімі керек',
    ru: 'На назначение прокурора области нужно согласие Президента',
    en: "The appointment of an oblast prosecutor needs the President's consent",
  },
})
export const appointHead = act({
  id: 'prosecutor.appoint-head',
  in: person,
  name: {
    kk: 'Прокуратура басшысын тағайындау',
    ru: 'Назначить руководителя прокуратуры',
    en: "Appoint the head of a prosecutor's office",
  },
  done: {
    kk: 'Прокуратура басшысы тағайындалды',
    ru: 'Назначен руководитель прокуратуры',
    en: "Head of the prosecutor's office appointed",
  },
  help: {
    kk: 'Облыстың, қаланың, ауданның прокуроры бес жылға тағайындалады.',
    ru: 'Прокурор области, города, района – на пять лет.',
    en: 'The prosecutor of an oblast, city or district, for five years.',
  },
  document: ORDER,
  final: WITHIN_THE_SERVICE,
  input: {
    office: ref({ kk: 'Прокуратура', ru: 'Прокуратура', en: "Prosecutor's office" }, ['office']),
    consent: paper({
      kk: 'Президенттің келісімі (облыс прокуроры үшін)',
      ru: 'Согласие Президента (для прокурора области)',
      en: "President's consent (of an oblast prosecutor)",
    }),
  },
  norms: [
    headOfAnOblast(filled),
    headOfADistrict(filled),
    deputiesOfOblastProsecutors(filled),
    notTheGeneralOffice,
    withThePresidentsConsent,
    termIsOver<In>('prosecutor.office-heads.term-five-years', a => ({ body: a.input.office, post: 'head' })),
  ],
  emits: PLACING,
  effect: a => place(a, { post: 'head', body: a.input.office, years: TERM_YEARS }),
})
