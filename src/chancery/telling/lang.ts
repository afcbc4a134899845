/** Which of our languages a reader wants (RFC 9110, Accept-Language). */
import { LANGS, type Lang } from '../../law/kernel/said.ts'

/** The reader's first wish among our languages; Kazakh where there is none. */
export const langOf = (header: string | undefined): Lang =>
  (header ?? '')
    .slice(0, 500)
    .split(',')
    .flatMap((part, order) => {
      const [tag = '', ...parameters] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/)
      const lang = LANGS.find(l => tag === l || tag.startsWith(`${l}-`))
      const q = parameters.find(p => p.startsWith('q='))
      const weight = q === undefined ? 1 : Number(q.slice(2))
      return lang && weight > 0 ? [{ lang, weight, order }] : []
    })
    .sort((a, b) => b.weight - a.weight || a.order - b.order)[0]?.lang ?? 'kk'
