/** A person, and the offices that the person holds and held. */
import { bodyOf, REGISTRAR } from '../bodies/body.ts'
import { event, matter, stateOf } from '../kernel/matter.ts'
import type { Actor, Office } from '../kernel/norm.ts'
import type { Said } from '../kernel/said.ts'
import type { Day } from '../kernel/time.ts'
import type { StreamId, World } from '../kernel/world.ts'
import { courseOnly, everyone, isAmong, nothing } from '../visibility.ts'

export const POSTS = {
  head: { kk: 'Басшы', ru: 'Руководитель', en: 'Head' },
  'first-deputy': { kk: 'Бірінші орынбасар', ru: 'Первый заместитель', en: 'First deputy' },
  deputy: { kk: 'Орынбасар', ru: 'Заместитель', en: 'Deputy' },
  'senior-assistant': { kk: 'Аға көмекші', ru: 'Старший помощник', en: 'Senior assistant' },
  assistant: { kk: 'Көмекші', ru: 'Помощник', en: 'Assistant' },
  'senior-prosecutor': { kk: 'Аға прокурор', ru: 'Старший прокурор', en: 'Senior prosecutor' },
  prosecutor: { kk: 'Прокурор', ru: 'Прокурор', en: 'Prosecutor' },
  chair: { kk: 'Сот төрағасы', ru: 'Председатель суда', en: 'Chair of the court' },
  'panel-chair': { kk: 'Алқа төрағасы', ru: 'Председатель коллегии', en: 'Panel chair' },
  judge: { kk: 'Судья', ru: 'Судья', en: 'Judge' },
  clerk: { kk: 'Кеңсе маманы', ru: 'Специалист канцелярии', en: 'Registry clerk' },
  official: { kk: 'Лауазымды адам', ru: 'Должностное лицо', en: 'Official' },
} satisfies Record<string, Said>
export type Post = keyof typeof POSTS
export const PANELS = {
  appellate: { kk: 'Апелляциялық алқа', ru: 'Апелляционная коллегия', en: 'Appellate panel' },
  cassation: { kk: 'Кассациялық алқа', ru: 'Кассационная коллегия', en: 'Cassation panel' },
  'supervisory-civil': {
    kk: 'Азаматтық және әкімшілік істер жөніндегі қадағалау алқасы',
    ru: 'Надзорная коллегия по гражданским и административным делам',
    en: 'Supervisory panel for civil and administrative cases',
  },
  'supervisory-criminal': {
    kk: 'Қылмыстық істер жөніндегі қадағалау алқасы',
    ru: 'Надзорная коллегия по уголовным делам',
    en: 'Supervisory panel for criminal cases',
  },
} satisfies Record<string, Said>
export type Panel = keyof typeof PANELS

export interface Held extends Office {
  readonly post: Post
  /** Panel chair: of which panel. */
  readonly panel?: Panel
  /** The day on which the person left it, before its term or without one. */
  readonly left?: Day
}
export interface Person {
  readonly id: StreamId
  readonly stage: 'none' | 'registered'
  readonly name: Said
  /** Cannot defend his or her own rights because of a physical, mental or other impairment. */
  readonly vulnerable?: boolean
  readonly advocate?: boolean
  readonly offices: readonly Held[]
}
const start: Person = { id: '', stage: 'none', name: { kk: '', ru: '', en: '' }, offices: [] }

export const person = matter<Person>({
  kind: 'person',
  name: { kk: 'Адам', ru: 'Лицо', en: 'Person' },
  start,
  stages: [{ id: 'registered', name: { kk: 'Тіркелген', ru: 'Зарегистрирован', en: 'Registered' }, final: true }],
  stage: s => s.stage,
  about: s => s.name,
  roles: {},
  parties: () => [],
  links: s => [...new Set(s.offices.map(o => o.body))],
  // That somebody cannot defend their own rights is nobody else's affair.
  course: ({ vulnerable: _, ...s }) => s,
  // Who holds or held a public office is public. Of anyone else the person and the registrar know; others with whom they deal, the name.
  access: (s, viewer) =>
    s.offices.length > 0 || isAmong(viewer, [s.id, REGISTRAR])
      ? everyone('house.visibility')
      : viewer.actor
        ? courseOnly('house.visibility')
        : nothing('house.visibility'),
})

export const registered = event(person, 'person.registered', (_, d: { name: Said; vulnerable: boolean; advocate: boolean }, by) => ({
  id: by.stream,
  stage: 'registered' as const,
  name: d.name,
  ...(d.vulnerable && { vulnerable: true }),
  ...(d.advocate && { advocate: true }),
  offices: [],
}))
export const placed = event(person, 'person.placed-in-office', (s, { post, panel, body, from, until }: Held) => ({
  ...s,
  offices: [...s.offices, { post, body, from, ...(panel && { panel }), ...(until && { until }) }],
}))
export const released = event(person, 'person.released-from-office', (s, d: { body: StreamId; on: Day }) => ({
  ...s,
  offices: s.offices.map(o =>
    o.body === d.body && !o.left ? { ...o, left: d.on, ...((!o.until || o.until > d.on) && { until: d.on }) } : o,
  ),
}))

export const personOf = (world: World, id: StreamId | undefined): Person | undefined => stateOf(world, person, id)

/** A term of office ends on its date, that day included; from then on a chair goes on as a judge of the same court. */
const heldOn = (world: World, o: Held, today: Day): Held | undefined => {
  if (o.from > today || (o.left && o.left <= today)) return undefined
  if (!o.until || today <= o.until) return o
  const wasChair = o.post === 'chair' || o.post === 'panel-chair'
  return wasChair && bodyOf(world, o.body) ? { post: 'judge', body: o.body, from: o.from } : undefined
}
const RANK = Object.keys(POSTS)
/** The offices a person holds on a day. @throws Unread */
export const officesOn = (world: World, id: StreamId, today: Day): readonly Held[] =>
  personOf(world, id)?.offices.flatMap(o => heldOn(world, o, today) ?? []) ?? []

/** The person as actor: in the highest office held in that body on that day, or in their own name. @throws Unread */
export const standing = (world: World, id: StreamId, body: StreamId | undefined, today: Day): Actor => {
  if (!body) return { person: id }
  const held = officesOn(world, id, today)
    .filter(o => o.body === body)
    .sort((a, b) => RANK.indexOf(a.post) - RANK.indexOf(b.post))[0]
  return held ? { person: id, claims: body, office: held } : { person: id, claims: body }
}
