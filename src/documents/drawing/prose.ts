/** What people write in a long field: paragraphs, apart by an empty line, and lists, by `1.` or `-` at the beginning of a line. */
export type Block =
  | { readonly is: 'paragraph'; readonly text: string }
  | { readonly is: 'list'; readonly ordered: boolean; readonly items: readonly string[] }

const MARK = /^\s*(?:(\d{1,3})[.)]|[-–—•*])\s+(?=\S)/

/** Every word of the text is in the blocks, in order; nothing else is. */
export const blocksOf = (text: string): readonly Block[] => {
  const blocks: Block[] = []
  let paragraph: string[] = []
  let items: string[] = []
  let ordered = false
  const close = () => {
    if (paragraph.length) blocks.push({ is: 'paragraph', text: paragraph.join('\n') })
    if (items.length) blocks.push({ is: 'list', ordered, items })
    paragraph = []
    items = []
  }
  for (const line of text.split(/\r?\n/)) {
    const mark = MARK.exec(line)
    if (line.trim() === '') close()
    else if (mark && (mark[1] === undefined || items.length > 0 || Number(mark[1]) === 1)) {
      const numbered = mark[1] !== undefined
      // A list whose numbers go on otherwise than they would be printed stays as it was written.
      if (paragraph.length || numbered !== ordered || (numbered && Number(mark[1]) !== items.length + 1)) close()
      ordered = numbered
      if (numbered && Number(mark[1]) !== items.length + 1) paragraph.push(line.trim())
      else items.push(line.slice(mark[0].length).trim())
    } else if (items.length) items[items.length - 1] += ` ${line.trim()}`
    else paragraph.push(line.trim())
  }
  close()
  return blocks
}
