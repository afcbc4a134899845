/** Summoning a person to testify: written, delivered against a receipt; testimony or a recorded refusal. */

import { isAhead } from '../../calendar/days.ts'
import { FINDING, PROTOCOL, SUMMONS } from '../../documents.ts'
import { act } from '../../kernel/act.ts'
import { duty } from '../../kernel/duty.ts'
import { changing, choice, day, item, line, nextKey, ref as reference, text, time, yes } from '../../kernel/field.ts'
import { event } from '../../kernel/matter.ts'
import { condition, power, ref, when } from '../../kernel/norm.ts'
import type { ClockTime, Day } from '../../kernel/time.ts'
import type { StreamId } from '../../kernel/world.ts'
import { isProsecutorOfOrAbove } from '../../offices/who.ts'
import { byHand } from '../hands.ts'
import { endOf, type Inspection, inspection, type Summons } from './inspection.ts'
import { notOverYet, theInspectingOffice } from './powers.ts'

const summoned = event(inspection, 'inspection.summoned', (s, d: { whom: StreamId; on: Day }, by) => ({
  ...s,
  ...byHand(s, by),
  summonses: [...s.summonses, { key: nextKey(s.summonses), whom: d.whom, on: d.on, at: by.at }],
}))
const delivered = event(inspection, 'inspection.summons-delivered', (s, d: { summons: string }, by) => ({
  ...s,
  summonses: changing<Summons>(s.summonses, d.summons, { deliveredAt: by.at }),
}))
const testified = event(inspection, 'inspection.testified', (s, d: { summons: string; testimony: string }, by) => ({
  ...s,
  summonses: changing<Summons>(s.summonses, d.summons, { testimonyAt: by.at }),
}))
const refused = event(inspection, 'inspection.appearance-refused', (s, d: { summons: string; circumstances: string }, by) => ({
  ...s,
  ...byHand(s, by),
  summonses: changing<Summons>(s.summonses, d.summons, { refusedAt: by.at }),
}))

export type Picks = { readonly summons: string }
export const theSummons = (a: { readonly state: Inspection; readonly input: Picks }): Summons | undefined =>
  a.state.summonses.find(x => x.key === a.input.summons)
export const whichSummons = item({ kk: 'Қай шақыру', ru: 'Какая повестка', en: 'Which summons' }, 'summonses')

const aTimeIsNamed = condition<Inspection, { on: Day; hour: ClockTime }>('form', {
  provision: 'prosecutor.summons.duty-appear',
  test: a => when(isAhead(a.input.on, a.input.hour, a.at)),
  fault: { kk: 'Келу уақыты өтіп кеткен', ru: 'Время явки уже прошло', en: 'The time for appearing has passed' },
})
const inWriting = condition<Inspection, { written: boolean }>('form', {
  provision: 'prosecutor.summons.form',
  test: a => when(a.input.written),
  fault: {
    kk: 'Шақыру жазбаша хабарлама-шақыру түрінде жасалады',
    ru: 'Вызов оформляется письменным уведомлением-повесткой',
    en: 'A summons is drawn up as a written notice',
  },
})
export const issueSummons = act({
  id: 'inspection.summon',
  in: inspection,
  during: ['running'],
  name: { kk: 'Айғақ беруге шақыру', ru: 'Вызвать для дачи показаний', en: 'Summon to testify' },
  done: { kk: 'Айғақ беруге шақыру жіберілді', ru: 'Направлен вызов для дачи показаний', en: 'Summons to testify issued' },
  help: { kk: 'Жазбаша, қолхатпен тапсырылады.', ru: 'Письменно, вручается под расписку.', en: 'In writing, delivered against a receipt.' },
  document: SUMMONS,
  challenge: ['complaint.lodge'],
  input: {
    whom: reference({ kk: 'Кім шақырылады', ru: 'Кто вызывается', en: 'Who is summoned' }, ['person']),
    on: day({ kk: 'Келу күні', ru: 'День явки', en: 'Day for appearing' }),
    hour: time({ kk: 'Сағаты', ru: 'Время', en: 'Time' }),
    place: line({ kk: 'Қайда келу керек', ru: 'Куда явиться', en: 'Where to appear' }, { optional: true, max: 300 }),
    about: text({ kk: 'Не туралы', ru: 'По какому вопросу', en: 'On what' }, { max: 2_000 }),
    written: yes({
      kk: 'Жазбаша хабарлама-шақыру жасалды',
      ru: 'Составлено письменное уведомление-повестка',
      en: 'A written notice has been drawn up',
    }),
  },
  norms: [
    theInspectingOffice('prosecutor.summons.form'),
    theInspectingOffice('supervision.rights.power.summon'),
    notOverYet,
    inWriting,
    aTimeIsNamed,
  ],
  emits: [summoned],
  effect: a => [summoned(a.self, { whom: a.input.whom, on: a.input.on })],
})

