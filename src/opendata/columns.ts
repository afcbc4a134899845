/** The columns of a data set, defined once: what is written, what the page tells and what the schema says all come from here. */
import type { Saying } from '../chancery/telling/saying.ts'
import type { Law } from '../law/kernel/law.ts'
import type { Lang, Said } from '../law/kernel/said.ts'
import type { Place, Series } from '../registers/published/changes.ts'
import { cursorOf } from './cursor.ts'
import type { Position } from './position.ts'

export type Value = string | number | boolean | null
/** The types of values, as JSON Schema writes them. */
export const TYPES = {
  text: { type: 'string' },
  id: { type: 'string' },
  address: { type: 'string', format: 'uri' },
  day: { type: 'string', format: 'date' },
  instant: { type: 'string', format: 'date-time' },
  hour: { type: 'string', pattern: '^[0-9]{2}:[0-9]{2}$' },
  number: { type: 'integer' },
  yes: { type: 'boolean' },
} as const
/** What values are made with besides the row. */
export interface Making {
  readonly law: Law
  readonly lang: Lang
  readonly say: Saying
  /** Of the installation, without a slash at the end. */
  readonly url: string
  readonly series: Series
  readonly position: Position | null
}
export interface Column<R> {
  readonly name: string
  readonly type: keyof typeof TYPES
  readonly about: Said
  /** Whether it may be empty in a row that is not withdrawn. */
  readonly optional?: true
  readonly of: (row: R, making: Making) => Value
}
const about = (kk: string, ru: string, en: string): Said => ({ kk, ru, en })

/** What every row says, also of what is withdrawn. */
export const PLACED: readonly Column<Place>[] = [
  {
    name: 'cursor',
    type: 'id',
    about: about(
      'Жолдың реттегі орны: осы жерден жалғастыру үшін after параметріне беріледі',
      'Место строки в порядке выдачи: передаётся в after, чтобы продолжить отсюда',
      'The row’s place in the order: given as after, it goes on from here',
    ),
    of: (r, m) => cursorOf(m.series, r.seq),
  },
  {
    name: 'withdrawn',
    type: 'yes',
    about: about(
      'Жария етуден алынды: бұрын алынған жолды өшіру керек, басқа бағандар бос',
      'Снято с публикации: ранее полученную строку следует удалить, остальные столбцы пусты',
      'Withdrawn from publication: a row received earlier is to be deleted, the other columns are empty',
    ),
    of: r => r.gone,
  },
  {
    name: 'stream',
    type: 'id',
    about: about('Істің тұрақты белгісі', 'Постоянное обозначение дела', 'The permanent id of the matter'),
    of: r => r.stream,
  },
]
export const ENTRY: Column<Place> = {
  name: 'entry',
  type: 'number',
  about: about(
    'Істегі жазбаның реттік нөмірі; stream және entry бірге – жолдың кілті',
    'Порядковый номер записи в деле; stream и entry вместе – ключ строки',
    'The number of the entry in the matter; stream and entry together are the key of the row',
  ),
  of: r => r.entry,
}
/** Under which state of the public log the page was made. */
export const POSITION: readonly Column<Place>[] = [
  {
    name: 'position_origin',
    type: 'text',
    optional: true,
    about: about(
      'Бет жасалған сәттегі соңғы бақылау нүктесі: журналдың аты; ашық журнал болмаса – бос',
      'Последняя контрольная точка, когда составлена страница: имя журнала; пусто, если открытого журнала нет',
      'The latest checkpoint when the page was made: the log’s name; empty where there is no public log',
    ),
    of: (_, m) => m.position?.origin ?? null,
  },
  {
    name: 'position_size',
    type: 'number',
    optional: true,
    about: about('Сол нүктедегі журнал жазбаларының саны', 'Число записей журнала в этой точке', 'How many leaves the log has there'),
    of: (_, m) => m.position?.size ?? null,
  },
  {
    name: 'position_root',
    type: 'text',
    optional: true,
    about: about('Сол нүктедегі ағаштың түбірі, base64', 'Корень дерева в этой точке, base64', 'The root of the tree there, base64'),
    of: (_, m) => m.position?.root ?? null,
  },
]
/** Which matter a row is of. */
export const MATTER: readonly Column<{ readonly kind: string; readonly number: string | null }>[] = [
  {
    name: 'matter_kind',
    type: 'id',
    about: about('Істің түрі, белгісі', 'Вид дела, обозначение', 'The kind of matter, its id'),
    of: r => r.kind,
  },
  {
    name: 'matter_kind_label',
    type: 'text',
    about: about('Істің түрі, lang тілінде', 'Вид дела на языке lang', 'The kind of matter, in the language of lang'),
    of: (r, m) => m.law.matters.get(r.kind)?.name[m.lang] ?? r.kind,
  },
  {
    name: 'matter_number',
    type: 'text',
    optional: true,
    about: about('Істің нөмірі', 'Номер дела', 'The number of the matter'),
    of: r => r.number,
  },
]
