/** Lodging a complaint: to the superior prosecutor or to a court; execution goes on meanwhile. */

import { attached } from '../../attachments.ts'
import { bodyOf, within } from '../../bodies/body.ts'
import { COMPLAINT } from '../../documents.ts'
import { act } from '../../kernel/act.ts'
import { duty } from '../../kernel/duty.ts'
import { ref as reference, text } from '../../kernel/field.ts'
import { event } from '../../kernel/matter.ts'
import { condition, power, when } from '../../kernel/norm.ts'
import type { Term } from '../../kernel/time.ts'
import type { StreamId } from '../../kernel/world.ts'
import { isProsecutorOf, voice } from '../../offices/who.ts'
import { termNow } from '../../parameters.ts'
import { against, standsAbove } from './against.ts'
import { type Complaint, complaint } from './complaint.ts'

interface Lodged {
  /** Stays in the record; the state has no need of it. */
  readonly attached?: readonly string[] | undefined
  readonly against: StreamId
  readonly forum: StreamId
  readonly about: string
  readonly complainant: StreamId
  readonly office: StreamId
  readonly toCourt: boolean
  readonly term: Term
}
const lodged = event(complaint, 'complaint.lodged', (s, { attached: _, ...d }: Lodged, by) => ({
  ...s,
  ...d,
  stage: 'lodged' as const,
  since: by.at,
}))

type In = { readonly against: StreamId; readonly forum: StreamId }
const whomItConcerns = power<unknown, In>({
  provision: 'prosecutor.complaint.right-to-complain',
  test: a => {
    const of = against(a, a.input.against)
    return when(of === undefined || (of.concerned.includes(voice(a.actor)) && !isProsecutorOf(a, of.offices[0])))
  },
  fault: {
    kk: 'Шағымды акт немесе әрекет өзіне қатысты адам не орган береді',
    ru: 'Жалобу подаёт лицо или орган, которых касается акт или действие',
    en: 'A complaint is for the person or body whom the act or action concerns',
  },
})
const toTheSuperiorOrACourt = condition<unknown, In, { office: { ref: string } }>('form', {
  provision: 'prosecutor.complaint.right-to-complain',
  test: a => {
    const of = against(a, a.input.against)
    const [office] = of?.offices ?? ['']
    const court = bodyOf(a.world, a.input.forum)
    const ok =
      of === undefined ||
      (a.world.see(a.input.forum).kind === 'court'
        ? within(bodyOf(a.world, office)?.territory ?? '', court?.territory ?? '-')
        : standsAbove(a.world, a.input.forum, of))
    // A superior who acted in the place of a lower one answers to the next above.
    return when(ok, { office: { ref: of?.offices.at(-1) ?? '' } })
  },
  fault: {
    kk: 'Шағым мына прокуратурадан жоғары тұрған прокуратураға не сол аумақтағы сотқа беріледі: {office}',
    ru: 'Жалоба подаётся в прокуратуру, вышестоящую для: {office}, или в суд той же территории',
    en: 'A complaint goes to an office above {office} or to a court of its territory',
  },
})
const somethingToComplainOf = condition<unknown, In>('ground', {
  provision: 'prosecutor.complaint.right-to-complain',
  test: a => when(against(a, a.input.against)?.stands !== false),
  fault: {
    kk: 'Шағым жасайтын ештеңе жоқ: акт қайтарып алынған, күші жойылған немесе жауап әлі берілмеген, ал оны беру мерзімі өтпеген',
    ru: 'Обжаловать нечего: акт отозван, отменён либо ответа ещё нет, а срок для него не истёк',
    en: 'There is nothing to complain of: the act is withdrawn or annulled, or there is no answer yet and the term for it is not over',
  },
})
export const lodgeComplaint = act({
  id: 'complaint.lodge',
  in: complaint,
  opens: true,
  name: { kk: 'Шағымдану', ru: 'Подать жалобу', en: 'Lodge a complaint' },
  done: { kk: 'Шағым берілді', ru: 'Подана жалоба', en: 'Complaint lodged' },
  help: {
    kk: 'Жоғары тұрған прокурорға немесе сотқа; олар тоқтатпаса, актінің орындалуы жүре береді.',
    ru: 'Вышестоящему прокурору или в суд; исполнение идёт, пока они его не приостановят.',
    en: 'To the superior prosecutor or to a court; execution goes on unless they suspend it.',
  },
  document: COMPLAINT,
  input: {
    against: reference({ kk: 'Неге шағымданасыз', ru: 'Что обжалуется', en: 'What is complained of' }, [
      'supervision-act',
      'inspection',
      'application',
    ]),
    forum: reference({ kk: 'Кімге', ru: 'Кому', en: 'To whom' }, ['office', 'court']),
    about: text({ kk: 'Шағымның мәні', ru: 'Суть жалобы', en: 'The complaint' }, { max: 20_000 }),
    attached,
  },
  norms: [whomItConcerns, toTheSuperiorOrACourt, somethingToComplainOf],
  emits: [lodged],
  effect: a => [
    lodged(a.self, {
      ...a.input,
      complainant: voice(a.actor),
      office: against(a, a.input.against)?.offices[0] ?? '',
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
