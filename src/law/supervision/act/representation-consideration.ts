/** Considering a representation: within a month, with mandatory measures, the prosecutor taking part if so minded; and the report. */
import { attached } from '../../attachments.ts'
import { ANSWER, REPORT } from '../../documents.ts'
import { act } from '../../kernel/act.ts'
import { duty } from '../../kernel/duty.ts'
import { choice, lines, text } from '../../kernel/field.ts'
import { event } from '../../kernel/matter.ts'
import { condition, when } from '../../kernel/norm.ts'
import { LIVE, ofForm, theAddressee, theIssuingOffice } from './addressed.ts'
import { CONSIDERED_WITHIN, type SupervisionAct, supervisionAct, termsBegin } from './supervision-act.ts'

interface Considered {
  readonly outcome: 'satisfied' | 'rejected'
  readonly measures?: readonly string[] | undefined
  readonly reasons: string
  readonly prosecutor?: string | undefined
}
const joined = event(supervisionAct, 'representation.prosecutor-takes-part', (s, _: object, by) => ({ ...s, takesPart: by.at }))
const considered = event(supervisionAct, 'representation.considered', (s, d: Considered, by) => ({
  ...s,
  stage: d.outcome === 'satisfied' ? ('considered' as const) : ('rejected' as const),
  outcome: d.outcome,
  consideredAt: s.consideredAt ?? by.at,
  ...(d.outcome === 'satisfied' && { measuresAt: by.at }),
}))
const reported = event(supervisionAct, 'representation.reported', (s, _: { results: string }, by) => ({
  ...s,
  stage: 'executed' as const,
  executedAt: by.at,
  reportedAt: by.at,
}))
const isRepresentation = (s: SupervisionAct) => s.form === 'representation'

export const joinConsideration = act({
  id: 'representation.take-part',
  in: supervisionAct,
  during: LIVE,
  applies: s => isRepresentation(s) && !s.takesPart,
  name: {
    kk: 'Ұсынысты қарауға қатысатынын хабарлау',
    ru: 'Заявить об участии в рассмотрении',
    en: 'Give notice of taking part in the consideration',
  },
  done: {
    kk: 'Ұсынысты қарауға прокурордың қатысатыны хабарланды',
    ru: 'Заявлено об участии прокурора в рассмотрении',
    en: "Notice given of the prosecutor's taking part",
  },
  input: {},
  norms: [
    theIssuingOffice('prosecutor.act.representation.prosecutor-participation'),
    ofForm('prosecutor.act.representation.prosecutor-participation', 'representation'),
  ],
  emits: [joined],
  effect: a => [joined(a.self, {})],
})

