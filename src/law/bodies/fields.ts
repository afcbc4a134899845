/** The fields with which a body is entered, and how they become the body's data. */
import { choice, type Field, line, ref } from '../kernel/field.ts'
import type { StreamId } from '../kernel/world.ts'
import type { Established, Level } from './body.ts'

/** What the public record says of a body is no personal content. */
export const open = <T>({ personal: _, ...field }: Field<T>): Field<T> => Object.freeze(field)

const TIERS = {
  oblast: { kk: 'Облыс немесе оған теңестірілген', ru: 'Область или приравненное', en: 'Oblast or equated' },
  district: { kk: 'Аудан немесе оған теңестірілген', ru: 'Район или приравненное', en: 'District or equated' },
}
const LEVELS = { republic: { kk: 'Республика', ru: 'Республика', en: 'Republic' }, ...TIERS }

export const nameFields = {
  kk: line({ kk: 'Атауы, қазақша', ru: 'Название на казахском', en: 'Name in Kazakh' }),
  ru: line({ kk: 'Атауы, орысша', ru: 'Название на русском', en: 'Name in Russian' }),
  en: line({ kk: 'Атауы, ағылшынша', ru: 'Название на английском', en: 'Name in English' }),
}
const LEVEL = { kk: 'Деңгейі', ru: 'Уровень', en: 'Level' }
const territory = open(
  line(
    { kk: 'Аумақ коды', ru: 'Код территории', en: 'Territory code' },
    { max: 80, hint: { kk: 'Мысалы: kz-almaty-bostandyk', ru: 'Например: kz-almaty-bostandyk', en: 'For example: kz-almaty-bostandyk' } },
  ),
)
export const placeFields = { level: choice(LEVEL, LEVELS), territory }
/** Of a body below the republican one. */
export const tierFields = { level: choice(LEVEL, TIERS), territory }
export const superior = ref({ kk: 'Жоғары тұрған орган', ru: 'Вышестоящий орган', en: 'Superior body' }, ['agency'], { optional: true })

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
