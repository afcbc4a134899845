/** Acts of prosecutorial supervision: every act and duty. */
import { actAtOnce, orderCoercion, receiveCoercion, referForLiability, takeMeasures } from './coercion.ts'
import { explainLaw } from './explanation.ts'
import { issuePrescription } from './prescription.ts'
import { considerInTenDays, considerProtest, lodgeProtest, notifyDay, notifyTheDay, suspendObject } from './protest.ts'
import { publishAct, publishIfSuspending, withdrawAct } from './publish.ts'
import { considerInAMonth, considerRepresentation, joinConsideration, submitRepresentation } from './representation.ts'
import { issueResolution } from './resolution.ts'
import { executeAct, executePrescription, executeResolution, receiveAct, refuseAct } from './respond.ts'

export const acts = [
  lodgeProtest,
  issuePrescription,
  submitRepresentation,
  issueResolution,
  explainLaw,
  receiveAct,
  notifyDay,
  considerProtest,
  considerRepresentation,
  joinConsideration,
  executeAct,
  refuseAct,
  suspendObject,
  orderCoercion,
  receiveCoercion,
  takeMeasures,
  referForLiability,
  publishAct,
  withdrawAct,
]
export const duties = [
  considerInTenDays,
  notifyTheDay,
  considerInAMonth,
  executePrescription,
  executeResolution,
  actAtOnce,
  publishIfSuspending,
]
