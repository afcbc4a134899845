/** Applications to a prosecutor: every act and duty. */
import { answerApplication, leaveUnexamined } from './answer.ts'
import { demandCheck, reportCheck, reportCheckInTime } from './check.ts'
import { considerApplication, examineApplication } from './examine.ts'
import { lodgeApplication } from './lodge.ts'
import { defendApplicant, defendTheHelpless, keepSource } from './protect.ts'
import { noteUnsigned, signApplication } from './sign.ts'

export const acts = [
  lodgeApplication,
  signApplication,
  noteUnsigned,
  examineApplication,
  demandCheck,
  reportCheck,
  keepSource,
  defendApplicant,
  answerApplication,
  leaveUnexamined,
]
export const duties = [considerApplication, defendTheHelpless, reportCheckInTime]
