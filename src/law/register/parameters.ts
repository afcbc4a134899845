/** Parameters: dated values that the text leaves to other laws. Demo values are marked as such. */
import type { Said } from '../kernel/said.ts'
import type { Day } from '../kernel/time.ts'
import type { ProvisionId } from './ids.ts'

/** A value with the days on which it holds, both included; open where a day is not given. */
export interface Dated<V> {
  readonly from?: Day
  readonly to?: Day
  readonly value: V
  /** Where the value comes from. */
  readonly source: Said
  /** Invented for the demonstration: the law that sets it was not entered. */
  readonly demo: boolean
}
interface Parametric<I extends string, U extends string, V> {
  readonly id: I
  readonly name: Said
  readonly unit: U
  /** The provisions that leave the value open. */
  readonly provisions: readonly [ProvisionId, ...ProvisionId[]]
  /** In the order of time; no two hold on one day. */
  readonly values: readonly Dated<V>[]
}
export type TermParameter<I extends string = string> = Parametric<I, 'days' | 'months' | 'years', number>
export type TextParameter<I extends string = string> = Parametric<I, 'text', Said>

const DEMO: Said = {
  kk: 'Көрсетілім мәні: нақтысын өзге заң белгілейді',
  ru: 'Демонстрационное значение: действительное устанавливает другой закон',
  en: 'A demonstration value: the real one is set by another law',
}
const demo = <V>(value: V): readonly Dated<V>[] => [{ value, source: DEMO, demo: true }]
const term = <const I extends string>(
  id: I,
  unit: TermParameter['unit'],
  value: number,
  name: Said,
  ...provisions: TermParameter['provisions']
): TermParameter<I> => Object.freeze({ id, name, unit, provisions, values: demo(value) })
const text = <const I extends string>(id: I, value: Said, name: Said, ...provisions: TextParameter['provisions']): TextParameter<I> =>
  Object.freeze({ id, name, unit: 'text', provisions, values: demo(value) })

const terms = [
  term(
    'application.consideration-term',
    'days',
    15,
    {
      kk: 'Прокуратураға берілген арызды қарау мерзімі',
      ru: 'Срок рассмотрения обращения в прокуратуру',
      en: 'Term for considering an application to the prosecutor’s office',
    },
    'prosecutor.application.consider',
  ),
  term(
    'complaint.consideration-term',
    'days',
    10,
    {
      kk: 'Жоғары тұрған прокурордың шағымды қарау мерзімі',
      ru: 'Срок рассмотрения жалобы вышестоящим прокурором',
      en: 'Term in which a higher prosecutor considers a complaint',
    },
    'prosecutor.complaint.right-to-complain',
    'prosecutor.subordination.decide-complaints',
  ),
  term(
    'delegation.default-report-term',
    'days',
    15,
    {
      kk: 'Тапсырылған тексерістің нәтижесін хабарлау мерзімі, прокурор өзгесін қоймаса',
      ru: 'Срок отчёта о порученной проверке, если прокурор не назначил иного',
      en: 'Term for reporting an entrusted inspection, unless the prosecutor set another',
    },
    'prosecutor.inspection.delegation.report',
  ),
  term(
    'resolution.default-term',
    'days',
    10,
    {
      kk: 'Қаулыны орындаудың заңда белгіленген мерзімі',
      ru: 'Установленный законом срок исполнения постановления',
      en: 'Term set by law for executing a resolution',
    },
    'prosecutor.act.resolution.execution-term',
  ),
  term(
    'court.protest-consideration-term',
    'months',
    1,
    { kk: 'Наразылықты сотта қарау мерзімі', ru: 'Срок рассмотрения протеста в суде', en: 'Term for considering a protest in court' },
    'prosecutor.act.protest.review-10-days',
  ),
  term(
    'court.case-acceptance-term',
    'days',
    5,
    {
      kk: 'Сотқа түскен өтінішті іс жүргізуге қабылдау туралы шешім мерзімі',
      ru: 'Срок решения о принятии заявления к производству суда',
      en: 'Term in which the court decides whether to accept an application',
    },
    'prosecutor.act.application.suit',
    'prosecutor.act.application.invalidate-acts',
    'principle.legality.procedure.codes',
  ),
  term(
    'court.case-preparation-term',
    'days',
    10,
    {
      kk: 'Істі сот талқылауына дайындау мерзімі',
      ru: 'Срок подготовки дела к судебному разбирательству',
      en: 'Term for preparing a case for hearing',
    },
    'court.power.hear-cases',
    'principle.legality.procedure.codes',
  ),
  term(
    'court.case-consideration-term',
    'months',
    2,
    {
      kk: 'Бірінші сатыда істі қарау мерзімі',
      ru: 'Срок рассмотрения дела в первой инстанции',
      en: 'Term for considering a case at first instance',
    },
    'court.power.hear-cases',
    'prosecutor.act.application.invalidate-acts',
    'principle.legality.procedure.codes',
  ),
  term(
    'court.decision-drafting-term',
    'days',
    5,
    {
      kk: 'Уәжді шешімді жазып бітіру мерзімі',
      ru: 'Срок изготовления мотивированного решения',
      en: 'Term for drawing up the reasoned decision',
    },
    'hearing.publicity.announce-acts',
    'principle.legality.procedure.codes',
  ),
  term(
    'court.appeal-term',
    'months',
    1,
    {
      kk: 'Апелляциялық шағым немесе наразылық беру мерзімі',
      ru: 'Срок подачи апелляционной жалобы или протеста',
      en: 'Term for lodging an appeal or a protest on appeal',
    },
    'concept.court-instance.appeal',
    'court-protest.not-in-force',
    'party.equal.complain',
  ),
  term(
    'court.appeal-consideration-term',
    'months',
    2,
    {
      kk: 'Апелляциялық сатыда істі қарау мерзімі',
      ru: 'Срок рассмотрения дела в апелляционной инстанции',
      en: 'Term for considering a case on appeal',
    },
    'concept.court-instance.appeal',
  ),
] as const

