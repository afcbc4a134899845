/** Places in a data set as those write them who go on from there: opaque to them, checked by us. */
import type { Series } from '../registers/published/changes.ts'

const MARKS: Readonly<Record<Series, string>> = { acts: 'a', hearings: 'h' }

export const cursorOf = (series: Series, seq: number): string => Buffer.from(`${MARKS[series]}${seq}`).toString('base64url')

/** @returns the place; undefined: it is no cursor of this data set, or not as it was given */
export const placeIn = (series: Series, cursor: string): number | undefined => {
  const text = Buffer.from(cursor, 'base64url').toString('latin1')
  const seq = Number(text.slice(1))
  return Number.isSafeInteger(seq) && seq >= 0 && cursorOf(series, seq) === cursor ? seq : undefined
}