const MEANS = {
  receipt: { kk: 'Қолхатпен қолына тапсырылды', ru: 'Вручено под расписку', en: 'Handed over against a signed receipt' },
  telephone: { kk: 'Телефонограмма', ru: 'Телефонограмма', en: 'Telephone message' },
  telegram: { kk: 'Жеделхат', ru: 'Телеграмма', en: 'Telegram' },
  other: {
    kk: 'Жеткізілуін қамтамасыз ететін өзге байланыс',
    ru: 'Иная связь, обеспечивающая доставку',
    en: 'Other means that ensures delivery',
  },
}
const whoReceives = power<Inspection, Picks>({
  provision: 'prosecutor.summons.form',
  test: a => when(a.actor.person === theSummons(a)?.whom || isProsecutorOfOrAbove(a, a.state.office), { whom: ref(theSummons(a)?.whom) }),
  fault: {
    kk: 'Алғанын шақырылған адам немесе прокуратура жазады: {whom}',
    ru: 'Получение отмечает вызванный или прокуратура: {whom}',
    en: 'Receipt is recorded by the person summoned or by the office: {whom}',
  },
})
const notDeliveredYet = condition<Inspection, Picks>('stage', {
  provision: 'prosecutor.summons.form',
  test: a => when(theSummons(a)?.deliveredAt === undefined),
  fault: { kk: 'Шақыру тапсырылып қойған', ru: 'Повестка уже вручена', en: 'The summons has been delivered already' },
})
export const deliverSummons = act({
  id: 'inspection.deliver-summons',
  in: inspection,
  during: ['running'],
  applies: s => s.summonses.some(x => !x.deliveredAt),
  name: { kk: 'Шақырудың тапсырылғанын жазу', ru: 'Записать вручение повестки', en: 'Record delivery of the summons' },
  done: { kk: 'Шақыру тапсырылды', ru: 'Повестка вручена', en: 'Summons delivered' },
  input: { summons: whichSummons, means: choice({ kk: 'Қалай', ru: 'Как', en: 'How' }, MEANS) },
  norms: [whoReceives, notDeliveredYet],
  emits: [delivered],
  effect: a => [delivered(a.self, a.input)],
})

const delivered_ = (provision: 'prosecutor.summons.duty-appear' | 'prosecutor.summons.nonappearance-liability') =>
  condition<Inspection, Picks>('ground', {
    provision,
    test: a => when(theSummons(a)?.deliveredAt !== undefined),
    fault: {
      kk: 'Шақыру тапсырылмаған: келу міндеті туындаған жоқ',
      ru: 'Повестка не вручена: обязанность явиться не возникла',
      en: 'The summons was not delivered: no duty to appear has arisen',
    },
  })
