/** The law explorer: provisions, what enforces them, the acts they govern; who may do what. */
import type { Act } from '../../law/kernel/act.ts'
import type { Duty } from '../../law/kernel/duty.ts'
import type { Law } from '../../law/kernel/law.ts'
import { declared } from '../../law/register/declared.ts'
import { isDescribed } from '../../law/register/described.ts'
import type { Cited } from '../../law/register/ids.ts'
import { cited, isProvision, type Provision, provisions, readingsOf } from '../../law/register/register.ts'
import { Frame } from '../frame.tsx'
import { Cite } from '../parts/cite.tsx'
import type { Story } from '../practice.ts'
import { type Ask, to, type View } from '../request.ts'
import { W } from '../words/common.ts'
import { L } from '../words/law.ts'
import { M } from '../words/matter.ts'

/** What in the law rests on a provision. */
export interface Uses {
  readonly norms: readonly { readonly act: Act; readonly norm: Act['norms'][number] }[]
  readonly duties: readonly Duty[]
}
export const usesOf = (law: Law): ReadonlyMap<string, Uses> => {
  const uses = new Map<string, { norms: { act: Act; norm: Act['norms'][number] }[]; duties: Duty[] }>()
  const at = (id: string) => {
    const u = uses.get(id) ?? { norms: [], duties: [] }
    uses.set(id, u)
    return u
  }
  for (const act of law.acts.values()) for (const norm of act.norms) at(norm.provision).norms.push({ act, norm })
  for (const duty of [...law.duties.values()].flat()) at(duty.provision).duties.push(duty)
  return uses
}
const STATUSES = ['enforced', 'described', 'declared', 'open'] as const
const status = (p: Provision, u: Uses | undefined): (typeof STATUSES)[number] =>
  u ? 'enforced' : declared[p.id] ? 'declared' : isDescribed(p) ? 'described' : 'open'

const SECTIONS = [
  ['concept', L.section_concept],
  ['court', L.section_court],
  ['principle', L.section_principle],
  ['prosecutor', L.section_prosecutor],
  ['supervision', L.section_supervision],
  ['service', L.section_service],
] as const
const sectionOf = (id: string): string => {
  const head = id.split('.')[0] ?? ''
  if (head === 'concept' || head === 'court' || head === 'prosecutor' || head === 'service') return head
  if (['supervision', 'court-representation', 'court-protest', 'prosecution'].includes(head)) return 'supervision'
  return head === 'organisation' ? 'service' : 'principle'
}

/** How much of the law the software enforces: as a bar and in figures. */
const Meter = ({ ask, uses }: { ask: Ask; uses: ReadonlyMap<string, Uses> }) => {
  const of = (s: string) => provisions.filter(p => status(p, uses.get(p.id)) === s).length
  return (
    <>
      <svg class="meter" viewBox={`0 0 ${provisions.length} 10`} preserveAspectRatio="none" aria-hidden="true">
        {STATUSES.map((s, i) => (
          <rect key={s} class={s} x={STATUSES.slice(0, i).reduce((n, t) => n + of(t), 0)} y="0" width={of(s)} height="10" />
        ))}
      </svg>
      <ul class="key">
        {STATUSES.map(s => (
          <li key={s}>
            <span class={`badge ${s}`}>{L[s][ask.lang]}</span> {of(s)}
          </li>
        ))}
      </ul>
    </>
  )
}
export const LawPage = ({ ask, say, uses, q }: View & { uses: ReadonlyMap<string, Uses>; q: string }) => {
  const words = q.toLocaleLowerCase(ask.lang).split(/\s+/).filter(Boolean)
  const shown = provisions.filter(p => words.every(w => `${p.title[ask.lang]} ${p.text[ask.lang]}`.toLocaleLowerCase(ask.lang).includes(w)))
  return (
    <Frame ask={ask} say={say} title={L.title[ask.lang]}>
      <h1>{L.title[ask.lang]}</h1>
      <p class="lead">{L.lead[ask.lang]}</p>
      <Meter ask={ask} uses={uses} />
      <p class="buttons">
        <a class="btn light" href={to(ask, '/law/acts')}>
          {L.offices[ask.lang]}
        </a>
        <a class="btn light" href={to(ask, '/law/glossary')}>
          {L.glossary[ask.lang]}
        </a>
      </p>
      <form class="filter" action={to(ask, '/law')}>
        <label>
          {W.search[ask.lang]} <input type="search" name="q" value={q} maxLength={200} />
        </label>
        <button type="submit" class="btn small">
          {W.search[ask.lang]}
        </button>
        <span class="soft">
          {L.provisions[ask.lang]}: {shown.length}
        </span>
      </form>
      {SECTIONS.map(([section, title]) => {
        const own = shown.filter(p => sectionOf(p.id) === section)
        return own.length === 0 ? null : (
          <details key={section} open={words.length > 0}>
            <summary>
              <b>{title[ask.lang]}</b> ({own.length})
            </summary>
            <ul class="items">
              {own.map(p => (
                <li key={p.id}>
                  <a href={to(ask, `/law/${p.id}`)}>{p.title[ask.lang]}</a>{' '}
                  <span class={`badge ${status(p, uses.get(p.id))}`}>{L[status(p, uses.get(p.id))][ask.lang]}</span>
                </li>
              ))}
            </ul>
          </details>
        )
      })}
    </Frame>
  )
}

