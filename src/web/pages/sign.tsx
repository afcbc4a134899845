/** Documents that wait for a signature: read, signed one by one or together, or put away. */
import type { Answer } from '../../chancery/command.ts'
import { sayUnsigned } from '../../documents/drawing/why.ts'
import type { Prepared, Unsigned } from '../../documents/signing/signing.ts'
import type { Said } from '../../law/kernel/said.ts'
import { Frame } from '../frame.tsx'
import { Reasons } from '../parts/findings.tsx'
import { PaperCard } from '../parts/paper.tsx'
import { type Ask, to, type View } from '../request.ts'
import { M } from '../words/matter.ts'
import { S } from '../words/signing.ts'

/** What became of one document. */
export interface Result {
  readonly id: string
  readonly title: Said
  readonly answer: Answer | Unsigned
}
const nameOf = (ask: Ask, p: Prepared): string => {
  const act = ask.chancery.law.acts.get(p.act)
  return `${act?.document?.name[ask.lang] ?? p.act}${p.number ? ` № ${p.number}` : ''}`
}

const FAULTS = [
  'signing',
  'lapsed',
  'nothingChosen',
  'newKeyMade',
  'offline',
  'refused',
  'failed',
  'cancelled',
  'not-running',
  'no-answer',
  'furtherAdded',
] as const
/** Signing in the browser: shown by the script that does it, within the form that it sends. */
const WithScript = ({ ask, person, one, demo }: { ask: Ask; person: string; one?: string; demo: boolean }) => (
  <div
    data-sign={to(ask, '/sign')}
    data-person={person}
    {...(one && { 'data-one': one })}
    data-words={JSON.stringify(Object.fromEntries(FAULTS.map(f => [f, S[f][ask.lang]])))}
    hidden
  >
    <p class="buttons">
      {demo && (
        <button type="button" class="btn light" data-with="browser">
          {S.browserKey[ask.lang]}
        </button>
      )}
      <button type="button" class="btn light" data-with="ncalayer">
        {S.ncalayer[ask.lang]}
      </button>
      {one && (
        <button type="button" class="plain" data-beside>
          {S.furtherByNcalayer[ask.lang]}
        </button>
      )}
    </p>
    {demo && (
      <p class="soft">
        {S.browserKeyHow[ask.lang]}{' '}
        <button type="button" class="plain" data-forget hidden>
          {S.newKey[ask.lang]}
        </button>
      </p>
    )}
    <p role="status" class="said" />
  </div>
)
const SIGNATURES = '.p7s,.p7m,.cms,.sig,.der'
const Hidden = ({ ask }: { ask: Ask }) => <input type="hidden" name="csrf" value={ask.csrf} />

/** Why nothing was done, as far as that can be said in a sentence. */
const said = (answer: Answer | Unsigned): Said =>
  answer.is === 'unsigned'
    ? sayUnsigned(answer)
    : answer.is === 'redrawn'
      ? S.redrawn
      : answer.is === 'lapsed'
        ? S.lapsed
        : answer.is === 'done'
          ? S.signed
          : answer.is === 'busy' || answer.is === 'reused' || answer.is === 'stale'
            ? M[answer.is]
            : M.notDone

const Outcome = ({ ask, say, answer }: View & { answer: Answer | Unsigned }) =>
  answer.is === 'refused' ? (
    <section class="alert" role="alert" aria-labelledby="refused">
      <h2 id="refused">{M.cannot[ask.lang]}</h2>
      <p>{M.notDone[ask.lang]}</p>
      <Reasons ask={ask} say={say} against={answer.against} />
    </section>
  ) : (
    <section class={answer.is === 'redrawn' ? 'alert warn' : 'alert'} role="alert">
      {answer.is === 'unsigned' && <h2>{S.notSigned[ask.lang]}</h2>}
      <p>{said(answer)[ask.lang]}</p>
    </section>
  )

