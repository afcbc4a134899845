/** The first page: what this is, what to try, for someone not signed in. */
import { Frame } from '../frame.tsx'
import { to, type View } from '../request.ts'
import { W } from '../words/common.ts'
import { P } from '../words/pages.ts'

export const HomePage = ({ ask, say }: View) => (
  <Frame ask={ask} say={say} title={W.tagline[ask.lang]}>
    <section class="hero">
      <h1>{P.homeTitle[ask.lang]}</h1>
      <p class="lead">{P.homeLead[ask.lang]}</p>
      <p class="buttons">
        <a class="btn" href={to(ask, ask.me ? '/desk' : '/sign-in')}>
          {ask.me ? W.desk[ask.lang] : W.signIn[ask.lang]}
        </a>
        <a class="btn light" href={to(ask, '/practice')}>
          {W.practice[ask.lang]}
        </a>
      </p>
    </section>
    <section>
      <h2>{P.tryFirst[ask.lang]}</h2>
      <ol class="try">
        {[P.try1, P.try2, P.try3, P.try4].map(t => (
          <li key={t.en}>{t[ask.lang]}</li>
        ))}
      </ol>
    </section>
  </Frame>
)
