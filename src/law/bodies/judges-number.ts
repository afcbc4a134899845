/** How many judges: the President approves the totals, the authorised body gives them out to single courts. */
import { DECREE } from '../documents.ts'
import { act } from '../kernel/act.ts'
import { choice, line, number } from '../kernel/field.ts'
import { event } from '../kernel/matter.ts'
import { condition, power, when } from '../kernel/norm.ts'
import { type Body, bodyOf, court, SUPREME_COURT, type Tier } from './body.ts'
import { headsThe } from './seats.ts'

const TIERS = {
  district: { kk: 'Аудандық және оларға теңестірілген соттар', ru: 'Районные и приравненные суды', en: 'District and equated courts' },
  oblast: { kk: 'Облыстық және оларға теңестірілген соттар', ru: 'Областные и приравненные суды', en: 'Oblast and equated courts' },
  supreme: { kk: 'Жоғарғы Сот', ru: 'Верховный Суд', en: 'Supreme Court' },
}
interface Total {
  readonly tier: Tier
  readonly judges: number
  readonly proposal: string | undefined
}
const totalApproved = event(court, 'court.total-approved', (s: Body, d: Pick<Total, 'tier' | 'judges'>) => ({
  ...s,
  totals: { ...s.totals, [d.tier]: d.judges },
  ...(d.tier === 'supreme' && { judges: d.judges }),
}))
const ofLocalCourts = power<Body, Total>({
  provision: 'court.local.judges.total',
  test: a => when(headsThe('president', a) && a.input.tier !== 'supreme'),
  fault: {
    kk: 'Жергілікті соттар судьяларының жалпы санын тек Президент бекітеді',
    ru: 'Общее число судей местных судов утверждает только Президент',
    en: 'Only the President approves the total number of judges of local courts',
  },
})
const ofTheSupremeCourt = power<Body, Total>({
  provision: 'court.supreme.judges.total',
  test: a => when(headsThe('president', a) && a.input.tier === 'supreme'),
  fault: {
    kk: 'Жоғарғы Сот судьяларының жалпы санын тек Президент белгілейді',
    ru: 'Общее число судей Верховного Суда устанавливает только Президент',
    en: 'Only the President sets the total number of judges of the Supreme Court',
  },
})
const theAuthorisedBodyProposes = condition<Body, Total>('ground', {
  provision: 'court.local.judges.total',
  hypothesis: a => a.input.tier !== 'supreme',
  test: a => when(a.input.proposal !== undefined),
  fault: {
    kk: 'Уәкілетті органның ұсынысы көрсетілмеген',
    ru: 'Не указано предложение уполномоченного органа',
    en: 'The proposal of the authorised body is not stated',
  },
})
const theSupremeChairProposes = condition<Body, Total>('ground', {
  provision: 'court.supreme.judges.total',
  hypothesis: a => a.input.tier === 'supreme',
  test: a => when(a.input.proposal !== undefined),
  fault: {
    kk: 'Жоғарғы Сот Төрағасының ұсынысы көрсетілмеген',
    ru: 'Не указано предложение Председателя Верховного Суда',
    en: 'The proposal of the Chair of the Supreme Court is not stated',
  },
})
export const approveTotal = act({
  id: 'court.approve-total',
  in: court,
  applies: s => s.level === 'republic',
  name: { kk: 'Судьялардың жалпы санын бекіту', ru: 'Утвердить общее число судей', en: 'Approve the total number of judges' },
  done: { kk: 'Судьялардың жалпы саны бекітілді', ru: 'Утверждено общее число судей', en: 'Total number of judges approved' },
  document: DECREE,
  input: {
    tier: choice({ kk: 'Қай соттар', ru: 'Какие суды', en: 'Of which courts' }, TIERS),
    judges: number({ kk: 'Судьялардың жалпы саны', ru: 'Общее число судей', en: 'Total number of judges' }, { min: 1, max: 10_000 }),
    proposal: line({ kk: 'Кімнің, қандай ұсынысы', ru: 'Чьё и какое предложение', en: 'Whose proposal, and which' }, { optional: true }),
  },
  norms: [ofLocalCourts, ofTheSupremeCourt, theAuthorisedBodyProposes, theSupremeChairProposes],
  emits: [totalApproved],
  effect: a => [totalApproved(a.self, { tier: a.input.tier, judges: a.input.judges })],
})

interface Fixed {
  readonly judges: number
  readonly proposal: string | undefined
}
const judgesFixed = event(court, 'court.judges-fixed', (s: Body, d: { judges: number }) => ({ ...s, judges: d.judges }))
const judgesGiven = event(court, 'court.judges-given', (s: Body, d: { tier: Tier; more: number }) => ({
  ...s,
  given: { ...s.given, [d.tier]: (s.given?.[d.tier] ?? 0) + d.more },
}))
const tierOf = (s: Body): Tier => (s.level === 'republic' ? 'supreme' : s.level)
const moreFor = (s: Body, judges: number) => judges - (s.judges ?? 0)

const theAuthorisedBody = power<Body, unknown>({
  provision: 'court.local.judges.per-court',
  test: a => when(headsThe('authorised-body', a)),
  fault: {
    kk: 'Әр соттың судьялар санын тек уәкілетті орган белгілейді',
    ru: 'Число судей каждого суда устанавливает только уполномоченный орган',
    en: 'Only the authorised body sets the number of judges of a court',
  },
})
const itsChairProposes = condition<Body, Fixed>('ground', {
  provision: 'court.local.judges.per-court',
  test: a => when(a.input.proposal !== undefined),
  fault: {
    kk: 'Осы сот төрағасының ұсынысы көрсетілмеген',
    ru: 'Не указано предложение председателя этого суда',
    en: 'The proposal of the chair of that court is not stated',
  },
})
const withinTheTotal = condition<Body, Fixed, { total: number; given: number }>('ground', {
  provision: 'court.local.judges.total',
  test: a => {
    const supreme = bodyOf(a.world, SUPREME_COURT)
    const total = supreme?.totals?.[tierOf(a.state)] ?? 0
    const given = supreme?.given?.[tierOf(a.state)] ?? 0
    return when(given + moreFor(a.state, a.input.judges) <= total, { total, given })
  },
  fault: {
    kk: 'Президент бекіткен жалпы саннан асады: бекітілгені {total}, бөлінгені {given}',
    ru: 'Больше общего числа, утверждённого Президентом: утверждено {total}, распределено {given}',
    en: 'More than the total that the President approved: {total} approved, {given} given out',
  },
})
export const fixJudges = act({
  id: 'court.fix-judges',
  in: court,
  applies: s => s.level !== 'republic',
  name: { kk: 'Сот судьяларының санын белгілеу', ru: 'Установить число судей суда', en: "Set the number of the court's judges" },
  done: { kk: 'Сот судьяларының саны белгіленді', ru: 'Установлено число судей суда', en: "Number of the court's judges set" },
  document: DECREE,
  input: {
    judges: number({ kk: 'Судьялар саны', ru: 'Число судей', en: 'Number of judges' }, { min: 1, max: 200 }),
    proposal: line(
      { kk: 'Осы сот төрағасының ұсынысы', ru: 'Предложение председателя этого суда', en: "Proposal of that court's chair" },
      { optional: true },
    ),
  },
  norms: [theAuthorisedBody, itsChairProposes, withinTheTotal],
  emits: [judgesFixed, judgesGiven],
  effect: a => [
    judgesFixed(a.self, { judges: a.input.judges }),
    judgesGiven(SUPREME_COURT, { tier: tierOf(a.state), more: moreFor(a.state, a.input.judges) }),
  ],
})
