/** The form of an act, derived from its definition: what would be refused is shown before anything is sent. */

import type { Answer, Issue } from '../../chancery/command.ts'
import { sayIssue } from '../../chancery/performing/issues.ts'
import type { Act } from '../../law/kernel/act.ts'
import type { Prospect } from '../../law/kernel/decide.ts'
import { itemsOf } from '../../law/kernel/field.ts'
import type { StreamId } from '../../law/kernel/world.ts'
import { POSTS } from '../../law/offices/person.ts'
import { Frame } from '../frame.tsx'
import { Cite } from '../parts/cite.tsx'
import { type Choices, FormField } from '../parts/field.tsx'
import { Reasons } from '../parts/findings.tsx'
import { to, type View } from '../request.ts'
import { W } from '../words/common.ts'
import { M } from '../words/matter.ts'

export interface ActForm extends View {
  readonly act: Act
  /** The matter in which the act would be done; absent for an opening act. */
  readonly stream?: StreamId
  readonly state?: unknown
  readonly input: Readonly<Record<string, unknown>>
  readonly choices: Readonly<Record<string, Choices>>
  readonly prospect?: Prospect
  /** What came of sending it, when nothing was recorded. */
  readonly answer?: Answer
  /** True when the person asked to check before sending. */
  readonly checked: boolean
  readonly id: string
  /** Whether it has been done under that id. */
  readonly sentBefore: boolean
  readonly seen: number
  readonly action: string
}

const Problems = ({ ask, say, act, input, issues, answer, prospect, checked }: ActForm & { issues: readonly Issue[] }) => {
  if (answer?.is === 'stale' || answer?.is === 'busy' || answer?.is === 'reused')
    return (
      <section class="alert warn" role="alert">
        <p>{M[answer.is][ask.lang]}</p>
      </section>
    )
  if (issues.length)
    return (
      <section class="alert" role="alert" aria-labelledby="fix">
        <h2 id="fix">{M.fix[ask.lang]}</h2>
        <ul>
          {issues.map(i => {
            const field = act.input[i.field.split('.')[0] ?? '']
            return (
              <li key={i.field + i.code}>
                {field ? <a href={`#f-${i.field.split('.')[0]}`}>{field.label[ask.lang]}</a> : i.field}: {sayIssue(i)[ask.lang]}
              </li>
            )
          })}
        </ul>
      </section>
    )
  if (answer?.is === 'refused')
    return (
      <section class="alert" role="alert" aria-labelledby="refused">
        <h2 id="refused">{M.cannot[ask.lang]}</h2>
        <p>{M.notDone[ask.lang]}</p>
        <Reasons ask={ask} say={say} against={answer.against} />
      </section>
    )
  if (prospect?.is === 'refused')
    return (
      <section class="alert" aria-labelledby="refused" role={checked ? 'alert' : undefined}>
        <h2 id="refused">{prospect.powerless ? M.cannot[ask.lang] : M.cannotYet[ask.lang]}</h2>
        <Reasons ask={ask} say={say} against={prospect.against} />
      </section>
    )
  if (checked && prospect?.is === 'open')
    return (
      <section class="alert good" role="status">
        <p>{M.clear[ask.lang]}</p>
      </section>
    )
  if (checked && prospect?.is === 'needs') {
    // What sending would ask for; where nothing more is required, what the law waits for.
    const blank = Object.keys(act.input).filter(k => !act.input[k]?.optional && input[k] === undefined)
    const wanted = blank.length ? blank : [...new Set(prospect.open.flatMap(f => (f.is === 'unknown' ? [f.needs] : [])))]
    return (
      <section class="alert warn" role="status">
        <p>
          {M.stillNeeded[ask.lang]}: {wanted.map(w => act.input[w]?.label[ask.lang] ?? w).join('; ')}
        </p>
      </section>
    )
  }
  return null
}

export const ActPage = (p: ActForm) => {
  const { ask, say, act, stream, input } = p
  const withFiles = Object.values(act.input).some(f => f.widget === 'files')
  const issues = p.answer?.is === 'invalid' ? p.answer.issues : []
  const office = ask.me?.offices.find(o => o.body === ask.me?.body)
  const provisions = [...new Set(act.norms.map(n => n.provision))].filter(x => !x.startsWith('house.'))
  const kindOf = (provision: string) => act.norms.find(n => n.provision === provision)?.kind ?? 'condition'
  return (
    <Frame ask={ask} say={say} title={act.name[ask.lang]}>
      {stream && (
        <p class="crumb">
          <a href={to(ask, `/matter/${stream}`)}>{say.name(stream, ask.lang)}</a>
        </p>
      )}
      <h1>{act.name[ask.lang]}</h1>
      {act.help && <p class="sub">{act.help[ask.lang]}</p>}
      {p.sentBefore && (
        <p class="alert warn" role="status">
          {M.sentBefore[ask.lang]} <a href={to(ask, `/receipt/${p.id}`)}>{M.receipt[ask.lang]}</a> ·{' '}
          <a href={p.action}>{M.newForm[ask.lang]}</a>
        </p>
      )}
      <div class="cols">
        <form method="post" action={p.action} class="act" data-id={p.id} {...(withFiles && { enctype: 'multipart/form-data' })}>
          <Problems {...p} issues={issues} />
          <input type="hidden" name="csrf" value={ask.csrf} />
          <input type="hidden" name="id" value={p.id} />
          <input type="hidden" name="seen" value={p.seen} />
          <p class="as">
            {M.as[ask.lang]}: <b>{ask.me && say.name(ask.me.person, ask.lang)}</b>
            {office
              ? ` – ${POSTS[office.post][ask.lang].toLocaleLowerCase(ask.lang)}, ${say.name(office.body, ask.lang)}`
              : ` – ${W.ownName[ask.lang].toLocaleLowerCase(ask.lang)}`}
          </p>
          {Object.entries(act.input).map(([name, field]) => (
            <FormField
              key={name}
              ask={ask}
              say={say}
              name={name}
              field={field}
              value={input[name]}
              problems={issues.filter(i => i.field === name || i.field.startsWith(`${name}.`)).map(i => sayIssue(i)[ask.lang])}
              {...(p.choices[name] && { choices: p.choices[name] })}
              {...(field.from && { items: itemsOf(p.state, field.from) })}
            />
          ))}
          <p class="buttons">
            <button type="submit" class="btn" name="do" value="send">
              {act.name[ask.lang]}
            </button>
            {Object.keys(act.input).length > 0 && (
              <button type="submit" class="btn light" name="do" value="check">
                {M.check[ask.lang]}
              </button>
            )}
          </p>
        </form>
        <aside>
          <section class="card" aria-labelledby="governs">
            <h2 id="governs">{M.governs[ask.lang]}</h2>
            <ul class="norms">
              {provisions.map(id => (
                <li key={id}>
                  <Cite ask={ask} id={id} /> <small class={`kind ${kindOf(id)}`}>{M[kindOf(id)][ask.lang]}</small>
                </li>
              ))}
            </ul>
          </section>
          {act.challenge && act.challenge.length > 0 && (
            <section class="card">
              <p class="soft">
                {M.challengeable[ask.lang]}: {act.challenge.map(c => ask.chancery.law.acts.get(c)?.name[ask.lang] ?? c).join(', ')}
              </p>
            </section>
          )}
          {act.final && (
            <section class="card">
              <p class="soft">
                {M.unchallengeable[ask.lang]}: {act.final[ask.lang]}
              </p>
            </section>
          )}
        </aside>
      </div>
    </Frame>
  )
}
