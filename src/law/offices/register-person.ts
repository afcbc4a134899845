/** Entering a person into the register of the Republic. */
import { theRegistrar } from '../bodies/record.ts'
import { act } from '../kernel/act.ts'
import { line, yes } from '../kernel/field.ts'
import { person, registered } from './person.ts'

export const registerPerson = act({
  id: 'person.register',
  in: person,
  opens: true,
  name: { kk: 'Адамды тіркеу', ru: 'Зарегистрировать лицо', en: 'Register a person' },
  done: { kk: 'Адам тіркелді', ru: 'Лицо зарегистрировано', en: 'Person registered' },
  input: {
    kk: line({ kk: 'Аты-жөні, қазақша', ru: 'Имя на казахском', en: 'Name in Kazakh' }),
    ru: line({ kk: 'Аты-жөні, орысша', ru: 'Имя на русском', en: 'Name in Russian' }),
    en: line({ kk: 'Аты-жөні, ағылшынша', ru: 'Имя на английском', en: 'Name in English' }),
    vulnerable: yes({
      kk: 'Өз құқығын өзі қорғай алмайды',
      ru: 'Не может само защитить свои права',
      en: 'Cannot defend his or her own rights',
    }),
    advocate: yes({ kk: 'Адвокат', ru: 'Адвокат', en: 'Advocate' }),
  },
  keeps: ['name', 'vulnerable'],
  norms: [theRegistrar],
  emits: [registered],
  effect: a => [
    registered(a.self, {
      name: { kk: a.input.kk, ru: a.input.ru, en: a.input.en },
      vulnerable: a.input.vulnerable,
      advocate: a.input.advocate,
    }),
  ],
})
