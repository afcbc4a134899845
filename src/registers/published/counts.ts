/** How many acts are of a day, and in how many a word occurs: counted anew and compared. */
import { pages, type Queried } from '../../journal/reading/pages.ts'
import type { Astray } from '../registers.ts'
import { termsIn } from './words.ts'

const MOST = 100
const PAGE = 200
const WORDS = 5_000

interface Text {
  readonly stream: string
  readonly entry: number
  readonly title: string
  readonly text: string
}
interface Count {
  readonly word: string
  readonly n: number
}
/** In place of the matter stands the day or the word. As much is held in memory as there are different words. */
export const countsAstray = async (db: Queried): Promise<readonly Astray[]> => {
  const days = await db.query<{ day: string }>(
    `select day from (select day, count(*) as n from published group by day) c full join published_on o using (day)
       where c.n is distinct from o.n limit ${MOST}`,
  )
  const words = await counted(db)
  const wrong: string[] = []
  const kept = pages<Count>(
    async after =>
      (await db.query<Count>(`select word, n from published_word where word > $1 order by word limit ${WORDS}`, [after?.word ?? ''])).rows,
  )
  for await (const page of kept)
    for (const { word, n } of page) {
      if (words.get(word) !== n) wrong.push(word)
      words.delete(word)
    }
  wrong.push(...words.keys())
  return [
    ...days.rows.map(d => ({ stream: d.day, table: 'published_on' })),
    ...wrong.slice(0, MOST).map(stream => ({ stream, table: 'published_word' })),
  ]
}
const counted = async (db: Queried): Promise<Map<string, number>> => {
  const words = new Map<string, number>()
  const texts = pages<Text>(
    async after =>
      (
        await db.query<Text & Record<string, unknown>>(
          `select stream, entry, title, text from published where (stream, entry) > ($1, $2) order by stream, entry limit ${PAGE}`,
          [after?.stream ?? '', after?.entry ?? 0],
        )
      ).rows,
  )
  for await (const page of texts)
    for (const { title, text } of page) for (const word of termsIn(title, text)) words.set(word, (words.get(word) ?? 0) + 1)
  return words
}
