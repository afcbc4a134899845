/** A feed in Atom (RFC 4287), written so that the same entries give the same bytes. */
import type { Lang } from '../../law/kernel/said.ts'
import type { Position } from '../../opendata/position.ts'

interface Entry {
  /** Permanent, as a URI. */
  readonly id: string
  readonly title: string
  readonly summary: string
  /** Address on this server. */
  readonly path: string
  /** RFC 3339. */
  readonly published: string
  readonly updated: string
}
interface Feed {
  readonly lang: Lang
  readonly id: string
  readonly title: string
  /** The feed's own address, and that of the page it follows. */
  readonly self: string
  readonly page: string
  readonly entries: readonly Entry[]
  /** Of the public log when the feed was made, in a namespace of our own: readers pass over what they do not know. */
  readonly position: Position | null
}
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** XML knows no control characters but three, and no halves of pairs. */
const text = (s: string): string =>
  s.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '').replace(/[&<>"]/g, c => ESCAPES[c] ?? c)

/** An empty feed was never updated: it says the beginning of the year in which this record could first exist. */
const NEVER = '2024-01-01T00:00:00+05:00'
const entry = (e: Entry): string => `<entry>
<id>${text(e.id)}</id>
<title>${text(e.title)}</title>
<link href="${text(e.path)}"/>
<published>${text(e.published)}</published>
<updated>${text(e.updated)}</updated>
<summary>${text(e.summary)}</summary>
</entry>
`
const position = ({ origin, size, root }: Position): string =>
  `<log:position xmlns:log="tag:tarazy,2026:log" origin="${text(origin)}" size="${size}" root="${text(root)}" href="/log/checkpoint"/>\n`

export const atom = (f: Feed): string => `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${f.lang}">
<id>${text(f.id)}</id>
<title>${text(f.title)}</title>
<author><name>Tarazy</name></author>
<link rel="self" href="${text(f.self)}"/>
<link href="${text(f.page)}"/>
<updated>${text(f.entries.map(e => e.updated).sort((a, b) => Date.parse(b) - Date.parse(a))[0] ?? NEVER)}</updated>
${f.position ? position(f.position) : ''}${f.entries.map(entry).join('')}</feed>
`
