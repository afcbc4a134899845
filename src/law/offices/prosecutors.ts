/** Prosecutors: who places them in office, and for how long. */
import { bodyOf } from '../bodies/body.ts'
import { officeEnds } from '../calendar/calendar.ts'
import { act } from '../kernel/act.ts'
import { choice, line, ref } from '../kernel/field.ts'
import { type Attempt, condition, power, when } from '../kernel/norm.ts'
import type { StreamId } from '../kernel/world.ts'
import { type Person, POSTS, person, placed, released } from './person.ts'
import { isProsecutorGeneral } from './who.ts'

type In = { readonly office: StreamId }
const isOf = (a: Attempt<Person, unknown>, part: string) => bodyOf(a.world, a.actor.office?.body)?.part === part
const levelOf = (a: Attempt<Person, In>) => bodyOf(a.world, a.input.office)?.level
const office = ref({ kk: 'Прокуратура', ru: 'Прокуратура', en: "Prosecutor's office" }, ['office'])

const thePresident = power<Person, In>({
  provision: 'prosecutor.pg.appointment',
  test: a => when(isOf(a, 'president')),
  fault: {
    kk: 'Бас Прокурорды тек Президент тағайындайды',
    ru: 'Генерального Прокурора назначает только Президент',
    en: 'Only the President appoints the Prosecutor General',
  },
})
const theGeneralOffice = condition<Person, In>('competence', {
  provision: 'prosecutor.general-office.leadership',
  test: a => when(levelOf(a) === 'republic'),
  fault: {
    kk: 'Бас Прокурор Бас прокуратураны басқарады',
    ru: 'Генеральный Прокурор возглавляет Генеральную прокуратуру',
    en: "The Prosecutor General heads the General Prosecutor's Office",
  },
})
const withTheSenatesConsent = condition<Person, { readonly consent: string | undefined }>('form', {
  provision: 'prosecutor.pg.appointment',
  test: a => when(a.input.consent !== undefined),
  fault: { kk: 'Сенаттың келісімі көрсетілмеген', ru: 'Не указано согласие Сената', en: "The Senate's consent is not stated" },
})
export const appointProsecutorGeneral = act({
  id: 'prosecutor-general.appoint',
  in: person,
  name: { kk: 'Бас Прокурорды тағайындау', ru: 'Назначить Генерального Прокурора', en: 'Appoint the Prosecutor General' },
  document: true,
  input: { office, consent: line({ kk: 'Сенаттың келісімі', ru: 'Согласие Сената', en: "Senate's consent" }, { optional: true }) },
  norms: [thePresident, theGeneralOffice, withTheSenatesConsent],
  emits: [placed],
  effect: a => [placed(a.self, { post: 'head', body: a.input.office, from: a.today, until: officeEnds(a.today, 5) })],
})

const byThePG = (provision: 'prosecutor.district-prosecutor.appointment' | 'prosecutor.pg.power.appoint-military-prosecutors') =>
  power<Person, In>({
    provision,
    test: a => when(isProsecutorGeneral(a)),
    fault: {
      kk: 'Прокурорды тек Бас Прокурор тағайындайды',
      ru: 'Прокурора назначает только Генеральный Прокурор',
      en: 'Only the Prosecutor General appoints a prosecutor',
    },
  })
const notTheGeneralOffice = condition<Person, In>('competence', {
  provision: 'prosecutor.pg.appointment',
  test: a => when(levelOf(a) !== 'republic'),
  fault: {
    kk: 'Бас прокуратураның басшысын Президент тағайындайды',
    ru: 'Руководителя Генеральной прокуратуры назначает Президент',
    en: "The head of the General Prosecutor's Office is appointed by the President",
  },
})
const oblastWithThePresidentsConsent = condition<Person, In & { readonly consent: string | undefined }>('form', {
  provision: 'prosecutor.oblast-prosecutor.appointment',
  test: a => when(levelOf(a) !== 'oblast' || a.input.consent !== undefined),
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
  document: true,
  input: {
    office,
    consent: line({ kk: 'Президенттің келісімі', ru: 'Согласие Президента', en: "President's consent" }, { optional: true }),
  },
  norms: [byThePG('prosecutor.district-prosecutor.appointment'), notTheGeneralOffice, oblastWithThePresidentsConsent],
  emits: [placed],
  effect: a => [placed(a.self, { post: 'head', body: a.input.office, from: a.today, until: officeEnds(a.today, 5) })],
})
export const appointProsecutor = act({
  id: 'prosecutor.appoint',
  in: person,
  name: { kk: 'Прокуратура қызметкерін тағайындау', ru: 'Назначить работника прокуратуры', en: 'Appoint a prosecutor' },
  document: true,
  input: {
    office,
    post: choice(
      { kk: 'Лауазымы', ru: 'Должность', en: 'Office' },
      {
        'first-deputy': POSTS['first-deputy'],
        deputy: POSTS.deputy,
        'senior-assistant': POSTS['senior-assistant'],
        assistant: POSTS.assistant,
        'senior-prosecutor': POSTS['senior-prosecutor'],
        prosecutor: POSTS.prosecutor,
      },
    ),
  },
  norms: [byThePG('prosecutor.pg.power.appoint-military-prosecutors')],
  emits: [placed],
  effect: a => [placed(a.self, { post: a.input.post, body: a.input.office, from: a.today })],
})

const theAppointerReleases = power<Person, In>({
  provision: 'prosecutor.district-prosecutor.appointment',
  test: a => when(isProsecutorGeneral(a)),
  fault: {
    kk: 'Прокурорды тек Бас Прокурор босатады',
    ru: 'Прокурора освобождает только Генеральный Прокурор',
    en: 'Only the Prosecutor General releases a prosecutor',
  },
})
const holdsIt = condition<Person, In>('ground', {
  provision: 'house.reference',
  test: a => when(a.state.offices.some(o => o.body === a.input.office && (!o.until || o.until >= a.today))),
  fault: {
    kk: 'Бұл адам ол прокуратурада лауазым атқармайды',
    ru: 'Это лицо не занимает должности в той прокуратуре',
    en: 'This person holds no office there',
  },
})
export const dismissProsecutor = act({
  id: 'prosecutor.dismiss',
  in: person,
  applies: s => s.offices.some(o => o.post !== 'clerk'),
  name: { kk: 'Прокурорды қызметтен босату', ru: 'Освободить прокурора от должности', en: 'Release a prosecutor from office' },
  document: true,
  input: { office },
  norms: [theAppointerReleases, notTheGeneralOffice, holdsIt],
  emits: [released],
  effect: a => [released(a.self, { body: a.input.office, on: a.today })],
})
