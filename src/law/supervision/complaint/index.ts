/** Complaints against prosecutors' acts: every act and duty. */
import { decideComplaint, suspendExecution } from './decide.ts'
import { decideInTime, lodgeComplaint } from './lodge.ts'
import { annulBySuperior, suspendBySuperior } from './own-initiative.ts'

export const acts = [lodgeComplaint, suspendExecution, decideComplaint, annulBySuperior, suspendBySuperior]
export const duties = [decideInTime]