export const SignPage = ({
  ask,
  say,
  prepared,
  answer,
  demo,
}: View & { prepared: Prepared; answer?: Answer | Unsigned /** Whether the server keeps a key of this person. */; demo: boolean }) => {
  const here = to(ask, `/sign/${prepared.id}`)
  return (
    <Frame ask={ask} say={say} title={S.read[ask.lang]} script="sign">
      <p class="crumb">
        <a href={to(ask, '/sign')}>{S.toSign[ask.lang]}</a>
      </p>
      <h1>{nameOf(ask, prepared)}</h1>
      <p class="sub">{S.nothingYet[ask.lang]}</p>
      {answer && <Outcome ask={ask} say={say} answer={answer} />}
      <div class="cols">
        <PaperCard paper={prepared.paper} />
        <aside>
          <section class="card signing" aria-labelledby="signing">
            <h2 id="signing">{S.sign[ask.lang]}</h2>
            <p>
              <a class="btn light" href={`${here}/document.pdf`}>
                {S.openPdf[ask.lang]}
              </a>
            </p>
            <form method="post" action={here} enctype="multipart/form-data">
              <Hidden ask={ask} />
              {demo && (
                <>
                  <p class="buttons">
                    <button type="submit" class="btn" name="do" value="demo">
                      {S.sign[ask.lang]}
                    </button>
                  </p>
                  <p class="soft">{S.demoKey[ask.lang]}</p>
                </>
              )}
              <WithScript ask={ask} person={prepared.person} one={prepared.id} demo={demo} />
              <details open={!demo}>
                <summary>{S.own[ask.lang]}</summary>
                <p>{S.ownHow[ask.lang]}</p>
                <p>
                  <a class="btn light" href={`${here}/bytes`} download>
                    {S.bytes[ask.lang]}
                  </a>
                </p>
                <label for="cms">{S.signatureFile[ask.lang]}</label>
                <input id="cms" name="cms" type="file" accept={SIGNATURES} />
                <p class="buttons">
                  <button type="submit" class="btn light" name="do" value="file">
                    {S.handIn[ask.lang]}
                  </button>
                </p>
              </details>
              <details>
                <summary>{S.further[ask.lang]}</summary>
                <p>{S.furtherHow[ask.lang]}</p>
                <label for="further">{S.furtherFiles[ask.lang]}</label>
                <input id="further" name="further" type="file" accept={SIGNATURES} multiple />
              </details>
              <button type="submit" class="plain" name="do" value="decline">
                {S.decline[ask.lang]}
              </button>
            </form>
          </section>
        </aside>
      </div>
    </Frame>
  )
}

export const SignListPage = ({
  ask,
  say,
  waiting,
  results,
  demo,
}: View & { waiting: readonly Prepared[]; results?: readonly Result[]; demo: boolean }) => (
  <Frame ask={ask} say={say} title={S.toSign[ask.lang]} {...(waiting.length > 0 && { script: 'sign' as const })}>
    <h1>{S.toSign[ask.lang]}</h1>
    {results && (
      <section class="card" role="status" aria-labelledby="results">
        <h2 id="results">{S.results[ask.lang]}</h2>
        <ul class="results">
          {results.map(r => (
            <li key={r.id}>
              {r.answer.is === 'done' ? (
                <a href={to(ask, `/receipt/${r.id}`)}>✓ {r.title[ask.lang]}</a>
              ) : (
                <>
                  ✗ {r.title[ask.lang]} — {said(r.answer)[ask.lang]}
                </>
              )}
            </li>
          ))}
        </ul>
      </section>
    )}
    {waiting.length === 0 ? (
      <p class="soft">{S.none[ask.lang]}</p>
    ) : (
      <form method="post" action={to(ask, '/sign')}>
        <Hidden ask={ask} />
        <ul class="sign-list">
          {waiting.map(p => (
            <li key={p.id}>
              <input type="checkbox" name="id" value={p.id} id={`s-${p.id}`} checked hidden={!demo} />
              <label for={`s-${p.id}`}>{nameOf(ask, p)}</label>
              <a href={to(ask, `/sign/${p.id}`)}>{S.read[ask.lang]}</a>
              <small>{ask.chancery.law.acts.get(p.act)?.name[ask.lang]}</small>
            </li>
          ))}
        </ul>
        {demo && (
          <>
            <p class="buttons">
              <button type="submit" class="btn">
                {S.signAll[ask.lang]}
              </button>
            </p>
            <p class="soft">{S.demoKey[ask.lang]}</p>
          </>
        )}
        <WithScript ask={ask} person={ask.me?.person ?? ''} demo={demo} />
      </form>
    )}
  </Frame>
)
