/** The hash of the norm set: which law decided. It changes when any norm, its dates or its test changes. */
import { fingerprintOf } from '../journal/seal.ts'
import type { Law } from '../law/kernel/law.ts'

export const ENGINE = 'tarazy 0.1.0'

const described = (value: unknown): unknown =>
  typeof value === 'function'
    ? value.toString().replace(/\s+/g, ' ')
    : Array.isArray(value)
      ? value.map(described)
      : value && typeof value === 'object'
        ? Object.fromEntries(Object.entries(value).map(([k, v]) => [k, described(v)]))
        : value

/** SHA-256, 64 hexadecimal digits. */
export const digestOf = (law: Law): string =>
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
  ])
