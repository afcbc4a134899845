/** Why something cannot be done: every reason with its provision and what would cure it. */

import { tell } from '../../chancery/telling/saying.ts'
import type { Finding } from '../../law/kernel/decide.ts'
import type { View } from '../request.ts'
import { W } from '../words/common.ts'
import { Cite } from './cite.tsx'

export const Reasons = ({ ask, say, against }: View & { against: readonly Finding[] }) => (
  <ul class="reasons">
    {tell(against, ask.lang, say).map((t, i) => (
      <li key={`${t.provision} ${i}`}>
        <p>{t.why}</p>
        {t.cure && (
          <p class="cure">
            <b>{W.whatHelps[ask.lang]}:</b> {t.cure}
          </p>
        )}
        <Cite ask={ask} id={t.provision} />
      </li>
    ))}
  </ul>
)
