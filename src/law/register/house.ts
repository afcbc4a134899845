/** Rules of the house: what the installation itself requires. They are not law and are shown as such. */
import type { Said } from '../kernel/said.ts'
import type { HouseRuleId } from './ids.ts'

export interface HouseRule {
  readonly title: Said
  readonly text: Said
}
const r = (title: Said, text: Said): HouseRule => Object.freeze({ title, text })

export const house: Readonly<Record<HouseRuleId, HouseRule>> = {
  'house.founding': r(
    { kk: 'Тізілімнің ашылуы', ru: 'Открытие реестра', en: 'Opening of the register' },
    {
      kk: 'Республиканың тізілімі бір-ақ рет ашылады.',
      ru: 'Реестр Республики открывается один раз.',
      en: 'The register of the Republic is opened once.',
    },
  ),
  'house.registrar': r(
    { kk: 'Тіркеуші', ru: 'Регистратор', en: 'The registrar' },
    {
      kk: 'Конституция немесе өзге заң құратын органдарды, адамдарды және өзге органдардың лауазымды адамдарын тіркеуші жазады.',
      ru: 'Органы, созданные Конституцией или иным законом, людей и должностных лиц иных органов записывает регистратор.',
      en: 'The registrar records the bodies that the Constitution or another law creates, people, and the officials of other bodies.',
    },
  ),
  'house.identity': r(
    { kk: 'Кім әрекет етеді', ru: 'Кто действует', en: 'Who acts' },
    {
      kk: 'Адам өз атынан немесе сол күні атқаратын лауазымында әрекет етеді.',
      ru: 'Лицо действует от своего имени или в должности, которую занимает в этот день.',
      en: 'A person acts in his or her own name or in an office held on that day.',
    },
  ),
  'house.stage': r(
    { kk: 'Істің кезеңі', ru: 'Стадия дела', en: 'Stage of the matter' },
    {
      kk: 'Әрекет оның нысаны бар кезеңде ғана жасалады.',
      ru: 'Действие совершается лишь на той стадии дела, на которой у него есть предмет.',
      en: 'An act is possible only at a stage of the matter at which it has an object.',
    },
  ),
  'house.reference': r(
    { kk: 'Сілтеме', ru: 'Ссылка', en: 'Reference' },
    {
      kk: 'Әрекет сілтейтін жазба бар және тиісті түрде болуы керек.',
      ru: 'То, на что ссылается действие, должно существовать и быть нужного вида.',
      en: 'What an act refers to must exist and be of the right kind.',
    },
  ),
  'house.visibility': r(
    { kk: 'Кім көреді', ru: 'Кто видит', en: 'Who sees' },
    {
      kk: 'Істі онда әрекет ететіндер және ол қатысты адамдар көреді; жарияланғанды – бәрі.',
      ru: 'Дело видят те, кто в нём действует и кого оно касается; опубликованное – все.',
      en: 'A matter is seen by those who act in it and those whom it concerns; what is published, by everyone.',
    },
  ),
  'house.receipt': r(
    { kk: 'Алынғанын белгілеу', ru: 'Отметка о получении', en: 'Record of receipt' },
    {
      kk: 'Актінің алынғаны жазылады: мерзімдер содан басталады.',
      ru: 'Получение акта записывается: с него идут сроки.',
      en: 'Receipt of an act is recorded: terms run from it.',
    },
  ),
  'house.parameter': r(
    { kk: 'Параметрлер', ru: 'Параметры', en: 'Parameters' },
    {
      kk: 'Мәтін өзге заңдарға қалдырған шамалар күні көрсетілген параметр ретінде қойылады.',
      ru: 'Величины, оставленные текстом другим законам, задаются параметрами с датами.',
      en: 'Values that the text leaves to other laws are set as dated parameters.',
    },
  ),
  'house.draw': r(
    { kk: 'Істі бөлу', ru: 'Распределение дел', en: 'Distribution of cases' },
    {
      kk: 'Іс тексеруге болатын жеребемен бөлінеді: үміткерлер алдын ала жазылады, кездейсоқтық журналдан алынады.',
      ru: 'Дела распределяются проверяемым жребием: состав записан заранее, случайность берётся из журнала.',
      en: 'Cases are distributed by a verifiable draw: the pool is recorded before, the randomness comes from the journal.',
    },
  ),
  'house.declared-by-official': r(
    { kk: 'Қалау', ru: 'Усмотрение', en: 'Discretion' },
    {
      kk: 'Заң қалауға қалдырғанды атаулы лауазымды адам уәждерімен жазады.',
      ru: 'Что закон оставил усмотрению, записывает названное должностное лицо с мотивами.',
      en: 'What the law leaves to discretion is recorded by a named official with reasons.',
    },
  ),
  'house.correction': r(
    { kk: 'Түзету', ru: 'Исправление', en: 'Correction' },
    {
      kk: 'Жазылған өзгертілмейді; қате жаңа жазбамен түзетіледі.',
      ru: 'Записанное не изменяется; ошибка исправляется новой записью.',
      en: 'What is recorded is not changed; a mistake is corrected by a new entry.',
    },
  ),
  'house.input': r(
    { kk: 'Толтыру', ru: 'Заполнение', en: 'Filling in' },
    { kk: 'Міндетті өрістер толтырылады.', ru: 'Обязательные поля заполняются.', en: 'Required fields are filled in.' },
  ),
  'house.practice': r(
    { kk: 'Жаттығу елі', ru: 'Учебная страна', en: 'Country of practice' },
    {
      kk: 'Жаттығудағы әрекеттер нағыз журналға жазылмайды.',
      ru: 'Действия в практикуме не попадают в настоящий журнал.',
      en: 'What is done in practice does not enter the real journal.',
    },
  ),
}
