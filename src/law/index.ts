/** The law: a table of contents. */
import * as bodies from './bodies/index.ts'
import { kazakhstan } from './calendar/calendar.ts'
import { gather } from './kernel/law.ts'
import * as offices from './offices/index.ts'
import { standing } from './offices/person.ts'
import * as appeal from './proceedings/appeal/index.ts'
import * as courtCase from './proceedings/case/index.ts'
import * as supervisionAct from './supervision/act/index.ts'
import * as application from './supervision/application/index.ts'
import * as complaint from './supervision/complaint/index.ts'
import * as inspection from './supervision/inspection/index.ts'

const institutions = [bodies, offices, application, inspection, supervisionAct, complaint, courtCase, appeal]

export const law = gather(
  institutions.flatMap<(typeof institutions)[number]['acts'][number]>(i => i.acts),
  institutions.flatMap<(typeof institutions)[number]['duties'][number]>(i => i.duties),
  { calendar: kazakhstan, standing },
)
