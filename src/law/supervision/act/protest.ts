/** The protest: against an act or an action that contradicts the Constitution, a law or an act of the President. */
import { PROTEST } from '../../documents.ts'
import { act } from '../../kernel/act.ts'
import { choice, choices, lines, ref as reference, text, yes } from '../../kernel/field.ts'
import { condition, power, prohibition, ref, when } from '../../kernel/norm.ts'
import type { StreamId } from '../../kernel/world.ts'
import { isProsecutor, isProsecutorGeneral } from '../../offices/who.ts'
import {
  addressee,
  answersForOrAbove,
  BOUND,
  basis,
  ifInspectedWithAFinding,
  isStateBodyOrOfficial,
  issue,
  issued,
  onTheirOwnMatter,
  withinCompetence,
} from './issue.ts'
import { OBJECTS } from './objects.ts'
import { type ObjectKind, standing, supervisionAct } from './supervision-act.ts'

const DEMANDS = {
  annul: { kk: 'Актінің күшін жою', ru: 'Отменить акт', en: 'Annul the act' },
  'bring-into-line': {
    kk: 'Конституция мен заңға сәйкес келтіру',
    ru: 'Привести в соответствие с Конституцией и законом',
    en: 'Bring it into line with the Constitution and the law',
  },
  stop: { kk: 'Заңсыз әрекетті тоқтату', ru: 'Прекратить незаконное действие', en: 'Stop the unlawful action' },
  restore: { kk: 'Бұзылған құқықты қалпына келтіру', ru: 'Восстановить нарушенное право', en: 'Restore the violated right' },
}
type Demand = keyof typeof DEMANDS
interface Input {
  readonly object: ObjectKind
  readonly issuer: StreamId
  readonly addressee: StreamId
  readonly contradicts: readonly string[] | undefined
  readonly demands: readonly Demand[] | undefined
  readonly suspends: boolean
}
const aProsecutorProtests = power<unknown, Input>({
  provision: 'prosecutor.act.protest.subject',
  test: a => when(isProsecutor(a) && a.input.object !== 'law'),
  fault: {
    kk: 'Наразылықты прокурор келтіреді, ал заңға – тек Бас Прокурор',
    ru: 'Протест вносит прокурор, а на закон – только Генеральный Прокурор',
    en: 'A prosecutor lodges a protest; against a law, only the Prosecutor General',
  },
})
const lawsByTheProsecutorGeneral = power<unknown, Input>({
  provision: 'prosecutor.pg.power.protest',
  test: a => when(isProsecutorGeneral(a)),
  fault: { kk: 'Сіз Бас Прокурор емессіз', ru: 'Вы не Генеральный Прокурор', en: 'You are not the Prosecutor General' },
})
const aContradictionIsStated = condition<unknown, Input>('ground', {
  provision: 'prosecutor.act.protest.subject',
  test: a => when((a.input.contradicts?.length ?? 0) > 0),
  fault: {
    kk: 'Конституцияның, заңның немесе Президент актісінің қай нормасына қайшы екені көрсетілмеген',
    ru: 'Не указано, какой норме Конституции, закона или акта Президента это противоречит',
    en: 'It is not stated which norm of the Constitution, a law or an act of the President it contradicts',
  },
})
const actionsOfStateBodiesAndOfficials = condition<unknown, Input, { issuer: ReturnType<typeof ref> }>('ground', {
  provision: 'prosecutor.act.protest.subject',
  hypothesis: a => a.input.object === 'action',
  test: a => when(isStateBodyOrOfficial(a, a.input.issuer), { issuer: ref(a.input.issuer) }),
  fault: {
    kk: 'Мемлекеттік органның немесе лауазымды адамның әрекетіне ғана наразылық келтіріледі, {issuer} ондай емес',
    ru: 'Опротестовываются действия государственных органов и должностных лиц; к ним не относится: {issuer}',
    en: 'Actions are protested only if a state body or an official did them; {issuer} is neither',
  },
})
const toTheIssuerOrAbove = condition<unknown, Input, { issuer: ReturnType<typeof ref> }>('form', {
  provision: 'prosecutor.act.protest.addressee',
  test: a => when(answersForOrAbove(a, a.input.addressee, a.input.issuer), { issuer: ref(a.input.issuer) }),
  fault: {
    kk: 'Наразылық актіні шығарған органға ({issuer}) немесе одан жоғары тұрған органға келтіріледі',
    ru: 'Протест вносится в орган, издавший акт ({issuer}), или в вышестоящий',
    en: 'A protest goes to the body that issued the act ({issuer}) or to a higher one',
  },
})
const demandsOfAnAct = condition<unknown, Input>('form', {
  provision: 'prosecutor.act.protest.demand',
  hypothesis: a => a.input.object !== 'action',
  test: a => when(has(a.input, 'annul') || has(a.input, 'bring-into-line')),
  fault: {
    kk: 'Актінің күшін жою немесе оны сәйкес келтіру талап етілмеген',
    ru: 'Нет требования отменить акт или привести его в соответствие',
    en: 'It is not demanded that the act be annulled or brought into line',
  },
})
const demandsOfAnAction = condition<unknown, Input>('form', {
  provision: 'prosecutor.act.protest.demand',
  hypothesis: a => a.input.object === 'action',
  test: a => when(has(a.input, 'stop') && has(a.input, 'restore')),
  fault: {
    kk: 'Заңсыз әрекетті тоқтату және бұзылған құқықты қалпына келтіру талап етілмеген',
    ru: 'Нет требования прекратить незаконное действие и восстановить нарушенное право',
    en: 'It is not demanded that the unlawful action be stopped and the violated right restored',
  },
})
const has = (input: Input, d: Demand) => input.demands?.includes(d) === true
const aLawIsSuspended = prohibition<unknown, Input>({
  provision: 'prosecutor.act.protest.suspend-act',
  hypothesis: a => a.input.suspends,
  test: a => when(a.input.object === 'law'),
  fault: {
    kk: 'Заңға келтірілген наразылық оның қолданылуын тоқтатпайды',
    ru: 'Протест на закон не приостанавливает его действие',
    en: 'A protest against a law does not suspend its operation',
  },
})

