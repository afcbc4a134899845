/** Bringing a person by force: by a resolution, after a recorded refusal, by the internal affairs bodies, within twenty-four hours. */

import { bodyOf } from '../../bodies/body.ts'
import { RESOLUTION } from '../../documents.ts'
import { act } from '../../kernel/act.ts'
import { duty } from '../../kernel/duty.ts'
import { changing, choice, ref as reference, text } from '../../kernel/field.ts'
import { event, stateOf } from '../../kernel/matter.ts'
import { condition, power, ref, when } from '../../kernel/norm.ts'
import { hours } from '../../kernel/time.ts'
import type { StreamId } from '../../kernel/world.ts'
import { isOfficialOf } from '../../offices/who.ts'
import { supervisionAct } from '../act/supervision-act.ts'
import { byHand } from '../hands.ts'
import { isTheProsecutorGeneral } from '../prosecutor-general.ts'
import { servingTheTerritory } from './competence.ts'
import { endOf, type Inspection, inspection, type Summons } from './inspection.ts'
import { notOverYet, theInspectingOffice } from './powers.ts'
import { type Picks, stillOpen, theSummons, whichSummons } from './summons.ts'

const ordered = event(inspection, 'inspection.bringing-ordered', (s, d: { summons: string; executor: StreamId }, by) => ({
  ...s,
  ...byHand(s, by),
  summonses: changing<Summons>(s.summonses, d.summons, { bringing: { executor: d.executor, at: by.at } }),
}))
const moved = (type: string, field: 'receivedAt' | 'doneAt') =>
  event(inspection, type, (s, d: { summons: string }, by) => {
    const bringing = s.summonses.find(x => x.key === d.summons)?.bringing
    return bringing ? { ...s, summonses: changing<Summons>(s.summonses, d.summons, { bringing: { ...bringing, [field]: by.at } }) } : s
  })
const received = moved('inspection.bringing-received', 'receivedAt')
const brought = moved('inspection.brought', 'doneAt')

const aRefusalIsRecorded = condition<Inspection, Picks>('ground', {
  provision: 'prosecutor.coercion.bringing-on-refusal',
  test: a => when(theSummons(a)?.refusedAt !== undefined),
  fault: { kk: 'Келуден бас тартқаны жазылмаған', ru: 'Отказ явиться не записан', en: 'No refusal to appear has been recorded' },
  cure: { kk: 'Алдымен бас тартуды жазыңыз', ru: 'Сначала запишите отказ', en: 'Record the refusal first' },
})
const notOrderedYet = condition<Inspection, Picks>('stage', {
  provision: 'prosecutor.coercion.bringing-on-refusal',
  test: a => when(theSummons(a)?.bringing === undefined),
  fault: {
    kk: 'Осы шақыру бойынша күштеп әкелу туралы қаулы шығарылған',
    ru: 'По этой повестке постановление о приводе уже вынесено',
    en: 'A resolution on bringing has been issued on this summons already',
  },
})
const byInternalAffairs = condition<Inspection, { executor: StreamId }>('competence', {
  provision: 'prosecutor.coercion.bringing-24-hours',
  test: a => when(bodyOf(a.world, a.input.executor)?.part === 'internal-affairs'),
  fault: {
    kk: 'Күштеп әкелу туралы қаулыны ішкі істер органдары ғана орындайды',
    ru: 'Постановление о приводе исполняют только органы внутренних дел',
    en: 'Only internal affairs bodies execute a resolution on bringing a person',
  },
})
/** The cases in which the Prosecutor General is not inviolable. */
const EXCEPTIONS = {
  'caught-in-the-act': {
    kk: 'Қылмыс үстінде ұсталды',
    ru: 'Задержан на месте преступления',
    en: 'Caught in the act of a crime',
  },
  'grave-crime': { kk: 'Ауыр қылмыс жасады', ru: 'Совершил тяжкое преступление', en: 'Has committed a grave crime' },
}
interface Lifts extends Picks {
  readonly consent: StreamId | undefined
  readonly exception: keyof typeof EXCEPTIONS | undefined
}
const theProsecutorGeneralWithTheSenatesConsent = condition<Inspection, Lifts>('ground', {
  provision: 'prosecutor.pg.immunity',
  hypothesis: a => isTheProsecutorGeneral(a, theSummons(a)?.whom ?? ''),
  test: a => {
    const asked = stateOf(a.world, supervisionAct, a.input.consent)
    const granted =
      asked?.resolves === 'immunity' &&
      asked.immune === theSummons(a)?.whom &&
      bodyOf(a.world, asked.addressee)?.part === 'senate' &&
      asked.outcome === 'satisfied'
    return when(granted || a.input.exception !== undefined)
  },
  fault: {
    kk: 'Бас Прокурорды Сенаттың келісімінсіз күштеп әкелуге болмайды',
    ru: 'Генерального Прокурора нельзя подвергнуть приводу без согласия Сената',
    en: 'The Prosecutor General may not be brought by force without the consent of the Senate',
  },
  cure: {
    kk: 'Сенатқа қол сұғылмау құқығынан айыру туралы ұсыныс енгізіліп, ол қанағаттандырылуға тиіс',
    ru: 'В Сенат вносится представление о лишении неприкосновенности, и оно должно быть удовлетворено',
    en: 'A representation on lifting inviolability goes to the Senate and has to be granted',
  },
})
export const orderBringing = act({
  id: 'inspection.order-bringing',
  in: inspection,
  during: ['running'],
  applies: s => s.summonses.some(x => !x.testimonyAt && !x.bringing),
  name: { kk: 'Күштеп әкелу туралы қаулы шығару', ru: 'Вынести постановление о приводе', en: 'Order that the person be brought by force' },
  done: { kk: 'Күштеп әкелу туралы қаулы шығарылды', ru: 'Вынесено постановление о приводе', en: 'Bringing by force ordered' },
  document: RESOLUTION,
  challenge: ['complaint.lodge'],
  input: {
    summons: whichSummons,
    executor: reference({ kk: 'Кім орындайды', ru: 'Кто исполняет', en: 'Executed by' }, ['agency']),
    consent: reference(
      {
        kk: 'Қол сұғылмау құқығынан айыруға келісім',
        ru: 'Согласие на лишение неприкосновенности',
        en: 'Consent to lifting inviolability',
      },
      ['supervision-act'],
      {
        optional: true,
        hint: {
          kk: 'Бас Прокурорға қатысты ғана: Сенат қанағаттандырған ұсыныс.',
          ru: 'Только в отношении Генерального Прокурора: представление, удовлетворённое Сенатом.',
          en: 'Only for the Prosecutor General: the representation that the Senate granted.',
        },
      },
    ),
    exception: choice(
      {
        kk: 'Қол сұғылмау құқығы қолданылмайтын жағдай',
        ru: 'Случай, на который неприкосновенность не распространяется',
        en: 'Case to which inviolability does not extend',
      },
      EXCEPTIONS,
      {
        optional: true,
        hint: {
          kk: 'Бас Прокурорға қатысты ғана: мұндайда Сенаттың келісімі керек емес.',
          ru: 'Только в отношении Генерального Прокурора: тогда согласие Сената не требуется.',
          en: "Only for the Prosecutor General: the Senate's consent is then not needed.",
        },
      },
    ),
    reasons: text({ kk: 'Уәждер', ru: 'Мотивы', en: 'Reasons' }, { max: 4_000 }),
  },
  norms: [
    theInspectingOffice('prosecutor.coercion.bringing-on-refusal'),
    theInspectingOffice('supervision.rights.result.resolution-delivery'),
    notOverYet,
    aRefusalIsRecorded,
    notOrderedYet,
    stillOpen,
    byInternalAffairs,
    servingTheTerritory<{ executor: StreamId }>('prosecutor.coercion.bringing-24-hours', i => i.executor),
    theProsecutorGeneralWithTheSenatesConsent,
  ],
  emits: [ordered],
  effect: a => [ordered(a.self, { summons: a.input.summons, executor: a.input.executor })],
})