export const stillOpen = condition<Inspection, Picks>('stage', {
  provision: 'prosecutor.summons.duty-appear',
  test: a => when(theSummons(a)?.testimonyAt === undefined),
  fault: { kk: 'Бұл адам айғақ берген', ru: 'Это лицо уже дало показания', en: 'This person has testified already' },
})
export const recordTestimony = act({
  id: 'inspection.record-testimony',
  in: inspection,
  during: ['running'],
  applies: s => s.summonses.some(x => !x.testimonyAt),
  name: { kk: 'Айғақты жазып алу', ru: 'Записать показания', en: 'Record testimony' },
  done: { kk: 'Айғақ жазып алынды', ru: 'Показания записаны', en: 'Testimony recorded' },
  document: PROTOCOL,
  challenge: ['complaint.lodge'],
  input: { summons: whichSummons, testimony: text({ kk: 'Айғақ', ru: 'Показания', en: 'Testimony' }) },
  norms: [theInspectingOffice('supervision.rights.power.obtain-testimony'), stillOpen],
  emits: [testified],
  effect: a => [testified(a.self, a.input)],
})
const theDayHasCome = condition<Inspection, Picks & { readonly refusal: string }>('ground', {
  provision: 'prosecutor.summons.nonappearance-liability',
  hypothesis: a => a.input.refusal === 'absent',
  test: a => when(a.today > (theSummons(a)?.on ?? '')),
  fault: {
    kk: 'Келу күні әлі өткен жоқ, ал адам бас тартпаған',
    ru: 'День явки ещё не прошёл, а лицо не отказалось',
    en: 'The day for appearing has not passed and the person has not refused',
  },
})
const withoutGoodReason = condition<Inspection, { goodReason: boolean }>('ground', {
  provision: 'prosecutor.summons.nonappearance-liability',
  test: a => when(!a.input.goodReason),
  fault: { kk: 'Келмеудің дәлелді себебі бар', ru: 'Есть уважительная причина неявки', en: 'There is a good reason for not appearing' },
})
export const recordRefusal = act({
  id: 'inspection.record-refusal',
  in: inspection,
  during: ['running'],
  applies: s => s.summonses.some(x => !x.testimonyAt && !x.refusedAt),
  name: { kk: 'Келуден бас тартуды жазу', ru: 'Записать отказ явиться', en: 'Record a refusal to appear' },
  done: { kk: 'Келуден бас тарту жазылды', ru: 'Записан отказ явиться', en: 'Refusal to appear recorded' },
  document: FINDING,
  challenge: ['complaint.lodge'],
  input: {
    summons: whichSummons,
    refusal: choice(
      { kk: 'Не болды', ru: 'Что произошло', en: 'What happened' },
      {
        refused: { kk: 'Келуден бас тартты', ru: 'Отказался явиться', en: 'Refused to appear' },
        absent: { kk: 'Белгіленген күні келмеді', ru: 'Не явился в назначенный день', en: 'Did not appear on the day' },
      },
    ),
    goodReason: yes({ kk: 'Дәлелді себебі бар', ru: 'Есть уважительная причина', en: 'There is a good reason' }),
    circumstances: text({ kk: 'Мән-жайы', ru: 'Обстоятельства', en: 'Circumstances' }, { max: 4_000 }),
  },
  norms: [
    theInspectingOffice('prosecutor.summons.nonappearance-liability'),
    delivered_('prosecutor.summons.nonappearance-liability'),
    stillOpen,
    theDayHasCome,
    withoutGoodReason,
  ],
  emits: [refused],
  effect: a => [refused(a.self, { summons: a.input.summons, circumstances: a.input.circumstances })],
})

export const appear = duty<Inspection>({
  id: 'inspection.appear',
  name: {
    kk: 'Белгіленген күні келіп, айғақ беру',
    ru: 'Явиться в назначенный день и дать показания',
    en: 'Appear on the day named and testify',
  },
  in: inspection,
  provision: 'prosecutor.summons.duty-appear',
  to: 'inspection.record-testimony',
  otherwise: 'inspection.record-refusal',
  owed: s =>
    s.summonses
      .filter(x => x.deliveredAt)
      .map(x => ({
        by: x.whom,
        since: x.deliveredAt ?? x.at,
        on: x.on,
        key: x.key,
        ...(x.testimonyAt && { done: x.testimonyAt }),
        ...(endOf(s) && !x.testimonyAt && { ended: endOf(s) }),
      })),
})
