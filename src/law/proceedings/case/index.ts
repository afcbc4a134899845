/** The civil case in the court of first instance: every act and duty. */
import { assignByChair, drawJudge, recordPool, recuse } from './assign.ts'
import {
  announceAtOnce,
  announceDecision,
  carryOut,
  certifyForce,
  decideCase,
  executeDecision,
  recordNonExecution,
  signProtocol,
} from './decide.ts'
import { considerCase, fileCase, suspendProtestedAct } from './file.ts'
import { acknowledge, acknowledgeService, closeToPublic, openHearing, ruleOnLanguage, serve, setHearing } from './hearing.ts'
import { changeGround, excludeEvidence, makeStatement, objectToClaim, petition, ruleOnPetition, submitEvidence } from './parties.ts'

export const acts = [
  fileCase,
  suspendProtestedAct,
  recordPool,
  drawJudge,
  assignByChair,
  recuse,
  ruleOnLanguage,
  serve,
  acknowledgeService,
  setHearing,
  openHearing,
  closeToPublic,
  makeStatement,
  changeGround,
  objectToClaim,
  petition,
  ruleOnPetition,
  submitEvidence,
  excludeEvidence,
  signProtocol,
  decideCase,
  announceDecision,
  certifyForce,
  executeDecision,
  recordNonExecution,
]
export const duties = [considerCase, acknowledge, announceAtOnce, carryOut]
