/** Deputies, assistants and prosecutors of an office. */

import { bodyOf } from '../bodies/body.ts'
import { ORDER } from '../documents.ts'
import { WITHIN_THE_SERVICE } from '../final.ts'
import { act } from '../kernel/act.ts'
import { choice, ref } from '../kernel/field.ts'
import { condition, when } from '../kernel/norm.ts'
import type { StreamId } from '../kernel/world.ts'
import { type Person, POSTS, type Post, person } from './person.ts'
import { PLACING, place } from './place.ts'
import {
  deputiesOfOblastProsecutors,
  notADeputyOfTheGeneral,
  type Of,
  ofTheGeneralOffice,
  staffOfTheOblast,
  theGeneralInPlaceOfTheOblast,
} from './prosecutor-powers.ts'
import { oneFirstDeputy } from './vacancy.ts'

interface Filled {
  readonly office: StreamId
  readonly post: Post
}
const filled: Of<Filled> = a => ({ office: a.input.office, post: a.input.post })
const OF_DISTRICTS: readonly Post[] = ['deputy', 'senior-assistant', 'assistant']
const inTheStructure = condition<Person, Filled>('composition', {
  provision: 'prosecutor.district-office.structure',
  hypothesis: a => bodyOf(a.world, a.input.office)?.level === 'district',
  test: a => when(OF_DISTRICTS.includes(a.input.post)),
  fault: {
    kk: 'Аудандық, қалалық прокуратурада орынбасар, аға көмекші және көмекші лауазымдары ғана бар',
    ru: 'В районной, городской прокуратуре есть только должности заместителя, старшего помощника и помощника',
    en: 'A district or city office has only the posts of deputy, senior assistant and assistant',
  },
})
export const appointProsecutor = act({
  id: 'prosecutor.appoint',
  in: person,
  name: { kk: 'Прокуратура қызметкерін тағайындау', ru: 'Назначить работника прокуратуры', en: 'Appoint a prosecutor' },
  done: { kk: 'Прокуратура қызметкері тағайындалды', ru: 'Назначен работник прокуратуры', en: 'Prosecutor appointed' },
  document: ORDER,
  final: WITHIN_THE_SERVICE,
  input: {
    office: ref({ kk: 'Прокуратура', ru: 'Прокуратура', en: "Prosecutor's office" }, ['office']),
    post: choice(
      { kk: 'Лауазымы', ru: 'Должность', en: 'Office' },
      {
        'first-deputy': POSTS['first-deputy'],
        deputy: POSTS.deputy,
        'senior-assistant': POSTS['senior-assistant'],
        assistant: POSTS.assistant,
        'senior-prosecutor': POSTS['senior-prosecutor'],
        prosecutor: POSTS.prosecutor,
      },
    ),
  },
  norms: [
    ofTheGeneralOffice(filled),
    deputiesOfOblastProsecutors(filled),
    staffOfTheOblast(filled),
    theGeneralInPlaceOfTheOblast(filled),
    notADeputyOfTheGeneral(filled),
    inTheStructure,
    oneFirstDeputy<Filled>('prosecutor.oblast-office.structure', a => a.input.office),
  ],
  emits: PLACING,
  effect: a => place(a, { post: a.input.post, body: a.input.office }),
})