export const texts = [
  text(
    'court.jurisdiction-of-application',
    {
      kk: 'Актісіне немесе әрекетіне дау айтылған орган орналасқан жердің аудандық соты',
      ru: 'Районный суд по месту нахождения органа, акт или действие которого оспаривается',
      en: 'The district court of the place where the body whose act or action is contested has its seat',
    },
    {
      kk: 'Прокурордың өтінішін бірінші сатыда қарайтын сот',
      ru: 'Суд первой инстанции по заявлению прокурора',
      en: 'Court of first instance for a prosecutor’s application',
    },
    'prosecutor.act.application.invalidate-acts',
    'prosecutor.act.application.suit',
    'concept.court-instance.first',
  ),
  text(
    'inspection.plan-site',
    { kk: 'Осы жүйенің жалпыға ашық беттері', ru: 'Открытые страницы этой системы', en: 'The public pages of this system' },
    {
      kk: 'Жылдық жиынтық жоспар орналастырылатын ресми сайт',
      ru: 'Официальный сайт, на котором размещается годовой сводный план',
      en: 'Official website on which the annual consolidated plan is placed',
    },
    'prosecutor.general-office.annual-plan-publication',
  ),
] as const

/** All parameters: first the terms, then the texts. */
export const parameters: readonly (TermParameter | TextParameter)[] = [...terms, ...texts]
/** Ids of the parameters that are a length of time. */
export type ParameterId = (typeof terms)[number]['id']
export type TextParameterId = (typeof texts)[number]['id']

const termsById = new Map<string, TermParameter>(terms.map(t => [t.id, t]))

const on = <V>(p: { readonly id: string; readonly values: readonly Dated<V>[] } | undefined, id: string, day: Day): Dated<V> => {
  const value = p?.values.find(v => (!v.from || v.from <= day) && (!v.to || day <= v.to))
  if (!value) throw new Error(`no value of ${id} on ${day}`)
  return value
}
/** The length of time in force on a day. */
export const parameterOn = (
  id: ParameterId,
  day: Day,
): Pick<Dated<number>, 'value' | 'source' | 'demo'> & { readonly unit: TermParameter['unit'] } => {
  const p = termsById.get(id)
  const { value, source, demo } = on(p, id, day)
  return { value, unit: p?.unit ?? 'days', source, demo }
}
/** The text in force on a day. */
export const textOn = (id: TextParameterId, day: Day): Dated<Said> => {
  const p: TextParameter | undefined = texts.find(x => x.id === id)
  return on(p, id, day)
}
