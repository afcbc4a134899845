/** The words of the register of what is published. */
import type { Said } from '../../law/kernel/said.ts'

const words = <const W extends Record<string, Said>>(w: W): W => w

export const R = words({
  lead: {
    kk: 'Прокурорлар жариялаған актілер мен соттар жария еткен шешімдер: көпшілікке қалай ашық болса, солай. Қазақша сөздер кез келген жалғауда, орысша мен ағылшынша сөздер кез келген түрде табылады.',
    ru: 'Акты, опубликованные прокурорами, и решения, оглашённые судами, – так, как они открыты всем. Казахские слова находятся с любыми окончаниями, русские и английские – в любой форме.',
    en: 'Acts that prosecutors published and decisions that courts announced, as they are open to everybody. Kazakh words are found with any ending, Russian and English ones in any form.',
  },
  body: { kk: 'Орган', ru: 'Орган', en: 'Body' },
  document: { kk: 'Құжат түрі', ru: 'Вид документа', en: 'Kind of document' },
  year: { kk: 'Жылы', ru: 'Год', en: 'Year' },
  written: { kk: 'Мәтін тілі', ru: 'Язык текста', en: 'Language of the text' },
  any: { kk: 'Бәрі', ru: 'Все', en: 'All' },
  kk: { kk: 'Қазақша', ru: 'Казахский', en: 'Kazakh' },
  ru: { kk: 'Орысша', ru: 'Русский', en: 'Russian' },
  en: { kk: 'Ағылшынша', ru: 'Английский', en: 'English' },
  latest: {
    kk: 'Көп табылды: соңғы {n} актінің ең сәйкестері көрсетілді. Сүзгіні тарылтыңыз.',
    ru: 'Найдено много: показаны лучшие из последних {n}. Уточните отбор.',
    en: 'Many are found: of the latest {n} the best are shown. Narrow the filter.',
  },
  meant: { kk: 'Мүмкін, мынаны іздеген боларсыз:', ru: 'Возможно, вы искали:', en: 'Did you mean:' },
  none: { kk: 'Ештеңе табылмады.', ru: 'Ничего не найдено.', en: 'Nothing was found.' },
  noneHelp: {
    kk: 'Сөздердің барлығы бір актіде болуы керек. Сөздерді азайтып көріңіз, сүзгілерді алып тастаңыз. Жеке адамдардың аттары бойынша іздеу жоқ: олар бас әріптермен берілген.',
    ru: 'Все слова должны стоять в одном акте. Попробуйте убрать часть слов или отбор. По именам частных лиц поиска нет: они заменены инициалами.',
    en: 'All words have to stand in one act. Try fewer words, or without the filters. Private people are not found by name: they are given by initials.',
  },
  all: { kk: 'Барлық жарияланған актілер', ru: 'Все опубликованные акты', en: 'All published acts' },
  feed: { kk: 'Жаңалықтар арнасы', ru: 'Лента новостей', en: 'Feed of news' },
})
