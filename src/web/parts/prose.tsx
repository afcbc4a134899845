/** What people wrote, in paragraphs and lists. */
import type { Block } from '../../documents/drawing/prose.ts'

export const Prose = ({ blocks }: { blocks: readonly Block[] }) => (
  <>
    {blocks.map((b, i) =>
      b.is === 'paragraph' ? (
        <p key={i}>{b.text}</p>
      ) : b.ordered ? (
        <ol key={i}>
          {b.items.map((item, j) => (
            <li key={j}>{item}</li>
          ))}
        </ol>
      ) : (
        <ul key={i}>
          {b.items.map((item, j) => (
            <li key={j}>{item}</li>
          ))}
        </ul>
      ),
    )}
  </>
)
