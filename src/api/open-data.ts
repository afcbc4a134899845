/** Open data over HTTP: `/open-data/acts.jsonl`, `/open-data/hearings.csv` and so on. What anybody may see, whoever asks. */
import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { LANGS, type Lang } from '../law/kernel/said.ts'
import type { PublicLog } from '../log/public-log.ts'
import { placeIn } from '../opendata/cursor.ts'
import { FORMATS, type Format, MOST, pageOf, USUAL } from '../opendata/page.ts'
import { positionOf } from '../opendata/position.ts'
import { type Change, type DataSet, SETS } from '../opendata/sets.ts'
import type { Source } from '../opendata/walk.ts'
import type { Series } from '../registers/published/changes.ts'
import { langAsked, problem } from './reply.ts'

export interface OpenData extends Source {
  /** Of the installation, without a slash at the end: permanent addresses begin with it. */
  readonly url: string
  /** Absent: nothing has a place in a log. */
  readonly publicLog?: PublicLog
}
/** Programs on pages of other sites may read it too. */
const OPEN = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag, Link, Tarazy-Log-Position',
  'cross-origin-resource-policy': 'cross-origin',
} as const
type Query = Readonly<Record<string, unknown>>

/** The language of the labels: as asked, or the reader's. Undefined: no such language. */
const langIn = (request: FastifyRequest, { lang }: Query): Lang | undefined =>
  lang === undefined ? langAsked(request) : LANGS.find(l => l === lang)
const limitIn = ({ limit }: Query): number | undefined => {
  if (limit === undefined) return USUAL
  const n = typeof limit === 'string' && /^[1-9]\d{0,3}$/.test(limit) ? Number(limit) : undefined
  return n !== undefined && n <= MOST ? n : undefined
}
/** The place after which the page begins. Undefined: it was not given here. */
const afterIn = async (o: OpenData, series: Series, { after }: Query): Promise<number | undefined> => {
  if (after === undefined) return 0
  const place = typeof after === 'string' ? placeIn(series, after) : undefined
  return place !== undefined && place <= (await o.changes.last()) ? place : undefined
}
const serve = <R extends Change>(app: FastifyInstance, o: OpenData, set: DataSet<R>, format: Format): void => {
  const path = `/open-data/${set.id}.${format}`
  app.get(path, async (request: FastifyRequest, reply: FastifyReply) => {
    const query = request.query as Query
    reply.headers({ ...OPEN, ...(query.lang === undefined && { vary: 'accept-language' }) })
    const [lang, limit, after] = [langIn(request, query), limitIn(query), await afterIn(o, set.id, query)]
    const wrong = Object.entries({ lang, limit, after }).flatMap(([name, value]) => (value === undefined ? [name] : []))
    if (lang === undefined || limit === undefined || after === undefined)
      return problem(request, reply, 'no-page', { parameters: wrong }, lang)
    const position = await positionOf(o.publicLog)
    const page = await pageOf(o, set, { after, limit, format, lang, url: o.url }, position)
    const etag = `W/"${page.tag}"`
    const asks = new URLSearchParams({
      ...(page.next && { after: page.next }),
      limit: String(limit),
      ...(query.lang !== undefined && { lang }),
    })
    const links = [...(page.next ? [`<${path}?${asks}>; rel="next"`] : []), `</${lang}/open-data>; rel="describedby"; type="text/html"`]
    reply.headers({
      etag,
      'cache-control': 'public, max-age=60',
      'content-language': lang,
      link: links.join(', '),
      'tarazy-log-position': position ? `${position.origin} ${position.size} ${position.root}` : 'null',
      'content-disposition': `${format === 'csv' ? 'attachment' : 'inline'}; filename="tarazy-${set.id}.${format}"`,
    })
    const known = (request.headers['if-none-match'] ?? '').split(',').map(t => t.trim())
    if (known.includes(etag) || known.includes('*')) return reply.code(304).send()
    return reply.type(FORMATS[format]).send(Readable.from(page.text))
  })
}
/** Registers the files of open data. */
export const openData = async (app: FastifyInstance, o: OpenData): Promise<void> => {
  await app.register(async scope => {
    scope.setErrorHandler((error: Error & { readonly statusCode?: number }, request, reply) => {
      if (error.statusCode === 429) return problem(request, reply, 'too-many')
      request.log.error({ err: error }, 'open data failed')
      return problem(request, reply, 'failed', { number: request.id })
    })
    for (const format of ['jsonl', 'csv'] as const) {
      serve(scope, o, SETS[0], format)
      serve(scope, o, SETS[1], format)
    }
  })
}
