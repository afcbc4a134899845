/** What a superior prosecutor does with a lower one's act on own initiative. */
import { isAbove } from '../../bodies/body.ts'
import { RESOLUTION } from '../../documents.ts'
import { BURDENS_NOBODY } from '../../final.ts'
import { act } from '../../kernel/act.ts'
import { choice, text } from '../../kernel/field.ts'
import { condition, power, ref, when } from '../../kernel/norm.ts'
import type { StreamId } from '../../kernel/world.ts'
import { isSuperiorProsecutorOf, officeOfProsecutor } from '../../offices/who.ts'
import { LIVE } from '../act/addressed.ts'
import { type SupervisionAct, stillPaused, supervisionAct } from '../act/supervision-act.ts'
import { type Inspection, inspection } from '../inspection/inspection.ts'
import { actAmended, actEnded, amendment, aTermAhead, howItIsAmended, inspectionEnded, theCourtPrevails } from './review.ts'
import { actResumed, actSuspended, suspensionOf } from './suspension.ts'

const aSuperior = <S extends { readonly office: StreamId }>(
  provision: 'prosecutor.complaint.annul-or-withdraw' | 'prosecutor.complaint.suspension-by-decision',
) =>
  power<S, unknown>({
    provision,
    test: a => when(isSuperiorProsecutorOf(a, a.state.office), { office: ref(a.state.office) }),
    fault: {
      kk: 'Мұны мына прокуратурадан жоғары тұрған прокурор жасайды: {office}',
      ru: 'Это делает прокурор, вышестоящий для: {office}',
      en: 'This is for a prosecutor above {office}',
    },
  })
const reasons = text({ kk: 'Уәждер', ru: 'Мотивы', en: 'Reasons' }, { max: 4_000 })

const whoeverSuspendedItOrAbove = condition<SupervisionAct, { outcome: string }, { by: ReturnType<typeof ref> }>('competence', {
  provision: 'prosecutor.complaint.suspension-by-decision',
  hypothesis: a => a.input.outcome === 'unchanged' && suspensionOf(a.state) !== undefined,
  test: a => {
    const by = suspensionOf(a.state)?.by
    const mine = officeOfProsecutor(a)
    return when(by === mine || isAbove(a.world, mine, by), { by: ref(by) })
  },
  fault: {
    kk: 'Тоқтата тұрған органның өзі не одан жоғары тұрған прокурор орындауды жалғастырады: {by}',
    ru: 'Исполнение возобновляет тот, кто его приостановил, или вышестоящий для него прокурор: {by}',
    en: 'Execution is resumed by the body that suspended it or by a prosecutor above it: {by}',
  },
})
export const annulBySuperior = act({
  id: 'supervision-act.annul',
  in: supervisionAct,
  during: [...LIVE, 'rejected'],
  name: {
    kk: 'Төмен тұрған прокурордың актісін қайта қарау',
    ru: 'Пересмотреть акт нижестоящего прокурора',
    en: "Review a lower prosecutor's act",
  },
  done: {
    kk: 'Төмен тұрған прокурордың актісі қайта қаралды',
    ru: 'Акт нижестоящего прокурора пересмотрен',
    en: "Lower prosecutor's act reviewed",
  },
  document: RESOLUTION,
  final: BURDENS_NOBODY,
  input: {
    outcome: choice(
      { kk: 'Шешім', ru: 'Решение', en: 'Decision' },
      {
        annulled: { kk: 'Күші жойылсын', ru: 'Отменить', en: 'Annul' },
        withdrawn: { kk: 'Қайтарып алынсын', ru: 'Отозвать', en: 'Withdraw' },
        amended: { kk: 'Өзгертілсін', ru: 'Изменить', en: 'Amend' },
        unchanged: { kk: 'Өзгеріссіз қалдырылсын', ru: 'Оставить без изменения', en: 'Leave unchanged' },
      },
    ),
    reasons,
    ...amendment,
  },
  norms: [
    aSuperior<SupervisionAct>('prosecutor.complaint.annul-or-withdraw'),
    howItIsAmended<SupervisionAct>(),
    aTermAhead<SupervisionAct>(a => a.state, 'prescription', 'prosecutor.act.prescription.mandatory-term'),
    aTermAhead<SupervisionAct>(a => a.state, 'resolution', 'prosecutor.act.resolution.execution-term'),
    theCourtPrevails<SupervisionAct>(a => a.state, 'unchanged'),
    whoeverSuspendedItOrAbove,
  ],
  emits: [actEnded, actAmended, actResumed],
  effect: a => {
    const { outcome, due } = a.input
    if (outcome === 'unchanged') return [actResumed(a.self, {})]
    return [outcome === 'amended' ? actAmended(a.self, { due }) : actEnded(a.self, { outcome })]
  },
})
export const annulInspection = act({
  id: 'inspection.annul',
  in: inspection,
  during: ['running', 'concluded'],
  name: {
    kk: 'Төмен тұрған прокурордың тексеріс тағайындау туралы қаулысының күшін жою',
    ru: 'Отменить постановление нижестоящего прокурора о проверке',
    en: "Annul a lower prosecutor's resolution on an inspection",
  },
  done: {
    kk: 'Тексеріс тағайындау туралы қаулының күші жойылды',
    ru: 'Постановление о проверке отменено',
    en: 'Resolution on an inspection annulled',
  },
  document: RESOLUTION,
  final: BURDENS_NOBODY,
  input: { reasons },
  norms: [aSuperior<Inspection>('prosecutor.complaint.annul-or-withdraw')],
  emits: [inspectionEnded],
  effect: a => [inspectionEnded(a.self, {})],
})
const notPausedYet = condition<SupervisionAct, unknown>('stage', {
  provision: 'prosecutor.complaint.suspension-by-decision',
  test: a => when(!stillPaused(a.state.pauses)),
  fault: { kk: 'Орындалуы бұрын тоқтатыла тұрған', ru: 'Исполнение уже приостановлено', en: 'Execution is suspended already' },
})
export const suspendBySuperior = act({
  id: 'supervision-act.suspend',
  in: supervisionAct,
  during: LIVE,
  name: {
    kk: 'Төмен тұрған прокурор актісінің орындалуын тоқтата тұру',
    ru: 'Приостановить исполнение акта нижестоящего прокурора',
    en: "Suspend execution of a lower prosecutor's act",
  },
  done: {
    kk: 'Төмен тұрған прокурор актісінің орындалуы тоқтатыла тұрды',
    ru: 'Исполнение акта нижестоящего прокурора приостановлено',
    en: "Execution of a lower prosecutor's act suspended",
  },
  document: RESOLUTION,
  final: BURDENS_NOBODY,
  input: { reasons },
  norms: [aSuperior<SupervisionAct>('prosecutor.complaint.suspension-by-decision'), notPausedYet],
  emits: [actSuspended],
  effect: a => [actSuspended(a.self, { ownInitiative: true })],
})
