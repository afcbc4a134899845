/** Appeals: every act and duty. */
import { announceAppeal, announceAppealAtOnce, decideAppeal } from './decide.ts'
import { closeAppealToPublic, openAppealHearing, recordAppealAbsence, setAppealHearing, speakInAppeal } from './hear.ts'
import { considerAppeal, joinAppeal, lodgeAppeal } from './lodge.ts'
import { composePanel, drawPanel, recordAppealPool } from './panel.ts'
import { stepDown } from './recuse.ts'
import { castVote } from './vote.ts'

export const acts = [
  lodgeAppeal,
  joinAppeal,
  recordAppealPool,
  drawPanel,
  composePanel,
  stepDown,
  setAppealHearing,
  openAppealHearing,
  closeAppealToPublic,
  speakInAppeal,
  recordAppealAbsence,
  castVote,
  decideAppeal,
  announceAppeal,
]
export const duties = [considerAppeal, announceAppealAtOnce]
