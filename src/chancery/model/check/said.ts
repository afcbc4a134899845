/** Finds what is not said in all three languages. Missing keys do not compile; empty and slotless texts would. */
import type { Law } from '../../../law/kernel/law.ts'
import { LANGS, type Said } from '../../../law/kernel/said.ts'
import { house } from '../../../law/register/house.ts'
import { provisions } from '../../../law/register/register.ts'

const slots = (text: string): string =>
  [...text.matchAll(/\{\w+\}/g)]
    .map(m => m[0])
    .sort()
    .join(' ')

/** Every text that people read, with the place where it stands. */
const texts = function* (law: Law): Generator<readonly [string, Said | undefined]> {
  for (const m of law.matters.values()) {
    yield [`matter ${m.kind}`, m.name]
    for (const s of m.stages) yield [`matter ${m.kind}, stage ${s.id}`, s.name]
    for (const [role, name] of Object.entries(m.roles)) yield [`matter ${m.kind}, role ${role}`, name]
  }
  for (const a of law.acts.values()) {
    yield [`act ${a.id}`, a.name]
    yield [`act ${a.id}, done`, a.done]
    if (a.help) yield [`act ${a.id}, help`, a.help]
    if (a.document) yield [`act ${a.id}, document`, a.document.name]
    if (a.final) yield [`act ${a.id}, final`, a.final]
    for (const [key, f] of Object.entries(a.input)) {
      yield [`act ${a.id}, field ${key}`, f.label]
      if (f.hint) yield [`act ${a.id}, hint of ${key}`, f.hint]
      for (const [value, name] of Object.entries(f.options ?? {})) yield [`act ${a.id}, choice ${value} of ${key}`, name]
    }
    for (const n of a.norms) {
      yield [`act ${a.id}, fault of ${n.provision}`, n.fault]
      if (n.cure) yield [`act ${a.id}, cure of ${n.provision}`, n.cure]
    }
  }
  for (const d of [...law.duties.values()].flat()) yield [`duty ${d.id}`, d.name]
  for (const p of provisions) {
    yield [`provision ${p.id}, title`, p.title]
    yield [`provision ${p.id}, text`, p.text]
  }
  for (const [id, rule] of Object.entries(house)) {
    yield [`rule ${id}, title`, rule.title]
    yield [`rule ${id}, text`, rule.text]
  }
}

export const unsaid = (law: Law): readonly string[] =>
  [...texts(law)].flatMap(([where, said]) => {
    const missing = LANGS.filter(l => !said?.[l]?.trim())
    if (missing.length) return [`${where}: nothing in ${missing.join(', ')}`]
    return new Set(LANGS.map(l => slots(said?.[l] ?? ''))).size > 1 ? [`${where}: the languages do not speak of the same values`] : []
  })
