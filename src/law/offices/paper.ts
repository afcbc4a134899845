/** A paper of another body on which an act rests: it is named in the act, or the act is refused. */
import { line } from '../kernel/field.ts'
import { condition, when } from '../kernel/norm.ts'
import type { Said } from '../kernel/said.ts'
import type { Cited } from '../register/ids.ts'
import type { Person } from './person.ts'

/** The field in which its author, date and number are given. */
export const paper = (label: Said) => line(label, { optional: true })

export const namesThe = <K extends string>(key: K, provision: Cited, fault: Said) =>
  condition<Person, Readonly<Record<K, string | undefined>>>('ground', { provision, test: a => when(a.input[key] !== undefined), fault })

export const recommendation = paper({
  kk: 'Жоғары Сот Кеңесінің кепілдемесі',
  ru: 'Рекомендация Высшего Судебного Совета',
  en: 'Recommendation of the High Judicial Council',
})
export const recommended = (provision: Cited) =>
  namesThe('recommendation', provision, {
    kk: 'Жоғары Сот Кеңесінің кепілдемесі көрсетілмеген',
    ru: 'Не указана рекомендация Высшего Судебного Совета',
    en: 'The recommendation of the High Judicial Council is not stated',
  })
export const presentation = paper({ kk: 'Президенттің ұсынуы', ru: 'Представление Президента', en: "President's presentation" })
export const presented = (provision: Cited) =>
  namesThe('presentation', provision, {
    kk: 'Президенттің Сенатқа ұсынуы көрсетілмеген',
    ru: 'Не указано представление Президента Сенату',
    en: "The President's presentation to the Senate is not stated",
  })
