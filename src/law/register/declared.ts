/** Provisions left to human judgement or to another law: who decided and why is recorded, and nothing is enforced. */
import type { Said } from '../kernel/said.ts'
import type { ProvisionId } from './ids.ts'

/** Left to the conscience or the assessment of a person. */
const conscience: Said = {
  kk: 'Бұл судьяның өз бағасына қалдырылған: бағдарлама оның ішкі сенімі мен ниетін тексере алмайды. Жүйе кім шешкенін және уәжін жазады, шешімге шағым жолын ашық қалдырады.',
  ru: 'Это оставлено оценке самого судьи: программа не может проверить его внутреннее убеждение и побуждения. Система записывает, кто решил и по каким мотивам, и оставляет открытым путь обжалования.',
  en: 'This is left to the judge’s own assessment: no program can test inner conviction or motive. The system records who decided and with what reasons, and keeps the way of challenge open.',
}
/** Who bears liability, and what, is fixed by laws that are not part of the text. */
const liability: Said = {
  kk: 'Жауаптылықтың түрі мен мөлшерін осы мәтінге кірмейтін өзге заңдар белгілейді. Жүйе бұзушылықты көрсетеді, ал жауаптылық туралы мәселені құзыретті орган бөлек шешеді.',
  ru: 'Вид и меру ответственности устанавливают другие законы, в текст не входящие. Система показывает нарушение, а вопрос об ответственности отдельно решает компетентный орган.',
  en: 'The kind and measure of liability are set by other laws that are not part of the text. The system shows the breach; the competent body decides on liability separately.',
}
/** Happens outside the record, where the system sees nothing. */
const unseen: Said = {
  kk: 'Мұндай ықпал жүйеден тыс болады, сондықтан оны тексеріп отыру мүмкін емес. Жүйе бөтен адамға ешқандай әрекет жолын бермейді, ал болған жайт туралы хабарды құзыретті орган қарайды.',
  ru: 'Такое воздействие происходит вне системы, и проверить его она не может. Посторонним система не даёт никаких действий, а сообщение о случившемся рассматривает компетентный орган.',
  en: 'Such influence happens outside the system, which cannot test for it. The system offers outsiders no act; a report of what happened is considered by the competent body.',
}
/** The text refers to powers in other laws without saying which. */
const elsewhere: Said = {
  kk: 'Мәтін өзге заңдарға сілтейді, бірақ олардың мазмұнын келтірмейді. Ондай заң енгізілмейінше жүйе бұл негізде әрекет ұсынбайды.',
  ru: 'Текст отсылает к другим законам, но не излагает их содержания. Пока такой закон не внесён, система не предлагает действий на этом основании.',
  en: 'The text refers to other laws without giving their content. Until such a law is entered, the system offers no act on this ground.',
}
/** Which law governs a dispute is itself a question that the court decides. */
const choiceOfLaw: Said = {
  kk: 'Нақты дауға қай заң қолданылатынын сот өзі анықтайды және шешімінде көрсетеді; таңдаудың дұрыстығын жоғары тұрған сот тексереді.',
  ru: 'Какой закон применить к спору, определяет сам суд и указывает это в решении; правильность выбора проверяет вышестоящий суд.',
  en: 'Which law applies to a dispute is for the court to determine and to state in its decision; a higher court reviews whether the choice was right.',
}
/** Where one body’s competence ends is drawn by other laws, case by case. */
const boundary: Said = {
  kk: 'Өкілеттіктің шегі өзге заңдарда және әр істің мән-жайында жатыр, оны прокурор өзі бағалайды. Жүйе прокурорға тек қадағалау актілерін береді, шектен шықты деген шағым жоғары тұрған прокурорға немесе сотқа беріледі.',
  ru: 'Граница полномочий проведена другими законами и обстоятельствами дела, её оценивает сам прокурор. Система даёт ему лишь акты надзора, а жалоба на выход за пределы подаётся вышестоящему прокурору или в суд.',
  en: 'Where the power ends is drawn by other laws and by the circumstances, and the prosecutor assesses it. The system gives the prosecutor acts of supervision only; a complaint that the limit was passed goes to the higher prosecutor or the court.',
}

