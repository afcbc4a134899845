/** The law: a table of contents. */
import { kazakhstan } from './calendar/calendar.ts'
import { gather } from './kernel/law.ts'
import { standing } from './offices/person.ts'
import * as application from './supervision/application/index.ts'

const institutions = [application]

export const law = gather(
  institutions.flatMap(i => i.acts),
  institutions.flatMap(i => i.duties),
  { calendar: kazakhstan, standing },
)
