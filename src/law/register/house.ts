/** Rules of the house: what the installation itself requires. They are not law and are shown as such. */
import type { Said } from '../kernel/said.ts'
import type { HouseRuleId } from './ids.ts'

export interface HouseRule {
  readonly title: Said
  readonly text: Said
}
const rule = (title: Said, text: Said): HouseRule => Object.freeze({ title, text })

export const house: Readonly<Record<HouseRuleId, HouseRule>> = {
  'house.founding': rule(
    { kk: 'Тізілімнің ашылуы', ru: 'Открытие реестра', en: 'Opening of the register' },
    {
      kk: 'Республиканың тізілімі бір рет қана ашылады. Одан кейінгі барлық жазба соның жалғасы болады.',
      ru: 'Реестр Республики открывается один раз. Все последующие записи продолжают его.',
      en: 'The register of the Republic is opened once. Every later entry continues it.',
    },
  ),
  'house.registrar': rule(
    { kk: 'Тіркеуші', ru: 'Регистратор', en: 'The registrar' },
    {
      kk: 'Конституцияның немесе өзге заңның өзі құратын органдарды, адамдарды және өзге органдардың лауазымды адамдарын тізілімге тіркеуші енгізеді. Тіркеу ешкімге өкілеттік бермейді, ол бар жайтты ғана көрсетеді.',
      ru: 'Органы, которые создаёт сама Конституция или иной закон, людей и должностных лиц других органов вносит в реестр регистратор. Внесение никого не наделяет полномочиями, оно лишь отражает то, что уже есть.',
      en: 'The registrar enters the bodies that the Constitution or another law itself creates, people, and the officials of other bodies. The entry gives nobody a power; it records what already is.',
    },
  ),
  'house.identity': rule(
    { kk: 'Кім әрекет етеді', ru: 'Кто действует', en: 'Who acts' },
    {
      kk: 'Адам өз атынан немесе сол күні атқаратын лауазымында әрекет етеді. Өкілеттігі жоқ адам өзгенің атынан әрекет ете алмайды.',
      ru: 'Человек действует от своего имени или в должности, которую занимает в этот день. Без полномочия никто не действует от чужого имени.',
      en: 'A person acts in his or her own name or in an office held on that day. Nobody acts in another’s name without authority.',
    },
  ),
  'house.stage': rule(
    { kk: 'Істің кезеңі', ru: 'Стадия дела', en: 'Stage of the matter' },
    {
      kk: 'Әрекет іс оның нысаны бар кезеңде тұрғанда ғана жасалады.',
      ru: 'Действие возможно лишь на той стадии дела, на которой у него есть предмет.',
      en: 'An act is possible only at a stage of the matter at which it has an object.',
    },
  ),
  'house.object': rule(
    { kk: 'Әрекеттің нысаны', ru: 'Предмет действия', en: 'Object of an act' },
    {
      kk: 'Әрекет істе оның нысаны болғанда ғана жасалады: тапсырылмаған шақыру, шешілмеген өтінішхат, орындалмаған талап.',
      ru: 'Действие возможно, лишь пока в деле есть его предмет: невручённая повестка, неразрешённое ходатайство, неисполненное требование.',
      en: 'An act is possible only while the matter holds its object: a summons not yet delivered, a motion not yet ruled on, a demand not yet met.',
    },
  ),
  'house.reference': rule(
    { kk: 'Сілтеме', ru: 'Ссылка', en: 'Reference' },
    {
      kk: 'Әрекет сілтейтін нәрсе тізілімде бар және тиісті түрден болуы керек.',
      ru: 'То, на что ссылается действие, должно существовать и быть нужного вида.',
      en: 'What an act refers to must exist and be of the right kind.',
    },
  ),
  'house.visibility': rule(
    { kk: 'Кім көреді', ru: 'Кто видит', en: 'Who sees' },
    {
      kk: 'Істі онда әрекет ететіндер және ол қатысты адамдар көреді; жарияланғанын бәрі көреді.',
      ru: 'Дело видят те, кто в нём действует, и те, кого оно касается; опубликованное видят все.',
      en: 'A matter is seen by those who act in it and those whom it concerns; what is published is seen by everyone.',
    },
  ),
  'house.receipt': rule(
    { kk: 'Актінің алынғаны', ru: 'Получение акта', en: 'Receipt of an act' },
    {
      kk: 'Актіні адресат алған сәт тіркеледі: алынған күннен есептелетін мерзімдер содан басталады.',
      ru: 'Момент, когда адресат получил акт, записывается: от него идут сроки, исчисляемые со дня получения.',
      en: 'The moment at which the addressee received an act is recorded: terms counted from receipt run from it.',
    },
  ),
  'house.parameter': rule(
    { kk: 'Параметрлер', ru: 'Параметры', en: 'Parameters' },
    {
      kk: 'Мәтін өзге заңдарға қалдырған шамаларды әкімші дереккөзі мен қолданылатын күні көрсетілген параметр ретінде қояды. Көрсетілім мәндері сондай деп белгіленеді.',
      ru: 'Величины, которые текст оставляет другим законам, администратор задаёт параметрами с указанием источника и дат действия. Демонстрационные значения помечены.',
      en: 'Values that the text leaves to other laws are set by the administrator as dated parameters with their source. Demonstration values are marked as such.',
    },
  ),
  'house.draw': rule(
    { kk: 'Істі бөлу', ru: 'Распределение дел', en: 'Distribution of cases' },
    {
      kk: 'Іс судьялар арасында тексеруге болатын жеребемен бөлінеді: үміткерлер тізімі алдын ала жазылады, нәтижесін кез келген адам қайта есептеп шыға алады.',
      ru: 'Дела распределяются между судьями проверяемым жребием: круг судей записан заранее, а результат может пересчитать любой.',
      en: 'Cases are distributed among judges by a verifiable draw: the pool is recorded before it, and anybody can recompute the result.',
    },
  ),
  'house.declared-by-official': rule(
    { kk: 'Қалау бойынша шешім', ru: 'Усмотрение', en: 'Discretion' },
    {
      kk: 'Заң адамның бағалауына қалдырған мәселені аты көрсетілген лауазымды адам шешеді және уәжін жазады; жүйе оның орнына баға бермейді.',
      ru: 'Вопрос, который закон оставил оценке человека, решает названное по имени должностное лицо и записывает мотивы; система за него не оценивает.',
      en: 'What the law leaves to human judgement is decided by a named official, who records the reasons; the system does not judge in his or her place.',
    },
  ),
  'house.correction': rule(
    { kk: 'Түзету', ru: 'Исправление', en: 'Correction' },
    {
      kk: 'Жазылған нәрсе өзгертілмейді және өшірілмейді; қате соған сілтейтін жаңа жазбамен түзетіледі.',
      ru: 'Записанное не изменяется и не стирается; ошибка исправляется новой записью, которая на неё ссылается.',
      en: 'What is recorded is neither changed nor struck out; a mistake is corrected by a new entry that refers to it.',
    },
  ),
  'house.input': rule(
    { kk: 'Толтыру', ru: 'Заполнение', en: 'Filling in' },
    {
      kk: 'Міндетті өрістер толтырылады, әр мән өз өрісінің түріне сай болады.',
      ru: 'Обязательные поля заполняются, и каждое значение соответствует виду своего поля.',
      en: 'Required fields are filled in, and each value is of the kind that its field asks for.',
    },
  ),
  'house.practice': rule(
    { kk: 'Жаттығу елі', ru: 'Учебная страна', en: 'Country of practice' },
    {
      kk: 'Жаттығуда жасалған әрекет нағыз журналға жазылмайды және ешкімге салдар тудырмайды.',
      ru: 'Сделанное в практикуме не попадает в настоящий журнал и ни для кого не влечёт последствий.',
      en: 'What is done in practice does not enter the real journal and has consequences for nobody.',
    },
  ),
  'house.masking': rule(
    { kk: 'Жеке адамдардың аттары', ru: 'Имена частных лиц', en: 'Names of private people' },
    {
      kk: 'Көпшілік оқитын мәтінде қызмет атқармайтын және бұрын атқармаған адамдардың аттары бас әріптермен беріледі. Лауазымды адамдар мен ұйымдар толық аталады. Іске қатысушылар мәтінді толық көреді. Жариялылық туралы нормалар жабық отырыс қорғайтын мәліметті жасыруды талап етеді, ал аттар туралы үндемейді.',
      ru: 'В том, что читает публика, имена людей, которые не занимают и не занимали должностей, заменены инициалами. Должностные лица и организации названы полностью. Участники дела видят текст целиком. Нормы о гласности требуют скрывать то, что охраняет закрытое заседание, а об именах молчат.',
      en: 'In what the public reads, the names of people who hold no public office and never did are given by initials. Officials and organisations are named in full. Those who take part in the matter see the whole text. The provisions on publicity ask to mask what a closed hearing protects and say nothing of names.',
    },
  ),
  'house.signature': rule(
    { kk: 'Электрондық қолтаңба', ru: 'Электронная подпись', en: 'Electronic signature' },
    {
      kk: 'Лауазымды адамның жазбаша актісі оған сол адам қол қойғанда ғана пайда болады. Қолтаңба акт құжатының өзіне, қол қойған адамға және оның сол күнгі лауазымына сай болуы керек.',
      ru: 'Письменный акт должностного лица возникает лишь тогда, когда оно его подписало. Подпись должна подходить к самому документу акта, к подписавшему и к должности, которую он занимает в этот день.',
      en: 'A written act of an official comes into being only when that official has signed it. The signature must fit the document of the act itself, the signer and the office held on that day.',
    },
  ),
}
