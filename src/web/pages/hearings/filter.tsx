/** Which court's and whose hearings, as a week or a month, of which day. */
import type { StreamId } from '../../../law/kernel/world.ts'
import type { Shown } from '../../hearings/address.ts'
import { FIRST_DAY, LAST_DAY } from '../../hearings/dates.ts'
import { to, type View } from '../../request.ts'
import { H } from '../../words/hearings.ts'
import { P } from '../../words/pages.ts'

export interface FilterProps extends View {
  readonly shown: Shown
  readonly courts: readonly StreamId[]
  /** Of the court that was chosen; without one, those who sit in what is shown. */
  readonly judges: readonly StreamId[]
  /** Where this site is found, `http://…`. */
  readonly host: string
}
const Choice = ({
  ask,
  say,
  name,
  label,
  any,
  chosen,
  among,
}: View & { name: string; label: string; any: string; chosen: string; among: readonly StreamId[] }) => (
  <label>
    {label}{' '}
    <select name={name}>
      <option value="">{any}</option>
      {among.map(s => (
        <option key={s} value={s} selected={s === chosen}>
          {say.name(s, ask.lang)}
        </option>
      ))}
    </select>
  </label>
)
export const Filter = ({ ask, say, shown, courts, judges }: FilterProps) => (
  <form class="filter" action={to(ask, '/hearings')}>
    <Choice ask={ask} say={say} name="court" label={P.court[ask.lang]} any={H.anyCourt[ask.lang]} chosen={shown.court} among={courts} />
    {judges.length > 0 && (
      <Choice ask={ask} say={say} name="judge" label={H.judge[ask.lang]} any={H.anyJudge[ask.lang]} chosen={shown.judge} among={judges} />
    )}
    <label>
      {H.view[ask.lang]}{' '}
      <select name="view">
        {(['week', 'month'] as const).map(v => (
          <option key={v} value={v} selected={v === shown.view}>
            {H[v][ask.lang]}
          </option>
        ))}
      </select>
    </label>
    <label>
      {H.day[ask.lang]} <input type="date" name="on" value={shown.on} min={FIRST_DAY} max={LAST_DAY} />
    </label>
    <button type="submit" class="btn small">
      {H.show[ask.lang]}
    </button>
  </form>
)
