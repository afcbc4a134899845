/** Judges: of local courts the President appoints them, of the Supreme Court the Senate elects them. */

import { bodyOf, SUPREME_COURT } from '../bodies/body.ts'
import { headsThe } from '../bodies/seats.ts'
import { DECREE, ELECTION } from '../documents.ts'
import { act } from '../kernel/act.ts'
import { ref } from '../kernel/field.ts'
import { condition, power, when } from '../kernel/norm.ts'
import type { StreamId } from '../kernel/world.ts'
import { presentation, presented, recommendation, recommended } from './paper.ts'
import { type Person, person } from './person.ts'
import { PLACING, place } from './place.ts'
import { aVacantPost, notAJudgeThereYet } from './vacancy.ts'

type In = { readonly court: StreamId }
const court = ref({ kk: 'Сот', ru: 'Суд', en: 'Court' }, ['court'])

const thePresident = power<Person, unknown>({
  provision: 'judge.appointment.local.president-appoints',
  test: a => when(headsThe('president', a)),
  fault: {
    kk: 'Жергілікті соттың судьясын тек Президент тағайындайды',
    ru: 'Судью местного суда назначает только Президент',
    en: 'Only the President appoints a judge of a local court',
  },
})
const notOfTheSupremeCourt = condition<Person, In>('competence', {
  provision: 'judge.appointment.supreme.senate-elects',
  test: a => when(bodyOf(a.world, a.input.court)?.level !== 'republic'),
  fault: {
    kk: 'Жоғарғы Соттың судьясын Сенат сайлайды',
    ru: 'Судью Верховного Суда избирает Сенат',
    en: 'A judge of the Supreme Court is elected by the Senate',
  },
})
export const appointJudge = act({
  id: 'judge.appoint',
  in: person,
  name: { kk: 'Судьяны тағайындау', ru: 'Назначить судью', en: 'Appoint a judge' },
  done: { kk: 'Судья тағайындалды', ru: 'Назначен судья', en: 'Judge appointed' },
  help: {
    kk: 'Жергілікті немесе өзге соттың судьясы тағайындалады.',
    ru: 'Назначается судья местного или другого суда.',
    en: 'Appoints a judge of a local or other court.',
  },
  document: DECREE,
  input: { court, recommendation },
  norms: [
    thePresident,
    notOfTheSupremeCourt,
    recommended('judge.appointment.local.hjc-recommends'),
    notAJudgeThereYet<In>(a => a.input.court),
    aVacantPost<In>('court.local.judges.per-court', a => a.input.court),
  ],
  emits: PLACING,
  effect: a => place(a, { post: 'judge', body: a.input.court }),
})

const theSenate = power<Person, unknown>({
  provision: 'judge.appointment.supreme.senate-elects',
  test: a => when(headsThe('senate', a)),
  fault: {
    kk: 'Жоғарғы Соттың судьясын тек Сенат сайлайды',
    ru: 'Судью Верховного Суда избирает только Сенат',
    en: 'Only the Senate elects a judge of the Supreme Court',
  },
})
export const electJudge = act({
  id: 'judge.elect',
  in: person,
  name: { kk: 'Жоғарғы Соттың судьясын сайлау', ru: 'Избрать судью Верховного Суда', en: 'Elect a judge of the Supreme Court' },
  done: { kk: 'Жоғарғы Соттың судьясы сайланды', ru: 'Избран судья Верховного Суда', en: 'Judge of the Supreme Court elected' },
  document: ELECTION,
  input: { presentation, recommendation },
  norms: [
    theSenate,
    presented('judge.appointment.supreme.president-presents'),
    recommended('judge.appointment.supreme.hjc-recommends'),
    notAJudgeThereYet(() => SUPREME_COURT),
    aVacantPost('court.supreme.judges.total', () => SUPREME_COURT),
  ],
  emits: PLACING,
  effect: a => place(a, { post: 'judge', body: SUPREME_COURT }),
})
