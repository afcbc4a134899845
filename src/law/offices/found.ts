/** The very first act: the register of the Republic is opened, and its registrar entered. */
import { agency, established, REGISTRAR } from '../bodies/body.ts'
import { nameFields } from '../bodies/fields.ts'
import { seatTaken } from '../bodies/seats.ts'
import { act } from '../kernel/act.ts'
import { line } from '../kernel/field.ts'
import { power, when } from '../kernel/norm.ts'
import { placed, registered } from './person.ts'

const THE_REGISTRAR = 'official/registrar'

const onceOnly = power<unknown, unknown>({
  provision: 'house.founding',
  test: a => when(a.self === REGISTRAR && a.world.see(REGISTRAR).version === 0 && a.world.see(THE_REGISTRAR).version === 0),
  fault: {
    kk: 'Республиканың тізілімі ашылып қойған',
    ru: 'Реестр Республики уже открыт',
    en: 'The register of the Republic is open already',
  },
})
export const openRegister = act({
  id: 'republic.found',
  in: agency,
  opens: true,
  name: { kk: 'Республиканың тізілімін ашу', ru: 'Открыть реестр Республики', en: 'Open the register of the Republic' },
  done: { kk: 'Республиканың тізілімі ашылды', ru: 'Открыт реестр Республики', en: 'Register of the Republic opened' },
  input: {
    ...nameFields,
    registrarKk: line({ kk: 'Тіркеушінің аты-жөні, қазақша', ru: 'Имя регистратора на казахском', en: "Registrar's name in Kazakh" }),
    registrarRu: line({ kk: 'Тіркеушінің аты-жөні, орысша', ru: 'Имя регистратора на русском', en: "Registrar's name in Russian" }),
    registrarEn: line({ kk: 'Тіркеушінің аты-жөні, ағылшынша', ru: 'Имя регистратора на английском', en: "Registrar's name in English" }),
  },
  keeps: ['name'],
  norms: [onceOnly],
  emits: [established.agency, registered, placed, seatTaken.agency],
  effect: a => [
    established.agency(a.self, {
      name: { kk: a.input.kk, ru: a.input.ru, en: a.input.en },
      level: 'republic',
      territory: 'kz',
      part: 'registrar',
    }),
    registered(THE_REGISTRAR, {
      name: { kk: a.input.registrarKk, ru: a.input.registrarRu, en: a.input.registrarEn },
      vulnerable: false,
      advocate: false,
    }),
    placed(THE_REGISTRAR, { post: 'head', body: a.self, from: a.today }),
    seatTaken.agency(a.self, { person: THE_REGISTRAR, post: 'head' }),
  ],
})
