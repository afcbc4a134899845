/** What a superior prosecutor does with a lower one's act on own initiative. */
import { RESOLUTION } from '../../documents.ts'
import { BURDENS_NOBODY } from '../../final.ts'
import { act } from '../../kernel/act.ts'
import { choice, text } from '../../kernel/field.ts'
import { condition, power, ref, when } from '../../kernel/norm.ts'
import { isSuperiorProsecutorOf } from '../../offices/who.ts'
import { LIVE } from '../act/addressed.ts'
import { type SupervisionAct, stillPaused, supervisionAct } from '../act/supervision-act.ts'
import { actAmended, actEnded, actSuspended, amendment, howItIsAmended } from './decide.ts'

const aSuperior = (provision: 'prosecutor.complaint.annul-or-withdraw' | 'prosecutor.complaint.suspension-by-decision') =>
  power<SupervisionAct, unknown>({
    provision,
    test: a => when(isSuperiorProsecutorOf(a, a.state.office), { office: ref(a.state.office) }),
    fault: {
      kk: 'Мұны мына прокуратурадан жоғары тұрған прокурор жасайды: {office}',
      ru: 'Это делает прокурор, вышестоящий для: {office}',
      en: 'This is for a prosecutor above {office}',
    },
  })
const reasons = text({ kk: 'Уәждер', ru: 'Мотивы', en: 'Reasons' }, { max: 4_000 })

export const annulBySuperior = act({
  id: 'supervision-act.annul',
  in: supervisionAct,
  during: [...LIVE, 'rejected'],
  name: {
    kk: 'Төмен тұрған прокурор актісінің күшін жою, қайтарып алу не өзгерту',
    ru: 'Отменить, отозвать или изменить акт нижестоящего прокурора',
    en: "Annul, withdraw or amend a lower prosecutor's act",
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
      },
    ),
    reasons,
    ...amendment,
  },
  norms: [aSuperior('prosecutor.complaint.annul-or-withdraw'), howItIsAmended],
  emits: [actEnded, actAmended],
  effect: a => {
    const { outcome, due } = a.input
    return [outcome === 'amended' ? actAmended(a.self, { due }) : actEnded(a.self, { outcome })]
  },
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
  norms: [aSuperior('prosecutor.complaint.suspension-by-decision'), notPausedYet],
  emits: [actSuspended],
  effect: a => [actSuspended(a.self, {})],
})
