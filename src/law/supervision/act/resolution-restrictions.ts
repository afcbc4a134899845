/** The resolution lifting prohibitive or restrictive measures introduced by state bodies and their officials. */
import { RESOLUTION } from '../../documents.ts'
import { act } from '../../kernel/act.ts'
import { line, ref as reference } from '../../kernel/field.ts'
import { condition, ref, when } from '../../kernel/norm.ts'
import type { StreamId } from '../../kernel/world.ts'
import { BOUND, ifInspectedWithAFinding, isStateBodyOrOfficial, issued, withinCompetence } from './issue.ts'
import { byResolution, resolutionFields, resolve } from './resolution.ts'
import { standing, supervisionAct } from './supervision-act.ts'

const aMeasureStands = condition<unknown, { restriction: string | undefined }>('ground', {
  provision: 'prosecutor.act.resolution.lift-restrictive-measures',
  test: a => when(a.input.restriction !== undefined),
  fault: {
    kk: 'Қандай тыйым не шектеу екені көрсетілмеген',
    ru: 'Не указано, какой это запрет или ограничение',
    en: 'The prohibition or restriction is not named',
  },
})
const introducedByTheState = condition<unknown, { issuer: StreamId }, { issuer: ReturnType<typeof ref> }>('ground', {
  provision: 'supervision.rights.result.lift-restrictions',
  test: a => when(isStateBodyOrOfficial(a, a.input.issuer), { issuer: ref(a.input.issuer) }),
  fault: {
    kk: 'Мемлекеттік орган не оның лауазымды адамы енгізген шара ғана алып тасталады, {issuer} ондай емес',
    ru: 'Снимаются меры, введённые государственным органом или его должностным лицом; к ним не относится: {issuer}',
    en: 'Only measures introduced by a state body or its official are lifted; {issuer} is neither',
  },
})
export const liftRestrictions = act({
  id: 'resolution.lift-restrictions',
  in: supervisionAct,
  opens: true,
  name: {
    kk: 'Тыйым не шектеу шарасын алып тастау туралы қаулы шығару',
    ru: 'Вынести постановление о снятии запрета или ограничения',
    en: 'Issue a resolution lifting a prohibition or restriction',
  },
  done: {
    kk: 'Тыйым не шектеу шарасын алып тастау туралы қаулы шығарылды',
    ru: 'Вынесено постановление о снятии запрета или ограничения',
    en: 'Resolution lifting a prohibition or restriction issued',
  },
  document: RESOLUTION,
  stands: standing,
  challenge: ['complaint.lodge'],
  input: {
    restriction: line(
      { kk: 'Қандай тыйым не шектеу', ru: 'Какой запрет или ограничение', en: 'Which prohibition or restriction' },
      { optional: true },
    ),
    issuer: reference({ kk: 'Оны кім енгізді', ru: 'Кем введено', en: 'Who introduced it' }, BOUND),
    ...resolutionFields,
  },
  norms: [
    ...byResolution('prosecutor.act.resolution.lift-restrictive-measures'),
    withinCompetence('prosecutor.act.resolution.lift-restrictive-measures', 'issuer'),
    aMeasureStands,
    introducedByTheState,
    ifInspectedWithAFinding('supervision.rights.result.lift-restrictions'),
  ],
  emits: [issued],
  effect: a => resolve(a, 'lift-restrictions'),
})
