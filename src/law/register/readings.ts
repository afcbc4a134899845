/** How doubtful places of the text are read: a table of contents. */
import { courts } from './readings/courts.ts'
import { differ } from './readings/differ.ts'
import { instances } from './readings/instances.ts'
import { namedBodies } from './readings/named-bodies.ts'
import { offices } from './readings/offices.ts'
import { prosecutorsOffice } from './readings/prosecutors-office.ts'
import { publicity } from './readings/publicity.ts'
import type { Part, Reading } from './readings/reading.ts'
import { supervision } from './readings/supervision.ts'
import { time } from './readings/time.ts'

export type { Part, Reading } from './readings/reading.ts'

export const parts: readonly Part[] = [time, instances, publicity, offices, prosecutorsOffice, differ, supervision, courts, namedBodies]
/** All readings, by their number. */
export const readings: readonly Reading[] = parts.flatMap(p => p.readings)
