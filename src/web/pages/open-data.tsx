/** What open data there are: each data set with its columns, how to go on from page to page, and how to check a row. */
import { MOST, USUAL } from '../../opendata/page.ts'
import type { Position } from '../../opendata/position.ts'
import { type AnySet, SETS } from '../../opendata/sets.ts'
import { Frame } from '../frame.tsx'
import { Cites } from '../parts/cite.tsx'
import { filesOf } from '../parts/data-files.ts'
import { to, type View } from '../request.ts'
import { O, TYPE_NAMES } from '../words/open-data.ts'

const DataSet = ({ ask: { lang }, set }: { ask: View['ask']; set: AnySet }) => (
  <>
    <h2 id={set.id}>{set.name[lang]}</h2>
    <p>{set.about[lang]}</p>
    <p>
      {O.files[lang]}:{' '}
      {filesOf(set, lang).map((f, i) => (
        <span key={f.href}>
          {i > 0 && ' · '}
          <a href={f.href} type={f.type}>
            {f.title}
          </a>
        </span>
      ))}
    </p>
    <div class="scroll whole" tabIndex={0} role="region" aria-labelledby={set.id}>
      <table>
        <thead>
          <tr>
            {[O.column, O.type, O.meaning].map(head => (
              <th key={head.en} scope="col">
                {head[lang]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...set.placed, ...set.columns].map(c => (
            <tr key={c.name}>
              <th scope="row">
                <code>{c.name}</code>
              </th>
              <td>
                {TYPE_NAMES[c.type][lang]}
                {c.optional && <span class="soft">, {O.empty[lang]}</span>}
              </td>
              <td>{c.about[lang]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </>
)
const Log = ({ ask: { lang }, position }: { ask: View['ask']; position: Position | null }) =>
  position ? (
    <dl class="values">
      <div>
        <dt>{O.position[lang]}</dt>
        <dd>
          <a href="/log/checkpoint">
            <code>{position.origin}</code>
          </a>
        </dd>
      </div>
      <div>
        <dt>{O.leaves[lang]}</dt>
        <dd>{position.size}</dd>
      </div>
      <div>
        <dt>{O.root[lang]}</dt>
        <dd>
          <code>{position.root}</code>
        </dd>
      </div>
    </dl>
  ) : (
    <p>{O.noLog[lang]}</p>
  )
export const OpenDataPage = ({ ask, say, position }: View & { position: Position | null }) => {
  const { lang } = ask
  const counted = (text: string) => text.replace('{usual}', String(USUAL)).replace('{most}', String(MOST))
  return (
    <Frame ask={ask} say={say} title={O.title[lang]} alternates={SETS.flatMap(s => filesOf(s, lang))}>
      <h1>{O.title[lang]}</h1>
      <p class="lead">{O.lead[lang]}</p>
      {SETS.map(set => (
        <DataSet key={set.id} ask={ask} set={set} />
      ))}
      <p>
        {O.described[lang]}: <a href="/api/openapi.json">OpenAPI</a>
      </p>
      <h2>{O.walking[lang]}</h2>
      {[counted(O.pages[lang]), O.order[lang], O.withdrawn[lang], O.labels[lang]].map(text => (
        <p key={text}>{text}</p>
      ))}
      <h2>{O.tables[lang]}</h2>
      <p>{O.csv[lang]}</p>
      <h2>{O.terms[lang]}</h2>
      <p>
        {O.licence[lang]}{' '}
        <Cites ask={ask} ids={['hearing.publicity.announce-acts', 'prosecutor.publication.may-publish-acts', 'house.masking']} />
      </p>
      <h2>{O.checking[lang]}</h2>
      <Log ask={ask} position={position} />
      <p>
        {O.proof[lang]} <code>/api/log/proof?stream=…&amp;version=…</code>
      </p>
      <p>
        {O.act[lang]} <code>{to(ask, '/act/…')}</code>
      </p>
    </Frame>
  )
}
