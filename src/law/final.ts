/** Why nobody challenges a written act: the usual reasons, named by the act itself and told to whoever looks for the challenge. */
import type { Said } from './kernel/said.ts'

export const IN_A_CASE: Said = {
  kk: 'іс ішіндегі процестік әрекет: ол шешіммен бірге апелляцияда қаралады',
  ru: 'процессуальное действие внутри дела: его проверяют в апелляции вместе с решением',
  en: 'a procedural step within a case: the appeal reviews it together with the decision',
}
export const IN_AN_APPEAL: Said = {
  kk: 'апелляция ішіндегі процестік әрекет: күшіне енген апелляциялық шешімді қайта қараушы оны сол шешіммен бірге тексереді',
  ru: 'процессуальное действие внутри апелляции: его проверяет тот, кто пересматривает вступившее в силу апелляционное решение',
  en: 'a procedural step within an appeal: whoever reviews the appellate decision in force reviews it together with that decision',
}
export const A_PARTY: Said = {
  kk: 'тараптың айтқаны не сұрағаны: ол ештеңені шешпейді, екінші тарап оған осы істе жауап береді',
  ru: 'заявление или просьба стороны: оно ничего не решает, и другая сторона отвечает на него в том же деле',
  en: 'what a side says or asks for: it decides nothing, and the other side answers it in the same proceedings',
}
export const WITHIN_THE_SERVICE: Said = {
  kk: 'қызмет ішінде қабылданатын шешім: мәтін оған шағым жасауды көздемейді',
  ru: 'решение по службе, принятое внутри неё: обжалования текст не предусматривает',
  en: 'a decision about service, made within it: the text names no challenge',
}
export const BURDENS_NOBODY: Said = {
  kk: 'бағыныстылық шегінде талапты алып тастайды, жеңілдетеді не тоқтата тұрады және ешкімге міндет жүктемейді',
  ru: 'в пределах подчинённости снимает, смягчает или приостанавливает требование и никого не обременяет',
  en: 'takes back, lightens or suspends what was demanded, within the line of subordination, and burdens nobody',
}
