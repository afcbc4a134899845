/** Whether there is a place: one head or chair at a time, no more judges than are fixed for the court. */
import { bodyOf } from '../bodies/body.ts'
import { benchOf, holderOf } from '../bodies/seats.ts'
import { type Attempt, condition, onDay, type Param, ref, when } from '../kernel/norm.ts'
import type { StreamId } from '../kernel/world.ts'
import type { Cited } from '../register/ids.ts'
import type { Panel, Person } from './person.ts'

/** While the term of the one before runs, nobody else is placed there. */
export const termIsOver = <I>(
  provision: Cited,
  seat: (a: Attempt<Person, I>) => { readonly body: StreamId; readonly post: string; readonly panel?: Panel | undefined },
) =>
  condition<Person, I, { who: Param; until: Param }>('ground', {
    provision,
    test: a => {
      const { body, post, panel } = seat(a)
      const holder = holderOf(bodyOf(a.world, body), post, a.today, panel)
      return when(!holder, { who: ref(holder?.person), until: holder?.until ? onDay(holder.until) : '–' })
    },
    fault: {
      kk: 'Бұл лауазымды {who} атқарады, өкілеттік мерзімі: {until}',
      ru: 'Эту должность занимает {who}, срок полномочий – по {until}',
      en: '{who} holds this office until {until}',
    },
    cure: {
      kk: 'Лауазым босағанда немесе мерзімі өткенде тағайындауға болады',
      ru: 'Назначить можно, когда должность освободится или срок истечёт',
      en: 'The appointment is possible once the office is vacant or the term is over',
    },
  })
/** An office has one first deputy. */
export const oneFirstDeputy = <I extends { readonly post: string }>(provision: Cited, office: (a: Attempt<Person, I>) => StreamId) =>
  condition<Person, I, { who: Param }>('composition', {
    provision,
    hypothesis: a => a.input.post === 'first-deputy',
    test: a => {
      const first = holderOf(bodyOf(a.world, office(a)), 'first-deputy', a.today)
      return when(!first, { who: ref(first?.person) })
    },
    fault: { kk: 'Бірінші орынбасар біреу ғана: {who}', ru: 'Первый заместитель один: {who}', en: 'There is one first deputy: {who}' },
  })
/** A new judge needs a vacant post; who is on the bench already needs none. */
export const aVacantPost = <I>(provision: Cited, court: (a: Attempt<Person, I>) => StreamId) =>
  condition<Person, I, { fixed: Param; serving: number }>('composition', {
    provision,
    test: a => {
      const body = bodyOf(a.world, court(a))
      const bench = benchOf(body)
      const fixed = body?.judges ?? 0
      return when(bench.some(s => s.person === a.self) || bench.length < fixed, { fixed, serving: bench.length })
    },
    fault: {
      kk: 'Сотта бос судья орны жоқ: белгіленгені {fixed}, қызметтегісі {serving}',
      ru: 'В суде нет вакантной должности судьи: установлено {fixed}, занято {serving}',
      en: 'The court has no vacant post of judge: {fixed} fixed, {serving} filled',
    },
  })
/** A judge of the court, or a chair whose term ended, is a judge of it without a new appointment. */
export const notAJudgeThereYet = <I>(court: (a: Attempt<Person, I>) => StreamId) =>
  condition<Person, I>('ground', {
    provision: 'judge.chair.expiry.continues',
    test: a => when(!benchOf(bodyOf(a.world, court(a))).some(s => s.person === a.self)),
    fault: {
      kk: 'Бұл адам осы соттың судьясы, мерзімі біткен төраға да судья болып қала береді: қайта тағайындау қажет емес',
      ru: 'Это лицо – судья этого суда; и председатель, чей срок истёк, остаётся судьёй: нового назначения не нужно',
      en: 'This person is a judge of that court, and a chair whose term ended goes on as one: no new appointment is needed',
    },
  })
