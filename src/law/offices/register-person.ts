/** Entering a person into the register, and the offices that other bodies fill themselves. */
import { bodyOf } from '../bodies/body.ts'
import { nameFields } from '../bodies/fields.ts'
import { theRegistrar } from '../bodies/record.ts'
import { act } from '../kernel/act.ts'
import { choice, ref, yes } from '../kernel/field.ts'
import { condition, when } from '../kernel/norm.ts'
import type { StreamId } from '../kernel/world.ts'
import { type Person, POSTS, person, placed, registered } from './person.ts'

export const registerPerson = act({
  id: 'person.register',
  in: person,
  opens: true,
  name: { kk: 'Адамды тіркеу', ru: 'Зарегистрировать лицо', en: 'Register a person' },
  input: {
    ...nameFields,
    vulnerable: yes({
      kk: 'Өз құқығын өзі қорғай алмайды',
      ru: 'Не может само защитить свои права',
      en: 'Cannot defend his or her own rights',
    }),
    advocate: yes({ kk: 'Адвокат', ru: 'Адвокат', en: 'Advocate' }),
  },
  keeps: ['name'],
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

const bodyFillsItself = condition<Person, { body: StreamId; post: string }>('competence', {
  provision: 'house.registrar',
  test: a => {
    const kind = a.world.see(a.input.body).kind
    return when(
      a.input.post === 'clerk'
        ? kind === 'office' || kind === 'court'
        : bodyOf(a.world, a.input.body) === undefined || kind === 'agency' || kind === 'company',
    )
  },
  fault: {
    kk: 'Судьялар мен прокурорлар заңда белгіленген актімен тағайындалады, тіркеуші жазбайды',
    ru: 'Судьи и прокуроры назначаются актом, который установил закон, а не записью регистратора',
    en: 'Judges and prosecutors are appointed by the act that the law lays down, not recorded by the registrar',
  },
})
export const recordOfficial = act({
  id: 'official.record',
  in: person,
  name: { kk: 'Лауазымды адамды жазу', ru: 'Записать должностное лицо', en: 'Record an official' },
  input: {
    body: ref({ kk: 'Орган', ru: 'Орган', en: 'Body' }, ['agency', 'company', 'court', 'office']),
    post: choice(
      { kk: 'Лауазымы', ru: 'Должность', en: 'Office' },
      { head: POSTS.head, deputy: POSTS.deputy, official: POSTS.official, clerk: POSTS.clerk },
    ),
  },
  norms: [theRegistrar, bodyFillsItself],
  emits: [placed],
  effect: a => [placed(a.self, { post: a.input.post, body: a.input.body, from: a.today })],
})
