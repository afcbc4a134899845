/** Before and in the hearing: service on the parties, the day, opening, closing to the public. */
import { NOTICE, RULING } from '../../documents.ts'
import { IN_A_CASE } from '../../final.ts'
import { act } from '../../kernel/act.ts'
import { duty } from '../../kernel/duty.ts'
import { changing, item } from '../../kernel/field.ts'
import { event } from '../../kernel/matter.ts'
import { condition, power, ref, when } from '../../kernel/norm.ts'
import type { Day } from '../../kernel/time.ts'
import { isClerkOf, speaksFor } from '../../offices/who.ts'
import type { Cited } from '../../register/ids.ts'
import { onlyACourt, sitsAs } from '../bench.ts'
import { closingFields, closingNorms } from '../publicity.ts'
import { aTimeAhead, notBeforeItsTime, sittingFields } from '../sitting.ts'
import { type CourtCase, courtCase, partiesOf, type Service } from './case.ts'

const served = event(courtCase, 'case.served', (s, _: object, by) => ({
  ...s,
  service: [...new Set(partiesOf(s))].map((whom, i): Service => ({ key: String(i + 1), whom, at: by.at })),
}))
const acknowledged = event(courtCase, 'case.service-acknowledged', (s, d: { service: string }, by) => ({
  ...s,
  service: changing<Service>(s.service, d.service, { receivedAt: by.at }),
}))
const scheduled = event(courtCase, 'case.hearing-set', (s, d: { on: Day; hour: string; room: string }) => ({
  ...s,
  stage: 'scheduled' as const,
  hearing: { on: d.on, hour: d.hour, room: d.room },
}))
const opened = event(courtCase, 'case.hearing-opened', (s, _: object, by) => ({
  ...s,
  stage: 'hearing' as const,
  ...(s.hearing && { hearing: { ...s.hearing, openedAt: by.at } }),
}))
const closed = event(courtCase, 'case.closed-to-public', (s, d: { ground: string }) => ({ ...s, closedToPublic: d.ground }))
/** The judge who has the case. */
export const theJudge = (provision: Cited) =>
  power<CourtCase, unknown>({
    provision,
    test: a => when(sitsAs(a, a.state.judge), { judge: ref(a.state.judge) }),
    fault: {
      kk: 'Мұны тек істің судьясы жасайды: {judge}',
      ru: 'Это вправе только судья по делу: {judge}',
      en: 'Only the judge of the case may do this: {judge}',
    },
  })
/** The registry of the court, or the judge. */
export const registryOrJudge = (provision: Cited) =>
  power<CourtCase, unknown>({
    provision,
    test: a => when(isClerkOf(a, a.state.court) || sitsAs(a, a.state.judge), { court: ref(a.state.court) }),
    fault: {
      kk: 'Мұны сот кеңсесі немесе істің судьясы жасайды: {court}',
      ru: 'Это делает канцелярия суда или судья по делу: {court}',
      en: 'This is for the registry of the court or the judge of the case: {court}',
    },
  })
const notServedYet = condition<CourtCase, unknown>('stage', {
  provision: 'house.stage',
  test: a => when(a.state.service.length === 0),
  fault: { kk: 'Тараптарға тапсырылып қойған', ru: 'Сторонам уже вручено', en: 'It has been served on the parties already' },
})
export const serve = act({
  id: 'case.serve',
  in: courtCase,
  during: ['assigned', 'scheduled'],
  applies: s => s.service.length === 0,
  name: { kk: 'Өтінішті тараптарға тапсыру', ru: 'Вручить заявление сторонам', en: 'Serve the application on the parties' },
  done: { kk: 'Өтініш тараптарға жіберілді', ru: 'Заявление направлено сторонам', en: 'Application served on the parties' },
  input: {},
  norms: [registryOrJudge('court.neutral.conditions'), notServedYet],
  emits: [served],
  effect: a => [served(a.self, {})],
})
type Picks = { readonly service: string }
const whoWasServed = power<CourtCase, Picks>({
  provision: 'party.equal.opportunity',
  test: a => {
    const whom = a.state.service.find(x => x.key === a.input.service)?.whom
    return when(speaksFor(a, whom) || isClerkOf(a, a.state.court), { whom: ref(whom) })
  },
  fault: {
    kk: 'Алғанын сол тарап немесе кеңсе жазады: {whom}',
    ru: 'Получение отмечает сама сторона или канцелярия: {whom}',
    en: 'Receipt is recorded by that party or the registry: {whom}',
  },
})
const notReceivedYet = condition<CourtCase, Picks>('stage', {
  provision: 'house.receipt',
  test: a => when(a.state.service.find(x => x.key === a.input.service)?.receivedAt === undefined),
  fault: { kk: 'Алғаны жазылып қойған', ru: 'Получение уже отмечено', en: 'Receipt is recorded already' },
})
export const acknowledgeService = act({
  id: 'case.acknowledge-service',
  in: courtCase,
  during: ['assigned', 'scheduled'],
  applies: s => s.service.some(x => !x.receivedAt),
  name: { kk: 'Сот қағаздарын алғанын растау', ru: 'Подтвердить получение судебных бумаг', en: 'Acknowledge service' },
  done: { kk: 'Сот қағаздарының алынғаны расталды', ru: 'Подтверждено получение судебных бумаг', en: 'Service acknowledged' },
  input: { service: item({ kk: 'Кімге тапсырылды', ru: 'Кому вручено', en: 'Served on' }, 'service') },
  norms: [whoWasServed, notReceivedYet],
  emits: [acknowledged],
  effect: a => [acknowledged(a.self, a.input)],
})
export const acknowledge = duty<CourtCase>({
  id: 'case.acknowledge-service',
  name: { kk: 'Сот қағаздарын қабылдап алу', ru: 'Принять судебные бумаги', en: 'Receive the court papers' },
  in: courtCase,
  provision: 'party.equal.opportunity',
  to: 'case.acknowledge-service',
  owed: s =>
    s.service.map(x => ({
      by: x.whom,
      since: x.at,
      key: x.key,
      ...(x.receivedAt && { done: x.receivedAt }),
    })),
})

