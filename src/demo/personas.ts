/** Whom one may sign in as, grouped: who that is, taken from the country itself, and what to try. */
import type { Said } from '../law/kernel/said.ts'
import { PANELS, POSTS } from '../law/offices/person.ts'
import { nameOf } from './bodies.ts'
import { type DemoPerson, PEOPLE, REGISTRAR_PERSON } from './people.ts'

interface Persona {
  readonly person: string
  readonly about: Said
}
interface Group {
  readonly title: Said
  readonly personas: readonly Persona[]
}
const t = (kk: string, ru: string, en: string): Said => ({ kk, ru, en })

/** What to try, by the beginning of the identifier: the longest that fits. */
const TRY: Readonly<Record<string, Said>> = {
  'citizen/applicant-1': t('Прокурорға арыз беріңіз.', 'Подайте обращение прокурору.', 'Apply to a prosecutor.'),
  'citizen/applicant-2': t(
    'Құқығыңызға қатысты актіге шағымданыңыз.',
    'Обжалуйте акт, который затрагивает ваши права.',
    'Challenge an act that touches your rights.',
  ),
  'citizen/vulnerable': t(
    'Өз құқығын өзі қорғай алмайды: арызға қол қоймай-ақ беріп көріңіз.',
    'Не может сама защитить свои права: подайте обращение без подписи.',
    'Cannot defend her own rights: apply without a signature.',
  ),
  'citizen/witness': t(
    'Тексеріске шақырылуы мүмкін: келіңіз немесе бас тартыңыз.',
    'Может быть вызван на проверку: явитесь или откажитесь.',
    'May be summoned in an inspection: appear, or refuse.',
  ),
  'citizen/bystander': t(
    'Іске қатысы жоқ: жабық істі көре аласыз ба?',
    'К делу не причастен: увидите ли вы закрытое?',
    'Not concerned: can you see what is closed?',
  ),
  advocate: t('Басқа адам үшін арыз беріңіз.', 'Обратитесь за другого человека.', 'Apply for another person.'),
  'official/company': t(
    'Тексеріс кезінде талапты орындаңыз.',
    'Исполните требование в ходе проверки.',
    'Meet a demand made in an inspection.',
  ),
  'official/agro': t('Прокурордың актісіне жауап беріңіз.', 'Ответьте на акт прокурора.', "Answer a prosecutor's act."),
  'prosecutor/general': t(
    'Заңға наразылық келтіріңіз, прокурор тағайындаңыз.',
    'Внесите протест на закон, назначьте прокурора.',
    'Protest a law, appoint a prosecutor.',
  ),
  'prosecutor/general-deputy': t(
    'Бас Прокурордың орны босаса, оның өкілеттігін сіз атқарасыз.',
    'Если должность Генерального Прокурора вакантна, его полномочия осуществляете вы.',
    'When the Prosecutor General’s office is vacant, its powers are yours.',
  ),
  'prosecutor/almaty-head': t(
    'Тексерісті ұзартуға келісім беріңіз, шағымды шешіңіз.',
    'Дайте согласие на продление проверки, решите жалобу.',
    'Consent to extending an inspection, decide a complaint.',
  ),
  'prosecutor/almaty-deputy': t(
    'Аудандық прокурордың актісін тексеріңіз.',
    'Проверьте акт прокурора района.',
    'Review an act of a district prosecutor.',
  ),
  'prosecutor/bostandyk-head': t(
    'Арызды қараңыз, тексеріс тағайындаңыз, наразылық келтіріңіз.',
    'Рассмотрите обращение, назначьте проверку, внесите протест.',
    'Examine an application, order an inspection, lodge a protest.',
  ),
  'prosecutor/bostandyk-senior': t('Тексерісті жүргізіңіз.', 'Ведите проверку.', 'Conduct an inspection.'),
  'prosecutor/medeu': t(
    'Көрші ауданның ісіне араласып көріңіз: заң неге жол бермейді?',
    'Попробуйте вмешаться в дело соседнего района: почему закон не даёт?',
    'Try to act in the next district: why does the law not let you?',
  ),
  prosecutor: t(
    'Өз аумағыңызда тексеріс тағайындаңыз.',
    'Назначьте проверку на своей территории.',
    'Order an inspection in your territory.',
  ),
  'judge/arshaly': t(
    'Сотта жалғыз судьясыз: төрағаның өкілеттігі де сізде.',
    'Вы единственный судья: полномочия председателя тоже ваши.',
    'You are the only judge: the powers of the chair are yours too.',
  ),
  'judge/bostandyk': t('Сізге түскен істі қараңыз.', 'Рассмотрите дело, которое вам выпало.', 'Hear the case that the draw gave you.'),
  'judge/almaty': t('Апелляцияны алқада қараңыз.', 'Рассмотрите апелляцию в составе коллегии.', 'Hear an appeal in a panel.'),
  judge: t('Сотыңыздың істерін қараңыз.', 'Рассматривайте дела своего суда.', 'Hear the cases of your court.'),
  'clerk/bostandyk-office': t('Арыздарды тіркеңіз.', 'Регистрируйте обращения.', 'Register applications.'),
  clerk: t(
    'Істі жеребемен бөліңіз, актілерді тапсырыңыз.',
    'Распределите дело жребием, вручайте акты.',
    'Draw a judge for a case, serve the acts.',
  ),
  'official/president': t('Сот құрыңыз, судья тағайындаңыз.', 'Создайте суд, назначьте судью.', 'Create a court, appoint a judge.'),
  'official/senate': t('Жоғарғы Соттың судьясын сайлаңыз.', 'Изберите судью Верховного Суда.', 'Elect a judge of the Supreme Court.'),
  'official/authorised-body': t(
    'Соттың судьялар санын белгілеңіз.',
    'Установите число судей суда.',
    'Set the number of judges of a court.',
  ),
  'official/registrar': t('Жаңа адам тіркеңіз.', 'Зарегистрируйте нового человека.', 'Register a new person.'),
  'official/labour': t(
    'Тапсырылған тексерісті жүргізіп, есеп беріңіз.',
    'Проведите порученную проверку и отчитайтесь.',
    'Carry out an inspection entrusted to you, and report.',
  ),
  'official/sanitary': t('Тексеріске маман бөліңіз.', 'Выделите специалиста для проверки.', 'Assign a specialist to an inspection.'),
  'official/police': t(
    'Күштеп әкелу туралы қаулыны жиырма төрт сағат ішінде орындаңыз.',
    'Исполните постановление о приводе за двадцать четыре часа.',
    'Bring a person within twenty-four hours.',
  ),
  'official/gazette': t('Прокурордың актісін жариялаңыз.', 'Опубликуйте акт прокурора.', "Publish a prosecutor's act."),
  'official/akimat': t('Наразылықты он күнде қараңыз.', 'Рассмотрите протест в десять дней.', 'Consider a protest within ten days.'),
  official: t('Прокурордың актісін қараңыз.', 'Рассмотрите акт прокурора.', "Consider a prosecutor's act."),
}
const tryOf = (id: string): Said | undefined =>
  TRY[
    Object.keys(TRY)
      .filter(k => id.startsWith(k))
      .sort((a, b) => b.length - a.length)[0] ?? ''
  ]

