/** The columns of a hearing that has a day. Of those who are heard nothing is written. */
import type { Said } from '../law/kernel/said.ts'
import type { HearingChange } from '../registers/published/changes.ts'
import { type Column, MATTER } from './columns.ts'

const about = (kk: string, ru: string, en: string): Said => ({ kk, ru, en })

export const HEARINGS: readonly Column<HearingChange>[] = [
  { name: 'court', type: 'id', about: about('Соттың белгісі', 'Обозначение суда', 'The id of the court'), of: r => r.court },
  {
    name: 'court_label',
    type: 'text',
    about: about('Соттың аты, lang тілінде', 'Название суда на языке lang', 'The name of the court, in the language of lang'),
    of: (r, m) => m.say.name(r.court, m.lang),
  },
  {
    name: 'day',
    type: 'day',
    about: about('Отырыстың күні, Қазақстанда', 'День заседания, в Казахстане', 'The day of the hearing, in Kazakhstan'),
    of: r => r.day,
  },
  {
    name: 'hour',
    type: 'hour',
    about: about('Басталатын уақыты, Қазақстанда', 'Время начала, в Казахстане', 'The hour at which it begins, in Kazakhstan'),
    of: r => r.hour,
  },
  { name: 'room', type: 'text', about: about('Отырыс залы', 'Зал заседания', 'The room'), of: r => r.room },
  ...MATTER,
  {
    name: 'title',
    type: 'text',
    about: about(
      'Істің не туралы екені, көпшілікке ашық түрінде',
      'О чём дело, как это открыто всем',
      'What the matter is about, as it is open to everybody',
    ),
    of: r => r.title,
  },
  {
    name: 'address',
    type: 'address',
    about: about('Істің тұрақты мекенжайы', 'Постоянный адрес дела', 'The permanent address of the matter'),
    of: (r, m) => `${m.url}/${m.lang}/matter/${r.stream}`,
  },
]
