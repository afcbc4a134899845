/** Establishing a court: by the President, on a proposal of the authorised body agreed with the Chair of the Supreme Court. */
import { act } from '../kernel/act.ts'
import { choice, line, number, ref } from '../kernel/field.ts'
import { event } from '../kernel/matter.ts'
import { condition, power, prohibition, when } from '../kernel/norm.ts'
import type { StreamId } from '../kernel/world.ts'
import { type Body, bodyOf, court, established, within } from './body.ts'
import { enteredAs, nameFields, placeFields } from './fields.ts'

const BRANCHES = {
  general: { kk: 'Жалпы юрисдикция', ru: 'Общей юрисдикции', en: 'General jurisdiction' },
  specialised: { kk: 'Мамандандырылған', ru: 'Специализированный', en: 'Specialised' },
  extraordinary: { kk: 'Арнаулы немесе төтенше', ru: 'Специальный или чрезвычайный', en: 'Special or extraordinary' },
}
const thePresident = (provision: 'court.local.create' | 'court.specialised.established-by-president', branch: string) =>
  power<unknown, { branch: string }>({
    provision,
    test: a => when(bodyOf(a.world, a.actor.office?.body)?.part === 'president' && a.input.branch === branch),
    fault: {
      kk: 'Сотты тек Республика Президенті құрады',
      ru: 'Суд создаёт только Президент Республики',
      en: 'Only the President of the Republic creates a court',
    },
  })
const noExtraordinaryCourts = prohibition<unknown, { branch: string }>({
  provision: 'court.system.no-special-or-extraordinary',
  test: a => when(a.input.branch === 'extraordinary'),
  fault: {
    kk: 'Арнаулы және төтенше соттар құрылмайды',
    ru: 'Специальные и чрезвычайные суды не создаются',
    en: 'Special and extraordinary courts may not be created',
  },
})
const proposedAndAgreed = condition<unknown, { branch: string; proposal: string | undefined; agreement: string | undefined }>('ground', {
  provision: 'court.local.proposal',
  test: a => when(a.input.branch !== 'general' || (a.input.proposal !== undefined && a.input.agreement !== undefined)),
  fault: {
    kk: 'Уәкілетті органның ұсынысы және Жоғарғы Сот Төрағасының келісімі көрсетілмеген',
    ru: 'Не указаны предложение уполномоченного органа и согласие Председателя Верховного Суда',
    en: 'The proposal of the authorised body and the agreement of the Chair of the Supreme Court are not stated',
  },
})
const underItsTier = condition<unknown, { level: string; superior: StreamId; territory: string }>('ground', {
  provision: 'court.system.tiers',
  test: a => {
    const above = bodyOf(a.world, a.input.superior)
    return when(
      above !== undefined &&
        above.level === (a.input.level === 'district' ? 'oblast' : 'republic') &&
        within(a.input.territory, above.territory),
    )
  },
  fault: {
    kk: 'Аудандық сот сол аумақтағы облыстық сотқа, облыстық сот Жоғарғы Сотқа қарайды',
    ru: 'Районный суд состоит под областным судом той же территории, областной – под Верховным Судом',
    en: 'A district court stands under the oblast court of its territory, an oblast court under the Supreme Court',
  },
})
export const establishCourt = act({
  id: 'court.establish',
  in: court,
  opens: true,
  name: { kk: 'Сот құру', ru: 'Создать суд', en: 'Create a court' },
  document: true,
  input: {
    ...nameFields,
    ...placeFields,
    superior: ref({ kk: 'Жоғары тұрған сот', ru: 'Вышестоящий суд', en: 'Court above it' }, ['court']),
    branch: choice({ kk: 'Түрі', ru: 'Вид', en: 'Kind' }, BRANCHES),
    proposal: line(
      { kk: 'Уәкілетті органның ұсынысы', ru: 'Предложение уполномоченного органа', en: 'Proposal of the authorised body' },
      { optional: true },
    ),
    agreement: line(
      { kk: 'Жоғарғы Сот Төрағасының келісімі', ru: 'Согласие Председателя Верховного Суда', en: 'Agreement of the Supreme Court Chair' },
      { optional: true },
    ),
  },
  norms: [
    thePresident('court.local.create', 'general'),
    thePresident('court.specialised.established-by-president', 'specialised'),
    noExtraordinaryCourts,
    proposedAndAgreed,
    underItsTier,
  ],
  emits: [established.court],
  effect: a => [established.court(a.self, { ...enteredAs(a.input), ...(a.input.branch === 'specialised' && { branch: 'specialised' }) })],
})

const judgesFixed = event(court, 'court.judges-fixed', (s: Body, d: { judges: number }) => ({ ...s, judges: d.judges }))
const theAuthorisedBody = power<Body, unknown>({
  provision: 'court.local.judges.per-court',
  test: a => when(bodyOf(a.world, a.actor.office?.body)?.part === 'authorised-body'),
  fault: {
    kk: 'Судьялар санын тек уәкілетті орган белгілейді',
    ru: 'Число судей устанавливает только уполномоченный орган',
    en: 'Only the authorised body sets the number of judges',
  },
})
const notOfTheSupremeCourt = condition<Body, unknown>('competence', {
  provision: 'court.supreme.judges.total',
  test: a => when(a.state.level !== 'republic'),
  fault: {
    kk: 'Жоғарғы Сот судьяларының санын Президент белгілейді',
    ru: 'Число судей Верховного Суда устанавливает Президент',
    en: 'The number of judges of the Supreme Court is set by the President',
  },
})
export const fixJudges = act({
  id: 'court.fix-judges',
  in: court,
  name: { kk: 'Сот судьяларының санын белгілеу', ru: 'Установить число судей суда', en: "Set the number of the court's judges" },
  input: {
    judges: number({ kk: 'Судьялар саны', ru: 'Число судей', en: 'Number of judges' }, { min: 1, max: 200 }),
    proposal: line({
      kk: 'Осы сот төрағасының ұсынысы',
      ru: 'Представление председателя этого суда',
      en: "Proposal of that court's chair",
    }),
  },
  norms: [theAuthorisedBody, notOfTheSupremeCourt],
  emits: [judgesFixed],
  effect: a => [judgesFixed(a.self, a.input)],
})
