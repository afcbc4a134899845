/** The words of the API's description. */
import type { Said } from '../law/kernel/said.ts'

const w = (kk: string, ru: string, en: string): Said => ({ kk, ru, en })
export const W = {
  about: w(
    'Қазақстан Республикасының соттары мен прокуратурасы: әр әрекет заңға сай тексеріледі, әр жауап нормасын айтады. Тілін Accept-Language таңдайды: kk, ru, en. Қате болса – RFC 9457.',
    'Суды и прокуратура Республики Казахстан: каждое действие проверяется законом, каждый ответ называет норму. Язык выбирает Accept-Language: kk, ru, en. Ошибки – по RFC 9457.',
    'The courts and the prosecutor’s office of the Republic of Kazakhstan: every act is checked against the law, every answer cites its provision. Accept-Language chooses the language: kk, ru, en. Problems are told as in RFC 9457.',
  ),
  answer: w('Жауап', 'Ответ', 'The answer'),
  receipt: w(
    'Түбіртек: не жасалды, қай норма бойынша, енді кім не істеуге тиіс',
    'Квитанция: что сделано, по каким нормам, кто что теперь должен',
    'A receipt: what was done, under which provisions, what is now due by whom',
  ),
  repeated: w(
    'Осы нөмірмен бұрын жасалған: сол түбіртек',
    'С этим номером уже сделано: та же квитанция',
    'Done before with this id: the same receipt',
  ),
  describes: w('Әрекеттің сипаты', 'Описание действия', 'What the act is'),
  foresee: w('Не айтылар еді', 'Что было бы сказано', 'What would be said'),
  who: w('Кім жасай алады', 'Кто вправе', 'Who may'),
  id: w(
    'Әрекеттің нөмірі (UUID), оны жіберуші таңдайды: сол нөмірмен екінші рет жазылмайды.',
    'Номер действия (UUID), его выбирает отправитель: с тем же номером второй раз не записывается.',
    'The act’s id (UUID), chosen by the sender: the same id is not recorded twice.',
  ),
  stream: w('Әрекет жасалатын іс', 'Дело, в котором действие совершается', 'The matter in which the act is done'),
  newStream: w('Ашылатын жазбаның белгісі', 'Обозначение открываемой записи', 'The name of the record to open'),
  body: w(
    'Қай органның атынан; null – өз атынан; жоқ болса – кіргендегідей.',
    'От имени какого органа; null – от своего; нет – как при входе.',
    'In the name of which body; null: in one’s own; absent: as one signed in.',
  ),
  seen: w(
    'Жіберуші көрген істің нұсқасы: іс жылжып кетсе, ештеңе жазылмайды.',
    'Версия дела, которую видел отправитель: если дело сдвинулось, ничего не записывается.',
    'The version of the matter that the sender saw: if it moved on, nothing is recorded.',
  ),
  acts: w('Барлық әрекет', 'Все действия', 'Every act'),
  matters: w('Сізге ашық істер', 'Дела, открытые вам', 'The matters open to you'),
  matter: w(
    'Іс: кезеңі, барысы, міндеттер, келесі қадамдар және неге болмайтыны',
    'Дело: стадия, ход, обязанности, следующие шаги и почему нет',
    'A matter: its stage, course, duties, the next steps and why not',
  ),
  bringFile: w(
    'Файлды әкелу: оны кейін әрекет атайды (50 МБ-ға дейін, PDF не сурет)',
    'Принести файл: затем его называет действие (до 50 МБ, PDF или изображение)',
    'Bring a file that an act then names (up to 50 MB, a PDF or a picture)',
  ),
  fileName: w('Файлдың аты', 'Имя файла', 'The name of the file'),
  fileNamed: w('Файл әрекетте осылай аталады', 'Так файл называют в действии', 'How an act names the file'),
  file: w('Істегі файл', 'Файл из дела', 'A file of the matter'),
  hash: w('Байттардың SHA-256 таңбасы', 'SHA-256 содержимого', 'SHA-256 of the bytes'),
  duties: w('Сіздің міндеттеріңіз, мерзімі бойынша', 'Ваши обязанности по сроку', 'What you owe, by the day it falls due'),
  provisions: w('Заң нормалары', 'Нормы закона', 'The provisions of the law'),
  provision: w(
    'Норма: мәтіні, түсінігі, неде қолданылады',
    'Норма: текст, толкование, где действует',
    'A provision: its text, its readings, what enforces it',
  ),
  coverage: w('Заңның қай бөлігі орындалған', 'Что из закона исполняется', 'What of the law is built'),
  law: w('Заң', 'Закон', 'The law'),
  reading: w('Түсіндірме', 'Толкование', 'Reading'),
  kind: w('Істің түрі', 'Вид дела', 'The kind of matter'),
  kindOfId: w(
    'Белгінің алдыңғы бөлігі: application, court, judge',
    'Первая часть обозначения: application, court, judge',
    'The first part of the identifier: application, court, judge',
  ),
  restOfId: w('Белгінің қалған бөлігі', 'Остальная часть обозначения', 'The rest of the identifier'),
  kindOfProvision: w('Норманың түрі', 'Вид нормы', 'The kind of provision'),
  provisionId: w('Норманың белгісі', 'Обозначение нормы', 'The provision’s id'),
  text: w('Іздейтін сөздер', 'Слова для поиска', 'Words to look for'),
  mine: w('Тек өзіңізге не органыңызға қатысты', 'Только касающиеся вас или вашего органа', 'Only those that concern you or your body'),
  published: w('Тек жарияланған', 'Только опубликованные', 'Only what is published'),
  page: w('Бет', 'Страница', 'The page'),
  session: w('Сайтқа кіргендегі сеанс', 'Сеанс входа на сайт', 'The session with which one signed in'),
  person: w(
    'Көрсетілімде: кім екеніңіз; X-Tarazy-Body – қай органның атынан',
    'В демонстрации: кто вы; X-Tarazy-Body – от имени какого органа',
    'In the demonstration: who you are; X-Tarazy-Body: in the name of which body',
  ),
} as const