export const lodgeProtest = act({
  id: 'protest.lodge',
  in: supervisionAct,
  opens: true,
  name: { kk: 'Наразылық келтіру', ru: 'Внести протест', en: 'Lodge a protest' },
  done: { kk: 'Наразылық келтірілді', ru: 'Внесён протест', en: 'Protest lodged' },
  help: {
    kk: 'Заңға қайшы актіге немесе әрекетке; он күнде қаралады.',
    ru: 'На незаконный акт или действие; рассматривается в десятидневный срок.',
    en: 'Against an unlawful act or action; considered within ten days.',
  },
  document: PROTEST,
  stands: standing,
  challenge: ['complaint.lodge'],
  input: {
    object: choice({ kk: 'Неге наразылық келтіріледі', ru: 'Что опротестовывается', en: 'What is protested' }, OBJECTS),
    about: text(
      {
        kk: 'Акт немесе әрекет (атауы, нөмірі, күні)',
        ru: 'Акт или действие (название, номер, дата)',
        en: 'The act or action (title, number, date)',
      },
      { max: 2_000 },
    ),
    issuer: reference({ kk: 'Оны кім шығарды немесе жасады', ru: 'Кто его издал или совершил', en: 'Who issued or did it' }, BOUND),
    addressee,
    contradicts: lines(
      { kk: 'Қай нормаларға қайшы', ru: 'Каким нормам противоречит', en: 'Which norms it contradicts' },
      {
        optional: true,
        hint: {
          kk: 'Қай норма екені көрсетілмесе, наразылық келтірілмейді.',
          ru: 'Без указания нормы протест не вносится.',
          en: 'Without a norm there is no protest.',
        },
      },
    ),
    demands: choices({ kk: 'Талаптар', ru: 'Требования', en: 'Demands' }, DEMANDS, {
      optional: true,
      hint: {
        kk: 'Актіге: күшін жою не сәйкес келтіру; әрекетке: тоқтату және құқықты қалпына келтіру.',
        ru: 'К акту: отменить или привести в соответствие; к действию: прекратить и восстановить право.',
        en: 'Of an act: annul or bring into line; of an action: stop it and restore the right.',
      },
    }),
    motives: text({ kk: 'Уәждер', ru: 'Мотивы', en: 'Reasons' }),
    suspends: yes({
      kk: 'Наразылық шешілгенше орындалуын тоқтата тұрамын',
      ru: 'Приостанавливаю исполнение до решения по протесту',
      en: 'I suspend its execution until the protest is decided',
    }),
    basis,
  },
  norms: [
    aProsecutorProtests,
    lawsByTheProsecutorGeneral,
    withinCompetence('prosecutor.act.protest.subject', 'issuer'),
    aContradictionIsStated,
    actionsOfStateBodiesAndOfficials,
    toTheIssuerOrAbove,
    demandsOfAnAct,
    demandsOfAnAction,
    aLawIsSuspended,
    ...onTheirOwnMatter('supervision.rights.result.protest'),
    ifInspectedWithAFinding('supervision.rights.result.protest'),
  ],
  emits: [issued],
  effect: a => issue(a, 'protest'),
})
