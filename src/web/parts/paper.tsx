/** A document as it is read on a page, before and after it is signed: the same paper that is printed. */
import type { Paper } from '../../documents/drawing/paper.ts'
import { Prose } from './prose.tsx'

const both = (words: readonly string[]): string => [...new Set(words)].join(' / ')

export const PaperCard = ({ paper }: { paper: Paper }) => (
  <article class="paper" lang={paper.languages[0]}>
    <header>
      <p class="from">{both(paper.from)}</p>
      <h2>{both(paper.title)}</h2>
      <p class="soft">{both(paper.done)}</p>
      <p class="line">
        <span>{both(paper.day)}</span>
        {(paper.ordinal ?? paper.number) && <span>№ {paper.ordinal ?? paper.number}</span>}
      </p>
    </header>
    <dl class="values">
      {paper.entries.map((e, i) => (
        <div key={i}>
          <dt>{both(e.label)}</dt>
          <dd>
            {e.blocks && <Prose blocks={e.blocks} />}
            {e.said && [...new Set(e.said)].map((text, j) => <p key={j}>{text}</p>)}
          </dd>
        </div>
      ))}
      {paper.under.length > 0 && (
        <div>
          <dt>{both(paper.words.under)}</dt>
          <dd>
            <ol>
              {paper.under.map(u => (
                <li key={u.id}>{both(u.title)}</li>
              ))}
            </ol>
          </dd>
        </div>
      )}
    </dl>
    <footer>
      {paper.signer.post.length > 0 && <span>{both(paper.signer.post)}</span>} <b>{both(paper.signer.name)}</b>
    </footer>
  </article>
)
