/** The words of the law explorer and of practice. */
import type { Said } from '../../law/kernel/said.ts'

const words = <const W extends Record<string, Said>>(w: W): W => w

export const L = words({
  title: { kk: 'Орындалатын заң', ru: 'Исполняемый закон', en: 'The law that runs' },
  lead: {
    kk: 'Дәріс мәтінінің әр нормасы: оны не жүзеге асырады, қай әрекеттерді реттейді, қалай оқылады.',
    ru: 'Каждая норма текста: что её исполняет, каким действиям она подчинена, как она читается.',
    en: 'Every provision of the text: what enforces it, which acts it governs, how it is read.',
  },
  provisions: { kk: 'Нормалар', ru: 'Нормы', en: 'Provisions' },
  reading: { kk: 'Қалай оқылады', ru: 'Как это читается', en: 'How it is read' },
  enforcedBy: { kk: 'Мұны жүзеге асыратын нормалар', ru: 'Что её исполняет', en: 'What enforces it' },
  governs: { kk: 'Реттейтін әрекеттері', ru: 'Каким действиям подчинена', en: 'Acts it governs' },
  dutiesUnder: { kk: 'Осыдан туатын міндеттер', ru: 'Какие обязанности из неё следуют', en: 'Duties that follow from it' },
  termShown: { kk: 'Анықтама ретінде көрсетілген.', ru: 'Приведено как понятие.', en: 'Shown as a term.' },
  notBuilt: {
    kk: 'Бұл норма әзірге бағдарламаға енгізілмеген.',
    ru: 'Эта норма пока не исполняется программой.',
    en: 'The software does not enforce this provision yet.',
  },
  kinds: { kk: 'Түрі', ru: 'Вид', en: 'Kind' },
  section_concept: { kk: 'Ұғымдар', ru: 'Понятия', en: 'Concepts' },
  section_court: { kk: 'Сот жүйесі', ru: 'Судебная система', en: 'Court system' },
  section_principle: { kk: 'Сот төрелігінің қағидаттары', ru: 'Принципы правосудия', en: 'Principles of justice' },
  section_prosecutor: { kk: 'Прокуратура', ru: 'Прокуратура', en: "Prosecutor's office" },
  section_supervision: { kk: 'Қадағалау салалары', ru: 'Направления надзора', en: 'Streams of supervision' },
  section_service: { kk: 'Прокуратурадағы қызмет', ru: 'Служба в прокуратуре', en: "Service in the prosecutor's office" },
  acts: { kk: 'Барлық әрекеттер', ru: 'Все действия', en: 'All acts' },
  whoMay: { kk: 'Кім жасай алады', ru: 'Кто вправе', en: 'Who may' },
  offices: { kk: 'Кім не істей алады', ru: 'Кто что может', en: 'Who may do what' },
  enforced: { kk: 'жүзеге асырылады', ru: 'исполняется', en: 'enforced' },
  described: { kk: 'ұғым', ru: 'понятие', en: 'described' },
  open: { kk: 'енгізілмеген', ru: 'не построено', en: 'open' },
  glossary: { kk: 'Ұғымдар сөздігі', ru: 'Словарь понятий', en: 'Glossary' },
  previous: { kk: 'Алдыңғы норма', ru: 'Предыдущая норма', en: 'Previous provision' },
  next: { kk: 'Келесі норма', ru: 'Следующая норма', en: 'Next provision' },
  practiceLead: {
    kk: 'Өз еліңіз, өз сағатыңыз: дайын оқиғаны қадамдап ойнаңыз. Мұндағы ештеңе нағыз журналға түспейді.',
    ru: 'Своя страна и свои часы: пройдите готовую историю по шагам. Ничто отсюда не попадает в настоящий журнал.',
    en: 'A country and a clock of your own: play a prepared story step by step. Nothing here enters the real journal.',
  },
  stories: { kk: 'Оқиғалар', ru: 'Истории', en: 'Stories' },
  steps: { kk: '{n} қадам', ru: 'шагов: {n}', en: '{n} steps' },
  begin: { kk: 'Бастау', ru: 'Начать', en: 'Begin' },
  step: { kk: 'Келесі қадам', ru: 'Следующий шаг', en: 'Next step' },
  all: { kk: 'Соңына дейін', ru: 'До конца', en: 'Play to the end' },
  restart: { kk: 'Басынан', ru: 'Сначала', en: 'Start again' },
  clock: { kk: 'Жаттығу сағаты', ru: 'Учебные часы', en: 'Practice clock' },
  asExpected: { kk: 'жазылғандай', ru: 'как написано', en: 'as written' },
  notAsExpected: { kk: 'жазылғаннан өзгеше', ru: 'не так, как написано', en: 'not as written' },
  refused: { kk: 'қабылданбады', ru: 'отказано', en: 'refused' },
  done: { kk: 'жасалды', ru: 'совершено', en: 'done' },
  timeMoves: { kk: 'Уақыт жылжиды', ru: 'Проходит время', en: 'Time passes' },
  dutyCheck: { kk: 'Міндет тексеріледі', ru: 'Проверяется обязанность', en: 'A duty is checked' },
  stageCheck: { kk: 'Кезең тексеріледі', ru: 'Проверяется стадия', en: 'The stage is checked' },
  sightCheck: { kk: 'Кімге көрінетіні тексеріледі', ru: 'Проверяется, кому видно', en: 'Who may see is checked' },
  guess: {
    kk: 'Болжап көріңіз: бұл қадам жасала ма?',
    ru: 'Угадайте: будет ли этот шаг совершён?',
    en: 'Guess first: will this step be done?',
  },
})

/** The themes of the stories that are not kinds of matter, by the folder they stand in. */
export const THEMES: Readonly<Record<string, Said>> = {
  protest: { kk: 'Наразылық', ru: 'Протест', en: 'Protest' },
  prescription: { kk: 'Ұйғарым', ru: 'Предписание', en: 'Prescription' },
  representation: { kk: 'Ұсыныс', ru: 'Представление', en: 'Representation' },
  resolution: { kk: 'Қаулы', ru: 'Постановление', en: 'Resolution' },
  explanation: { kk: 'Заңды түсіндіру', ru: 'Разъяснение закона', en: 'Explanation of the law' },
  coercion: { kk: 'Мәжбүрлеп орындату', ru: 'Принудительное исполнение', en: 'Compulsory execution' },
  publication: { kk: 'Жариялау', ru: 'Публикация', en: 'Publication' },
  visibility: { kk: 'Кім көреді', ru: 'Кому видно', en: 'Who may see' },
  bodies: { kk: 'Органдарды құру', ru: 'Создание органов', en: 'Establishing bodies' },
  offices: { kk: 'Лауазымға тағайындау', ru: 'Назначение на должности', en: 'Placing people in office' },
}
