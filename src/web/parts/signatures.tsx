/** The signatures under a document: the one that was checked before the act, and those that were handed in beside it. */
import type { Beside } from '../../documents/signing/further.ts'
import type { Lang } from '../../law/kernel/said.ts'
import { D } from '../words/document.ts'

/** @param signer who signed, by name  @param href where the signatures beside are handed out, without a slash at the end */
export const Signatures = ({ lang, signer, beside, href }: { lang: Lang; signer: string; beside: readonly Beside[]; href: string }) => (
  <section class="card" aria-labelledby="signatures">
    <h2 id="signatures">{D.signatures[lang]}</h2>
    <ul class="results">
      <li>
        ✓ {signer} <small>{D.checkedBefore[lang]}</small>
      </li>
      {beside.map(b => (
        <li key={b.cms}>
          {b.is === 'good' ? '✓' : '?'} {b.subject ? <a href={`${href}/${b.cms}`}>{b.subject}</a> : D.signatureGone[lang]}{' '}
          <small>
            {D[b.is === 'good' ? 'furtherGood' : 'notChecked'][lang]} ({b.algorithm})
          </small>
        </li>
      ))}
    </ul>
  </section>
)
