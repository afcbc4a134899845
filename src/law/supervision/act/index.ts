/** Acts of prosecutorial supervision: every act and duty. */
import { actAtOnce, orderCoercion, receiveCoercion, takeMeasures } from './coercion.ts'
import { compensateDamage } from './damage.ts'
import { executeAct, executePrescription, executeResolution, refuseAct, reportAtOnce } from './execution.ts'
import { explainLaw, explainOnDraft } from './explanation.ts'
import { referForLiability } from './liability.ts'
import { issuePrescription } from './prescription.ts'
import { lodgeProtest } from './protest.ts'
import { considerInTenDays, considerProtest, notifyDay, notifyTheDay } from './protest-consideration.ts'
import { suspendObject } from './protest-suspension.ts'
import { publishAct, publishIfSuspending } from './publication.ts'
import { receiveAct, recordService } from './receipt.ts'
import { submitRepresentation } from './representation.ts'
import {
  considerInAMonth,
  considerRepresentation,
  joinConsideration,
  reportMeasures,
  reportResults,
  takeMeasuresInAMonth,
} from './representation-consideration.ts'
import { liftImmunity } from './representation-immunity.ts'
import { resolveOtherCase } from './resolution.ts'
import { removeUnlawfulAct, suspendEffect } from './resolution-act.ts'
import { examineOrSeal } from './resolution-examination.ts'
import { openProceedings } from './resolution-proceedings.ts'
import { liftRestrictions } from './resolution-restrictions.ts'
import { withdrawAct } from './withdrawal.ts'

export const acts = [
  lodgeProtest,
  suspendObject,
  notifyDay,
  considerProtest,
  issuePrescription,
  submitRepresentation,
  liftImmunity,
  joinConsideration,
  considerRepresentation,
  reportResults,
  openProceedings,
  removeUnlawfulAct,
  suspendEffect,
  examineOrSeal,
  liftRestrictions,
  resolveOtherCase,
  explainLaw,
  explainOnDraft,
  receiveAct,
  recordService,
  executeAct,
  refuseAct,
  orderCoercion,
  receiveCoercion,
  takeMeasures,
  referForLiability,
  compensateDamage,
  publishAct,
  withdrawAct,
]
export const duties = [
  considerInTenDays,
  notifyTheDay,
  considerInAMonth,
  takeMeasuresInAMonth,
  reportMeasures,
  executePrescription,
  executeResolution,
  reportAtOnce,
  actAtOnce,
  publishIfSuspending,
]
