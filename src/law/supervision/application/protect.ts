/** What the prosecutor does for the applicant: keeps the source, and defends one who cannot. */
import { act } from '../../kernel/act.ts'
import { duty } from '../../kernel/duty.ts'
import { lines, text } from '../../kernel/field.ts'
import { event } from '../../kernel/matter.ts'
import { condition, power, when } from '../../kernel/norm.ts'
import { personOf } from '../../offices/person.ts'
import { isProsecutorOfOrAbove } from '../../offices/who.ts'
import { type Application, application } from './application.ts'

const kept = event(application, 'application.source-kept', s => ({ ...s, sourceKept: true }))
const defended = event(application, 'application.defended', (s, _: { measures: readonly string[] }, by) => ({ ...s, protectedAt: by.at }))

const theProsecutorMayDecline = power<Application, unknown>({
  provision: 'prosecutor.application.source-confidentiality',
  test: a => when(isProsecutorOfOrAbove(a, a.state.office)),
  fault: {
    kk: 'Ақпарат көзін ашпау туралы тек прокурор шешеді',
    ru: 'Не раскрывать источник решает только прокурор',
    en: 'Only the prosecutor declines to disclose the source',
  },
})
export const keepSource = act({
  id: 'application.keep-source',
  in: application,
  applies: s => !s.sourceKept,
  name: { kk: 'Ақпарат көзін құпия сақтау', ru: 'Не раскрывать источник сведений', en: 'Keep the source confidential' },
  done: {
    kk: 'Ақпарат көзі құпия деп танылды',
    ru: 'Источник сведений признан не подлежащим раскрытию',
    en: 'Source declared confidential',
  },
  input: {
    interest: text(
      { kk: 'Азаматтың қандай мүддесі үшін', ru: 'В каком интересе гражданина', en: "In which interest of the citizen's" },
      { max: 2_000 },
    ),
  },
  norms: [theProsecutorMayDecline],
  emits: [kept],
  effect: a => [kept(a.self, a.input)],
})

const theProsecutorDefends = power<Application, unknown>({
  provision: 'prosecutor.application.vulnerable-person',
  test: a => when(isProsecutorOfOrAbove(a, a.state.office)),
  fault: {
    kk: 'Қорғау шараларын тек прокурор қолданады',
    ru: 'Меры защиты принимает только прокурор',
    en: 'Only the prosecutor takes measures of protection',
  },
})
const onlyOneWhoCannot = condition<Application, unknown>('ground', {
  provision: 'prosecutor.application.vulnerable-person',
  // Whether somebody is known to be unable is not for an applicant to learn.
  hypothesis: a => isProsecutorOfOrAbove(a, a.state.office),
  test: a => when(a.state.vulnerable || personOf(a.world, a.state.onBehalfOf)?.vulnerable === true),
  fault: {
    kk: 'Бұл адам өз құқығын өзі қорғай алады',
    ru: 'Это лицо само может защитить свои права',
    en: 'This person can defend his or her own rights',
  },
})
export const defendApplicant = act({
  id: 'application.defend',
  in: application,
  applies: s => (s.vulnerable || s.onBehalfOf !== undefined) && !s.protectedAt,
  name: {
    kk: 'Өзін қорғай алмайтын адамды қорғау',
    ru: 'Принять меры защиты лица, которое не может само защитить свои права',
    en: 'Defend a person who cannot defend his or her own rights',
  },
  done: {
    kk: 'Өзін қорғай алмайтын адамды қорғау шаралары қолданылды',
    ru: 'Приняты меры защиты лица, которое не может защитить себя само',
    en: 'Measures of protection taken',
  },
  input: { measures: lines({ kk: 'Қорғау шаралары', ru: 'Меры защиты', en: 'Measures of protection' }) },
  norms: [theProsecutorDefends, onlyOneWhoCannot],
  emits: [defended],
  effect: a => [defended(a.self, a.input)],
})
export const defendTheHelpless = duty<Application>({
  id: 'application.defend',
  name: {
    kk: 'Өзін қорғай алмайтын адамның құқығын қорғау',
    ru: 'Защитить права лица, которое не может само защитить свои права',
    en: 'Defend a person who cannot defend his or her own rights',
  },
  in: application,
  provision: 'prosecutor.application.vulnerable-person',
  to: 'application.defend',
  owed: s =>
    s.vulnerable
      ? [{ by: s.office, since: s.since, ...(s.protectedAt && { done: s.protectedAt }), ...(s.stage === 'left' && { ended: s.since }) }]
      : [],
})
