/** The regions and districts of the demo country, and the names of their bodies. */
import type { Said } from '../law/kernel/said.ts'

export interface Region {
  readonly id: string
  /** City of republican significance or the capital. */
  readonly city: boolean
  /** Of the region, as «… облысының», «… области». */
  readonly of: Said
  readonly name: Said
}
const oblast = (id: string, kk: string, ru: string, en: string): Region => ({
  id,
  city: false,
  of: { kk: `${kk} облысының`, ru: `${ru} области`, en: `${en} Oblast` },
  name: { kk: `${kk} облысы`, ru: `${ru.replace(/ой$/, 'ая')} область`, en: `${en} Oblast` },
})
const city = (id: string, kk: string, ru: string, en: string): Region => ({
  id,
  city: true,
  of: { kk: `${kk} қаласының`, ru: `города ${ru}`, en: `the City of ${en}` },
  name: { kk: `${kk} қаласы`, ru: `город ${ru}`, en: en },
})
export const REGIONS: readonly Region[] = [
  {
    id: 'abai',
    city: false,
    of: { kk: 'Абай облысының', ru: 'области Абай', en: 'Abai Oblast' },
    name: { kk: 'Абай облысы', ru: 'область Абай', en: 'Abai Oblast' },
  },
  oblast('akmola', 'Ақмола', 'Акмолинской', 'Akmola'),
  oblast('aktobe', 'Ақтөбе', 'Актюбинской', 'Aktobe'),
  oblast('almatyobl', 'Алматы', 'Алматинской', 'Almaty'),
  oblast('atyrau', 'Атырау', 'Атырауской', 'Atyrau'),
  oblast('westkz', 'Батыс Қазақстан', 'Западно-Казахстанской', 'West Kazakhstan'),
  oblast('zhambyl', 'Жамбыл', 'Жамбылской', 'Zhambyl'),
  {
    id: 'zhetisu',
    city: false,
    of: { kk: 'Жетісу облысының', ru: 'области Жетісу', en: 'Zhetisu Oblast' },
    name: { kk: 'Жетісу облысы', ru: 'область Жетісу', en: 'Zhetisu Oblast' },
  },
  oblast('karaganda', 'Қарағанды', 'Карагандинской', 'Karaganda'),
  oblast('kostanay', 'Қостанай', 'Костанайской', 'Kostanay'),
  oblast('kyzylorda', 'Қызылорда', 'Кызылординской', 'Kyzylorda'),
  oblast('mangystau', 'Маңғыстау', 'Мангистауской', 'Mangystau'),
  oblast('pavlodar', 'Павлодар', 'Павлодарской', 'Pavlodar'),
  oblast('northkz', 'Солтүстік Қазақстан', 'Северо-Казахстанской', 'North Kazakhstan'),
  oblast('turkistan', 'Түркістан', 'Туркестанской', 'Turkistan'),
  {
    id: 'ulytau',
    city: false,
    of: { kk: 'Ұлытау облысының', ru: 'области Ұлытау', en: 'Ulytau Oblast' },
    name: { kk: 'Ұлытау облысы', ru: 'область Ұлытау', en: 'Ulytau Oblast' },
  },
  oblast('eastkz', 'Шығыс Қазақстан', 'Восточно-Казахстанской', 'East Kazakhstan'),
  city('astana', 'Астана', 'Астаны', 'Astana'),
  city('almaty', 'Алматы', 'Алматы', 'Almaty'),
  city('shymkent', 'Шымкент', 'Шымкента', 'Shymkent'),
]
export const officeName = (r: Region): Said => ({
  kk: `${r.of.kk} прокуратурасы`,
  ru: `Прокуратура ${r.of.ru}`,
  en: `Prosecutor's Office of ${r.of.en}`,
})
/** Of the cities of republican significance and of oblasts named with «области …» the Russian names have no pattern. */
const RUSSIAN_COURTS: Readonly<Record<string, string>> = {
  astana: 'Суд города Астаны',
  almaty: 'Алматинский городской суд',
  shymkent: 'Шымкентский городской суд',
  abai: 'Суд области Абай',
  zhetisu: 'Суд области Жетісу',
  ulytau: 'Суд области Ұлытау',
}
export const courtName = (r: Region): Said => ({
  kk: r.city ? `${r.name.kk.replace(/ қаласы$/, '')} қалалық соты` : `${r.name.kk.replace(/ облысы$/, '')} облыстық соты`,
  ru: RUSSIAN_COURTS[r.id] ?? `${r.of.ru.replace(/ой области$/, 'ий')} областной суд`,
  en: r.city ? `${r.name.en} City Court` : `${r.of.en} Court`,
})

export interface District {
  readonly id: string
  readonly region: string
  readonly judges: number
  readonly office: Said
  readonly court: Said
}
export const DISTRICTS: readonly District[] = [
  {
    id: 'almaty-bostandyk',
    region: 'almaty',
    judges: 5,
    office: {
      kk: 'Алматы қаласы Бостандық ауданының прокуратурасы',
      ru: 'Прокуратура Бостандыкского района города Алматы',
      en: "Bostandyk District Prosecutor's Office, Almaty",
    },
    court: {
      kk: 'Алматы қаласы Бостандық аудандық соты',
      ru: 'Бостандыкский районный суд города Алматы',
      en: 'Bostandyk District Court, Almaty',
    },
  },
  {
    id: 'almaty-medeu',
    region: 'almaty',
    judges: 4,
    office: {
      kk: 'Алматы қаласы Медеу ауданының прокуратурасы',
      ru: 'Прокуратура Медеуского района города Алматы',
      en: "Medeu District Prosecutor's Office, Almaty",
    },
    court: { kk: 'Алматы қаласы Медеу аудандық соты', ru: 'Медеуский районный суд города Алматы', en: 'Medeu District Court, Almaty' },
  },
  {
    id: 'akmola-arshaly',
    region: 'akmola',
    judges: 1,
    office: {
      kk: 'Ақмола облысы Аршалы ауданының прокуратурасы',
      ru: 'Прокуратура Аршалынского района Акмолинской области',
      en: "Arshaly District Prosecutor's Office, Akmola",
    },
    court: {
      kk: 'Ақмола облысының Аршалы аудандық соты',
      ru: 'Аршалынский районный суд Акмолинской области',
      en: 'Arshaly District Court, Akmola',
    },
  },
  {
    id: 'akmola-tselinograd',
    region: 'akmola',
    judges: 3,
    office: {
      kk: 'Ақмола облысы Целиноград ауданының прокуратурасы',
      ru: 'Прокуратура Целиноградского района Акмолинской области',
      en: "Tselinograd District Prosecutor's Office, Akmola",
    },
    court: {
      kk: 'Ақмола облысының Целиноград аудандық соты',
      ru: 'Целиноградский районный суд Акмолинской области',
      en: 'Tselinograd District Court, Akmola',
    },
  },
]
