/** The demo country, founded by acts like any other: a list of commands in an order that succeeds. Everybody in it is invented. */
import type { FoundingAct } from '../chancery/country.ts'
import type { Said } from '../law/kernel/said.ts'
import { NAMES } from './names.ts'
import { courtName, DISTRICTS, officeName, REGIONS } from './places.ts'

const AT = '2026-01-05T09:00:00+05:00'
type Input = Readonly<Record<string, unknown>>
const REGISTRAR = { person: 'official/registrar', body: 'agency/registrar' }
const PRESIDENT = { person: 'official/president', body: 'agency/president' }
const SENATE = { person: 'official/senate', body: 'agency/senate' }
const AUTHORISED = { person: 'official/authorised-body', body: 'agency/authorised-body' }
const GENERAL = { person: 'prosecutor/general', body: 'office/general' }

const by = (who: { person: string; body: string }, act: string, stream: string, input: Input): FoundingAct => ({
  at: AT,
  act,
  stream,
  ...who,
  input,
})
const said = (kk: string, ru: string, en: string): Said => ({ kk, ru, en })
const agency = (id: string, name: Said, part: string, level = 'republic', territory = 'kz', superior?: string) =>
  by(REGISTRAR, 'agency.record', `agency/${id}`, { ...name, part, level, territory, ...(superior && { superior }) })

const founding: readonly FoundingAct[] = [
  {
    at: AT,
    act: 'republic.found',
    stream: 'agency/registrar',
    person: REGISTRAR.person,
    input: {
      ...said('Мемлекеттік тізілім (көрсетілім)', 'Государственный реестр (демонстрация)', 'State Register (demonstration)'),
      registrarKk: 'Айдар Сейтқали',
      registrarRu: 'Айдар Сейткали',
      registrarEn: 'Aidar Seitkali',
    },
  },
]
const agencies: readonly FoundingAct[] = [
  agency(
    'president',
    said('Қазақстан Республикасының Президенті', 'Президент Республики Казахстан', 'President of the Republic of Kazakhstan'),
    'president',
  ),
  agency('senate', said('Парламент Сенаты', 'Сенат Парламента', 'Senate of Parliament'), 'senate'),
  agency(
    'parliament',
    said('Қазақстан Республикасының Парламенті', 'Парламент Республики Казахстан', 'Parliament of the Republic of Kazakhstan'),
    'other',
  ),
  agency(
    'authorised-body',
    said('Сот жүйесі жөніндегі уәкілетті орган', 'Уполномоченный орган по судебной системе', 'Authorised body for the court system'),
    'authorised-body',
  ),
  agency('hjc', said('Жоғары Сот Кеңесі', 'Высший Судебный Совет', 'High Judicial Council'), 'high-judicial-council'),
  agency('gazette', said('«Заң газеті» (көрсетілім)', '«Заң газеті» (демонстрация)', 'Zan Gazeti (demonstration)'), 'state-media'),
  agency(
    'police-almaty',
    said('Алматы қаласының полиция департаменті', 'Департамент полиции города Алматы', 'Almaty Police Department'),
    'internal-affairs',
    'oblast',
    'kz-almaty',
  ),
  agency(
    'police-bostandyk',
    said('Бостандық аудандық полиция басқармасы', 'Управление полиции Бостандыкского района', 'Bostandyk District Police'),
    'internal-affairs',
    'district',
    'kz-almaty-bostandyk',
    'agency/police-almaty',
  ),
  agency(
    'police-akmola',
    said('Ақмола облысының полиция департаменті', 'Департамент полиции Акмолинской области', 'Akmola Police Department'),
    'internal-affairs',
    'oblast',
    'kz-akmola',
  ),
  agency(
    'labour-almaty',
    said(
      'Еңбек министрлігінің Алматы қаласы бойынша департаменті',
      'Департамент Министерства труда по городу Алматы',
      'Almaty Department of the Ministry of Labour',
    ),
    'inspectorate',
    'oblast',
    'kz-almaty',
  ),
  agency(
    'sanitary-almaty',
    said(
      'Денсаулық сақтау министрлігінің Алматы қаласы бойынша департаменті',
      'Департамент Министерства здравоохранения по городу Алматы',
      'Almaty Department of the Ministry of Health',
    ),
    'inspectorate',
    'oblast',
    'kz-almaty',
  ),
  agency(
    'akimat-almaty',
    said('Алматы қаласының әкімдігі', 'Акимат города Алматы', 'Akimat of the City of Almaty'),
    'executive',
    'oblast',
    'kz-almaty',
  ),
  agency(
    'akimat-bostandyk',
    said('Бостандық ауданының әкімдігі', 'Акимат Бостандыкского района', 'Akimat of Bostandyk District'),
    'executive',
    'district',
    'kz-almaty-bostandyk',
    'agency/akimat-almaty',
  ),
  agency(
    'akimat-arshaly',
    said('Аршалы ауданының әкімдігі', 'Акимат Аршалынского района', 'Akimat of Arshaly District'),
    'executive',
    'district',
    'kz-akmola-arshaly',
  ),
  by(REGISTRAR, 'company.record', 'company/almaty-qurylys', {
    ...said('«Алматы Құрылыс» ЖШС (көрсетілім)', 'ТОО «Алматы Құрылыс» (демонстрация)', 'Almaty Qurylys LLP (demonstration)'),
    level: 'district',
    territory: 'kz-almaty-bostandyk',
  }),
  by(REGISTRAR, 'company.record', 'company/arshaly-agro', {
    ...said('«Аршалы Агро» ЖШС (көрсетілім)', 'ТОО «Аршалы Агро» (демонстрация)', 'Arshaly Agro LLP (demonstration)'),
    level: 'district',
    territory: 'kz-akmola-arshaly',
  }),
]
const people: readonly FoundingAct[] = Object.entries(NAMES).map(([id, name]) =>
  by(REGISTRAR, 'person.register', id, { ...name, vulnerable: id.startsWith('citizen/vulnerable'), advocate: id.startsWith('advocate/') }),
)
const official = (id: string, body: string, post = 'head') => by(REGISTRAR, 'official.record', id, { body, post })
const officials: readonly FoundingAct[] = [
  ...[
    'president',
    'senate',
    'authorised-body',
    'hjc',
    'parliament',
    'gazette',
    'akimat-bostandyk',
    'akimat-almaty',
    'akimat-arshaly',
    'labour-almaty',
    'sanitary-almaty',
    'police-almaty',
    'police-bostandyk',
    'police-akmola',
  ].map(a => official(`official/${a}`, `agency/${a}`)),
  official('official/akimat-bostandyk-lawyer', 'agency/akimat-bostandyk', 'official'),
  official('official/company', 'company/almaty-qurylys'),
  official('official/agro', 'company/arshaly-agro'),
]

