/**
 * Closing a hearing to the public: on one of the grounds that the law names, each a power of its own, by a reasoned ruling. The decision
 * is announced to everyone all the same, in a text in which what the closed hearing protects is masked.
 */
import { choice, text } from '../kernel/field.ts'
import { type Attempt, condition, type Norm, power, prohibition, says, when } from '../kernel/norm.ts'
import type { StreamId } from '../kernel/world.ts'
import { isChairOf } from '../offices/who.ts'
import type { Cited } from '../register/ids.ts'
import { type InCourt, isJudgeOf, sitsAs } from './bench.ts'

const GROUNDS = {
  'state-secret': { kk: 'Мемлекеттік құпияны қорғау', ru: 'Охрана государственных секретов', en: 'Protection of state secrets' },
  'private-life': {
    kk: 'Іске қатысушылардың жеке өмірі',
    ru: 'Частная жизнь участвующих в деле лиц',
    en: 'Private life of persons taking part in the case',
  },
  safety: {
    kk: 'Іске қатысушылардың, олардың отбасы мен жақындарының қауіпсіздігі',
    ru: 'Безопасность участвующих в деле лиц, их семей и близких',
    en: 'Safety of persons taking part in the case, their families and close relatives',
  },
  other: { kk: 'Өзге себеп', ru: 'Иная причина', en: 'Another reason' },
}
const RULES = [
  ['state-secret', 'hearing.publicity.closed-grounds.state-secret'],
  ['private-life', 'hearing.publicity.closed-grounds.private-life'],
  ['safety', 'hearing.publicity.closed-grounds.safety'],
] as const satisfies readonly (readonly [keyof typeof GROUNDS, Cited])[]

export const closingFields = {
  ground: choice({ kk: 'Негізі', ru: 'Основание', en: 'Ground' }, GROUNDS),
  reasons: text({ kk: 'Уәждері', ru: 'Мотивы', en: 'Reasons' }, { optional: true, max: 8_000 }),
}
interface Closing {
  readonly ground: keyof typeof GROUNDS
  readonly reasons: string | undefined
}
/** A case before its judge, or an appeal before its panel. */
interface Heard extends InCourt {
  readonly judge?: StreamId
  readonly presiding?: StreamId
  readonly closedToPublic?: string
}
const decider = (s: Heard): StreamId => s.judge ?? s.presiding ?? ''
const sits = (a: Attempt<Heard, unknown>): boolean => sitsAs(a, decider(a.state))
export const closingNorms: readonly Norm<Heard, Closing>[] = [
  ...RULES.map(([ground, provision]) =>
    power<Heard, Closing, { ground: ReturnType<typeof says> }>({
      provision,
      test: a => when(sits(a) && a.input.ground === ground, { ground: says(GROUNDS[ground]) }),
      fault: {
        kk: 'Отырысты мына негіз бойынша істі қарап жатқан судья ғана жабады: {ground}',
        ru: 'Закрыть заседание по этому основанию вправе только судья, рассматривающий дело: {ground}',
        en: 'On this ground the hearing is closed only by the judge who hears the case: {ground}',
      },
    }),
  ),
  prohibition<Heard, Closing>({
    provision: 'hearing.publicity.restriction-limited',
    test: a => when(a.input.ground === 'other'),
    fault: {
      kk: 'Жариялылық тек заңда аталған негіздер бойынша шектеледі',
      ru: 'Гласность ограничивается только по основаниям, названным в законе',
      en: 'Publicity is restricted only on the grounds that the law names',
    },
  }),
  condition<Heard, Closing>('stage', {
    provision: 'house.stage',
    test: a => when(a.state.closedToPublic === undefined),
    fault: { kk: 'Отырыс жабық деп жарияланған', ru: 'Заседание уже объявлено закрытым', en: 'The hearing has been closed already' },
  }),
  condition<Heard, Closing>('form', {
    provision: 'hearing.publicity.closed.reasoned-ruling',
    test: a => when(a.input.reasons !== undefined),
    fault: {
      kk: 'Отырыс дәлелді ұйғарымсыз жабылмайды',
      ru: 'Без мотивированного определения заседание не закрывается',
      en: 'Without a reasoned ruling a hearing is not closed',
    },
  }),
]

/** Who gave the decision may have left the court since: it is announced all the same. */
export const theChairAnnounces: Norm<Heard, unknown> = power<Heard, unknown>({
  provision: 'hearing.publicity.announce-acts',
  test: a => when(isChairOf(a, a.state.court) && !isJudgeOf(a.world, decider(a.state), a.state.court, a.today)),
  fault: {
    kk: 'Шешімді шығарған судья осы сотта қызметін атқарып тұрғанда, оны төраға жарияламайды',
    ru: 'Пока вынесший решение судья остаётся в этом суде, председатель за него не оглашает',
    en: 'While the judge who gave the decision is a judge of this court, the chair does not announce it instead',
  },
})
export const announcingFields = {
  publicText: text(
    { kk: 'Жарияланатын мәтін', ru: 'Публикуемый текст', en: 'Text to be published' },
    {
      optional: true,
      open: true,
      hint: {
        kk: 'Жабық отырыстан кейін: шешім мәтіні, отырыс қорғаған мәліметтер жасырылған. Оны бәрі көреді.',
        ru: 'После закрытого заседания: текст решения, в котором скрыты сведения, ради которых оно было закрыто. Его увидят все.',
        en: 'After a closed hearing: the text of the decision with what the hearing protected masked. Everyone will see it.',
      },
    },
  ),
}
export const announcedMasked: Norm<Heard, { readonly publicText: string | undefined }> = condition('form', {
  provision: 'hearing.publicity.announce-acts',
  hypothesis: a => a.state.closedToPublic !== undefined,
  test: a => when(a.input.publicText !== undefined),
  fault: {
    kk: 'Жабық отырыстан кейін де шешім көпшілікке жарияланады: құпиясы жасырылған мәтін берілмеген',
    ru: 'И после закрытого заседания решение оглашается публично: нет текста, в котором охраняемые сведения скрыты',
    en: 'After a closed hearing too the decision is announced publicly: the text with what is protected masked is missing',
  },
})
