/** Practice: stories to choose from, and one story played step by step. */

import { sayIssue } from '../../chancery/performing/issues.ts'
import type { ActStep, Step } from '../../chancery/scenario/file.ts'
import type { Played } from '../../chancery/scenario/play.ts'
import type { Cited } from '../../law/register/ids.ts'
import { Frame } from '../frame.tsx'
import { Cites } from '../parts/cite.tsx'
import { Reasons } from '../parts/findings.tsx'
import { refsIn, Values } from '../parts/values.tsx'
import type { Rehearsal, Story } from '../practice.ts'
import { type Ask, to, type View } from '../request.ts'
import { L, THEMES } from '../words/law.ts'

/** Begins a country of one's own, or goes back into the one that is kept. */
const OwnCountry = ({ ask, kept }: { ask: Ask; kept?: Rehearsal }) => (
  <form method="post" action={to(ask, '/practice')} class="card own">
    <input type="hidden" name="csrf" value={ask.csrf} />
    <h2>{L.ownCountry[ask.lang]}</h2>
    <p>{L.ownCountryLead[ask.lang]}</p>
    <p class="buttons">
      {kept && !ask.inside && (
        <button type="submit" class="btn" name="do" value="enter">
          {L.enterAgain[ask.lang]}
        </button>
      )}
      <button type="submit" class={kept ? 'btn light' : 'btn'} name="do" value="begin">
        {(kept ? L.foundAnew : L.found)[ask.lang]}
      </button>
    </p>
  </form>
)
interface Stories extends View {
  readonly stories: readonly Story[]
  /** The country that this browser keeps. */
  readonly kept?: Rehearsal
  /** The country that it was in is no longer kept. */
  readonly over: boolean
}
/** The people and bodies that a story's steps name. */
export const streamsInStory = (ask: Ask, story: Story): readonly string[] =>
  story.scenario.steps.flatMap(s =>
    'do' in s
      ? [s.as, ...refsIn(ask.chancery.law.acts.get(s.do), givenIn(s))]
      : 'expect-duty' in s
        ? [s['expect-duty'].of]
        : 'expect-sees' in s
          ? [s['expect-sees'].who]
          : [],
  )
export const StoriesPage = ({ ask, say, stories, kept, over }: Stories) => {
  // The stories that stand by themselves come first: they are the longest way round.
  const themes = [...new Set(stories.map(s => s.theme))].sort((a, b) => (a === '' ? -1 : b === '' ? 1 : 0))
  const name = (theme: string) => (THEMES[theme] ?? ask.chancery.law.matters.get(theme)?.name)?.[ask.lang] ?? theme
  return (
    <Frame ask={ask} say={say} title={L.practiceTitle[ask.lang]}>
      <h1>{L.practiceTitle[ask.lang]}</h1>
      {over && (
        <p class="alert warn" role="alert">
          {L.countryOver[ask.lang]}
        </p>
      )}
      <p class="lead">{L.practiceLead[ask.lang]}</p>
      <OwnCountry ask={ask} {...(kept && { kept })} />
      <h2>{L.stories[ask.lang]}</h2>
      {themes.map(theme => {
        const own = stories.filter(s => s.theme === theme)
        const list = (
          <ul class="items">
            {own.map(s => (
              <li key={s.id}>
                <a href={to(ask, `/practice/${s.id}`)}>{s.scenario.title[ask.lang]}</a>{' '}
                <small>{L.steps[ask.lang].replace('{n}', String(s.scenario.steps.length))}</small>
              </li>
            ))}
          </ul>
        )
        return theme === '' ? (
          <div key={theme}>{list}</div>
        ) : (
          <details key={theme}>
            <summary>
              <b>{name(theme)}</b> ({own.length})
            </summary>
            {list}
          </details>
        )
      })}
    </Frame>
  )
}
/** What a step writes into the form; what it refers to by a name of its own is seen when it is done. */
const givenIn = (step: ActStep): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(step.with ?? {}).filter(([, v]) => typeof v !== 'string' || !v.startsWith('$')))
const who = (ask: Ask, say: View['say'], step: ActStep) => `${say.name(step.as, ask.lang)}`

