/** From a posted form to an act's input, and to what a form offers for choice. */
import { visibleRows } from '../chancery/seeing/visible.ts'
import type { Act } from '../law/kernel/act.ts'
import type { Field } from '../law/kernel/field.ts'
import type { Lang } from '../law/kernel/said.ts'
import { type Choices, controlName } from './parts/field.tsx'
import type { Ask } from './request.ts'

type Posted = Readonly<Record<string, unknown>>
const first = (v: unknown): string => String(Array.isArray(v) ? (v[0] ?? '') : (v ?? ''))
const all = (v: unknown): readonly string[] => (Array.isArray(v) ? v.map(String) : v === undefined || v === '' ? [] : [String(v)])

const givenAs = (field: Field, posted: unknown): unknown => {
  switch (field.widget) {
    case 'yes':
      return all(posted).includes('yes')
    case 'lines':
      return first(posted)
        .split(/\r?\n/)
        .map(s => s.trim())
        .filter(Boolean)
    // Files come as names of what has been taken already; those that are new are taken first.
    case 'files':
    case 'refs':
    case 'choices':
      return all(posted)
    case 'number': {
      const s = first(posted).replace(/[\s\u00a0]/g, '')
      return s !== '' && Number.isFinite(Number(s)) ? Number(s) : s
    }
    default:
      return first(posted)
  }
}
/** What was given; fields left blank are absent. */
export const inputOf = (act: Act, posted: Posted): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(act.input)
      .map(([k, f]) => [k, givenAs(f, posted[controlName(k, f)])] as const)
      .filter(([, v]) => v !== '' && !(Array.isArray(v) && v.length === 0)),
  )

const PER_KIND = 300
/** The bodies, people and matters that a reference may be chosen from: of matters, those of the person. */
export const choicesFor = async (ask: Ask, field: Field): Promise<Choices> => {
  const { law, registers } = ask.chancery
  const groups = await Promise.all(
    (field.of ?? []).map(async kind => {
      const matter = law.matters.get(kind)
      const rows = await registers.matters({ kinds: [kind], ...(matter?.series && { of: ask.me?.ids ?? [] }), limit: PER_KIND })
      // Whoever may refer to a matter does not for that see what it is about: it is called as in a list.
      const options = (await visibleRows(ask.chancery, rows, ask.me?.person))
        .map(r => ({ value: r.stream, label: labelOf(r.number, r.about, ask.lang) }))
        .sort(matter?.series ? () => 0 : collator(ask.lang))
      return { label: matter?.name[ask.lang] ?? kind, options }
    }),
  )
  return { groups: groups.filter(g => g.options.length) }
}
/** Those whom the law would turn away stand last, under a word of their own: whoever chooses one is told why. */
export const fitFirst = (choices: Choices, misfits: ReadonlySet<string> | undefined, apart: string): Choices => {
  const all = choices.groups.flatMap(g => g.options)
  const last = all.filter(o => misfits?.has(o.value))
  if (last.length === 0 || last.length === all.length) return choices
  const groups = choices.groups.map(g => ({ ...g, options: g.options.filter(o => !misfits?.has(o.value)) })).filter(g => g.options.length)
  return { groups: [...groups, { label: apart, options: last }] }
}
const labelOf = (number: string | null, about: string | Readonly<Record<Lang, string>>, lang: Lang): string => {
  const text = typeof about === 'string' ? about : about[lang]
  return number ? `№ ${number} · ${text.length > 80 ? `${text.slice(0, 79)}…` : text}` : text
}
const COLLATORS = { kk: new Intl.Collator('kk'), ru: new Intl.Collator('ru'), en: new Intl.Collator('en') }
export const collator = (lang: Lang) => (a: { readonly label: string }, b: { readonly label: string }) =>
  COLLATORS[lang].compare(a.label, b.label)
