/** Extending an inspection: by the prosecutor who ordered it, with a superior's consent given beforehand. */

import { bodyOf } from '../../bodies/body.ts'
import { CONSENT, RESOLUTION } from '../../documents.ts'
import { act } from '../../kernel/act.ts'
import { duty } from '../../kernel/duty.ts'
import { day, text } from '../../kernel/field.ts'
import { event } from '../../kernel/matter.ts'
import { condition, onDay, power, ref, when } from '../../kernel/norm.ts'
import type { Day } from '../../kernel/time.ts'
import { isProsecutorGeneral, isProsecutorOf, isSuperiorProsecutorOf } from '../../offices/who.ts'
import { byHand } from '../hands.ts'
import { type Inspection, inspection, lastDay, MONTH } from './inspection.ts'
import { notOverYet } from './powers.ts'

const consented = event(inspection, 'inspection.extension-consented', (s, d: { until: Day }, by) => ({
  ...s,
  consents: [...s.consents, { by: by.body ?? '', person: by.person, until: d.until, at: by.at }],
}))
const extended = event(inspection, 'inspection.extended', (s, d: { until: Day }, by) => ({
  ...s,
  ...byHand(s, by),
  until: d.until,
  consents: s.consents.map(c => (c.until === d.until && !c.usedAt ? { ...c, usedAt: by.at } : c)),
}))
const untilField = day({ kk: 'Жаңа мерзім', ru: 'Новый срок', en: 'New end date' })

const aSuperiorConsents = power<Inspection, unknown>({
  provision: 'prosecutor.inspection.extension',
  test: a => when(isSuperiorProsecutorOf(a, a.state.office), { office: ref(a.state.office) }),
  fault: {
    kk: 'Келісімді бағыныстылық тәртібімен мына прокуратурадан жоғары тұрған прокурор береді: {office}',
    ru: 'Согласие даёт прокурор, вышестоящий по линии подчинённости для: {office}',
    en: 'Consent is given by a prosecutor above {office} in the line of subordination',
  },
})
const laterThanNow = condition<Inspection, { until: Day }, { last: { day: Day } }>('form', {
  provision: 'prosecutor.inspection.extension',
  test: a => when(a.input.until > lastDay(a.state), { last: { day: lastDay(a.state) } }),
  fault: {
    kk: 'Жаңа мерзім қазіргісінен ({last}) кейін болуы керек',
    ru: 'Новый срок должен быть позже нынешнего ({last})',
    en: 'The new end date must be later than the present one ({last})',
  },
})
export const consentToExtension = act({
  id: 'inspection.consent-extension',
  in: inspection,
  during: ['running'],
  name: { kk: 'Мерзімді ұзартуға келісім беру', ru: 'Дать согласие на продление срока', en: 'Consent to an extension' },
  done: { kk: 'Мерзімді ұзартуға келісім берілді', ru: 'Дано согласие на продление срока', en: 'Consent to an extension given' },
  document: CONSENT,
  final: {
    kk: 'қызмет ішіндегі қадам: тексерілушіге мерзімді ұзарту қатысты, ал оған шағымдануға болады',
    ru: 'шаг внутри службы: проверяемого касается само продление, а его можно обжаловать',
    en: 'a step within the service: what touches the inspected is the extension, which can be complained of',
  },
  input: { until: untilField },
  norms: [aSuperiorConsents, notOverYet, laterThanNow],
  emits: [consented],
  effect: a => [consented(a.self, a.input)],
})

const onlyWhoOrderedIt = power<Inspection, unknown>({
  provision: 'prosecutor.inspection.extension',
  test: a => when(isProsecutorOf(a, a.state.office), { office: ref(a.state.office) }),
  fault: {
    kk: 'Мерзімді тек тексеріс тағайындаған прокуратура ұзартады: {office}',
    ru: 'Срок продлевает только назначившая прокуратура: {office}',
    en: 'Only the office that ordered the inspection extends it: {office}',
  },
})
const withASuperiorsConsent = condition<Inspection, { until: Day; reasons: string | undefined }, { until: { day: Day } }>('form', {
  provision: 'prosecutor.inspection.extension',
  test: a =>
    when(
      bodyOf(a.world, a.state.office)?.level === 'republic'
        ? isProsecutorGeneral(a) && a.input.reasons !== undefined
        : a.state.consents.some(c => !c.usedAt && c.until === a.input.until),
      { until: onDay(a.input.until) as { day: Day } },
    ),
  fault: {
    kk: 'Жоғары тұрған прокурордың мұндай мерзімге ұзартуға алдын ала келісімі жоқ: {until}',
    ru: 'Нет предварительного согласия вышестоящего прокурора на продление до {until}',
    en: 'There is no prior consent of a superior prosecutor to an extension until {until}',
  },
  cure: {
    kk: 'Жоғары тұрған прокурор келісім береді; Бас Прокурор өзі уәжді қаулымен ұзартады',
    ru: 'Согласие даёт вышестоящий прокурор; Генеральный Прокурор продлевает сам мотивированным постановлением',
    en: 'A superior prosecutor consents; the Prosecutor General extends alone, by a reasoned resolution',
  },
})
export const extendInspection = act({
  id: 'inspection.extend',
  in: inspection,
  during: ['running'],
  name: { kk: 'Тексеріс мерзімін ұзарту', ru: 'Продлить срок проверки', en: 'Extend the inspection' },
  done: { kk: 'Тексеріс мерзімі ұзартылды', ru: 'Срок проверки продлён', en: 'Inspection extended' },
  document: RESOLUTION,
  challenge: ['complaint.lodge'],
  input: { until: untilField, reasons: text({ kk: 'Уәждер', ru: 'Мотивы', en: 'Reasons' }, { optional: true, max: 4_000 }) },
  norms: [onlyWhoOrderedIt, notOverYet, laterThanNow, withASuperiorsConsent],
  emits: [extended],
  effect: a => [extended(a.self, a.input)],
})

export const concludeInTime = duty<Inspection>({
  id: 'inspection.conclude',
  name: { kk: 'Тексерісті аяқтау', ru: 'Завершить проверку', en: 'Conclude the inspection' },
  in: inspection,
  provision: 'prosecutor.inspection.deadline-one-month',
  to: 'inspection.conclude',
  within: MONTH,
  owed: s =>
    s.stage === 'none'
      ? []
      : [
          {
            by: s.office,
            since: s.since,
            ...(s.until && { on: s.until }),
            ...(s.concludedAt && { done: s.concludedAt }),
            ...(s.annulledAt && { ended: s.annulledAt }),
          },
        ],
})
