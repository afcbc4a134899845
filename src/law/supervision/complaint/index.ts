/** Complaints against prosecutors' acts: every act and duty. */
import { decideComplaint } from './decide.ts'
import { decideInTime, lodgeComplaint } from './lodge.ts'
import { annulBySuperior, annulInspection, suspendBySuperior } from './own-initiative.ts'
import { suspendExecution } from './suspension.ts'

export const acts = [lodgeComplaint, suspendExecution, decideComplaint, annulBySuperior, annulInspection, suspendBySuperior]
export const duties = [decideInTime]
