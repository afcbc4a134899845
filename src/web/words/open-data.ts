/** The words of the page on open data. */
import type { Said } from '../../law/kernel/said.ts'
import type { TYPES } from '../../opendata/columns.ts'

const w = (kk: string, ru: string, en: string): Said => ({ kk, ru, en })

export const O = {
  title: w('Ашық деректер', 'Открытые данные', 'Open data'),
  lead: w(
    'Жарияланған актілер мен сот отырыстары бағдарламалар үшін: жүйеге кірмей-ақ, барлығына бірдей.',
    'Опубликованные акты и судебные заседания для программ: без входа, всем одинаково.',
    'Published acts and court hearings for programs: without signing in, the same for everybody.',
  ),
  column: w('Баған', 'Столбец', 'Column'),
  type: w('Түрі', 'Тип', 'Type'),
  meaning: w('Мағынасы', 'Значение', 'Meaning'),
  empty: w('бос болуы мүмкін', 'может быть пусто', 'may be empty'),
  files: w('Файлдар', 'Файлы', 'Files'),
  described: w('Бағандардың машина оқитын сипаты', 'Машиночитаемое описание столбцов', 'The columns described for programs'),
  walking: w('Беттер және жалғастыру', 'Страницы и продолжение', 'Pages, and going on'),
  pages: w(
    'Бетте әдетте {usual} жол бар, limit параметрімен – {most} жолға дейін. Келесі беттің мекенжайы Link тақырыбында; ол жоқ болса, бет әзірге соңғы.',
    'На странице обычно {usual} строк, параметром limit – до {most}. Адрес следующей страницы стоит в заголовке Link; если его нет, страница пока последняя.',
    'A page has {usual} rows, with limit up to {most}. The address of the next page stands in the header Link; where it is missing, the page is the last one for now.',
  ),
  order: w(
    'Жолдар жазылу ретімен тұр. Соңғы алынған жолдың cursor мәнін after параметрінде беріңіз: содан бері не жаңа, не өзгерген және не жариядан алынған – бәрі келеді, ештеңе қайталанбайды. Өзгерген акт жаңа орында келеді: кілті бірдей жолдардың соңғысы дұрыс.',
    'Строки стоят в том порядке, в каком записаны. Передайте cursor последней полученной строки в after: придёт всё, что с тех пор появилось, изменилось или снято с публикации, и ничего не повторится. Изменённый акт приходит на новом месте: из строк с одним ключом верна последняя.',
    'Rows stand in the order in which they were written. Give the cursor of the last row that you have as after: all that is new, changed or withdrawn since then comes, and nothing twice. An act that changed comes at a new place: of rows with one key the last one holds.',
  ),
  withdrawn: w(
    'withdrawn мәні ақиқат болса, бұрын алынған жолды өшіріңіз: іс енді көпшілікке ашық емес.',
    'Если withdrawn истинно, удалите полученную ранее строку: публике она больше не открыта.',
    'Where withdrawn is true, delete the row that you received earlier: it is not open to the public any more.',
  ),
  labels: w(
    'lang параметрі (kk, ru, en) адам оқитын бағандардың тілін таңдайды; қалған бағандар барлық тілде бірдей.',
    'Параметр lang (kk, ru, en) выбирает язык столбцов для чтения людьми; остальные столбцы на всех языках одинаковы.',
    'The parameter lang (kk, ru, en) chooses the language of the columns for people; the others are the same in all languages.',
  ),
  tables: w('Кестелік бағдарламалар үшін', 'Для табличных программ', 'For spreadsheets'),
  csv: w(
    "CSV: үтірмен бөлінген, UTF-8, басында белгісі бар. Кестелік бағдарлама формула деп түсінуі мүмкін ұяшықтың алдына дәйекше (') қойылады; дәйекшеден басталатын ұяшыққа да. Деректі өңдегенде ұяшық басындағы бір дәйекшені алып тастаңыз. Бағдарламаның тізім бөлгіші нүктелі үтір болса, файлды екі рет басып ашпаңыз: «Деректер – Мәтіннен/CSV» арқылы жүктеп, бөлгіш ретінде үтірді таңдаңыз.",
    "CSV: через запятую, UTF-8, с меткой в начале. Перед ячейкой, которую табличная программа могла бы принять за формулу, стоит апостроф ('); перед ячейкой, которая сама начинается с апострофа, тоже. При обработке снимайте один апостроф в начале ячейки. Если разделитель списков в вашей программе – точка с запятой, не открывайте файл двойным щелчком: загрузите его через «Данные – Из текста/CSV» и выберите запятую.",
    "CSV: separated by commas, UTF-8, with a mark at the beginning. Before a cell that a spreadsheet could take for a formula stands an apostrophe ('); also before one that begins with an apostrophe itself. When you work with the data, take one apostrophe off the beginning of a cell. Where your spreadsheet separates lists by semicolons, do not open the file with a double click: load it by Data – From Text/CSV and choose the comma.",
  ),
  terms: w(
    'Не бар, не жоқ және қалай пайдалануға болады',
    'Что есть, чего нет и как можно пользоваться',
    'What there is, what there is not, and how it may be used',
  ),
  licence: w(
    'Бұл – соттар мен прокуратураның көпшілікке ашық ақпараты. Оны көшіруге, өңдеуге және таратуға болады; қайдан және қай күні алынғанын көрсетіңіз. Жеке адамдар бас әріптермен берілген, жабық отырыс қорғайтын мәлімет жоқ; бұдан басқа жеке дерек берілмейді.',
    'Это общедоступная информация судов и прокуратуры. Её можно копировать, обрабатывать и передавать; указывайте, откуда и когда она получена. Частные лица названы инициалами, сведений, охраняемых закрытым заседанием, нет; иных персональных данных не передаётся.',
    'This is public information of the courts and the prosecutor’s office. It may be copied, worked with and passed on; say where and when it was taken. Private people are given by initials, what a closed hearing protects is not there, and no other personal data are given.',
  ),
  checking: w('Жолды ашық журналмен тексеру', 'Проверка строки по открытому журналу', 'Checking a row against the public log'),
  position: w('Журналдың қазіргі күйі', 'Журнал сейчас', 'The log now'),
  noLog: w('Мұнда ашық журнал жоқ.', 'Открытого журнала здесь нет.', 'There is no public log here.'),
  leaves: w('жазба саны', 'записей', 'leaves'),
  root: w('түбірі', 'корень', 'root'),
  proof: w(
    'Әр жолда бет жасалған сәттегі соңғы бақылау нүктесі тұр. stream мен entry бойынша жазбаның журналда тұрғанының дәлелі беріледі; ол leaf_index орнын да айтады:',
    'В каждой строке стоит последняя контрольная точка на момент составления страницы. По stream и entry выдаётся доказательство того, что запись стоит в журнале; оно называет и место leaf_index:',
    'Each row says which checkpoint was the latest when the page was made. For its stream and entry there is a proof that the entry stands in the log; it names the place, leaf_index, too:',
  ),
  act: w(
    'Құжаттың коды бар болса, оның беті актінің қалай тұрғанын және құжаттың таңбасын айтады:',
    'Если у документа есть код, его страница говорит, в каком состоянии акт и каков хеш документа:',
    'Where the document has a code, its page says how the act stands and what the hash of the document is:',
  ),
}
export const TYPE_NAMES: Readonly<Record<keyof typeof TYPES, Said>> = {
  text: w('мәтін', 'текст', 'text'),
  id: w('белгі', 'обозначение', 'id'),
  address: w('мекенжай', 'адрес', 'address'),
  day: w('күн', 'день', 'day'),
  instant: w('сәт', 'момент', 'instant'),
  hour: w('уақыт', 'время', 'time of day'),
  number: w('бүтін сан', 'целое число', 'whole number'),
  yes: w('иә не жоқ', 'да или нет', 'yes or no'),
}
