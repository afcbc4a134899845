/** Offices: every act and duty. */
import type { Duty } from '../kernel/duty.ts'
import { openRegister } from './found.ts'
import { appointChair, appointJudge, electJudge } from './judges.ts'
import { appointHead, appointProsecutor, appointProsecutorGeneral, dismissProsecutor } from './prosecutors.ts'
import { recordOfficial, registerPerson } from './register-person.ts'

export const acts = [
  openRegister,
  registerPerson,
  recordOfficial,
  electJudge,
  appointJudge,
  appointChair,
  appointProsecutorGeneral,
  appointHead,
  appointProsecutor,
  dismissProsecutor,
]
export const duties: readonly Duty[] = []