const PROPOSAL = { proposal: 'Уәкілетті органның 2025-12-15 № 1 ұсынысы', agreement: 'Жоғарғы Сот Төрағасының 2025-12-20 № 2 хаты' }
const SUPREME = said(
  'Қазақстан Республикасының Жоғарғы Соты',
  'Верховный Суд Республики Казахстан',
  'Supreme Court of the Republic of Kazakhstan',
)
const courts: readonly FoundingAct[] = [
  by(REGISTRAR, 'court.record', 'court/supreme', { ...SUPREME, level: 'republic', territory: 'kz', judges: 65 }),
  ...REGIONS.map(r =>
    by(PRESIDENT, 'court.establish', `court/${r.id}`, {
      ...courtName(r),
      level: 'oblast',
      territory: `kz-${r.id}`,
      superior: 'court/supreme',
      branch: 'general',
      ...PROPOSAL,
    }),
  ),
  ...DISTRICTS.map(d =>
    by(PRESIDENT, 'court.establish', `court/${d.id}`, {
      ...d.court,
      level: 'district',
      territory: `kz-${d.id}`,
      superior: `court/${d.region}`,
      branch: 'general',
      ...PROPOSAL,
    }),
  ),
  ...REGIONS.map(r =>
    by(AUTHORISED, 'court.fix-judges', `court/${r.id}`, { judges: r.id === 'almaty' ? 12 : 8, proposal: 'Сот төрағасының ұсынысы' }),
  ),
  ...DISTRICTS.map(d => by(AUTHORISED, 'court.fix-judges', `court/${d.id}`, { judges: d.judges, proposal: 'Сот төрағасының ұсынысы' })),
]
const RECOMMENDED = { recommendation: 'Жоғары Сот Кеңесінің 2025-12-25 № 7 ұсынымы' }
const judge = (id: string, court: string) => by(PRESIDENT, 'judge.appoint', id, { court, ...RECOMMENDED })
const chair = (id: string, court: string, post = 'chair') => by(PRESIDENT, 'chair.appoint', id, { court, post, ...RECOMMENDED })
const several = (prefix: string, n: number, court: string) => Array.from({ length: n }, (_, i) => judge(`${prefix}-${i + 1}`, court))
const judges: readonly FoundingAct[] = [
  by(SENATE, 'judge.elect', 'judge/supreme-chair', {
    court: 'court/supreme',
    post: 'chair',
    presentation: 'Президенттің 2026-01-04 ұсынуы',
  }),
  by(SENATE, 'judge.elect', 'judge/supreme-1', { court: 'court/supreme', post: 'judge', presentation: 'Президенттің 2026-01-04 ұсынуы' }),
  chair('judge/almaty-chair', 'court/almaty'),
  chair('judge/almaty-appeal-chair', 'court/almaty', 'panel-chair'),
  ...several('judge/almaty', 5, 'court/almaty'),
  chair('judge/akmola-chair', 'court/akmola'),
  ...several('judge/akmola', 4, 'court/akmola'),
  chair('judge/bostandyk-chair', 'court/almaty-bostandyk'),
  ...several('judge/bostandyk', 4, 'court/almaty-bostandyk'),
  chair('judge/medeu-chair', 'court/almaty-medeu'),
  judge('judge/medeu-1', 'court/almaty-medeu'),
  judge('judge/arshaly', 'court/akmola-arshaly'),
  official('clerk/bostandyk-court', 'court/almaty-bostandyk', 'clerk'),
  official('clerk/almaty-court', 'court/almaty', 'clerk'),
  official('clerk/arshaly-court', 'court/akmola-arshaly', 'clerk'),
  official('clerk/akmola-court', 'court/akmola', 'clerk'),
]