const theExecutor = power<Inspection, Picks>({
  provision: 'prosecutor.coercion.bringing-24-hours',
  test: a => {
    const executor = theSummons(a)?.bringing?.executor
    return when(executor !== undefined && isOfficialOf(a, executor), { executor: ref(executor) })
  },
  fault: {
    kk: 'Қаулыны орындайтын орган: {executor}',
    ru: 'Постановление исполняет: {executor}',
    en: 'The resolution is executed by: {executor}',
  },
})
const notYet = (field: 'receivedAt' | 'doneAt') =>
  condition<Inspection, Picks>('stage', {
    provision: 'prosecutor.coercion.bringing-24-hours',
    test: a => when(theSummons(a)?.bringing?.[field] === undefined),
    fault: { kk: 'Бұл жазылып қойған', ru: 'Это уже записано', en: 'This has been recorded already' },
  })
export const receiveBringing = act({
  id: 'inspection.receive-bringing',
  in: inspection,
  during: ['running'],
  applies: s => s.summonses.some(x => x.bringing && !x.bringing.receivedAt),
  name: { kk: 'Күштеп әкелу қаулысын қабылдап алу', ru: 'Принять постановление о приводе', en: 'Receive the resolution on bringing' },
  done: { kk: 'Күштеп әкелу қаулысы қабылдап алынды', ru: 'Постановление о приводе принято', en: 'Resolution on bringing received' },
  input: { summons: whichSummons },
  norms: [theExecutor, notYet('receivedAt')],
  emits: [received],
  effect: a => [received(a.self, a.input)],
})
export const bring = act({
  id: 'inspection.bring',
  in: inspection,
  during: ['running'],
  applies: s => s.summonses.some(x => x.bringing && !x.bringing.doneAt),
  name: { kk: 'Адамның күштеп әкелінгенін жазу', ru: 'Записать доставление лица', en: 'Record that the person was brought' },
  done: { kk: 'Адам күштеп әкелінді', ru: 'Лицо доставлено', en: 'Person brought' },
  input: { summons: whichSummons },
  norms: [theExecutor, notYet('doneAt')],
  emits: [brought],
  effect: a => [brought(a.self, a.input)],
})
export const bringWithin24Hours = duty<Inspection>({
  id: 'inspection.bring',
  name: {
    kk: 'Адамды жиырма төрт сағат ішінде күштеп әкелу',
    ru: 'Доставить лицо в течение двадцати четырёх часов',
    en: 'Bring the person within twenty-four hours',
  },
  in: inspection,
  provision: 'prosecutor.coercion.bringing-24-hours',
  to: 'inspection.bring',
  within: hours(24),
  owed: s =>
    s.summonses.flatMap(x =>
      x.bringing
        ? [
            {
              by: x.bringing.executor,
              since: x.bringing.receivedAt ?? x.bringing.at,
              key: x.key,
              ...(x.bringing.doneAt && { done: x.bringing.doneAt }),
              ...(endOf(s) && !x.bringing.doneAt && { ended: endOf(s) }),
            },
          ]
        : [],
    ),
})
