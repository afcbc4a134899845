/** Establishing a prosecutor's office: by the Prosecutor General, within the single centralised system. */
import { ORDER } from '../documents.ts'
import { act } from '../kernel/act.ts'
import { choice, ref } from '../kernel/field.ts'
import { condition, power, when } from '../kernel/norm.ts'
import type { StreamId } from '../kernel/world.ts'
import { bodyOf, established, GENERAL_OFFICE, office, within } from './body.ts'
import { enteredAs, nameFields, tierFields } from './fields.ts'
import { hasPowersOfHead } from './seats.ts'

const BRANCHES = {
  military: { kk: 'Әскери прокуратура', ru: 'Военная прокуратура', en: "Military prosecutor's office" },
  environmental: { kk: 'Табиғат қорғау прокуратурасы', ru: 'Природоохранная прокуратура', en: "Nature-protection prosecutor's office" },
  transport: { kk: 'Көлік прокуратурасы', ru: 'Транспортная прокуратура', en: "Transport prosecutor's office" },
  'special-facilities': {
    kk: 'Арнайы объектілер прокуратурасы',
    ru: 'Прокуратура специальных объектов',
    en: "Prosecutor's office of special facilities",
  },
}
const theProsecutorGeneral = power<unknown, unknown>({
  provision: 'prosecutor.pg.power.create-offices',
  test: a => when(a.actor.office?.body === GENERAL_OFFICE && hasPowersOfHead(a.world, a.actor.office, a.today)),
  fault: {
    kk: 'Прокуратураны тек Бас Прокурор құрады',
    ru: 'Прокуратуру создаёт только Генеральный Прокурор',
    en: "Only the Prosecutor General creates a prosecutor's office",
  },
})
const inTheSingleSystem = condition<unknown, { level: string; superior: StreamId; territory: string }>('ground', {
  provision: 'prosecutor.system.single-system',
  test: a => {
    const above = bodyOf(a.world, a.input.superior)
    return when(above?.level === (a.input.level === 'district' ? 'oblast' : 'republic') && within(a.input.territory, above.territory))
  },
  fault: {
    kk: 'Аудандық прокуратура сол аумақтағы облыстық прокуратураға, облыстық прокуратура Бас прокуратураға бағынады',
    ru: 'Районная прокуратура подчинена областной той же территории, областная – Генеральной',
    en: 'A district office stands under the oblast office of its territory, an oblast office under the General Office',
  },
})
export const establishOffice = act({
  id: 'office.establish',
  in: office,
  opens: true,
  name: { kk: 'Прокуратура құру', ru: 'Создать прокуратуру', en: "Create a prosecutor's office" },
  done: { kk: 'Прокуратура құрылды', ru: 'Создана прокуратура', en: "Prosecutor's office created" },
  document: ORDER,
  final: {
    kk: 'прокуратура жүйесін ұйымдастырады және ешкімнің құқығын шешпейді',
    ru: 'организует систему прокуратуры и не решает ни о чьих правах',
    en: 'organises the prosecution service and decides on nobody’s rights',
  },
  input: {
    ...nameFields,
    ...tierFields,
    superior: ref({ kk: 'Жоғары тұрған прокуратура', ru: 'Вышестоящая прокуратура', en: 'Office above it' }, ['office']),
    branch: choice({ kk: 'Мамандандырылған болса, түрі', ru: 'Вид, если специализированная', en: 'Kind, if specialised' }, BRANCHES, {
      optional: true,
    }),
  },
  norms: [theProsecutorGeneral, inTheSingleSystem],
  emits: [established.office],
  effect: a => [established.office(a.self, { ...enteredAs(a.input), ...(a.input.branch && { branch: a.input.branch }) })],
})
