/** Whom one may sign in as, grouped, with a line on what to try. */
import type { Said } from '../law/kernel/said.ts'

interface Persona {
  readonly person: string
  readonly about: Said
}
interface Group {
  readonly title: Said
  readonly personas: readonly Persona[]
}
const p = (person: string, kk: string, ru: string, en: string): Persona => ({ person, about: { kk, ru, en } })

export const personas: readonly Group[] = [
  {
    title: { kk: 'Азаматтар мен ұйымдар', ru: 'Граждане и организации', en: 'Citizens and organisations' },
    personas: [
      p(
        'citizen/applicant-1',
        'Азамат. Прокурорға арыз беріп көріңіз.',
        'Гражданка. Подайте обращение прокурору.',
        'A citizen. Apply to a prosecutor.',
      ),
      p(
        'citizen/applicant-2',
        'Азамат. Шешім құқығыңызға қатысты болса, шағымданыңыз.',
        'Гражданин. Обжалуйте то, что затрагивает ваши права.',
        'A citizen. Challenge what touches your rights.',
      ),
      p(
        'citizen/vulnerable-1',
        'Өз құқығын өзі қорғай алмайтын адам.',
        'Лицо, которое не может само защитить свои права.',
        'A person who cannot defend her own rights.',
      ),
      p(
        'citizen/witness-1',
        'Тексерісте түсінік беруге шақырылуы мүмкін.',
        'Может быть вызван для дачи показаний.',
        'May be summoned to testify in an inspection.',
      ),
      p('citizen/witness-2', 'Шақырылып, келуден бас тартуы мүмкін.', 'Может отказаться явиться.', 'May refuse to appear.'),
      p(
        'citizen/bystander',
        'Іске қатысы жоқ адам: жабықтың ештеңесін көрмейді.',
        'Посторонний: закрытого не видит.',
        'Not concerned: sees nothing that is closed.',
      ),
      p(
        'advocate/advocate-1',
        'Адвокат: басқа адам үшін арыз береді.',
        'Адвокат: обращается за другое лицо.',
        'An advocate: applies for another person.',
      ),
      p('official/company', '«Алматы Құрылыс» басшысы.', 'Руководитель «Алматы Құрылыс».', 'Head of Almaty Qurylys.'),
      p('official/agro', '«Аршалы Агро» басшысы.', 'Руководитель «Аршалы Агро».', 'Head of Arshaly Agro.'),
    ],
  },
  {
    title: { kk: 'Прокуратура', ru: 'Прокуратура', en: "Prosecutor's office" },
    personas: [
      p(
        'prosecutor/bostandyk-head',
        'Аудан прокуроры. Арызды тексеріңіз, тексеріс тағайындаңыз, наразылық келтіріңіз.',
        'Прокурор района. Проверьте обращение, назначьте проверку, внесите протест.',
        'District prosecutor. Examine the application, order an inspection, lodge a protest.',
      ),
      p('prosecutor/bostandyk-deputy', 'Аудан прокурорының орынбасары.', 'Заместитель прокурора района.', 'Deputy district prosecutor.'),
      p(
        'prosecutor/bostandyk-senior',
        'Аға көмекші: тексеріс жүргізеді.',
        'Старший помощник: ведёт проверку.',
        'Senior assistant: conducts inspections.',
      ),
      p('prosecutor/bostandyk-assistant', 'Көмекші.', 'Помощник.', 'Assistant.'),
      p('clerk/bostandyk-office', 'Прокуратура кеңсесі.', 'Канцелярия прокуратуры.', 'Registry of the office.'),
      p(
        'prosecutor/almaty-head',
        'Қала прокуроры: келісім береді, шағымды шешеді.',
        'Прокурор города: даёт согласие, решает жалобы.',
        'City prosecutor: consents, decides complaints.',
      ),
      p('prosecutor/almaty-deputy', 'Қала прокурорының орынбасары.', 'Заместитель прокурора города.', 'Deputy city prosecutor.'),
      p('prosecutor/medeu-head', 'Көрші ауданның прокуроры.', 'Прокурор соседнего района.', 'Prosecutor of the next district.'),
      p(
        'prosecutor/general',
        'Бас Прокурор: заңға наразылықты тек сіз келтіресіз.',
        'Генеральный Прокурор: протест на закон вносите только вы.',
        'Prosecutor General: only you protest a law.',
      ),
      p('prosecutor/general-deputy', 'Бас Прокурордың орынбасары.', 'Заместитель Генерального Прокурора.', 'Deputy Prosecutor General.'),
      p('prosecutor/akmola-head', 'Облыс прокуроры.', 'Прокурор области.', 'Oblast prosecutor.'),
      p('prosecutor/arshaly-head', 'Аршалы ауданының прокуроры.', 'Прокурор Аршалынского района.', 'Prosecutor of Arshaly District.'),
      p(
        'prosecutor/tselinograd-head',
        'Целиноград ауданының прокуроры.',
        'Прокурор Целиноградского района.',
        'Prosecutor of Tselinograd District.',
      ),
    ],
  },
  {
    title: { kk: 'Соттар', ru: 'Суды', en: 'Courts' },
    personas: [
      p(
        'clerk/bostandyk-court',
        'Аудандық сот кеңсесі: жеребе, тапсыру.',
        'Канцелярия районного суда: жребий, вручение.',
        'District court registry: the draw, service.',
      ),
      p('judge/bostandyk-chair', 'Аудандық сот төрағасы.', 'Председатель районного суда.', 'Chair of the district court.'),
      ...[1, 2, 3, 4].map(i => p(`judge/bostandyk-${i}`, 'Аудандық сот судьясы.', 'Судья районного суда.', 'Judge of the district court.')),
      p('clerk/almaty-court', 'Апелляциялық сот кеңсесі.', 'Канцелярия апелляционного суда.', 'Registry of the appellate court.'),
      p('judge/almaty-chair', 'Қала сотының төрағасы.', 'Председатель суда города.', 'Chair of the city court.'),
      p(
        'judge/almaty-appeal-chair',
        'Апелляциялық алқа төрағасы.',
        'Председатель апелляционной коллегии.',
        'Chair of the appellate panel.',
      ),
      ...[1, 2, 3, 4, 5].map(i => p(`judge/almaty-${i}`, 'Қала сотының судьясы.', 'Судья суда города.', 'Judge of the city court.')),
      p('judge/arshaly', 'Бір судьялы сот.', 'Односоставный суд.', 'A single-judge court.'),
      p('judge/medeu-1', 'Көрші ауданның судьясы.', 'Судья соседнего района.', 'Judge of the next district.'),
      p('judge/supreme-chair', 'Жоғарғы Сот Төрағасы.', 'Председатель Верховного Суда.', 'Chair of the Supreme Court.'),
    ],
  },
  {
    title: { kk: 'Өзге органдар', ru: 'Иные органы', en: 'Other bodies' },
    personas: [
      p(
        'official/akimat-bostandyk',
        'Аудан әкімі: наразылықты он күнде қарайды.',
        'Аким района: рассматривает протест в десять дней.',
        'District akim: considers a protest within ten days.',
      ),
      p('official/akimat-bostandyk-lawyer', 'Әкімдік заңгері.', 'Юрист акимата.', 'Lawyer of the akimat.'),
      p('official/akimat-almaty', 'Қала әкімдігі.', 'Акимат города.', 'City akimat.'),
      p(
        'official/labour-almaty',
        'Еңбек департаменті: тексеріс тапсырылуы мүмкін.',
        'Департамент труда: ему могут поручить проверку.',
        'Labour department: may be entrusted with an inspection.',
      ),
      p(
        'official/sanitary-almaty',
        'Денсаулық департаменті: маман бөледі.',
        'Департамент здравоохранения: выделяет специалиста.',
        'Health department: assigns specialists.',
      ),
      p(
        'official/police-bostandyk',
        'Полиция: жеткізу туралы қаулыны орындайды.',
        'Полиция: исполняет постановление о приводе.',
        'Police: brings a person by force.',
      ),
      p('official/gazette', 'Мемлекеттік газет.', 'Государственная газета.', 'The state gazette.'),
      p('official/akimat-arshaly', 'Аршалы ауданының әкімі.', 'Аким Аршалынского района.', 'Akim of Arshaly District.'),
      p(
        'official/president',
        'Президент: сот құрады, тағайындайды.',
        'Президент: создаёт суды, назначает.',
        'President: creates courts, appoints.',
      ),
      p('official/registrar', 'Тіркеуші.', 'Регистратор.', 'The registrar.'),
    ],
  },
]
