/** The words of the calendar of hearings. */
import type { Said } from '../../law/kernel/said.ts'

const words = <const W extends Record<string, Said>>(w: W): W => w

export const H = words({
  lead: {
    kk: 'Соттар істерді ашық қарайды. Мұнда қай іс, қашан, қай залда және кімнің алдында қаралатыны көрсетілген; тараптардың аты жазылмайды.',
    ru: 'Суды рассматривают дела открыто. Здесь видно, какое дело, когда, в каком зале и перед кем слушается; стороны не называются.',
    en: 'Courts try cases openly. Here it stands which case is heard, when, in which room and before whom; the parties are not named.',
  },
  last: {
    kk: 'Әр істің соңғы тағайындалған отырысы ғана көрсетіледі: кейінге қалдырылған отырыс жаңа күнінде ғана тұрады, бұрынғысы істің жазбаларында қалады.',
    ru: 'По каждому делу показано только последнее назначенное заседание: перенесённое стоит лишь на новом дне, прежнее остаётся в записях дела.',
    en: 'Of each matter only the hearing that was set last is shown: one that was put off stands on its new day alone, and its former day stays among the entries of the matter.',
  },
  view: { kk: 'Көрініс', ru: 'Вид', en: 'View' },
  week: { kk: 'Апта', ru: 'Неделя', en: 'Week' },
  month: { kk: 'Ай', ru: 'Месяц', en: 'Month' },
  day: { kk: 'Күні', ru: 'День', en: 'Day' },
  judge: { kk: 'Судья', ru: 'Судья', en: 'Judge' },
  anyCourt: { kk: 'Барлық соттар', ru: 'Все суды', en: 'All courts' },
  anyJudge: { kk: 'Барлық судьялар', ru: 'Все судьи', en: 'All judges' },
  show: { kk: 'Көрсету', ru: 'Показать', en: 'Show' },
  previousWeek: { kk: 'Алдыңғы апта', ru: 'Предыдущая неделя', en: 'Previous week' },
  nextWeek: { kk: 'Келесі апта', ru: 'Следующая неделя', en: 'Next week' },
  previousMonth: { kk: 'Алдыңғы ай', ru: 'Предыдущий месяц', en: 'Previous month' },
  nextMonth: { kk: 'Келесі ай', ru: 'Следующий месяц', en: 'Next month' },
  toToday: { kk: 'Бүгінге', ru: 'К сегодняшнему дню', en: 'To today' },
  turn: { kk: 'Күнтізбені парақтау', ru: 'Листать календарь', en: 'Turn the calendar' },
  today: { kk: 'бүгін', ru: 'сегодня', en: 'today' },
  worked: {
    kk: 'жұмыс күні: демалыс ауыстырылған',
    ru: 'рабочий день: отдых перенесён',
    en: 'a working day: its rest was moved',
  },
  hearings: { kk: 'Отырыстар: {n}', ru: 'Заседаний: {n}', en: 'Hearings: {n}' },
  more: { kk: 'тағы {n}', ru: 'ещё {n}', en: '{n} more' },
  noneDay: { kk: 'Отырыс тағайындалмаған.', ru: 'Заседаний не назначено.', en: 'No hearings are set.' },
  noneSpan: {
    kk: 'Бұл күндерге отырыс тағайындалмаған.',
    ru: 'На эти дни заседаний не назначено.',
    en: 'No hearings are set for these days.',
  },
  sits: { kk: 'Кім қарайды', ru: 'Кто рассматривает', en: 'Before whom' },
  notDrawn: { kk: 'әлі белгіленбеген', ru: 'ещё не определён', en: 'not yet determined' },
  held: { kk: 'Қалай өтеді', ru: 'Как проходит', en: 'How it is held' },
  open: { kk: 'Ашық', ru: 'Открыто', en: 'Open' },
  closed: { kk: 'Жабық', ru: 'Закрыто', en: 'Closed' },
  subscribe: { kk: 'Күнтізбе бағдарламасына жазылу', ru: 'Подписаться в программе-календаре', en: 'Subscribe in a calendar program' },
  file: { kk: 'Күнтізбе файлы (iCalendar)', ru: 'Файл календаря (iCalendar)', en: 'Calendar file (iCalendar)' },
  feedTitle: { kk: 'Отырыстар күнтізбесі, iCalendar', ru: 'Календарь заседаний, iCalendar', en: 'Calendar of hearings, iCalendar' },
  printDay: {
    kk: 'Бір күннің тізімін басып шығару үшін оның тақырыбын басыңыз да, бетті басып шығарыңыз.',
    ru: 'Чтобы напечатать список одного дня, нажмите на его заголовок и печатайте страницу.',
    en: 'To print the list of one day, follow its heading and print the page.',
  },
  pageOf: { kk: '{m} беттің {n}-беті', ru: 'Страница {n} из {m}', en: 'Page {n} of {m}' },
  wrong: { kk: 'Күнтізбе ашылмады', ru: 'Календарь не открыт', en: 'The calendar was not opened' },
  badDay: {
    kk: 'Мұндай күн жоқ, не ол күнтізбе шегінен тыс: 2012 жылғы 1 қаңтардан 2099 жылғы 31 желтоқсанға дейінгі күнді таңдаңыз.',
    ru: 'Такого дня нет, или он вне пределов календаря: выберите день с 1 января 2012 года по 31 декабря 2099 года.',
    en: 'There is no such day, or it lies beyond the calendar: choose one from 1 January 2012 to 31 December 2099.',
  },
  badCourt: {
    kk: 'Мұндай сот жоқ. Тізімнен таңдаңыз.',
    ru: 'Такого суда нет. Выберите из списка.',
    en: 'There is no such court. Choose one from the list.',
  },
  badJudge: {
    kk: 'Мұндай судья жоқ. Судьяның бетіне оның соты арқылы барыңыз.',
    ru: 'Такого судьи нет. Страницу судьи можно найти через его суд.',
    en: 'There is no such judge. A judge’s page is found through the court.',
  },
  next: { kk: 'Жақын отырыстар', ru: 'Ближайшие заседания', en: 'Next hearings' },
  noneNext: { kk: 'Алда тағайындалған отырыс жоқ.', ru: 'Назначенных заседаний нет.', en: 'No hearings are set.' },
})
