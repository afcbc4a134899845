/** Chairs of courts: placed for five years, and judges of their court all the while. */

import { bodyOf, SUPREME_COURT } from '../bodies/body.ts'
import { headsThe } from '../bodies/seats.ts'
import { DECREE, ELECTION } from '../documents.ts'
import { act } from '../kernel/act.ts'
import { ref } from '../kernel/field.ts'
import { condition, power, when } from '../kernel/norm.ts'
import type { StreamId } from '../kernel/world.ts'
import { presentation, presented, recommendation, recommended } from './paper.ts'
import { type Person, person } from './person.ts'
import { PLACING, place, TERM_YEARS } from './place.ts'
import { aVacantPost, termIsOver } from './vacancy.ts'

type In = { readonly court: StreamId }

const thePresident = power<Person, unknown>({
  provision: 'judge.chair.local.president-appoints',
  test: a => when(headsThe('president', a)),
  fault: {
    kk: 'Сот төрағасын тек Президент тағайындайды',
    ru: 'Председателя суда назначает только Президент',
    en: 'Only the President appoints the chair of a court',
  },
})
const notOfTheSupremeCourt = condition<Person, In>('competence', {
  provision: 'judge.supreme-chair.senate-elects',
  test: a => when(bodyOf(a.world, a.input.court)?.level !== 'republic'),
  fault: {
    kk: 'Жоғарғы Соттың Төрағасын Сенат сайлайды',
    ru: 'Председателя Верховного Суда избирает Сенат',
    en: 'The Chair of the Supreme Court is elected by the Senate',
  },
})
const moreThanOneJudge = condition<Person, In>('ground', {
  provision: 'court.district.single-judge',
  hypothesis: a => bodyOf(a.world, a.input.court)?.level === 'district',
  test: a => when(bodyOf(a.world, a.input.court)?.judges !== 1),
  fault: {
    kk: 'Бірқұрамды сотта төрағаның өкілеттігін сол судьяның өзі атқарады',
    ru: 'В односоставном суде полномочия председателя исполняет сам судья',
    en: 'In a single-judge court that judge exercises the powers of the chair',
  },
})
export const appointChair = act({
  id: 'chair.appoint',
  in: person,
  name: { kk: 'Сот төрағасын тағайындау', ru: 'Назначить председателя суда', en: 'Appoint the chair of a court' },
  done: { kk: 'Сот төрағасы тағайындалды', ru: 'Назначен председатель суда', en: 'Chair of the court appointed' },
  help: {
    kk: 'Бес жылға тағайындалады; төраға – сол соттың судьясы.',
    ru: 'На пять лет; председатель – судья этого суда.',
    en: 'For five years; the chair is a judge of the court.',
  },
  document: DECREE,
  input: { court: ref({ kk: 'Сот', ru: 'Суд', en: 'Court' }, ['court']), recommendation },
  norms: [
    thePresident,
    notOfTheSupremeCourt,
    moreThanOneJudge,
    recommended('judge.chair.local.hjc-recommends'),
    termIsOver<In>('judge.chair.term', a => ({ body: a.input.court, post: 'chair' })),
    aVacantPost<In>('court.local.judges.per-court', a => a.input.court),
  ],
  emits: PLACING,
  effect: a => place(a, { post: 'chair', body: a.input.court, years: TERM_YEARS }),
})

const theSenate = power<Person, unknown>({
  provision: 'judge.supreme-chair.senate-elects',
  test: a => when(headsThe('senate', a)),
  fault: {
    kk: 'Жоғарғы Соттың Төрағасын тек Сенат сайлайды',
    ru: 'Председателя Верховного Суда избирает только Сенат',
    en: 'Only the Senate elects the Chair of the Supreme Court',
  },
})
export const electSupremeChair = act({
  id: 'supreme-chair.elect',
  in: person,
  name: { kk: 'Жоғарғы Соттың Төрағасын сайлау', ru: 'Избрать Председателя Верховного Суда', en: 'Elect the Chair of the Supreme Court' },
  done: { kk: 'Жоғарғы Соттың Төрағасы сайланды', ru: 'Избран Председатель Верховного Суда', en: 'Chair of the Supreme Court elected' },
  document: ELECTION,
  input: { presentation, recommendation },
  norms: [
    theSenate,
    presented('judge.supreme-chair.president-presents'),
    recommended('judge.supreme-chair.hjc-recommends'),
    termIsOver('judge.chair.term', () => ({ body: SUPREME_COURT, post: 'chair' })),
    aVacantPost('court.supreme.judges.total', () => SUPREME_COURT),
  ],
  emits: PLACING,
  effect: a => place(a, { post: 'chair', body: SUPREME_COURT, years: TERM_YEARS }),
})