export const setHearing = act({
  id: 'case.set-hearing',
  in: courtCase,
  during: ['assigned', 'scheduled'],
  name: { kk: 'Сот отырысын тағайындау', ru: 'Назначить заседание', en: 'Set the hearing' },
  done: { kk: 'Сот отырысы тағайындалды', ru: 'Назначено заседание', en: 'Hearing set' },
  document: NOTICE,
  final: IN_A_CASE,
  input: sittingFields,
  norms: [theJudge('concept.justice.session-legal-form'), aTimeAhead<CourtCase>()],
  emits: [scheduled],
  effect: a => [scheduled(a.self, a.input)],
})
const everyPartyIsServed = condition<CourtCase, unknown>('ground', {
  provision: 'judge.guidance.right-to-be-heard',
  test: a => when(a.state.service.length > 0 && a.state.service.every(x => x.receivedAt !== undefined)),
  fault: {
    kk: 'Тараптардың бәріне сот қағаздары тапсырылмаған',
    ru: 'Судебные бумаги вручены не всем сторонам',
    en: 'The papers have not been served on every party',
  },
})
const whoSpeaksAnotherLanguageIsHelped = condition<CourtCase, unknown, { who: ReturnType<typeof ref> }>('ground', {
  provision: 'hearing.language.non-speaker.oral',
  hypothesis: a => a.state.speakers.length > 0,
  test: a => {
    const waiting = a.state.speakers.find(x => !x.interpreted)
    return when(waiting === undefined, { who: ref(waiting?.whom) })
  },
  fault: {
    kk: 'Іс жүргізу тілін білмейтін қатысушыға аудармашы берілмеген: {who}',
    ru: 'Участнику, не владеющему языком судопроизводства, не предоставлен переводчик: {who}',
    en: 'A participant who does not know the language of the proceedings has no interpreter: {who}',
  },
})
const materialsAreTranslated = condition<CourtCase, unknown, { who: ReturnType<typeof ref> }>('ground', {
  provision: 'hearing.language.non-speaker.case-materials',
  hypothesis: a => a.state.speakers.length > 0,
  test: a => {
    const waiting = a.state.speakers.find(x => !x.acquainted)
    return when(waiting === undefined, { who: ref(waiting?.whom) })
  },
  fault: {
    kk: 'Іс жүргізу тілін білмейтін қатысушы іс материалдарымен өзі білетін тілде таныспаған: {who}',
    ru: 'Участник, не владеющий языком судопроизводства, не ознакомлен с материалами дела на языке, которым владеет: {who}',
    en: 'A participant who does not know the language of the proceedings has not been shown the case materials in a language he or she knows: {who}',
  },
})
export const openHearing = act({
  id: 'case.open-hearing',
  in: courtCase,
  during: ['scheduled'],
  name: { kk: 'Сот отырысын ашу', ru: 'Открыть судебное заседание', en: 'Open the hearing' },
  done: { kk: 'Сот отырысы ашылды', ru: 'Открыто судебное заседание', en: 'Hearing opened' },
  input: {},
  norms: [
    theJudge('hearing.publicity.open'),
    onlyACourt<CourtCase>('concept.judicial-power.no-other-hearing'),
    everyPartyIsServed,
    whoSpeaksAnotherLanguageIsHelped,
    materialsAreTranslated,
    notBeforeItsTime<CourtCase>(),
  ],
  emits: [opened],
  effect: a => [opened(a.self, {})],
})

export const closeToPublic = act({
  id: 'case.close-to-public',
  in: courtCase,
  during: ['scheduled', 'hearing'],
  applies: s => s.closedToPublic === undefined,
  name: { kk: 'Сот отырысын жабық деп жариялау', ru: 'Объявить заседание закрытым', en: 'Close the hearing to the public' },
  done: { kk: 'Отырыс жабық деп жарияланды', ru: 'Заседание объявлено закрытым', en: 'Hearing closed to the public' },
  document: RULING,
  final: IN_A_CASE,
  input: closingFields,
  norms: closingNorms,
  emits: [closed],
  effect: a => [closed(a.self, { ground: a.input.ground })],
})
