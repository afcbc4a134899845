/** The kinds of written acts. Which an act takes the form of, its own definition says. */
import type { Written } from './kernel/act.ts'

const kind = (id: string, kk: string, ru: string, en: string): Written => Object.freeze({ id, name: Object.freeze({ kk, ru, en }) })
const ofCourt = (written: Written): Written => Object.freeze({ ...written, court: true })
const judicial = (written: Written): Written => Object.freeze({ ...ofCourt(written), judicial: true })

// Of those who appoint and establish
export const DECREE = kind('decree', 'Жарлық', 'Указ', 'Decree')
export const ELECTION = kind('election', 'Сайлау туралы қаулы', 'Постановление об избрании', 'Resolution on election')
export const ORDER = kind('order', 'Бұйрық', 'Приказ', 'Order')
export const CONSENT = kind('consent', 'Келісім', 'Согласие', 'Consent')

// Of prosecutors
export const PROTEST = kind('protest', 'Наразылық', 'Протест', 'Protest')
export const PRESCRIPTION = kind('prescription', 'Ұйғарым', 'Предписание', 'Prescription')
export const REPRESENTATION = kind('representation', 'Ұсыныс', 'Представление', 'Representation')
export const RESOLUTION = kind('resolution', 'Қаулы', 'Постановление', 'Resolution')
export const EXPLANATION = kind('explanation', 'Заңды түсіндіру', 'Разъяснение закона', 'Explanation of the law')
export const DELEGATION = kind('delegation', 'Тапсырма', 'Поручение', 'Delegation')
export const DEMAND = kind('demand', 'Талап', 'Требование', 'Demand')
export const SUMMONS = kind('summons', 'Шақыру қағазы', 'Повестка', 'Summons')
export const FINDING = kind('finding', 'Анықтама', 'Справка', 'Record of findings')

// Of courts
export const RULING = judicial(kind('ruling', 'Сот ұйғарымы', 'Определение', 'Ruling'))
export const DECISION = judicial(kind('decision', 'Шешім', 'Решение', 'Decision'))
export const APPELLATE_DECISION = judicial(
  kind('appellate-decision', 'Апелляциялық қаулы', 'Апелляционное постановление', 'Appellate decision'),
)
export const COMPOSITION = ofCourt(
  kind('composition', 'Сот құрамы туралы анықтама', 'Справка о составе суда', 'Certificate of composition and draw'),
)
export const NOTICE = ofCourt(kind('notice', 'Хабарлама', 'Извещение', 'Notice'))

// Of anyone
export const PROTOCOL = kind('protocol', 'Хаттама', 'Протокол', 'Protocol')
export const APPLICATION = kind('application', 'Арыз', 'Заявление', 'Application')
export const APPLICATION_TO_COURT = kind('application-to-court', 'Сотқа өтініш', 'Заявление в суд', 'Application to court')
export const COMPLAINT = kind('complaint', 'Шағым', 'Жалоба', 'Complaint')
export const APPEAL = kind('appeal', 'Апелляциялық шағым (наразылық)', 'Апелляционная жалоба (протест)', 'Appeal or appellate protest')
export const STATEMENT = kind('statement', 'Тараптың өтініші, қарсылығы', 'Ходатайство, возражение', 'Statement of a party')
export const ANSWER = kind('answer', 'Жауап', 'Ответ', 'Answer')
export const REPORT = kind('report', 'Есеп', 'Отчёт', 'Report')
export const CONCLUSION = kind('conclusion', 'Қорытынды', 'Заключение', 'Conclusion')