/** A principle that stands behind single rules, each of which has its own norm. */
const reviewed: Said = {
  kk: 'Бұл – жеке ережелердің артында тұрған қағида: олардың әрқайсысының өз нормасы бар. Сот қызметінің заңға тұтас сай келуін жоғары тұрған сот шағым немесе наразылық бойынша тексереді.',
  ru: 'Это начало, которое стоит за отдельными правилами: у каждого из них своя норма. Соответствует ли закону вся деятельность суда, проверяет вышестоящий суд по жалобе или протесту.',
  en: 'This is a principle behind single rules, each of which has its own norm. Whether all that the court did conforms to law is reviewed by a higher court on an appeal or a protest.',
}

/** Why nothing enforces it. A provision that a norm cites is never counted as declared. */
export const declared: Readonly<Partial<Record<ProvisionId, Said>>> = {
  'evidence.evaluation.inner-conviction': conscience,
  'principle.independence.judge-independent': conscience,
  'principle.equality.no-discrimination': conscience,
  'principle.equality.no-exclusion-of-law': conscience,
  'principle.equality.equal-rights-duties': conscience,
  'principle.equality.law-binding-all-courts': conscience,
  'concept.justice.court-acts.participants-rights': {
    kk: 'Қандай құқықты қашан қамтамасыз ету керегін істің барысында сот бағалайды. Нақты аталған құқықтардың әрқайсысын өз нормасы қорғайды.',
    ru: 'Какое право и когда требует обеспечения, оценивает суд по ходу дела. Каждое прямо названное право охраняет своя норма.',
    en: 'Which right needs securing, and when, is assessed by the court as the case goes on. Each right that is named has a norm of its own.',
  },
  'principle.legality.participants-conform': {
    kk: 'Отырыстағы мінез-құлықты төрағалық етуші көріп, бағалайды. Жүйе оның ескертуі мен шарасын уәжімен бірге жазады.',
    ru: 'Поведение в заседании видит и оценивает председательствующий. Система записывает его замечание и меру вместе с мотивами.',
    en: 'Conduct at the session is seen and assessed by the presiding judge. The system records the remark or the measure with its reasons.',
  },

  'principle.legality.judge-observe': reviewed,
  'principle.independence.subject-to-law-only': reviewed,
  'judge.guidance.duty': reviewed,
  'principle.independence.not-accountable': {
    kk: 'Жүйеде судьядан нақты іс бойынша есеп талап ететін әрекет ешкімде жоқ: шешім тек шағым немесе наразылық бойынша қайта қаралады.',
    ru: 'Ни у кого в системе нет действия, которым от судьи потребовали бы отчёта по делу: решение пересматривается только по жалобе или протесту.',
    en: 'Nobody has an act by which a judge would be called to account for a case: a decision is reviewed on an appeal or a protest only.',
  },

  'hearing.language.non-speaker.submissions': {
    kk: 'Өтініш, өтінішхат пен шағымның мәтіні кез келген тілде қабылданады: жүйе оның тілін тексермейді, аударманы сот ұйымдастырады.',
    ru: 'Текст заявления, ходатайства и жалобы принимается на любом языке: система язык не проверяет, перевод обеспечивает суд.',
    en: 'The text of an application, a motion or a complaint is taken in any language: the system does not test it, and the court sees to a translation.',
  },

  'principle.legality.guided-by-laws': choiceOfLaw,
  'principle.legality.civil.substantive-law': choiceOfLaw,
  'principle.legality.procedure.codes': {
    kk: 'Процестік тәртіптің егжей-тегжейі осы мәтінге кірмейтін кодекстерде. Жүйе мәтінде бар қағидаларды орындатады, ал мерзімдер параметр ретінде енгізіледі.',
    ru: 'Подробности процесса изложены в кодексах, которые в текст не входят. Система исполняет правила самого текста, а сроки вносятся параметрами.',
    en: 'The details of procedure stand in codes that are not part of the text. The system enforces the rules of the text itself; terms are entered as parameters.',
  },

  'principle.legality.court-breach-liability': liability,
  'principle.court-only.usurpation-liability': liability,
  'hearing.panel.equal-responsibility': liability,

  'principle.independence.no-interference': unseen,
  'prosecutor.principle.non-interference': unseen,

  'supervision.rights.prohibition.replace-state-bodies': boundary,
  'supervision.rights.prohibition.interfere': boundary,

  'principle.independence.guarantees': elsewhere,
  'court.power.other-by-law': elsewhere,
  'court-representation.powers-by-procedure-law': elsewhere,
  'court-protest.in-force.scope-by-law': elsewhere,
  'supervision.rights.power.other-inspection-actions': elsewhere,
}
