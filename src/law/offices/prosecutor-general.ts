/** The Prosecutor General and the deputies: placed and released by the President. */

import { GENERAL_OFFICE } from '../bodies/body.ts'
import { headsThe } from '../bodies/seats.ts'
import { DECREE } from '../documents.ts'
import { act } from '../kernel/act.ts'
import { choice, text } from '../kernel/field.ts'
import { power, when } from '../kernel/norm.ts'
import { namesThe, paper } from './paper.ts'
import { type Person, POSTS, person } from './person.ts'
import { LEAVING, leave, PLACING, place, TERM_YEARS } from './place.ts'
import { oneFirstDeputy, termIsOver } from './vacancy.ts'

/** Whether the person serves in the General Prosecutor's Office in one of these posts, no matter if the term is over. */
const serves = (s: Person, ...posts: readonly string[]) =>
  s.offices.some(o => o.body === GENERAL_OFFICE && posts.includes(o.post) && !o.left)
const reasons = text({ kk: 'Босату негізі', ru: 'Основание освобождения', en: 'Reasons for the release' }, { max: 4_000 })
const DEPUTIES = { 'first-deputy': POSTS['first-deputy'], deputy: POSTS.deputy }

const thePresidentAppoints = power<Person, unknown>({
  provision: 'prosecutor.pg.appointment',
  test: a => when(headsThe('president', a)),
  fault: {
    kk: 'Бас Прокурорды тек Президент тағайындайды',
    ru: 'Генерального Прокурора назначает только Президент',
    en: 'Only the President appoints the Prosecutor General',
  },
})
export const appointProsecutorGeneral = act({
  id: 'prosecutor-general.appoint',
  in: person,
  name: { kk: 'Бас Прокурорды тағайындау', ru: 'Назначить Генерального Прокурора', en: 'Appoint the Prosecutor General' },
  done: { kk: 'Бас Прокурор тағайындалды', ru: 'Назначен Генеральный Прокурор', en: 'Prosecutor General appointed' },
  document: DECREE,
  input: {
    consent: paper({ kk: 'Парламент Сенатының келісімі', ru: 'Согласие Сената Парламента', en: 'Consent of the Senate of Parliament' }),
  },
  norms: [
    thePresidentAppoints,
    namesThe('consent', 'prosecutor.pg.appointment', {
      kk: 'Сенаттың келісімі көрсетілмеген',
      ru: 'Не указано согласие Сената',
      en: "The Senate's consent is not stated",
    }),
    termIsOver('prosecutor.pg.term-five-years', () => ({ body: GENERAL_OFFICE, post: 'head' })),
  ],
  emits: PLACING,
  effect: a => place(a, { post: 'head', body: GENERAL_OFFICE, years: TERM_YEARS }),
})

const thePresidentReleases = power<Person, unknown>({
  provision: 'prosecutor.pg.dismissal',
  test: a => when(headsThe('president', a)),
  fault: {
    kk: 'Бас Прокурорды қызметтен тек Президент босатады',
    ru: 'Генерального Прокурора освобождает только Президент',
    en: 'Only the President releases the Prosecutor General',
  },
})
export const dismissProsecutorGeneral = act({
  id: 'prosecutor-general.dismiss',
  in: person,
  applies: s => serves(s, 'head'),
  name: { kk: 'Бас Прокурорды қызметтен босату', ru: 'Освободить Генерального Прокурора', en: 'Release the Prosecutor General' },
  done: {
    kk: 'Бас Прокурор қызметтен босатылды',
    ru: 'Освобождён от должности Генеральный Прокурор',
    en: 'Prosecutor General released from office',
  },
  document: DECREE,
  input: { reasons },
  norms: [thePresidentReleases],
  emits: LEAVING,
  effect: a => leave(a, GENERAL_OFFICE),
})

const thePresident = power<Person, unknown>({
  provision: 'prosecutor.pg.deputies.appointment',
  test: a => when(headsThe('president', a)),
  fault: {
    kk: 'Бас Прокурордың орынбасарларын тек Президент тағайындайды және босатады',
    ru: 'Заместителей Генерального Прокурора назначает и освобождает только Президент',
    en: 'Only the President appoints and releases the deputies of the Prosecutor General',
  },
})
const proposal = paper({
  kk: 'Бас Прокурордың ұсынуы',
  ru: 'Представление Генерального Прокурора',
  en: 'Proposal of the Prosecutor General',
})
const proposed = namesThe('proposal', 'prosecutor.pg.deputies.appointment', {
  kk: 'Бас Прокурордың ұсынуы көрсетілмеген',
  ru: 'Не указано представление Генерального Прокурора',
  en: 'The proposal of the Prosecutor General is not stated',
})
export const appointDeputyGeneral = act({
  id: 'deputy-prosecutor-general.appoint',
  in: person,
  name: {
    kk: 'Бас Прокурордың орынбасарын тағайындау',
    ru: 'Назначить заместителя Генерального Прокурора',
    en: 'Appoint a Deputy Prosecutor General',
  },
  done: {
    kk: 'Бас Прокурордың орынбасары тағайындалды',
    ru: 'Назначен заместитель Генерального Прокурора',
    en: 'Deputy Prosecutor General appointed',
  },
  document: DECREE,
  input: { post: choice({ kk: 'Лауазымы', ru: 'Должность', en: 'Office' }, DEPUTIES), proposal },
  norms: [thePresident, proposed, oneFirstDeputy('prosecutor.general-office.leadership', () => GENERAL_OFFICE)],
  emits: PLACING,
  effect: a => place(a, { post: a.input.post, body: GENERAL_OFFICE }),
})
export const dismissDeputyGeneral = act({
  id: 'deputy-prosecutor-general.dismiss',
  in: person,
  applies: s => serves(s, 'first-deputy', 'deputy'),
  name: {
    kk: 'Бас Прокурордың орынбасарын босату',
    ru: 'Освободить заместителя Генерального Прокурора',
    en: 'Release a Deputy Prosecutor General',
  },
  done: {
    kk: 'Бас Прокурордың орынбасары қызметтен босатылды',
    ru: 'Освобождён от должности заместитель Генерального Прокурора',
    en: 'Deputy Prosecutor General released from office',
  },
  document: DECREE,
  input: { proposal, reasons },
  norms: [thePresident, proposed],
  emits: LEAVING,
  effect: a => leave(a, GENERAL_OFFICE),
})
