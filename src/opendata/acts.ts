/** The columns of a published act. */
import { codeOf } from '../documents/code.ts'
import { numbersOf } from '../documents/drawing/number.ts'
import type { Said } from '../law/kernel/said.ts'
import type { ActChange } from '../registers/published/changes.ts'
import { type Column, MATTER, type Making } from './columns.ts'

const about = (kk: string, ru: string, en: string): Said => ({ kk, ru, en })

const documentOf = (r: ActChange, m: Making) => m.law.acts.get(r.act)?.document
/** As they stand on the document. */
const numbers = (r: ActChange, m: Making) => {
  const document = documentOf(r, m)
  const doing = { version: r.entry, ...(r.number && { number: r.number }), ...(r.body && { body: r.body }) }
  return document ? numbersOf(doing, r.kind, document.judicial === true, r.day) : {}
}
const codeIn = (r: ActChange, m: Making) => (r.id && documentOf(r, m) ? codeOf(r.id) : null)

export const ACTS: readonly Column<ActChange>[] = [
  { name: 'act', type: 'id', about: about('Актінің түрі, белгісі', 'Вид акта, обозначение', 'The kind of act, its id'), of: r => r.act },
  {
    name: 'act_label',
    type: 'text',
    about: about('Актінің аты, lang тілінде', 'Название акта на языке lang', 'The name of the act, in the language of lang'),
    of: (r, m) => m.law.acts.get(r.act)?.done[m.lang] ?? r.act,
  },
  {
    name: 'document',
    type: 'id',
    optional: true,
    about: about('Құжаттың түрі, белгісі', 'Вид документа, обозначение', 'The kind of document, its id'),
    of: r => r.document || null,
  },
  {
    name: 'document_label',
    type: 'text',
    optional: true,
    about: about('Құжаттың аты, lang тілінде', 'Название документа на языке lang', 'The name of the document, in the language of lang'),
    of: (r, m) => documentOf(r, m)?.name[m.lang] ?? null,
  },
  {
    name: 'document_number',
    type: 'text',
    optional: true,
    about: about('Құжаттың нөмірі', 'Номер документа', 'The number of the document'),
    of: (r, m) => numbers(r, m).ordinal ?? null,
  },
  {
    name: 'ecli',
    type: 'text',
    optional: true,
    about: about('Сот шешімінің ECLI белгісі', 'ECLI судебного решения', 'The ECLI of a court decision'),
    of: (r, m) => numbers(r, m).ecli ?? null,
  },
  ...MATTER,
  {
    name: 'body',
    type: 'id',
    optional: true,
    about: about(
      'Актіні шығарған органның белгісі',
      'Обозначение органа, от чьего имени акт',
      'The id of the body in whose name it was done',
    ),
    of: r => r.body,
  },
  {
    name: 'body_label',
    type: 'text',
    optional: true,
    about: about('Органның аты, lang тілінде', 'Название органа на языке lang', 'The name of the body, in the language of lang'),
    of: (r, m) => (r.body ? m.say.name(r.body, m.lang) : null),
  },
  {
    name: 'day',
    type: 'day',
    about: about('Қазақстан уақыты бойынша күні', 'День по времени Казахстана', 'The day, in Kazakhstan'),
    of: r => r.day,
  },
  { name: 'at', type: 'instant', about: about('Сәті', 'Момент', 'The instant'), of: r => r.at },
  {
    name: 'language',
    type: 'id',
    about: about(
      'Мәтіннің тілі (kk, ru, en), әріптері бойынша',
      'Язык текста (kk, ru, en), насколько видно по буквам',
      'The language of the text (kk, ru, en), as far as its letters tell',
    ),
    of: r => r.lang,
  },
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
    name: 'text',
    type: 'text',
    about: about(
      'Актіде жазылғаны, көпшілікке ашық түрінде: 60 000 таңбаға дейін',
      'Написанное в акте, как оно открыто всем: до 60 000 знаков',
      'What was written in the act, as it is open to everybody: up to 60,000 characters',
    ),
    of: r => r.text,
  },
  {
    name: 'code',
    type: 'text',
    optional: true,
    about: about(
      'Құжаттағы код; құжаттың бір бөлігі көпшіліктен жасырылса – бос',
      'Код на документе; пусто, если часть документа от публики скрыта',
      'The code on the document; empty where a part of the document is hidden from the public',
    ),
    of: codeIn,
  },
  {
    name: 'address',
    type: 'address',
    about: about('Тұрақты мекенжайы', 'Постоянный адрес', 'The permanent address'),
    of: (r, m) => {
      const code = codeIn(r, m)
      return code ? `${m.url}/act/${code}` : `${m.url}/${m.lang}/matter/${r.stream}#e${r.entry}`
    },
  },
  {
    name: 'leaf_index',
    type: 'number',
    optional: true,
    about: about(
      'Жазбаның ашық журналдағы орны, 0-ден; сол бақылау нүктесінде әлі орны болмаса – бос',
      'Место записи в открытом журнале, с 0; пусто, если в этой контрольной точке места ещё нет',
      'The entry’s place in the public log, from 0; empty where it had none yet at that checkpoint',
    ),
    of: (r, m) => (r.leaf !== null && m.position && r.leaf < m.position.size ? r.leaf : null),
  },
]
