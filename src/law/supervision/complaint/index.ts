/** Complaints against prosecutors' acts: every act and duty. */
import { decideComplaint } from './decide.ts'
import { decideInTime, lodgeComplaint } from './lodge.ts'
import { annulBySuperior, suspendBySuperior } from './own-initiative.ts'
import { suspendExecution } from './suspension.ts'

export const acts = [lodgeComplaint, suspendExecution, decideComplaint, annulBySuperior, suspendBySuperior]
export const duties = [decideInTime]
