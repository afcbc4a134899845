/** What all acts of supervision have in common when they are issued: who may, where, on what. */
import { bodyOf, within, worksWithin } from '../../bodies/body.ts'
import { ref as reference } from '../../kernel/field.ts'
import { event, stateOf } from '../../kernel/matter.ts'
import { type Attempt, condition, power, when } from '../../kernel/norm.ts'
import type { Day, Pause } from '../../kernel/time.ts'
import type { StreamId } from '../../kernel/world.ts'
import { isProsecutor, officeOfProsecutor } from '../../offices/who.ts'
import type { Cited } from '../../register/ids.ts'
import { inspection } from '../inspection/inspection.ts'
import { type Form, type ObjectKind, type SupervisionAct, supervisionAct } from './supervision-act.ts'

export interface Issued {
  readonly form: Form
  readonly office: StreamId
  readonly addressee: StreamId
  readonly about: string
  readonly basis?: StreamId | undefined
  readonly object?: ObjectKind | undefined
  readonly issuer?: StreamId | undefined
  readonly resolves?: string | undefined
  readonly due?: Day | undefined
  readonly takesProperty?: boolean | undefined
  readonly suspends?: boolean | undefined
}
/** The issue of an act of whatever form. */
export const issued = event(supervisionAct, 'supervision-act.issued', (s, { suspends, ...d }: Issued, by): SupervisionAct => {
  const pauses: readonly Pause[] = suspends ? [{ from: by.at }] : []
  return {
    ...s,
    ...d,
    stage: 'issued',
    author: by.person,
    issuedAt: by.at,
    takesProperty: d.takesProperty ?? false,
    objectSuspended: pauses,
  }
})

type Addressed = { readonly addressee: StreamId }
/** A prosecutor issues it. */
export const aProsecutor = (provision: Cited) =>
  power<unknown, unknown>({
    provision,
    test: a => when(isProsecutor(a)),
    fault: { kk: 'Мұны тек прокурор шығарады', ru: 'Это выносит только прокурор', en: 'Only a prosecutor issues this' },
  })
/** The competence of a prosecutor is the territory of the office; a superior's covers all below. */
export const withinCompetence = (provision: Cited) =>
  condition<unknown, Addressed, { addressee: { ref: string } }>('competence', {
    provision,
    test: a => {
      const office = officeOfProsecutor(a)
      const known = bodyOf(a.world, a.input.addressee)
      // The body above the one complained of may lie in a wider territory: the object's own place decides in a protest.
      return when(known === undefined || worksWithin(a.world, a.input.addressee, office) || coversOffice(a, office, a.input.addressee), {
        addressee: { ref: a.input.addressee },
      })
    },
    fault: {
      kk: 'Бұл адресат сіздің құзыретіңізден тыс: {addressee}',
      ru: 'Этот адресат вне вашей компетенции: {addressee}',
      en: 'This addressee is outside your competence: {addressee}',
    },
  })
const coversOffice = (a: Attempt<unknown, unknown>, office: StreamId | undefined, addressee: StreamId): boolean => {
  const mine = bodyOf(a.world, office)
  const theirs = bodyOf(a.world, addressee)
  return (
    mine !== undefined &&
    theirs !== undefined &&
    theirs.superior === undefined &&
    within(mine.territory, theirs.territory) &&
    isHigher(a, addressee)
  )
}
/** Whether the addressee stands directly above the issuer named in the input. */
const isHigher = (a: Attempt<unknown, unknown>, addressee: StreamId): boolean => {
  const issuer = (a.input as { readonly issuer?: StreamId }).issuer
  return issuer !== undefined && bodyOf(a.world, issuer)?.superior === addressee
}
/** A prescription or a representation rests on a finding recorded in an inspection. */
export const onARecordedFinding = (provision: Cited) =>
  condition<unknown, { readonly basis: StreamId }>('ground', {
    provision,
    test: a => {
      const of = stateOf(a.world, inspection, a.input.basis)
      return when(of === undefined || of.findings.length > 0)
    },
    fault: {
      kk: 'Тексерісте заң бұзушылық жазылмаған: акт соған негізделуі керек',
      ru: 'В проверке не записано нарушение, на котором должен основываться акт',
      en: 'No breach is recorded in the inspection for the act to rest on',
    },
    cure: {
      kk: 'Тексерісте анықталған бұзушылықты жазыңыз',
      ru: 'Запишите выявленное нарушение в проверке',
      en: 'Record the breach found in the inspection',
    },
  })
/** The finding is that of the prosecutor's own inspection, or of an office below. */
export const ofTheirOwnInspection = (provision: Cited) =>
  condition<unknown, { readonly basis: StreamId | undefined }, { office: { ref: string } }>('competence', {
    provision,
    test: a => {
      const of = stateOf(a.world, inspection, a.input.basis)
      const mine = officeOfProsecutor(a)
      return when(of === undefined || of.office === mine || worksWithin(a.world, of.office, mine), { office: { ref: of?.office ?? '' } })
    },
    fault: {
      kk: 'Бұл басқа прокуратураның тексерісі: {office}',
      ru: 'Это проверка другой прокуратуры: {office}',
      en: 'This is the inspection of another office: {office}',
    },
  })
export const addressee = (of: readonly string[]) => reference({ kk: 'Кімге жіберіледі', ru: 'Кому направляется', en: 'Addressed to' }, of)
const BASIS = { kk: 'Қай тексеріске негізделген', ru: 'На какой проверке основано', en: 'The inspection it rests on' }
export const basis = reference(BASIS, ['inspection'])
export const basisIfAny = reference(BASIS, ['inspection'], { optional: true })
