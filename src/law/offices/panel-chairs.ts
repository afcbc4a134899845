/** Panel chairs of oblast courts and of the Supreme Court: appointed by the President for five years, at the end of a chain of papers. */

import { bodyOf } from '../bodies/body.ts'
import { benchOf, headsThe } from '../bodies/seats.ts'
import { DECREE } from '../documents.ts'
import { act } from '../kernel/act.ts'
import { choice, ref } from '../kernel/field.ts'
import { condition, power, when } from '../kernel/norm.ts'
import type { StreamId } from '../kernel/world.ts'
import { namesThe, paper, recommendation, recommended } from './paper.ts'
import { PANELS, type Panel, type Person, person } from './person.ts'
import { PLACING, place, TERM_YEARS } from './place.ts'
import { aVacantPost, termIsOver } from './vacancy.ts'

type In = { readonly court: StreamId; readonly panel: Panel }
const OF_OBLAST_COURTS: readonly Panel[] = ['appellate', 'cassation']

const thePresident = power<Person, unknown>({
  provision: 'judge.collegium-chair.president-appoints',
  test: a => when(headsThe('president', a)),
  fault: {
    kk: 'Сот алқасының төрағасын тек Президент тағайындайды',
    ru: 'Председателя судебной коллегии назначает только Президент',
    en: 'Only the President appoints a panel chair',
  },
})
const theCourtHasPanels = condition<Person, In>('competence', {
  provision: 'court.panel.headed-by-chair',
  test: a => when(bodyOf(a.world, a.input.court)?.level !== 'district'),
  fault: { kk: 'Аудандық сотта алқа болмайды', ru: 'В районном суде нет коллегий', en: 'A district court has no panels' },
})
const aPanelOfAnOblastCourt = condition<Person, In>('competence', {
  provision: 'court.oblast.organs',
  hypothesis: a => bodyOf(a.world, a.input.court)?.level === 'oblast',
  test: a => when(OF_OBLAST_COURTS.includes(a.input.panel)),
  fault: {
    kk: 'Облыстық сотта апелляциялық және кассациялық алқалар ғана бар',
    ru: 'В областном суде есть только апелляционная и кассационная коллегии',
    en: 'An oblast court has only an appellate and a cassation panel',
  },
})
const aPanelOfTheSupremeCourt = condition<Person, In>('competence', {
  provision: 'court.supreme.organs',
  hypothesis: a => bodyOf(a.world, a.input.court)?.level === 'republic',
  test: a => when(!OF_OBLAST_COURTS.includes(a.input.panel)),
  fault: {
    kk: 'Жоғарғы Сотта қадағалау алқалары ғана бар',
    ru: 'В Верховном Суде есть только надзорные коллегии',
    en: 'The Supreme Court has only supervisory panels',
  },
})
const electedBefore = condition<Person, In>('qualification', {
  provision: 'judge.appointment.supreme.senate-elects',
  hypothesis: a => bodyOf(a.world, a.input.court)?.level === 'republic',
  test: a => when(benchOf(bodyOf(a.world, a.input.court)).some(s => s.person === a.self)),
  fault: {
    kk: 'Жоғарғы Сот алқасының төрағасы Сенат сайлаған судья болуы керек',
    ru: 'Председатель коллегии Верховного Суда должен быть судьёй, избранным Сенатом',
    en: 'A panel chair of the Supreme Court has to be a judge elected by the Senate',
  },
})
export const appointPanelChair = act({
  id: 'panel-chair.appoint',
  in: person,
  name: { kk: 'Сот алқасының төрағасын тағайындау', ru: 'Назначить председателя судебной коллегии', en: 'Appoint a panel chair' },
  done: { kk: 'Сот алқасының төрағасы тағайындалды', ru: 'Назначен председатель судебной коллегии', en: 'Panel chair appointed' },
  document: DECREE,
  input: {
    court: ref({ kk: 'Сот', ru: 'Суд', en: 'Court' }, ['court']),
    panel: choice({ kk: 'Алқа', ru: 'Коллегия', en: 'Panel' }, PANELS),
    presentation: paper({
      kk: 'Жоғарғы Сот Төрағасының ұсынуы',
      ru: 'Представление Председателя Верховного Суда',
      en: 'Presentation of the Chair of the Supreme Court',
    }),
    decision: paper({
      kk: 'Жоғарғы Соттың жалпы отырысының шешімі',
      ru: 'Решение пленарного заседания Верховного Суда',
      en: 'Decision of the plenary session of the Supreme Court',
    }),
    recommendation,
  },
  norms: [
    thePresident,
    theCourtHasPanels,
    aPanelOfAnOblastCourt,
    aPanelOfTheSupremeCourt,
    electedBefore,
    namesThe('presentation', 'judge.collegium-chair.sc-chair-presents', {
      kk: 'Жоғарғы Сот Төрағасының ұсынуы көрсетілмеген',
      ru: 'Не указано представление Председателя Верховного Суда',
      en: 'The presentation of the Chair of the Supreme Court is not stated',
    }),
    namesThe('decision', 'judge.collegium-chair.sc-plenary-decides', {
      kk: 'Жоғарғы Соттың жалпы отырысының шешімі көрсетілмеген',
      ru: 'Не указано решение пленарного заседания Верховного Суда',
      en: 'The decision of the plenary session of the Supreme Court is not stated',
    }),
    recommended('judge.collegium-chair.hjc-recommends'),
    termIsOver<In>('judge.chair.term', a => ({ body: a.input.court, post: 'panel-chair', panel: a.input.panel })),
    aVacantPost<In>('court.local.judges.per-court', a => a.input.court),
  ],
  emits: PLACING,
  effect: a => place(a, { post: 'panel-chair', panel: a.input.panel, body: a.input.court, years: TERM_YEARS }),
})
