/** The explanation of the law: to one who is likely to misapply it, or who is adopting an act that does not comply with it. */

import { bodyOf } from '../../bodies/body.ts'
import { act } from '../../kernel/act.ts'
import { choice, text } from '../../kernel/field.ts'
import { condition, when } from '../../kernel/norm.ts'
import type { StreamId } from '../../kernel/world.ts'
import { addressee, aProsecutor, issued, withinCompetence } from './issue.ts'
import { supervisionAct } from './supervision-act.ts'

const OCCASIONS = {
  misapplication: {
    kk: 'Заңды білмей не дұрыс түсінбей бұзуы мүмкін',
    ru: 'Может нарушить закон по незнанию или неверному пониманию',
    en: 'May misapply the law through ignorance or misunderstanding',
  },
  draft: {
    kk: 'Қабылданып жатқан акт жобасы заңға сай емес',
    ru: 'Проект принимаемого акта не соответствует закону',
    en: 'A draft act that is being adopted does not comply with the law',
  },
}
interface Input {
  readonly occasion: string
  readonly grounds: string | undefined
  readonly draft: string | undefined
  readonly addressee: StreamId
}
const groundsAreRecorded = condition<unknown, Input>('ground', {
  provision: 'prosecutor.act.explanation.content-and-liability',
  test: a => when(a.input.occasion !== 'misapplication' || a.input.grounds !== undefined),
  fault: {
    kk: 'Заң бұзылады деуге жеткілікті негіз жазылмаған',
    ru: 'Не записаны достаточные основания полагать, что закон будет нарушен',
    en: 'Sufficient grounds for believing that the law will be misapplied are not recorded',
  },
})
const aDraftIsNamed = condition<unknown, Input>('ground', {
  provision: 'prosecutor.act.explanation.draft-act',
  test: a => when(a.input.occasion !== 'draft' || a.input.draft !== undefined),
  fault: { kk: 'Қай жоба екені көрсетілмеген', ru: 'Не указано, какой проект', en: 'The draft is not identified' },
})
const toWhoAdoptsIt = condition<unknown, Input>('form', {
  provision: 'prosecutor.act.explanation.draft-act',
  test: a => when(a.input.occasion !== 'draft' || bodyOf(a.world, a.input.addressee) !== undefined),
  fault: {
    kk: 'Жоба бойынша түсіндірме актіні қабылдайтын органға жіберіледі',
    ru: 'По проекту разъяснение направляется органу, принимающему акт',
    en: 'On a draft the explanation goes to the body that adopts the act',
  },
})
export const explainLaw = act({
  id: 'explanation.give',
  in: supervisionAct,
  opens: true,
  name: { kk: 'Заңды түсіндіру', ru: 'Разъяснить закон', en: 'Explain the law' },
  document: true,
  input: {
    addressee: addressee(['agency', 'company', 'person']),
    occasion: choice({ kk: 'Себебі', ru: 'Повод', en: 'Occasion' }, OCCASIONS),
    grounds: text({ kk: 'Негіздері', ru: 'Основания', en: 'Grounds' }, { optional: true, max: 4_000 }),
    draft: text({ kk: 'Актінің жобасы', ru: 'Проект акта', en: 'Draft act' }, { optional: true, max: 2_000 }),
    about: text({ kk: 'Заңның мазмұны', ru: 'Содержание закона', en: 'What the law says' }, { max: 8_000 }),
    liability: text(
      { kk: 'Бұзғаны үшін жауапкершілік', ru: 'Ответственность за нарушение', en: 'Liability for breaking it' },
      { optional: true, max: 4_000 },
    ),
  },
  norms: [
    aProsecutor('prosecutor.act.explanation.content-and-liability'),
    withinCompetence('prosecutor.act.explanation.content-and-liability'),
    groundsAreRecorded,
    aDraftIsNamed,
    toWhoAdoptsIt,
  ],
  emits: [issued],
  effect: a => [
    issued(a.self, { form: 'explanation', office: a.actor.office?.body ?? '', addressee: a.input.addressee, about: a.input.about }),
  ],
})
