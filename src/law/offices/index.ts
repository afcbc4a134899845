/** Offices: every act and duty. */
import type { Duty } from '../kernel/duty.ts'
import { appointChair, electSupremeChair } from './chairs.ts'
import { openRegister } from './found.ts'
import { appointJudge, electJudge } from './judges.ts'
import { recordOfficial, releaseOfficial } from './officials.ts'
import { appointPanelChair } from './panel-chairs.ts'
import { appointDeputyGeneral, appointProsecutorGeneral, dismissDeputyGeneral, dismissProsecutorGeneral } from './prosecutor-general.ts'
import { appointHead } from './prosecutor-heads.ts'
import { dismissProsecutor } from './prosecutor-release.ts'
import { appointProsecutor } from './prosecutor-staff.ts'
import { registerPerson } from './register-person.ts'

export const acts = [
  openRegister,
  registerPerson,
  recordOfficial,
  releaseOfficial,
  electJudge,
  appointJudge,
  electSupremeChair,
  appointChair,
  appointPanelChair,
  appointProsecutorGeneral,
  dismissProsecutorGeneral,
  appointDeputyGeneral,
  dismissDeputyGeneral,
  appointHead,
  appointProsecutor,
  dismissProsecutor,
]
export const duties: readonly Duty[] = []