const measuresAreMandatory = condition<SupervisionAct, Considered>('form', {
  provision: 'prosecutor.act.representation.mandatory-measures',
  hypothesis: a => a.state.resolves !== 'immunity' && a.input.outcome !== 'rejected',
  test: a => when((a.input.measures?.length ?? 0) > 0),
  fault: {
    kk: 'Бұзушылықты, оның себептері мен жағдайларын жою шаралары көрсетілмеген',
    ru: 'Не указаны меры по устранению нарушения, его причин и условий',
    en: 'No measures are stated to eliminate the breach, its causes and conditions',
  },
})
const notWithoutTheProsecutor = condition<SupervisionAct, Considered>('form', {
  provision: 'prosecutor.act.representation.prosecutor-participation',
  hypothesis: a => a.state.takesPart !== undefined,
  test: a => when(a.input.prosecutor !== undefined),
  fault: {
    kk: 'Прокурор қарауға қатысатынын хабарлаған: оның қатысқаны не хабардар етіліп, келмегені көрсетілмеген',
    ru: 'Прокурор заявил об участии: не указано, что он участвовал либо был извещён и не явился',
    en: 'The prosecutor gave notice of taking part: it is not stated that he or she did, or was told the day and did not come',
  },
})
export const considerRepresentation = act({
  id: 'representation.consider',
  in: supervisionAct,
  during: [...LIVE, 'rejected'],
  applies: isRepresentation,
  name: {
    kk: 'Ұсынысты қарап, шара қолдану',
    ru: 'Рассмотреть представление и принять меры',
    en: 'Consider the representation and take measures',
  },
  done: { kk: 'Ұсыныс қаралды', ru: 'Представление рассмотрено', en: 'Representation considered' },
  document: ANSWER,
  input: {
    outcome: choice(
      { kk: 'Нәтиже', ru: 'Итог', en: 'Outcome' },
      {
        satisfied: { kk: 'Қабылданды, шаралар қолданылды', ru: 'Принято, меры приняты', en: 'Accepted, measures taken' },
        rejected: { kk: 'Қабылданбады', ru: 'Отклонено', en: 'Rejected' },
      },
    ),
    measures: lines({ kk: 'Қолданылған шаралар', ru: 'Принятые меры', en: 'Measures taken' }, { optional: true }),
    reasons: text({ kk: 'Уәждер', ru: 'Мотивы', en: 'Reasons' }, { max: 8_000 }),
    prosecutor: choice(
      { kk: 'Прокурордың қатысуы', ru: 'Участие прокурора', en: "The prosecutor's participation" },
      {
        present: { kk: 'Қатысты', ru: 'Участвовал', en: 'Took part' },
        absent: { kk: 'Күні хабарланды, келмеді', ru: 'Был извещён о дне и не явился', en: 'Was told the day and did not come' },
      },
      { optional: true },
    ),
  },
  norms: [
    theAddressee('prosecutor.act.representation.one-month'),
    ofForm('prosecutor.act.representation.one-month', 'representation'),
    measuresAreMandatory,
    notWithoutTheProsecutor,
  ],
  emits: [considered],
  effect: a => [considered(a.self, a.input)],
})
export const reportResults = act({
  id: 'representation.report',
  in: supervisionAct,
  during: ['considered'],
  applies: isRepresentation,
  name: {
    kk: 'Ұсыныс бойынша нәтижені хабарлау',
    ru: 'Сообщить о результатах по представлению',
    en: 'Report the results of the representation',
  },
  done: {
    kk: 'Ұсыныс бойынша нәтиже хабарланды',
    ru: 'Сообщено о результатах по представлению',
    en: 'Results of the representation reported',
  },
  document: REPORT,
  input: {
    results: text({ kk: 'Нәтижесі мен қолданылған шаралар', ru: 'Результаты и принятые меры', en: 'The results and the measures taken' }),
    attached,
  },
  norms: [theAddressee('prosecutor.act.representation.mandatory-measures')],
  emits: [reported],
  effect: a => [reported(a.self, a.input)],
})

const since = (s: SupervisionAct) => ({ by: s.addressee, since: termsBegin(s), pauses: s.pauses, ...(s.endedAt && { ended: s.endedAt }) })
export const considerInAMonth = duty<SupervisionAct>({
  id: 'representation.consider',
  name: { kk: 'Ұсынысты қарау', ru: 'Рассмотреть представление', en: 'Consider the representation' },
  in: supervisionAct,
  provision: 'prosecutor.act.representation.one-month',
  to: 'representation.consider',
  within: CONSIDERED_WITHIN.representation,
  otherwise: 'case.file',
  owed: s => (isRepresentation(s) ? [{ ...since(s), ...(s.consideredAt && { done: s.consideredAt }) }] : []),
})
/** Whether inviolability is lifted is for the addressee to decide: there are no measures to take. */
export const takeMeasuresInAMonth = duty<SupervisionAct>({
  id: 'representation.take-measures',
  name: {
    kk: 'Ұсыныс бойынша шара қолдану',
    ru: 'Принять меры по представлению',
    en: 'Take the measures that the representation asks for',
  },
  in: supervisionAct,
  provision: 'prosecutor.act.representation.mandatory-measures',
  to: 'representation.consider',
  within: CONSIDERED_WITHIN.representation,
  otherwise: 'case.file',
  owed: s => (isRepresentation(s) && s.resolves !== 'immunity' ? [{ ...since(s), ...(s.measuresAt && { done: s.measuresAt }) }] : []),
})
export const reportMeasures = duty<SupervisionAct>({
  id: 'representation.report',
  name: {
    kk: 'Қарау нәтижесін прокуратураға хабарлау',
    ru: 'Сообщить прокуратуре о результатах',
    en: "Report the results to the prosecutor's office",
  },
  in: supervisionAct,
  provision: 'prosecutor.act.representation.mandatory-measures',
  to: 'representation.report',
  owed: s =>
    isRepresentation(s) && s.measuresAt
      ? [{ by: s.addressee, since: s.measuresAt, ...(s.reportedAt && { done: s.reportedAt }), ...(s.endedAt && { ended: s.endedAt }) }]
      : [],
})
