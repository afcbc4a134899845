/** Releasing a prosecutor: by whoever may appoint to that post. */

import { GENERAL_OFFICE } from '../bodies/body.ts'
import { ORDER } from '../documents.ts'
import { WITHIN_THE_SERVICE } from '../final.ts'
import { act } from '../kernel/act.ts'
import { ref, text } from '../kernel/field.ts'
import { condition, when } from '../kernel/norm.ts'
import type { StreamId } from '../kernel/world.ts'
import { type Person, person } from './person.ts'
import { LEAVING, leave } from './place.ts'
import {
  deputiesOfOblastProsecutors,
  headOfADistrict,
  headOfAnOblast,
  notADeputyOfTheGeneral,
  type Of,
  ofTheGeneralOffice,
  staffOfTheOblast,
  theGeneralInPlaceOfTheOblast,
} from './prosecutor-powers.ts'

interface In {
  readonly office: StreamId
}
const left: Of<In> = a => ({
  office: a.input.office,
  post: a.state.offices.find(o => o.body === a.input.office && !o.left && (!o.until || a.today <= o.until))?.post,
})
const servesThere = condition<Person, In>('ground', {
  provision: 'house.reference',
  test: a => {
    const { post } = left(a)
    return when(post !== undefined && post !== 'clerk')
  },
  fault: {
    kk: 'Бұл адам ол прокуратурада прокурор лауазымын атқармайды',
    ru: 'Это лицо не занимает в той прокуратуре прокурорской должности',
    en: "This person holds no prosecutor's post in that office",
  },
})
const notTheGeneral = condition<Person, In>('competence', {
  provision: 'prosecutor.pg.dismissal',
  test: a => when(a.input.office !== GENERAL_OFFICE || left(a).post !== 'head'),
  fault: {
    kk: 'Бас Прокурорды қызметтен Президент босатады',
    ru: 'Генерального Прокурора освобождает Президент',
    en: 'The Prosecutor General is released by the President',
  },
})
export const dismissProsecutor = act({
  id: 'prosecutor.dismiss',
  in: person,
  applies: s => s.offices.some(o => !o.left && o.body.startsWith('office/') && o.post !== 'clerk'),
  name: { kk: 'Прокурорды қызметтен босату', ru: 'Освободить прокурора от должности', en: 'Release a prosecutor from office' },
  done: { kk: 'Прокурор қызметтен босатылды', ru: 'Прокурор освобождён от должности', en: 'Prosecutor released from office' },
  document: ORDER,
  final: WITHIN_THE_SERVICE,
  input: {
    office: ref({ kk: 'Прокуратура', ru: 'Прокуратура', en: "Prosecutor's office" }, ['office']),
    reasons: text({ kk: 'Босату негізі', ru: 'Основание освобождения', en: 'Reasons for the release' }, { max: 4_000 }),
  },
  norms: [
    headOfAnOblast(left),
    headOfADistrict(left),
    ofTheGeneralOffice(left),
    deputiesOfOblastProsecutors(left),
    staffOfTheOblast(left),
    theGeneralInPlaceOfTheOblast(left),
    notADeputyOfTheGeneral(left),
    notTheGeneral,
    servesThere,
  ],
  emits: LEAVING,
  effect: a => leave(a, a.input.office),
})