interface OfProvision extends View {
  readonly uses: ReadonlyMap<string, Uses>
  readonly id: Cited
  /** The stories in which a step names it. */
  readonly stories: readonly Story[]
}
export const ProvisionPage = ({ ask, say, uses, id, stories }: OfProvision) => {
  const c = cited(id)
  const u = uses.get(id)
  const i = provisions.findIndex(p => p.id === id)
  const acts = [...new Map((u?.norms ?? []).map(n => [n.act.id, n.act])).values()]
  const readings = isProvision(id) ? readingsOf(id) : []
  const provision = provisions[i]
  return (
    <Frame ask={ask} say={say} title={c.title[ask.lang]}>
      <p class="crumb">
        <a href={to(ask, '/law')}>{L.title[ask.lang]}</a>
      </p>
      <h1>{c.title[ask.lang]}</h1>
      <p class="sub">
        {provision ? (
          <>
            <span class={`badge ${status(provision, u)}`}>{L[status(provision, u)][ask.lang]}</span> {W.lines[ask.lang]} {c.lines}
          </>
        ) : (
          <span class="badge">{W.houseRule[ask.lang]}</span>
        )}
      </p>
      <p class="prov">{c.text[ask.lang]}</p>
      {readings.length > 0 && (
        <section class="card">
          <h2>{L.reading[ask.lang]}</h2>
          {readings.map(r => (
            <p key={r.n} class="prov">
              {r.text[ask.lang]}
            </p>
          ))}
        </section>
      )}
      {u && u.norms.length > 0 && (
        <section>
          <h2>{L.enforcedBy[ask.lang]}</h2>
          <ul class="items">
            {[...new Map(u.norms.map(n => [n.norm.fault.en + n.norm.kind, n.norm])).values()].map(n => (
              <li key={n.fault.en + n.kind}>
                <small class={`kind ${n.kind}`}>{M[n.kind][ask.lang]}</small> {n.fault[ask.lang].replace(/\{\w+\}/g, '…')}
              </li>
            ))}
          </ul>
          <h2>{L.governs[ask.lang]}</h2>
          <ul class="items">
            {acts.map(a => (
              <li key={a.id}>
                <a href={to(ask, `/law/acts#${a.id}`)}>{a.name[ask.lang]}</a> <small>{a.in.name[ask.lang]}</small>
              </li>
            ))}
          </ul>
        </section>
      )}
      {u && u.duties.length > 0 && (
        <section>
          <h2>{L.dutiesUnder[ask.lang]}</h2>
          <ul class="items">
            {u.duties.map(d => (
              <li key={d.id}>
                {d.name[ask.lang]} <small>{d.in.name[ask.lang]}</small>
              </li>
            ))}
          </ul>
        </section>
      )}
      {stories.length > 0 && (
        <section>
          <h2>{L.playedIn[ask.lang]}</h2>
          <ul class="items">
            {stories.map(s => (
              <li key={s.id}>
                <a href={to(ask, `/practice/${s.id}`)}>{s.scenario.title[ask.lang]}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {provision && !u && (
        <p class="soft">{(declared[provision.id] ?? (status(provision, u) === 'described' ? L.termShown : L.notBuilt))[ask.lang]}</p>
      )}
      <p class="pages">
        {i > 0 && <a href={to(ask, `/law/${provisions[i - 1]?.id}`)}>← {L.previous[ask.lang]}</a>}
        {i >= 0 && i < provisions.length - 1 && <a href={to(ask, `/law/${provisions[i + 1]?.id}`)}>{L.next[ask.lang]} →</a>}
      </p>
    </Frame>
  )
}

/** Every act with who may do it and the norms that govern it. */
export const ActsPage = ({ ask, say }: View) => {
  const acts = [...ask.chancery.law.acts.values()]
  return (
    <Frame ask={ask} say={say} title={L.offices[ask.lang]}>
      <p class="crumb">
        <a href={to(ask, '/law')}>{L.title[ask.lang]}</a>
      </p>
      <h1>{L.offices[ask.lang]}</h1>
      {[...ask.chancery.law.matters.values()].map(m => (
        <section key={m.kind} id={m.kind}>
          <h2>{m.name[ask.lang]}</h2>
          {acts
            .filter(a => a.in.kind === m.kind)
            .map(a => (
              <details key={a.id} id={a.id}>
                <summary>{a.name[ask.lang]}</summary>
                {a.help && <p class="soft">{a.help[ask.lang]}</p>}
                <ul class="norms items">
                  {[...new Map(a.norms.filter(n => !n.provision.startsWith('house.')).map(n => [n.provision, n])).values()].map(n => (
                    <li key={n.provision}>
                      <small class={`kind ${n.kind}`}>{M[n.kind][ask.lang]}</small> <Cite ask={ask} id={n.provision} />
                    </li>
                  ))}
                </ul>
              </details>
            ))}
        </section>
      ))}
    </Frame>
  )
}

/** The terms of the course. */
export const GlossaryPage = ({ ask, say }: View) => (
  <Frame ask={ask} say={say} title={L.glossary[ask.lang]}>
    <p class="crumb">
      <a href={to(ask, '/law')}>{L.title[ask.lang]}</a>
    </p>
    <h1>{L.glossary[ask.lang]}</h1>
    <dl class="values">
      {provisions
        .filter(p => p.kind === 'definition')
        .map(p => (
          <div key={p.id}>
            <dt>
              <a href={to(ask, `/law/${p.id}`)}>{p.title[ask.lang]}</a>
            </dt>
            <dd>{p.text[ask.lang]}</dd>
          </div>
        ))}
    </dl>
  </Frame>
)
