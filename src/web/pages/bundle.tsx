/** A bundle on its way: how far it is, what came of it. The page looks again by itself, without a script. */
import type { Bundled } from '../../documents/bundle/bundle.ts'
import type { Job } from '../../documents/bundle/jobs.ts'
import { Frame } from '../frame.tsx'
import { to, type View } from '../request.ts'
import { D } from '../words/document.ts'

export const BundlePage = ({ ask, say, stream, job }: View & { stream: string; job: Job<Bundled> | undefined }) => {
  const here = to(ask, `/matter/${stream}/bundle`)
  const { result } = job ?? {}
  return (
    <Frame ask={ask} say={say} title={D.bundle[ask.lang]}>
      <p class="crumb">
        <a href={to(ask, `/matter/${stream}`)}>{say.name(stream, ask.lang)}</a>
      </p>
      <h1>{D.bundle[ask.lang]}</h1>
      <p class="sub">{D.bundleHow[ask.lang]}</p>
      {job && !result && (
        <section class="card" role="status">
          <p>
            {D.bundling[ask.lang]} {job.all > 0 && `${job.done} / ${job.all}`}
          </p>
          <progress {...(job.all > 0 && { value: job.done, max: job.all })} aria-label={D.bundling[ask.lang]} />
          <p>
            <a class="btn light" href={here}>
              {D.lookAgain[ask.lang]}
            </a>
          </p>
        </section>
      )}
      {result?.is === 'bundled' && (
        <p class="buttons">
          <a class="btn" href={`${here}/bundle.pdf`}>
            {D.bundleReady[ask.lang].replace('{n}', String(result.documents)).replace('{p}', String(result.pages))}
          </a>
        </p>
      )}
      {result?.is === 'too-many-pages' && <p class="alert warn">{D.tooManyPages[ask.lang]}</p>}
      {result?.is === 'empty' && <p class="alert warn">{D.nothingToBundle[ask.lang]}</p>}
      {result?.is === 'failed' && <p class="alert">{D.bundleFailed[ask.lang]}</p>}
      <div class="buttons">
        {(!job || result) && (
          <form method="post" action={here}>
            <input type="hidden" name="csrf" value={ask.csrf} />
            <button type="submit" class={result ? 'btn light' : 'btn'}>
              {(result ? D.bundleAnew : D.makeBundle)[ask.lang]}
            </button>
          </form>
        )}
        {!ask.inside && (
          <a class="btn light" href={to(ask, `/matter/${stream}/package.zip`)}>
            {D.package[ask.lang]}
          </a>
        )}
      </div>
    </Frame>
  )
}
