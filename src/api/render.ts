/** How matters, duties, findings and receipts are written in answers: one shape each, in the reader's language. */
import type { MatterView, Recorded } from '../chancery/chancery.ts'
import type { Receipt } from '../chancery/command.ts'
import { type Saying, tell } from '../chancery/telling/saying.ts'
import { explainTerm } from '../law/calendar/explain.ts'
import type { Act } from '../law/kernel/act.ts'
import type { Step } from '../law/kernel/agenda.ts'
import type { Finding, Prospect } from '../law/kernel/decide.ts'
import type { Due } from '../law/kernel/duty.ts'
import type { Law } from '../law/kernel/law.ts'
import type { Lang, Said } from '../law/kernel/said.ts'
import type { StreamId } from '../law/kernel/world.ts'
import type { Cited } from '../law/register/ids.ts'
import { cited } from '../law/register/register.ts'
import type { MatterRow } from '../registers/registers.ts'

/** The language, the names and the law with which an answer is written. */
export interface Pen {
  readonly law: Law
  readonly lang: Lang
  readonly say: Saying
}
const said = (text: string | Said, lang: Lang): string => (typeof text === 'string' ? text : text[lang])
export const matterHref = (stream: StreamId): string => `/api/matters/${stream}`

const named = (p: Pen, stream: StreamId) => ({ id: stream, name: p.say.name(stream, p.lang) })
const citation = (p: Pen, id: Cited) => {
  const { title, lines } = cited(id)
  return { provision: id, title: title[p.lang], lines }
}
const SIGNATURE: Said = { kk: 'Қолтаңба', ru: 'Подпись', en: 'Signature' }
/** Fields whose value a decision waits for; of a document, its signature. */
export const awaited = (p: Pen, act: Act, open: readonly Finding[]) =>
  [...new Set(open.flatMap(f => (f.is === 'unknown' ? [f.needs] : [])))].map(field => ({
    field,
    label: (field === 'signature' ? SIGNATURE : act.input[field]?.label)?.[p.lang] ?? field,
    provisions: [...new Set(open.filter(f => f.is === 'unknown' && f.needs === field).map(f => f.norm.provision))],
  }))
export const prospected = (p: Pen, act: Act, prospect: Prospect) => ({
  is: prospect.is,
  ...(prospect.is === 'refused' && { powerless: prospect.powerless, findings: tell(prospect.against, p.lang, p.say) }),
  ...(prospect.is === 'needs' && { needs: awaited(p, act, prospect.open) }),
})
export const stepped = (p: Pen, s: Step) => ({
  act: s.act.id,
  name: s.act.name[p.lang],
  opens: s.act.opens === true,
  href: `/api/acts/${s.act.id}`,
  ...(Object.keys(s.given).length && { given: s.given }),
  ...(s.until && { until: s.until }),
  ...prospected(p, s.act, s.prospect),
})
export const owed = (p: Pen, d: Due, stream?: StreamId) => ({
  duty: d.duty.id,
  name: d.duty.name[p.lang],
  ...(stream && { matter: { id: stream, name: p.say.name(stream, p.lang), href: matterHref(stream) } }),
  by: named(p, d.owed.by),
  to: { act: d.duty.to, name: p.law.acts.get(d.duty.to)?.name[p.lang] ?? d.duty.to },
  under: citation(p, d.duty.provision),
  since: d.owed.since,
  due: d.day ?? null,
  ...(d.at && { at: d.at }),
  is: d.is,
  arithmetic: d.end ? explainTerm(d.end, p.lang) : [],
})
export const listed = (p: Pen, r: MatterRow) => ({
  id: r.stream,
  href: matterHref(r.stream),
  kind: r.kind,
  kindName: p.law.matters.get(r.kind)?.name[p.lang] ?? r.kind,
  number: r.number,
  about: said(r.about, p.lang),
  stage: staged(p, r.kind, r.stage),
  final: r.final,
  home: r.home ? named(p, r.home) : null,
  openedAt: r.openedAt,
  movedAt: r.movedAt,
})
const staged = (p: Pen, kind: string, id: string) => ({
  id,
  name: p.law.matters.get(kind)?.stages.find(s => s.id === id)?.name[p.lang] ?? id,
})

/** An entry of a matter's history; to those who see its course alone, the chancery has left out what was written. */
const entered = (p: Pen, r: Recorded) => ({
  version: r.version,
  type: r.type,
  act: { id: r.act, name: p.law.acts.get(r.act)?.done[p.lang] ?? r.act },
  actId: r.id,
  at: r.at,
  recorded: r.recorded,
  by: named(p, r.person),
  ...(r.body && { in: named(p, r.body) }),
  under: r.under.map(u => citation(p, u as Cited)),
  data: r.data,
  erased: r.erased,
  leaf: r.leaf,
  chain: r.chain,
})
/** The streams whose names a view needs. */
export const namesIn = (v: MatterView, row: MatterRow): readonly (StreamId | undefined)[] => [
  v.seen.stream,
  row.home ?? undefined,
  ...v.parties.map(x => x.who),
  ...v.history.flatMap(h => [h.person, h.body]),
  ...v.dues.map(d => d.owed.by),
]
export const viewed = (p: Pen, v: MatterView, row: MatterRow) => {
  const stage = v.matter.stage(v.seen.state)
  const now = v.matter.stages.findIndex(s => s.id === stage)
  return {
    id: v.seen.stream,
    kind: v.matter.kind,
    kindName: v.matter.name[p.lang],
    number: row.number,
    about: v.access.sees === 'all' || typeof row.about !== 'string' ? said(row.about, p.lang) : v.matter.name[p.lang],
    version: v.seen.version,
    sees: v.access.sees,
    under: v.access.under.map(u => citation(p, u)),
    stage: { ...staged(p, v.matter.kind, stage), final: v.matter.stages[now]?.final === true },
    course: v.matter.stages
      .filter(s => !s.aside || s.id === stage)
      .map(s => ({ id: s.id, name: s.name[p.lang], is: s.id === stage ? 'now' : v.matter.stages.indexOf(s) < now ? 'before' : 'after' })),
    home: row.home ? named(p, row.home) : null,
    parties: v.parties.map(x => ({ role: x.role, roleName: v.matter.roles[x.role]?.[p.lang] ?? x.role, ...named(p, x.who) })),
    history: v.history.map(h => entered(p, h)),
    duties: v.dues.map(d => owed(p, d)),
    steps: v.steps.map(s => stepped(p, s)),
  }
}
export const receipted = (p: Pen, act: Act, r: Receipt, dues: readonly { readonly stream: StreamId; readonly due: Due }[]) => ({
  id: r.id,
  act: { id: act.id, name: act.done[p.lang] },
  matter: {
    id: r.stream,
    href: matterHref(r.stream),
    number: r.number ?? null,
    version: r.written.find(w => w.stream === r.stream)?.version ?? null,
  },
  at: r.at,
  under: r.under.map(u => citation(p, u)),
  /** What is due now, by whom and until when. */
  due: dues.map(d => owed(p, d.due, d.stream)),
  challenge: (act.challenge ?? []).map(id => ({ act: id, name: p.law.acts.get(id)?.name[p.lang] ?? id })),
  /** Why it is not challenged, where it is not. */
  final: act.final?.[p.lang] ?? null,
  written: r.written,
  law: r.law,
  engine: r.engine,
  repeated: r.repeated,
})
