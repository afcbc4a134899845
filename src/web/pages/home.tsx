/** The first page: what one can do here, the way of a matter, what is public now. */
import { isProvision, provisions } from '../../law/register/register.ts'
import type { MatterRow } from '../../registers/registers.ts'
import { Frame } from '../frame.tsx'
import { Short } from '../parts/dates.tsx'
import { to, type View } from '../request.ts'
import { W } from '../words/common.ts'
import { P } from '../words/pages.ts'

interface Props extends View {
  readonly hearings: readonly MatterRow[]
  readonly published: readonly MatterRow[]
  readonly stories: number
}
/** The kinds of matter with a docket, in the order in which the law's table of contents has them. */
const Road = ({ ask }: View) => {
  const { law } = ask.chancery
  const acts = [...law.acts.values()]
  return (
    <section aria-labelledby="road">
      <h2 id="road">{P.road[ask.lang]}</h2>
      <ol class="road">
        {[...law.matters.values()]
          .filter(m => m.series)
          .map(m => (
            <li key={m.kind}>
              <b>{m.name[ask.lang]}</b>
              <small>
                <a href={to(ask, `/law/acts#${m.kind}`)}>
                  {P.roadActs[ask.lang].replace('{n}', String(acts.filter(a => a.in === m).length))}
                </a>
              </small>
            </li>
          ))}
      </ol>
    </section>
  )
}
const Figures = ({ ask, stories }: View & { stories: number }) => {
  const acts = [...ask.chancery.law.acts.values()]
  const figures = [
    [provisions.length, P.figuresProvisions],
    [acts.length, P.figuresActs],
    [new Set(acts.flatMap(a => a.norms).filter(n => isProvision(n.provision))).size, P.figuresNorms],
    [stories, P.figuresStories],
  ] as const
  return (
    <ul class="figures">
      {figures.map(([n, what]) => (
        <li key={what.en}>
          <b>{n}</b> {what[ask.lang]}
        </li>
      ))}
    </ul>
  )
}
const Rows = ({ ask, say, rows, id, title }: View & { rows: readonly MatterRow[]; id: string; title: string }) => (
  <section class="card due" aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    {rows.length === 0 && <p class="soft">{W.empty[ask.lang]}</p>}
    <ul>
      {rows.map(r => (
        <li key={r.stream}>
          <div class="when">
            <b>
              <Short ask={ask} day={r.hearing?.on ?? r.movedAt.slice(0, 10)} />
            </b>
            {r.hearing && <small>{r.hearing.hour}</small>}
          </div>
          <div>
            <a href={to(ask, `/matter/${r.stream}`)}>{say.name(r.stream, ask.lang)}</a>
            {r.home && <p class="by">{say.name(r.home, ask.lang)}</p>}
          </div>
        </li>
      ))}
    </ul>
  </section>
)
export const HomePage = ({ ask, say, hearings, published, stories }: Props) => {
  const signed = ask.me !== undefined
  const doors = [
    [P.doorApply, P.doorApplyText, signed ? '/desk' : '/sign-in', signed ? W.desk : W.signIn],
    [P.doorPublic, P.doorPublicText, '/hearings', W.hearings],
    [P.doorLaw, P.doorLawText, '/practice', W.practice],
  ] as const
  return (
    <Frame ask={ask} say={say} title={W.tagline[ask.lang]}>
      <section class="hero">
        <h1>{P.homeTitle[ask.lang]}</h1>
        <p class="lead">{P.homeLead[ask.lang]}</p>
        <ul class="doors">
          {doors.map(([title, text, path, word], i) => (
            <li key={path} class="card">
              <h2>{title[ask.lang]}</h2>
              <p>{text[ask.lang]}</p>
              <a class={i === 0 ? 'btn' : 'btn light'} href={to(ask, path)}>
                {word[ask.lang]}
              </a>
            </li>
          ))}
        </ul>
      </section>
      <Road ask={ask} say={say} />
      <Figures ask={ask} say={say} stories={stories} />
      <div class="split">
        <Rows ask={ask} say={say} rows={hearings} id="soon" title={P.soonHearings[ask.lang]} />
        <Rows ask={ask} say={say} rows={published} id="new" title={P.newlyPublished[ask.lang]} />
      </div>
    </Frame>
  )
}
