/** Appeals: every act and duty. */
import {
  announceAppeal,
  announceAppealAtOnce,
  castVote,
  closeAppealToPublic,
  decideAppeal,
  openAppealHearing,
  setAppealHearing,
  speakInAppeal,
} from './hear.ts'
import { considerAppeal, lodgeAppeal } from './lodge.ts'
import { composePanel, drawPanel, recordAppealPool } from './panel.ts'

export const acts = [
  lodgeAppeal,
  recordAppealPool,
  drawPanel,
  composePanel,
  setAppealHearing,
  openAppealHearing,
  closeAppealToPublic,
  speakInAppeal,
  castVote,
  decideAppeal,
  announceAppeal,
]
export const duties = [considerAppeal, announceAppealAtOnce]
