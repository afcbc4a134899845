/** What the registers say, laid out for the database's function that files it. */

import { blank, placesOf, valuesOf } from '../journal/append/sheet.ts'
import type { Filed } from '../journal/journal.ts'
import type { Filing } from '../journal/postgres.ts'
import { FILED } from '../journal/schema/file.ts'
import type { StreamId } from '../law/kernel/world.ts'
import type { Rows } from './rows.ts'

/** Letters as they are compared when something is searched. */
export const folded = (text: string): string => text.toLowerCase()
/** The words by which a matter is found. */
export const wordsOf = (about: Rows['about'], number: string | null | undefined): string =>
  folded([...(typeof about === 'string' ? [about] : [about.kk, about.ru, about.en]), ...(number ? [number] : [])].join(' '))
/** Those whom an act concerns who did not do it themselves. */
export const toldOf = (rows: Pick<Rows, 'parties'>, by: NonNullable<Filed['by']>): readonly StreamId[] =>
  [...new Set(rows.parties.map(p => p.who))].filter(who => who !== by.person && who !== by.body)

/** In place of the day, where a duty has no term. */
export const NO_TERM = '9999'

export const filing: Filing = {
  call: first => `tarazy_file(${placesOf(FILED, first)})`,
  values: filed => {
    const sheets = blank(FILED)
    for (const { stream, fresh, version, number = null, at, by, ...f } of filed) {
      const rows = f.rows as Rows
      const { kind, stage, final, home, open, published } = rows
      sheets.matter.push({
        stream,
        fresh,
        kind,
        number,
        version,
        stage,
        final,
        home,
        open,
        published,
        hearing_on: rows.hearing?.on ?? null,
        at,
        rows: JSON.stringify(rows),
      })
      sheets.wording.push({ stream, words: wordsOf(rows.about, number) })
      for (const { who } of rows.parties) sheets.party.push({ who, stream })
      for (const to of rows.links) sheets.link.push({ to, stream })
      for (const { body } of rows.offices) sheets.office_held.push({ body, stream })
      for (const { is, due, ...duty } of rows.duties) if (is === 'open') sheets.duty.push({ due: due ?? NO_TERM, stream, ...duty })
      if (by) for (const who of toldOf(rows, by)) sheets.notice.push({ who, stream, version, act: by.act, at, by: by.body ?? by.person })
    }
    return valuesOf(FILED, sheets)
  },
}
