/** Establishing a prosecutor's office: by the Prosecutor General, within the single centralised system. */
import { act } from '../kernel/act.ts'
import { ref } from '../kernel/field.ts'
import { condition, power, when } from '../kernel/norm.ts'
import type { StreamId } from '../kernel/world.ts'
import { bodyOf, established, office, within } from './body.ts'
import { enteredAs, nameFields, placeFields } from './fields.ts'

const theProsecutorGeneral = power<unknown, unknown>({
  provision: 'prosecutor.pg.power.create-offices',
  test: a =>
    when(
      a.actor.office?.post === 'head' &&
        bodyOf(a.world, a.actor.office.body)?.level === 'republic' &&
        a.world.see(a.actor.office.body).kind === 'office',
    ),
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
    return when(
      above !== undefined &&
        above.level === (a.input.level === 'district' ? 'oblast' : 'republic') &&
        a.input.level !== 'republic' &&
        within(a.input.territory, above.territory),
    )
  },
  fault: {
    kk: 'Аудандық прокуратура сол аумақтағы облыстық прокуратураға, облыстық прокуратура Бас прокуратураға қарайды',
    ru: 'Районная прокуратура подчинена областной той же территории, областная – Генеральной',
    en: 'A district office stands under the oblast office of its territory, an oblast office under the General Office',
  },
})
export const establishOffice = act({
  id: 'office.establish',
  in: office,
  opens: true,
  name: { kk: 'Прокуратура құру', ru: 'Создать прокуратуру', en: "Create a prosecutor's office" },
  document: true,
  input: {
    ...nameFields,
    ...placeFields,
    superior: ref({ kk: 'Жоғары тұрған прокуратура', ru: 'Вышестоящая прокуратура', en: 'Office above it' }, ['office']),
  },
  norms: [theProsecutorGeneral, inTheSingleSystem],
  emits: [established.office],
  effect: a => [established.office(a.self, enteredAs(a.input))],
})
