/** Hearings as a calendar (RFC 5545). Instants are written in UTC: no reader needs to know how the clock of Kazakhstan moved. */
import { ICalCalendar } from 'ical-generator'

interface Sitting {
  readonly id: string
  /** What is heard: kind and number, never a party. */
  readonly title: string
  readonly place: string
  /** Address on this server. */
  readonly path: string
  readonly on: string
  /** `10:00` in Kazakhstan. */
  readonly hour: string
  /** When it was last changed, RFC 3339. */
  readonly stamp: string
}
/** On 2024-03-01 all of Kazakhstan went over to UTC+5. */
const OFFSET_CHANGED = '2024-03-01'
const startOf = ({ on, hour }: Sitting): Date => new Date(`${on}T${hour}:00${on < OFFSET_CHANGED ? '+06:00' : '+05:00'}`)

export const calendarOf = (name: string, sittings: readonly Sitting[]): string => {
  const calendar = new ICalCalendar({ name, prodId: { company: 'Tarazy', product: 'Hearings' } })
  for (const s of sittings) {
    const start = startOf(s)
    if (Number.isNaN(start.getTime())) continue
    calendar.createEvent({
      id: s.id,
      start,
      stamp: new Date(s.stamp),
      summary: s.title,
      location: s.place,
      description: s.path,
    })
  }
  return calendar.toString()
}
