/** The civil case in the court of first instance: every act and duty. */
import { assignByChair, drawJudge, recordPool, recuse } from './assign.ts'
import { announceAtOnce, announceDecision, decideCase } from './decide.ts'
import { discussEvidence, examineEvidence, excludeEvidence, submitEvidence } from './evidence.ts'
import { carryOut, certifyAtOnce, certifyForce, executeDecision, recordNonExecution } from './execution.ts'
import { considerCase, fileCase } from './file.ts'
import { acknowledge, acknowledgeService, closeToPublic, openHearing, serve, setHearing } from './hearing.ts'
import { declareLanguage, provideInterpreter, ruleOnLanguage } from './language.ts'
import { changeGround, makeStatement, objectToClaim, petition, recordAbsence, ruleOnPetition } from './parties.ts'
import { signProtocol } from './protocol.ts'
import { suspendProtestedAct } from './suspend.ts'

export const acts = [
  fileCase,
  suspendProtestedAct,
  recordPool,
  drawJudge,
  assignByChair,
  recuse,
  ruleOnLanguage,
  declareLanguage,
  provideInterpreter,
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
  examineEvidence,
  discussEvidence,
  excludeEvidence,
  recordAbsence,
  signProtocol,
  decideCase,
  announceDecision,
  certifyForce,
  executeDecision,
  recordNonExecution,
]
export const duties = [considerCase, acknowledge, announceAtOnce, certifyAtOnce, carryOut]
