/** The state bodies and organisations of the demo country that the registrar records. */

import type { Level, Part } from '../law/bodies/body.ts'
import { type Said, same } from '../law/kernel/said.ts'
import { courtName, DISTRICTS, officeName, REGIONS } from './places.ts'

export interface DemoBody {
  readonly id: string
  readonly name: Said
  readonly part: Part
  readonly level: Level
  readonly territory: string
  readonly superior?: string
}
const name = (kk: string, ru: string, en: string): Said => ({ kk, ru, en })
const ofTheRepublic = (id: string, part: Part, said: Said): DemoBody => ({
  id: `agency/${id}`,
  part,
  level: 'republic',
  territory: 'kz',
  name: said,
})
const local = (id: string, part: Part, level: Level, territory: string, said: Said, superior?: string): DemoBody => ({
  id: `agency/${id}`,
  part,
  level,
  territory,
  name: said,
  ...(superior && { superior: `agency/${superior}` }),
})

export const REGISTER = name(
  'Республика тізілімі (көрсетілім)',
  'Реестр Республики (демонстрация)',
  'Register of the Republic (demonstration)',
)
export const SUPREME = name(
  'Қазақстан Республикасының Жоғарғы Соты',
  'Верховный Суд Республики Казахстан',
  'Supreme Court of the Republic of Kazakhstan',
)
export const GENERAL = name(
  'Қазақстан Республикасының Бас прокуратурасы',
  'Генеральная прокуратура Республики Казахстан',
  "General Prosecutor's Office of the Republic of Kazakhstan",
)

export const AGENCIES: readonly DemoBody[] = [
  ofTheRepublic(
    'president',
    'president',
    name('Қазақстан Республикасының Президенті', 'Президент Республики Казахстан', 'President of the Republic of Kazakhstan'),
  ),
  ofTheRepublic(
    'senate',
    'senate',
    name('Қазақстан Республикасы Парламентінің Сенаты', 'Сенат Парламента Республики Казахстан', 'Senate of the Parliament of Kazakhstan'),
  ),
  ofTheRepublic(
    'parliament',
    'other',
    name('Қазақстан Республикасының Парламенті', 'Парламент Республики Казахстан', 'Parliament of the Republic of Kazakhstan'),
  ),
  ofTheRepublic(
    'authorised-body',
    'authorised-body',
    name('Сот жүйесі жөніндегі уәкілетті орган', 'Уполномоченный орган по судебной системе', 'Authorised body for the court system'),
  ),
  ofTheRepublic('hjc', 'high-judicial-council', name('Жоғары Сот Кеңесі', 'Высший Судебный Совет', 'High Judicial Council')),
  ofTheRepublic(
    'gazette',
    'state-media',
    name('«Заң хабаршысы» газеті (көрсетілім)', 'Газета «Заң хабаршысы» (демонстрация)', 'Zan Khabarshysy newspaper (demonstration)'),
  ),
  local(
    'police-almaty',
    'internal-affairs',
    'oblast',
    'kz-almaty',
    name('Алматы қаласының полиция департаменті', 'Департамент полиции города Алматы', 'Police Department of Almaty'),
  ),
  local(
    'police-bostandyk',
    'internal-affairs',
    'district',
    'kz-almaty-bostandyk',
    name(
      'Алматы қаласы Бостандық ауданының полиция басқармасы',
      'Управление полиции Бостандыкского района города Алматы',
      'Bostandyk District Police Directorate, Almaty',
    ),
    'police-almaty',
  ),
  local(
    'police-akmola',
    'internal-affairs',
    'oblast',
    'kz-akmola',
    name('Ақмола облысының полиция департаменті', 'Департамент полиции Акмолинской области', 'Police Department of Akmola Oblast'),
  ),
  local(
    'labour-almaty',
    'inspectorate',
    'oblast',
    'kz-almaty',
    name(
      'Еңбек министрлігінің Алматы қаласы бойынша департаменті',
      'Департамент Министерства труда по городу Алматы',
      'Almaty Department of the Ministry of Labour',
    ),
  ),
  local(
    'sanitary-almaty',
    'inspectorate',
    'oblast',
    'kz-almaty',
    name(
      'Денсаулық сақтау министрлігінің Алматы қаласы бойынша департаменті',
      'Департамент Министерства здравоохранения по городу Алматы',
      'Almaty Department of the Ministry of Health',
    ),
  ),
  local('akimat-almaty', 'executive', 'oblast', 'kz-almaty', name('Алматы қаласының әкімдігі', 'Акимат города Алматы', 'Akimat of Almaty')),
  local(
    'akimat-bostandyk',
    'executive',
    'district',
    'kz-almaty-bostandyk',
    name(
      'Алматы қаласы Бостандық ауданының әкімдігі',
      'Акимат Бостандыкского района города Алматы',
      'Akimat of Bostandyk District, Almaty',
    ),
    'akimat-almaty',
  ),
  local(
    'akimat-arshaly',
    'executive',
    'district',
    'kz-akmola-arshaly',
    name(
      'Ақмола облысы Аршалы ауданының әкімдігі',
      'Акимат Аршалынского района Акмолинской области',
      'Akimat of Arshaly District, Akmola Oblast',
    ),
  ),
]
export const COMPANIES: readonly Omit<DemoBody, 'part'>[] = [
  {
    id: 'company/almaty-qurylys',
    level: 'district',
    territory: 'kz-almaty-bostandyk',
    name: name('«Алматы Құрылыс» ЖШС (көрсетілім)', 'ТОО «Алматы Құрылыс» (демонстрация)', 'Almaty Qurylys LLP (demonstration)'),
  },
  {
    id: 'company/arshaly-agro',
    level: 'district',
    territory: 'kz-akmola-arshaly',
    name: name('«Аршалы Агро» ЖШС (көрсетілім)', 'ТОО «Аршалы Агро» (демонстрация)', 'Arshaly Agro LLP (demonstration)'),
  },
]

const NAMES: ReadonlyMap<string, Said> = new Map([
  ['agency/registrar', REGISTER],
  ['court/supreme', SUPREME],
  ['office/general', GENERAL],
  ...[...AGENCIES, ...COMPANIES].map(b => [b.id, b.name] as const),
  ...REGIONS.flatMap(r => [[`court/${r.id}`, courtName(r)] as const, [`office/${r.id}`, officeName(r)] as const]),
  ...DISTRICTS.flatMap(d => [[`court/${d.id}`, d.court] as const, [`office/${d.id}`, d.office] as const]),
])
export const nameOf = (body: string): Said => NAMES.get(body) ?? same(body)
