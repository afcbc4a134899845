/** Creating a court: by the President, on a proposal of the authorised body agreed with the Chair of the Supreme Court. */
import { DECREE } from '../documents.ts'
import { act } from '../kernel/act.ts'
import { choice, line, lines, ref, yes } from '../kernel/field.ts'
import { condition, power, prohibition, when } from '../kernel/norm.ts'
import type { StreamId } from '../kernel/world.ts'
import { bodyOf, court, established, within } from './body.ts'
import { enteredAs, nameFields, open, tierFields } from './fields.ts'
import { headsThe } from './seats.ts'

const KINDS = {
  general: { kk: 'Жалпы соттылықтағы сот', ru: 'Суд общей юрисдикции', en: 'Court of general jurisdiction' },
  military: { kk: 'Әскери сот', ru: 'Военный суд', en: 'Military court' },
  financial: { kk: 'Қаржылық сот', ru: 'Финансовый суд', en: 'Financial court' },
  economic: { kk: 'Экономикалық сот', ru: 'Экономический суд', en: 'Economic court' },
  administrative: { kk: 'Әкімшілік сот', ru: 'Административный суд', en: 'Administrative court' },
  minors: { kk: 'Кәмелетке толмағандардың істері жөніндегі сот', ru: 'Суд по делам несовершеннолетних', en: 'Court for cases of minors' },
  other: { kk: 'Өзге мамандандырылған сот', ru: 'Иной специализированный суд', en: 'Other specialised court' },
}
interface Input {
  readonly kind: keyof typeof KINDS
  readonly specialisation: string | undefined
  readonly level: 'oblast' | 'district'
  readonly superior: StreamId
  readonly territory: string
  readonly alsoServes: readonly string[] | undefined
  readonly forOneCase: boolean
  readonly proposal: string | undefined
  readonly agreement: string | undefined
}
const ONLY_THE_PRESIDENT = {
  kk: 'Сотты тек Республика Президенті құрады',
  ru: 'Суд создаёт только Президент Республики',
  en: 'Only the President of the Republic creates a court',
}
const theCourtOfATerritory = power<unknown, Input>({
  provision: 'court.local.create',
  test: a => when(headsThe('president', a) && a.input.kind === 'general'),
  fault: ONLY_THE_PRESIDENT,
})
const aSpecialisedCourt = power<unknown, Input>({
  provision: 'court.specialised.established-by-president',
  test: a => when(headsThe('president', a) && a.input.kind !== 'general'),
  fault: {
    kk: 'Мамандандырылған сотты тек Республика Президенті құрады',
    ru: 'Специализированный суд создаёт только Президент Республики',
    en: 'Only the President of the Republic creates a specialised court',
  },
})
const theSpecialisationIsNamed = condition<unknown, Input>('form', {
  provision: 'court.system.other-courts',
  hypothesis: a => a.input.kind !== 'general',
  test: a => when(a.input.kind !== 'other' || a.input.specialisation !== undefined),
  fault: {
    kk: 'Соттың неге мамандандырылғаны көрсетілмеген',
    ru: 'Не указано, на чём специализируется суд',
    en: 'It is not stated in what the court specialises',
  },
})
const noExtraordinaryCourt = prohibition<unknown, Input>({
  provision: 'court.system.no-special-or-extraordinary',
  test: a => when(a.input.forOneCase),
  fault: {
    kk: 'Атауы қандай болса да, арнаулы немесе төтенше сот құрылмайды',
    ru: 'Специальный или чрезвычайный суд не создаётся, как бы он ни назывался',
    en: 'A special or extraordinary court is not created, whatever it is called',
  },
})
const servingSeveral = condition<unknown, Input>('ground', {
  provision: 'court.district.territory',
  hypothesis: a => a.input.alsoServes !== undefined,
  test: a => {
    const above = bodyOf(a.world, a.input.superior)
    return when(a.input.level === 'district' && a.input.alsoServes?.every(t => within(t, above?.territory ?? '')) === true)
  },
  fault: {
    kk: 'Бірнеше аумаққа ортақ болып тек аудандық сот құрылады, бұл аумақтардың бәрі бір облыста болады',
    ru: 'Общим для нескольких территорий может быть только районный суд, и все они – в одной области',
    en: 'Only a district court may serve several territories, all of them within one oblast',
  },
})
const proposed = condition<unknown, Input>('ground', {
  provision: 'court.local.proposal',
  test: a => when(a.input.proposal !== undefined),
  fault: {
    kk: 'Уәкілетті органның ұсынысы көрсетілмеген',
    ru: 'Не указано предложение уполномоченного органа',
    en: 'The proposal of the authorised body is not stated',
  },
})
const agreed = condition<unknown, Input>('ground', {
  provision: 'court.local.proposal',
  test: a => when(a.input.agreement !== undefined),
  fault: {
    kk: 'Ұсыныстың Жоғарғы Сот Төрағасымен келісілгені көрсетілмеген',
    ru: 'Не указано, что предложение согласовано с Председателем Верховного Суда',
    en: 'It is not stated that the proposal was agreed with the Chair of the Supreme Court',
  },
})
const inItsTier = condition<unknown, Input>('ground', {
  provision: 'court.system.tiers',
  test: a => {
    const above = bodyOf(a.world, a.input.superior)
    return when(above?.level === (a.input.level === 'district' ? 'oblast' : 'republic') && within(a.input.territory, above.territory))
  },
  fault: {
    kk: 'Аудандық сот сол аумақтағы облыстық соттан, облыстық сот Жоғарғы Соттан кейінгі буынға жатады',
    ru: 'Районный суд – звено под областным судом той же территории, областной – под Верховным Судом',
    en: 'A district court stands under the oblast court of its territory, an oblast court under the Supreme Court',
  },
})
export const establishCourt = act({
  id: 'court.establish',
  in: court,
  opens: true,
  name: { kk: 'Сот құру', ru: 'Создать суд', en: 'Create a court' },
  done: { kk: 'Сот құрылды', ru: 'Создан суд', en: 'Court created' },
  help: {
    kk: 'Жергілікті немесе мамандандырылған сот құрылады.',
    ru: 'Создаётся местный или специализированный суд.',
    en: 'Creates a local or a specialised court.',
  },
  document: DECREE,
  input: {
    ...nameFields,
    ...tierFields,
    alsoServes: open(
      lines(
        {
          kk: 'Қызмет ететін өзге аумақтардың кодтары',
          ru: 'Коды других обслуживаемых территорий',
          en: 'Codes of other territories it serves',
        },
        { optional: true },
      ),
    ),
    superior: ref({ kk: 'Жоғары тұрған сот', ru: 'Вышестоящий суд', en: 'Court above it' }, ['court']),
    kind: choice({ kk: 'Түрі', ru: 'Вид', en: 'Kind' }, KINDS),
    specialisation: open(
      line({ kk: 'Неге мамандандырылған', ru: 'На чём специализируется', en: 'In what it specialises' }, { optional: true }),
    ),
    forOneCase: yes({
      kk: 'Белгілі бір іс, адамдар не уақыт үшін ғана құрылады',
      ru: 'Создаётся лишь для одного дела, для определённых лиц или на время',
      en: 'Created only for one case, for certain persons or for a time',
    }),
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
    theCourtOfATerritory,
    aSpecialisedCourt,
    theSpecialisationIsNamed,
    noExtraordinaryCourt,
    servingSeveral,
    proposed,
    agreed,
    inItsTier,
  ],
  emits: [established.court],
  effect: a => [
    established.court(a.self, {
      ...enteredAs(a.input),
      ...(a.input.kind !== 'general' && { branch: a.input.specialisation ?? a.input.kind }),
      ...(a.input.alsoServes && { also: a.input.alsoServes }),
    }),
  ],
})
