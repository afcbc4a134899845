/** Signing in as somebody of the demo country. */
import type { Said } from '../../law/kernel/said.ts'
import type { StreamId } from '../../law/kernel/world.ts'
import { Frame } from '../frame.tsx'
import { to, type View } from '../request.ts'
import { P } from '../words/pages.ts'

export interface PersonaGroup {
  readonly title: Said
  readonly personas: readonly { readonly person: StreamId; readonly about: Said }[]
}
/** Those to begin with come first; everybody is offered once. */
const inOrder = (groups: readonly PersonaGroup[], cast: readonly StreamId[]): readonly PersonaGroup[] => [
  { title: P.beginWith, personas: cast.flatMap(c => groups.flatMap(g => g.personas).filter(p => p.person === c)) },
  ...groups.map(g => ({ ...g, personas: g.personas.filter(p => !cast.includes(p.person)) })),
]
interface Props extends View {
  readonly groups: readonly PersonaGroup[]
  /** The people of the story to begin with, in the order in which they act. */
  readonly cast: readonly StreamId[]
}
export const SignInPage = ({ ask, say, groups, cast }: Props) => (
  <Frame ask={ask} say={say} title={P.chooseWho[ask.lang]}>
    <h1>{P.chooseWho[ask.lang]}</h1>
    <p class="sub">{P.signInLead[ask.lang]}</p>
    {inOrder(groups, cast).map(g => (
      <section key={g.title.en}>
        <h2>{g.title[ask.lang]}</h2>
        <ul class="personas">
          {g.personas.map(p => (
            <li key={p.person}>
              <form method="post" action={to(ask, '/sign-in')}>
                <input type="hidden" name="csrf" value={ask.csrf} />
                <button type="submit" class="persona" name="person" value={p.person}>
                  <b>{say.name(p.person, ask.lang)}</b>
                  <span>{p.about[ask.lang]}</span>
                </button>
              </form>
            </li>
          ))}
        </ul>
      </section>
    ))}
  </Frame>
)
