/** The data sets: what each is, its columns, and where its rows come from. */
import type { Said } from '../law/kernel/said.ts'
import type { StreamId } from '../law/kernel/world.ts'
import type { ActChange, HearingChange, Place, PublishedChanges, Series } from '../registers/published/changes.ts'
import { ACTS } from './acts.ts'
import { type Column, ENTRY, PLACED, POSITION } from './columns.ts'
import { HEARINGS } from './hearings.ts'

export type Change = ActChange | HearingChange
export interface DataSet<R extends Change> {
  readonly id: Series
  readonly name: Said
  readonly about: Said
  /** Also of what is withdrawn. */
  readonly placed: readonly Column<Place>[]
  /** Of what is not. */
  readonly columns: readonly Column<R>[]
  read(changes: PublishedChanges, places: readonly number[]): Promise<readonly R[]>
  /** Whose names are written. */
  readonly names: (row: R) => readonly (StreamId | null)[]
}
const acts: DataSet<ActChange> = {
  id: 'acts',
  name: { kk: 'Жарияланған актілер', ru: 'Опубликованные акты', en: 'Published acts' },
  about: {
    kk: 'Прокурорлар жариялаған актілер мен соттар жария еткен шешімдер, көпшілікке ашық мәтінімен. Бір жол – бір акт.',
    ru: 'Акты, опубликованные прокурорами, и решения, оглашённые судами, с текстом, открытым всем. Одна строка – один акт.',
    en: 'Acts that prosecutors published and decisions that courts announced, with the text that is open to everybody. One row is one act.',
  },
  placed: [...PLACED, ENTRY, ...POSITION],
  columns: ACTS,
  read: (changes, places) => changes.acts(places),
  names: r => [r.body],
}
const hearings: DataSet<HearingChange> = {
  id: 'hearings',
  name: { kk: 'Сот отырыстары', ru: 'Судебные заседания', en: 'Court hearings' },
  about: {
    kk: 'Күні тағайындалған отырыстар, тараптарсыз. Бір жол – бір іс: оның соңғы тағайындалған отырысы; кейінге қалдырылса, жол өзгереді.',
    ru: 'Назначенные заседания, без сторон. Одна строка – одно дело: его последнее назначенное заседание; при переносе строка меняется.',
    en: 'Hearings that have a day, without the parties. One row is one matter: the hearing set down last; when it is put off, the row changes.',
  },
  placed: [...PLACED, ...POSITION],
  columns: HEARINGS,
  read: (changes, places) => changes.hearings(places),
  names: r => [r.court],
}
export const SETS = [acts, hearings] as const
/** What is said of a data set: the same for all of them. */
export type AnySet = Pick<DataSet<never>, 'id' | 'name' | 'about' | 'placed'> & {
  readonly columns: readonly Omit<Column<never>, 'of'>[]
}
