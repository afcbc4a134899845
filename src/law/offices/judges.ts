/** Judges, chairs and panel chairs: who places them in office, and for how long. */
import { bodyOf } from '../bodies/body.ts'
import { officeEnds } from '../calendar/calendar.ts'
import { act } from '../kernel/act.ts'
import { choice, line, ref } from '../kernel/field.ts'
import type { Attempt } from '../kernel/norm.ts'
import { condition, power, when } from '../kernel/norm.ts'
import type { StreamId } from '../kernel/world.ts'
import { type Person, POSTS, person, placed } from './person.ts'

type In = { readonly court: StreamId }
const isOf = (a: Attempt<Person, In>, part: string) => bodyOf(a.world, a.actor.office?.body)?.part === part
const isSupreme = (a: Attempt<Person, In>) => bodyOf(a.world, a.input.court)?.level === 'republic'

const court = ref({ kk: 'Сот', ru: 'Суд', en: 'Court' }, ['court'])
const recommendation = line({
  kk: 'Жоғары Сот Кеңесінің ұсынымы',
  ru: 'Рекомендация Высшего Судебного Совета',
  en: 'Recommendation of the High Judicial Council',
})

const localByThePresident = power<Person, In>({
  provision: 'judge.appointment.local.president-appoints',
  test: a => when(isOf(a, 'president')),
  fault: {
    kk: 'Жергілікті сот судьясын тек Президент тағайындайды',
    ru: 'Судью местного суда назначает только Президент',
    en: 'Only the President appoints a judge of a local court',
  },
})
const aLocalCourt = condition<Person, In>('competence', {
  provision: 'judge.appointment.supreme.senate-elects',
  test: a => when(!isSupreme(a)),
  fault: {
    kk: 'Жоғарғы Сот судьясын Сенат сайлайды',
    ru: 'Судью Верховного Суда избирает Сенат',
    en: 'A judge of the Supreme Court is elected by the Senate',
  },
})
export const appointJudge = act({
  id: 'judge.appoint',
  in: person,
  name: { kk: 'Судьяны тағайындау', ru: 'Назначить судью', en: 'Appoint a judge' },
  document: true,
  input: { court, recommendation },
  norms: [localByThePresident, aLocalCourt],
  emits: [placed],
  effect: a => [placed(a.self, { post: 'judge', body: a.input.court, from: a.today })],
})

const supremeByTheSenate = power<Person, In>({
  provision: 'judge.appointment.supreme.senate-elects',
  test: a => when(isOf(a, 'senate')),
  fault: {
    kk: 'Жоғарғы Соттың судьясын тек Сенат сайлайды',
    ru: 'Судью Верховного Суда избирает только Сенат',
    en: 'Only the Senate elects a judge of the Supreme Court',
  },
})
const theSupremeCourt = condition<Person, In>('competence', {
  provision: 'judge.appointment.local.president-appoints',
  test: a => when(isSupreme(a)),
  fault: {
    kk: 'Бұл соттың судьясын Президент тағайындайды',
    ru: 'Судью этого суда назначает Президент',
    en: 'A judge of this court is appointed by the President',
  },
})
export const electJudge = act({
  id: 'judge.elect',
  in: person,
  name: { kk: 'Жоғарғы Соттың судьясын сайлау', ru: 'Избрать судью Верховного Суда', en: 'Elect a judge of the Supreme Court' },
  document: true,
  input: {
    court,
    post: choice({ kk: 'Лауазымы', ru: 'Должность', en: 'Office' }, { judge: POSTS.judge, chair: POSTS.chair }),
    presentation: line({ kk: 'Президенттің ұсынуы', ru: 'Представление Президента', en: "President's presentation" }),
  },
  norms: [supremeByTheSenate, theSupremeCourt],
  emits: [placed],
  effect: a => [
    placed(a.self, {
      post: a.input.post,
      body: a.input.court,
      from: a.today,
      ...(a.input.post === 'chair' && { until: officeEnds(a.today, 5) }),
    }),
  ],
})

const chairByThePresident = power<Person, In>({
  provision: 'judge.chair.local.president-appoints',
  test: a => when(isOf(a, 'president')),
  fault: {
    kk: 'Сот төрағасын тек Президент тағайындайды',
    ru: 'Председателя суда назначает только Президент',
    en: 'Only the President appoints the chair of a court',
  },
})
const notTheSupremeChair = condition<Person, In & { readonly post: string }>('competence', {
  provision: 'judge.supreme-chair.senate-elects',
  test: a => when(a.input.post !== 'chair' || !isSupreme(a)),
  fault: {
    kk: 'Жоғарғы Сот Төрағасын Сенат сайлайды',
    ru: 'Председателя Верховного Суда избирает Сенат',
    en: 'The Chair of the Supreme Court is elected by the Senate',
  },
})
const moreThanOneJudge = condition<Person, In>('ground', {
  provision: 'court.district.single-judge',
  test: a => when(bodyOf(a.world, a.input.court)?.judges !== 1),
  fault: {
    kk: 'Бір судьялы сотта төраға өкілеттігін сол судья атқарады',
    ru: 'В односоставном суде полномочия председателя осуществляет сам судья',
    en: 'In a single-judge court that judge exercises the powers of the chair',
  },
})
export const appointChair = act({
  id: 'chair.appoint',
  in: person,
  name: {
    kk: 'Сот немесе алқа төрағасын тағайындау',
    ru: 'Назначить председателя суда или коллегии',
    en: 'Appoint the chair of a court or of a panel',
  },
  document: true,
  input: {
    court,
    post: choice({ kk: 'Лауазымы', ru: 'Должность', en: 'Office' }, { chair: POSTS.chair, 'panel-chair': POSTS['panel-chair'] }),
    recommendation,
  },
  norms: [chairByThePresident, notTheSupremeChair, moreThanOneJudge],
  emits: [placed],
  effect: a => [placed(a.self, { post: a.input.post, body: a.input.court, from: a.today, until: officeEnds(a.today, 5) })],
})
