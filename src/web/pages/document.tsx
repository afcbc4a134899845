/** An act as whoever holds its document finds it. */

import { codeOf, idOf } from '../../documents/code.ts'
import type { Paper } from '../../documents/drawing/paper.ts'
import type { Found } from '../../documents/drawing/standing.ts'
import type { Beside } from '../../documents/signing/further.ts'
import { STANDINGS } from '../../law/kernel/standing.ts'
import type { Proof } from '../../log/public-log.ts'
import { Frame } from '../frame.tsx'
import { PaperCard } from '../parts/paper.tsx'
import { Signatures } from '../parts/signatures.tsx'
import { to, type View } from '../request.ts'
import { D } from '../words/document.ts'

/** What the script may say of a file. */
const CHECKED = [
  'sameBytes',
  'otherBytes',
  'neverSigned',
  'noSignature',
  'goodSignature',
  'badSignature',
  'unknownSignature',
  'addedAfter',
  'sameEntry',
  'otherEntry',
  'closedEntry',
  'waiting',
  'included',
  'notIncluded',
  'goodCheckpoint',
  'badCheckpoint',
  'notCheckedHere',
  'notPdf',
  'unreadable',
  'cannotHere',
] as const

interface Props extends View {
  readonly id: string
  readonly found: Found
  readonly proof: Proof | undefined
  /** What stands on the document; absent where it is not for this reader. */
  readonly paper: Paper | undefined
  /** Signatures beside the document's own; none for whom it is not. */
  readonly beside: readonly Beside[]
  /** Key by which the log's checkpoints are checked; absent where there is no public log. */
  readonly vkey: string | undefined
}
export const DocumentPage = ({ ask, say, id, found, proof, paper, vkey, beside }: Props) => {
  const { act, event, seen, standing, whole, challenged } = found
  const code = codeOf(id)
  const named = act.document ?? act
  return (
    <Frame ask={ask} say={say} title={D.title[ask.lang]} script="check">
      <p class="crumb">
        {seen ? <a href={to(ask, `/matter/${found.stream}`)}>{say.name(found.stream, ask.lang)}</a> : <code>{code}</code>}
      </p>
      <h1>
        {seen
          ? `${named.name[ask.lang]}${say.named(found.stream)?.number ? ` № ${say.named(found.stream)?.number}` : ''}`
          : D.title[ask.lang]}
      </h1>
      <p class="sub">
        <span class="id done">✓ {D.recorded[ask.lang]}</span> {say.instant(event.at, ask.lang)}
      </p>
      {event.erased && (
        <p class="alert warn">
          {D.erased[ask.lang]}
          {event.erasure && `: ${say.instant(event.erasure.at, ask.lang)}`}
          {whole && event.erasure && (
            <>
              {' — '}
              {idOf(event.erasure.order) ? <a href={to(ask, `/act/${event.erasure.order}`)}>{event.erasure.order}</a> : event.erasure.order}
            </>
          )}
        </p>
      )}
      {!seen && <p class="alert warn">{D.closed[ask.lang]}</p>}
      <div class="cols">
        <section>
          <dl class="values">
            {standing && (
              <div>
                <dt>{D.standing[ask.lang]}</dt>
                <dd>
                  <b class={`standing ${standing}`}>{STANDINGS[standing][ask.lang]}</b>
                </dd>
              </div>
            )}
            {challenged.map(c => (
              <div key={c.stream}>
                <dt>{D.challenged[ask.lang]}</dt>
                <dd>
                  <a href={to(ask, `/matter/${c.stream}`)}>{say.name(c.stream, ask.lang)}</a>
                </dd>
              </div>
            ))}
            <div>
              <dt>{D.code[ask.lang]}</dt>
              <dd>
                <code>{code}</code>
              </dd>
            </div>
            {event.signed ? (
              <>
                {seen && (
                  <div>
                    <dt>{D.signedBy[ask.lang]}</dt>
                    <dd>{say.name(seen.person, ask.lang)}</dd>
                  </div>
                )}
                <div>
                  <dt>{D.signedAs[ask.lang]}</dt>
                  <dd>
                    <code>{event.signed.paper}</code>
                  </dd>
                </div>
              </>
            ) : (
              <div>
                <dt>{D.signedAs[ask.lang]}</dt>
                <dd>{D.unsigned[ask.lang]}</dd>
              </div>
            )}
            {vkey && (
              <div>
                <dt>{D.inLog[ask.lang]}</dt>
                <dd>{proof ? `${proof.index + 1} / ${proof.size}` : D.waiting[ask.lang]}</dd>
              </div>
            )}
          </dl>
          {whole && act.document && (
            <p class="buttons">
              <a class="btn" href={to(ask, `/act/${code}/document.pdf`)}>
                {D.document[ask.lang]}
              </a>
              <a class="btn light" href={to(ask, `/act/${code}/act.xml`)}>
                {D.xml[ask.lang]}
              </a>
              {vkey && (
                <a class="btn light" href={to(ask, `/matter/${found.stream}/package.zip`)}>
                  {D.package[ask.lang]}
                </a>
              )}
            </p>
          )}
          {paper && <PaperCard paper={paper} />}
          {whole && seen && event.signed && (
            <Signatures
              lang={ask.lang}
              signer={say.name(seen.person, ask.lang)}
              beside={beside}
              href={to(ask, `/act/${code}/signatures`)}
            />
          )}
        </section>
        <aside>
          <noscript>
            <p class="card">{D.needsScript[ask.lang]}</p>
          </noscript>
          <section
            class="card"
            aria-labelledby="check"
            hidden
            data-check={JSON.stringify({
              paper: event.signed?.paper,
              ...(whole && seen && { text: seen.text }),
              proof,
              vkey,
              words: Object.fromEntries(CHECKED.map(k => [k, D[k][ask.lang]])),
            })}
          >
            <h2 id="check">{D.drop[ask.lang]}</h2>
            <p>{D.dropHow[ask.lang]}</p>
            <p>
              <label for="file">{D.file[ask.lang]}</label>
              <input id="file" type="file" accept="application/pdf" />
            </p>
            <div role="status">
              <ul class="results" />
            </div>
          </section>
        </aside>
      </div>
    </Frame>
  )
}
