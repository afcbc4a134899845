/** The hash of the norm set: which law decided. It changes when any norm, its dates or its test changes, or anything that a test calls. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprintOf } from '../../journal/sealed/seal.ts'
import type { Law } from '../../law/kernel/law.ts'

export const ENGINE = 'tarazy 0.1.0'

const described = (value: unknown): unknown =>
  typeof value === 'function'
    ? value.toString().replace(/\s+/g, ' ')
    : Array.isArray(value)
      ? value.map(described)
      : value && typeof value === 'object'
        ? Object.fromEntries(Object.entries(value).map(([k, v]) => [k, described(v)]))
        : value

/** What the norms are written in, file by file: a test may call what another file holds. */
const sources = (): readonly (readonly [string, string])[] => {
  const folder = join(import.meta.dirname, '../../law')
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.(ts|json)$/.test(name) && !name.endsWith('.test.ts'))
    .sort()
    .map(name => [name.replaceAll('\\', '/'), readFileSync(join(folder, name), 'utf8')])
}
const EDITION = fingerprintOf(sources())

const reckoned = (law: Law): string =>
  fingerprintOf([
    [...law.acts.values()].map(a => [
      a.id,
      a.during ?? null,
      a.norms.map(described),
      described(a.applies ?? null),
      a.effect.toString().replace(/\s+/g, ' '),
    ]),
    [...law.duties.values()].flat().map(d => [d.id, described(d.within ?? null), described(d.owed)]),
    [...law.events.values()].map(e => [e.type, described(e.apply)]),
    law.calendar.version,
    EDITION,
  ])

const known = new WeakMap<Law, string>()
/** SHA-256, 64 hexadecimal digits; reckoned once for each law. */
export const digestOf = (law: Law): string => {
  const digest = known.get(law) ?? reckoned(law)
  known.set(law, digest)
  return digest
}
