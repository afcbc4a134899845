/** A page that says what went wrong, or that there is nothing here. */
import type { Said } from '../../law/kernel/said.ts'
import { Frame } from '../frame.tsx'
import { to, type View } from '../request.ts'
import { W } from '../words/common.ts'
import { P } from '../words/pages.ts'

export const MessagePage = ({
  ask,
  say,
  title,
  text,
  number,
  signIn,
}: View & { title: Said; text?: Said; number?: string; signIn?: boolean }) => (
  <Frame ask={ask} say={say} title={title[ask.lang]}>
    <h1>{title[ask.lang]}</h1>
    {text && <p class="lead">{text[ask.lang]}</p>}
    {number && (
      <p class="soft">
        {P.errorNumber[ask.lang]}: <code>{number}</code>
      </p>
    )}
    <p class="buttons">
      {signIn && (
        <a class="btn" href={to(ask, '/sign-in')}>
          {W.signIn[ask.lang]}
        </a>
      )}
      <a class="btn light" href={to(ask, '/')}>
        {W.home[ask.lang]}
      </a>
    </p>
  </Frame>
)
