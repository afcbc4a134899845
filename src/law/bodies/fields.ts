/** The fields with which a body is entered, and how they become the body's data. */
import { choice, line, ref } from '../kernel/field.ts'
import type { StreamId } from '../kernel/world.ts'
import type { Established, Level } from './body.ts'

export const LEVELS = {
  republic: { kk: 'Республика', ru: 'Республика', en: 'Republic' },
  oblast: { kk: 'Облыс немесе оған теңестірілген', ru: 'Область или приравненное', en: 'Oblast or equated' },
  district: { kk: 'Аудан немесе оған теңестірілген', ru: 'Район или приравненное', en: 'District or equated' },
}
export const nameFields = {
  kk: line({ kk: 'Атауы, қазақша', ru: 'Название на казахском', en: 'Name in Kazakh' }),
  ru: line({ kk: 'Атауы, орысша', ru: 'Название на русском', en: 'Name in Russian' }),
  en: line({ kk: 'Атауы, ағылшынша', ru: 'Название на английском', en: 'Name in English' }),
}
export const placeFields = {
  level: choice({ kk: 'Деңгейі', ru: 'Уровень', en: 'Level' }, LEVELS),
  territory: line({ kk: 'Аумақ коды', ru: 'Код территории', en: 'Territory code' }, { max: 80 }),
}
export const superior = ref({ kk: 'Жоғары тұрған орган', ru: 'Вышестоящий орган', en: 'Superior body' }, ['office', 'court', 'agency'], {
  optional: true,
})

interface Entered {
  readonly kk: string
  readonly ru: string
  readonly en: string
  readonly level: Level
  readonly territory: string
  readonly superior?: StreamId | undefined
}
/** Names of bodies are no personal content: they stand under a key of their own. */
export const enteredAs = (i: Entered): Established => ({
  name: { kk: i.kk, ru: i.ru, en: i.en },
  level: i.level,
  territory: i.territory,
  ...(i.superior && { superior: i.superior }),
})