const GENERAL_OFFICE = said(
  'Қазақстан Республикасының Бас прокуратурасы',
  'Генеральная прокуратура Республики Казахстан',
  "General Prosecutor's Office of the Republic of Kazakhstan",
)
const head = (id: string, office: string, consent?: string) =>
  by(GENERAL, 'prosecutor.appoint-head', id, { office, ...(consent && { consent }) })
const CONSENT = 'Президенттің 2026-01-04 келісімі'
const prosecutor = (id: string, office: string, post: string) => by(GENERAL, 'prosecutor.appoint', id, { office, post })
const offices: readonly FoundingAct[] = [
  by(REGISTRAR, 'office.record', 'office/general', { ...GENERAL_OFFICE, level: 'republic', territory: 'kz' }),
  by(PRESIDENT, 'prosecutor-general.appoint', 'prosecutor/general', { office: 'office/general', consent: 'Сенаттың 2026-01-04 қаулысы' }),
  ...REGIONS.map(r =>
    by(GENERAL, 'office.establish', `office/${r.id}`, {
      ...officeName(r),
      level: 'oblast',
      territory: `kz-${r.id}`,
      superior: 'office/general',
    }),
  ),
  ...DISTRICTS.map(d =>
    by(GENERAL, 'office.establish', `office/${d.id}`, {
      ...d.office,
      level: 'district',
      territory: `kz-${d.id}`,
      superior: `office/${d.region}`,
    }),
  ),
  prosecutor('prosecutor/general-deputy', 'office/general', 'deputy'),
  head('prosecutor/almaty-head', 'office/almaty', CONSENT),
  prosecutor('prosecutor/almaty-deputy', 'office/almaty', 'deputy'),
  head('prosecutor/akmola-head', 'office/akmola', CONSENT),
  head('prosecutor/bostandyk-head', 'office/almaty-bostandyk'),
  prosecutor('prosecutor/bostandyk-deputy', 'office/almaty-bostandyk', 'deputy'),
  prosecutor('prosecutor/bostandyk-senior', 'office/almaty-bostandyk', 'senior-assistant'),
  prosecutor('prosecutor/bostandyk-assistant', 'office/almaty-bostandyk', 'assistant'),
  head('prosecutor/medeu-head', 'office/almaty-medeu'),
  head('prosecutor/arshaly-head', 'office/akmola-arshaly'),
  head('prosecutor/tselinograd-head', 'office/akmola-tselinograd'),
  official('clerk/bostandyk-office', 'office/almaty-bostandyk', 'clerk'),
]

export const foundingCommands: readonly FoundingAct[] = [
  ...founding,
  ...agencies,
  ...people,
  ...officials,
  ...courts,
  ...judges,
  ...offices,
]
