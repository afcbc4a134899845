/** Lodging a complaint: to the superior prosecutor or to a court; execution goes on meanwhile. */
import { bodyOf, isAbove, within } from '../../bodies/body.ts'
import { act } from '../../kernel/act.ts'
import { duty } from '../../kernel/duty.ts'
import { ref as reference, text } from '../../kernel/field.ts'
import { event, stateOf } from '../../kernel/matter.ts'
import { type Attempt, condition, power, when } from '../../kernel/norm.ts'
import type { Term } from '../../kernel/time.ts'
import type { StreamId } from '../../kernel/world.ts'
import { isProsecutorOf, voice } from '../../offices/who.ts'
import { termNow } from '../../parameters.ts'
import { supervisionAct } from '../act/supervision-act.ts'
import { application } from '../application/application.ts'
import { inspection } from '../inspection/inspection.ts'
import { type Complaint, complaint } from './complaint.ts'

interface Lodged {
  readonly against: StreamId
  readonly forum: StreamId
  readonly about: string
  readonly complainant: StreamId
  readonly office: StreamId
  readonly toCourt: boolean
  readonly term: Term
}
const lodged = event(complaint, 'complaint.lodged', (s, d: Lodged, by) => ({ ...s, ...d, stage: 'lodged' as const, since: by.at }))

type In = { readonly against: StreamId; readonly forum: StreamId }
/** Whose act it is, and whom it concerns. */
const complainedOf = (
  a: Attempt<unknown, Pick<In, 'against'>>,
): { readonly office: StreamId; readonly concerned: readonly (StreamId | undefined)[] } | undefined => {
  const act = stateOf(a.world, supervisionAct, a.input.against)
  if (act) return { office: act.office, concerned: [act.addressee, act.issuer] }
  const check = stateOf(a.world, inspection, a.input.against)
  if (check)
    return { office: check.office, concerned: [check.subject, ...check.demands.map(d => d.whom), ...check.summonses.map(x => x.whom)] }
  const paper = stateOf(a.world, application, a.input.against)
  return paper && { office: paper.office, concerned: [paper.applicant, paper.onBehalfOf] }
}
const whomItConcerns = power<unknown, In>({
  provision: 'prosecutor.complaint.right-to-complain',
  test: a => {
    const of = complainedOf(a)
    return when(of === undefined || (of.concerned.includes(voice(a.actor)) && !isProsecutorOf(a, of.office)))
  },
  fault: {
    kk: 'Шағымды осы акт немесе әрекет қатысты болған адам не орган береді',
    ru: 'Жалобу подаёт лицо или орган, которых касается акт или действие',
    en: 'A complaint is for the person or body whom the act or action concerns',
  },
})
const toTheSuperiorOrACourt = condition<unknown, In, { office: { ref: string } }>('form', {
  provision: 'prosecutor.complaint.right-to-complain',
  test: a => {
    const office = complainedOf(a)?.office
    const court = bodyOf(a.world, a.input.forum)
    const ok =
      a.world.see(a.input.forum).kind === 'court'
        ? within(bodyOf(a.world, office)?.territory ?? '', court?.territory ?? '-')
        : isAbove(a.world, a.input.forum, office)
    return when(office === undefined || ok, { office: { ref: office ?? '' } })
  },
  fault: {
    kk: 'Шағым {office} үшін жоғары тұрған прокуратураға немесе сол жердегі сотқа беріледі',
    ru: 'Жалоба подаётся в прокуратуру, вышестоящую для: {office}, или в суд той же территории',
    en: 'A complaint goes to an office above {office} or to a court of its territory',
  },
})
const somethingToComplainOf = condition<unknown, In>('ground', {
  provision: 'prosecutor.complaint.right-to-complain',
  test: a => {
    const act = stateOf(a.world, supervisionAct, a.input.against)
    const paper = stateOf(a.world, application, a.input.against)
    return when(
      (act === undefined || (act.stage !== 'withdrawn' && act.stage !== 'annulled')) &&
        (paper === undefined || paper.stage === 'answered' || paper.stage === 'left'),
    )
  },
  fault: {
    kk: 'Шағымданатын акт жоқ: ол қайтарып алынған, күші жойылған немесе жауап әлі берілмеген',
    ru: 'Обжаловать нечего: акт отозван, отменён либо ответ ещё не дан',
    en: 'There is nothing to complain of: the act is withdrawn or annulled, or no answer has been given yet',
  },
})
export const lodgeComplaint = act({
  id: 'complaint.lodge',
  in: complaint,
  opens: true,
  name: { kk: 'Шағымдану', ru: 'Подать жалобу', en: 'Lodge a complaint' },
  help: {
    kk: 'Жоғары тұрған прокурорға немесе сотқа; олар тоқтатпаса, актінің орындалуы жүре береді.',
    ru: 'Вышестоящему прокурору или в суд; исполнение идёт, пока они его не приостановят.',
    en: 'To the superior prosecutor or to a court; execution goes on unless they suspend it.',
  },
  document: true,
  input: {
    against: reference({ kk: 'Неге шағымданасыз', ru: 'Что обжалуется', en: 'What is complained of' }, [
      'supervision-act',
      'inspection',
      'application',
    ]),
    forum: reference({ kk: 'Кімге', ru: 'Кому', en: 'To whom' }, ['office', 'court']),
    about: text({ kk: 'Шағымның мәні', ru: 'Суть жалобы', en: 'The complaint' }, { max: 20_000 }),
  },
  norms: [whomItConcerns, toTheSuperiorOrACourt, somethingToComplainOf],
  emits: [lodged],
  effect: a => [
    lodged(a.self, {
      ...a.input,
      complainant: voice(a.actor),
      office: complainedOf(a)?.office ?? '',
      toCourt: a.world.see(a.input.forum).kind === 'court',
      term: termNow(a, 'complaint.consideration-term'),
    }),
  ],
})
export const decideInTime = duty<Complaint>({
  id: 'complaint.decide',
  name: { kk: 'Шағымды шешу', ru: 'Разрешить жалобу', en: 'Decide the complaint' },
  in: complaint,
  provision: 'prosecutor.subordination.decide-complaints',
  to: 'complaint.decide',
  owed: s => (s.stage === 'none' ? [] : [{ by: s.forum, since: s.since, within: s.term, ...(s.decidedAt && { done: s.decidedAt }) }]),
})