const CITIZEN = t('Азамат', 'Гражданин', 'Citizen')
const ADVOCATE = t('Адвокат', 'Адвокат', 'Advocate')
const PROSECUTOR = t('Прокурор', 'Прокурор', 'Prosecutor')
const titleOf = ({ id, post, body, panel }: DemoPerson): Said => {
  if (!post) return id.startsWith('advocate/') ? ADVOCATE : CITIZEN
  if (post === 'head' && body?.startsWith('office/')) return PROSECUTOR
  if (!panel) return POSTS[post]
  const of = PANELS[panel]
  return t(`${POSTS[post].kk} (${of.kk})`, `${POSTS[post].ru} (${of.ru})`, `${POSTS[post].en} (${of.en})`)
}
const about = (p: DemoPerson): Said => {
  const title = titleOf(p)
  const body = p.body ? nameOf(p.body) : undefined
  const what = tryOf(p.id)
  const line = (lang: keyof Said) => `${title[lang]}${body ? `, ${body[lang]}` : ''}. ${what?.[lang] ?? ''}`.trim()
  return t(line('kk'), line('ru'), line('en'))
}
const group = (title: Said, belongs: (p: DemoPerson) => boolean): Group => ({
  title,
  personas: [REGISTRAR_PERSON, ...PEOPLE].filter(belongs).map(p => ({ person: p.id, about: about(p) })),
})
const is = (kind: string) => (p: DemoPerson) => p.id.startsWith(`${kind}/`)
const ofACompany = (p: DemoPerson) => p.body?.startsWith('company/') === true

export const personas: readonly Group[] = [
  group(
    t('Азаматтар мен ұйымдар', 'Граждане и организации', 'Citizens and organisations'),
    p => is('citizen')(p) || is('advocate')(p) || ofACompany(p),
  ),
  group(t('Прокурорлар', 'Прокуроры', 'Prosecutors'), is('prosecutor')),
  group(t('Судьялар', 'Судьи', 'Judges'), is('judge')),
  group(t('Сот пен прокуратураның кеңселері', 'Канцелярии судов и прокуратур', 'Registries of courts and offices'), is('clerk')),
  group(t('Өзге органдар', 'Иные органы', 'Other bodies'), p => is('official')(p) && !ofACompany(p)),
]
