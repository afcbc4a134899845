/** A readable page of the HTTP API. */
import { Frame } from '../frame.tsx'
import type { View } from '../request.ts'
import { A } from '../words/api.ts'

export interface Route {
  readonly method: string
  readonly path: string
  readonly about: string
}
const EXAMPLE = `curl -s http://127.0.0.1:8080/api/acts/application.lodge \\
  -H 'content-type: application/json' -H 'accept-language: kk' \\
  -H 'x-tarazy-person: citizen/applicant-1' \\
  -d '{"input":{"office":"office/almaty-bostandyk","about":"…","signed":true}}'`

export const ApiPage = ({ ask, say, routes }: View & { routes: readonly Route[] }) => (
  <Frame ask={ask} say={say} title={A.title[ask.lang]}>
    <h1>{A.title[ask.lang]}</h1>
    <p class="lead">{A.lead[ask.lang]}</p>
    <p>
      <a href="/api/openapi.json">OpenAPI 3.1</a>
    </p>
    <h2>{A.example[ask.lang]}</h2>
    <section class="scroll" tabIndex={0} aria-label={A.example[ask.lang]}>
      <pre>
        <code>{EXAMPLE}</code>
      </pre>
    </section>
    <h2>{A.routes[ask.lang]}</h2>
    <dl class="values">
      {routes.map(r => (
        <div key={r.method + r.path}>
          <dt>
            <code>
              {r.method} {r.path}
            </code>
          </dt>
          <dd>{r.about}</dd>
        </div>
      ))}
    </dl>
    <h2>{A.acts[ask.lang]}</h2>
    <dl class="values">
      {[...ask.chancery.law.acts.values()].map(a => (
        <div key={a.id}>
          <dt>
            <code>POST /api/acts/{a.id}</code>
          </dt>
          <dd>{a.name[ask.lang]}</dd>
        </div>
      ))}
    </dl>
  </Frame>
)
