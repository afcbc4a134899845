/** Bodies: every act and duty. */
import type { Duty } from '../kernel/duty.ts'
import { establishCourt } from './court-establish.ts'
import { approveTotal, fixJudges } from './judges-number.ts'
import { establishOffice } from './office-establish.ts'
import { recordAgency, recordCompany, recordGeneralOffice, recordSupremeCourt } from './record.ts'

export const acts = [
  recordAgency,
  recordCompany,
  recordSupremeCourt,
  recordGeneralOffice,
  establishCourt,
  approveTotal,
  fixJudges,
  establishOffice,
]
export const duties: readonly Duty[] = []