/** What a step says it will do, in the reader's words. */
const Said = ({ ask, say, step }: View & { step: Step }) => {
  if ('do' in step) {
    const act = ask.chancery.law.acts.get(step.do)
    return (
      <>
        <p>
          <b>{who(ask, say, step)}:</b> {act?.name[ask.lang] ?? step.do}
        </p>
        <details>
          <summary>{L.written[ask.lang]}</summary>
          <Values ask={ask} say={say} act={act} data={givenIn(step)} />
        </details>
      </>
    )
  }
  if ('wait' in step || 'now' in step) return <p>{L.timeMoves[ask.lang]}</p>
  if ('expect-duty' in step) {
    const d = step['expect-duty']
    return (
      <p>
        {L.dutyCheck[ask.lang]}: {ask.chancery.law.acts.get(d.to)?.name[ask.lang] ?? d.to} — {say.name(d.of, ask.lang)}
        {d.due && `, ${say.day(d.due, ask.lang)}`}
      </p>
    )
  }
  if ('expect-sees' in step)
    return (
      <p>
        {L.sightCheck[ask.lang]}: {step['expect-sees'].who === 'anyone' ? L.anyone[ask.lang] : say.name(step['expect-sees'].who, ask.lang)}{' '}
        – {L[`sees_${step['expect-sees'].sees}`][ask.lang]}
      </p>
    )
  const { stage } = step['expect-stage']
  const named = [...ask.chancery.law.matters.values()].flatMap(m => m.stages).find(s => s.id === stage)
  return (
    <p>
      {L.stageCheck[ask.lang]}: {named?.name[ask.lang] ?? stage}
    </p>
  )
}
const Outcome = ({ ask, say, played, inside }: View & { played: Played; inside: boolean }) => {
  const { answer } = played
  return (
    <>
      <p class="by">
        {say.instant(played.at, ask.lang)} · {played.ok ? `✓ ${L.asExpected[ask.lang]}` : `✗ ${L.notAsExpected[ask.lang]}`}
        {answer && ` · ${answer.is === 'done' ? L.done[ask.lang] : L.refused[ask.lang]}`}
      </p>
      {answer?.is === 'done' && inside && (
        <p>
          <a href={to(ask, `/matter/${answer.receipt.stream}`)}>{say.name(answer.receipt.stream, ask.lang)}</a>
        </p>
      )}
      {answer?.is === 'refused' && <Reasons ask={ask} say={say} against={answer.against} />}
      {answer?.is === 'invalid' && <p>{answer.issues.map(i => sayIssue(i)[ask.lang]).join(' ')}</p>}
      {answer?.is === 'done' && <Cites ask={ask} ids={answer.receipt.under.filter(u => !u.startsWith('house.')) as readonly Cited[]} />}
    </>
  )
}
interface Told extends View {
  readonly story: Story
  readonly played: readonly Played[]
  readonly now: string
  /** The reader walks about in the country in which the story stands. */
  readonly inside: boolean
}
export const StoryPage = ({ ask, say, story, played, now, inside }: Told) => {
  const { steps } = story.scenario
  const next = steps[played.length]
  return (
    <Frame ask={ask} say={say} title={story.scenario.title[ask.lang]}>
      <p class="crumb">
        <a href={to(ask, '/practice')}>{L.practiceTitle[ask.lang]}</a>
      </p>
      <h1>{story.scenario.title[ask.lang]}</h1>
      {story.scenario.about && <p class="lead">{story.scenario.about[ask.lang]}</p>}
      <p class="sub">
        <span class="id">
          {played.length} / {steps.length}
        </span>
        {L.clock[ask.lang]}: {say.instant(now, ask.lang)}
      </p>
      {played.map((p, i) => (
        <div key={i} class={p.ok ? 'step ok' : 'step bad'} id={`s${i + 1}`}>
          <Said ask={ask} say={say} step={p.step} />
          {p.step.note && <p class="soft">{p.step.note[ask.lang]}</p>}
          <Outcome ask={ask} say={say} played={p} inside={inside} />
        </div>
      ))}
      {next && (
        <div class="step here">
          <Said ask={ask} say={say} step={next} />
          {'do' in next && <p class="soft">{L.guess[ask.lang]}</p>}
        </div>
      )}
      <form method="post" action={`${to(ask, `/practice/${story.id}`)}`} class="buttons" id="go">
        <input type="hidden" name="csrf" value={ask.csrf} />
        <input type="hidden" name="after" value={played.length} />
        {next && (
          <button type="submit" class="btn" name="do" value="step">
            {L.step[ask.lang]}
          </button>
        )}
        {next && (
          <button type="submit" class="btn light" name="do" value="all">
            {L.all[ask.lang]}
          </button>
        )}
        {!inside && (
          <button type="submit" class="btn light" name="do" value="enter">
            {L.enter[ask.lang]}
          </button>
        )}
        {played.length > 0 && (
          <button type="submit" class="btn light" name="do" value="restart">
            {L.restart[ask.lang]}
          </button>
        )}
      </form>
    </Frame>
  )
}
