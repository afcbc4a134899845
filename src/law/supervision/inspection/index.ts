/** Inspections: every act and duty. */
import { bring, bringWithin24Hours, orderBringing, receiveBringing } from './bringing.ts'
import { concludeInspection, disclose, permitDisclosure, recordFinding } from './conclude.ts'
import { delegateInspection, reportDelegation, reportInTime } from './delegate.ts'
import { demand, giveConclusion, meetDemand, supplyInTime } from './demand.ts'
import { enterPremises } from './enter.ts'
import { concludeInTime, consentToExtension, extendInspection } from './extend.ts'
import { orderInspection } from './order.ts'
import { beReceived } from './reception.ts'
import { appear, deliverSummons, issueSummons, recordRefusal, recordTestimony } from './summons.ts'

export const acts = [
  orderInspection,
  recordFinding,
  demand,
  meetDemand,
  giveConclusion,
  enterPremises,
  beReceived,
  issueSummons,
  deliverSummons,
  recordTestimony,
  recordRefusal,
  orderBringing,
  receiveBringing,
  bring,
  delegateInspection,
  reportDelegation,
  consentToExtension,
  extendInspection,
  permitDisclosure,
  disclose,
  concludeInspection,
]
export const duties = [concludeInTime, reportInTime, supplyInTime, appear, bringWithin24Hours]
