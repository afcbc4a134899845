/** XML as text: what people wrote can never become markup. */

/** Markup that was made by `el`, and not text. */
export interface Markup {
  readonly xml: string
}
/** Text is escaped, markup stands as it is, what is absent is left out. */
export type Child = string | Markup | undefined | readonly Child[]

// What XML 1.0 has no place for, not even escaped.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const UNFIT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}
const printable = (text: string): string => text.replace(UNFIT, '\ufffd')
const inText = (text: string): string => printable(text).replace(/[&<>\r]/g, c => ESCAPES[c] ?? c)
const inAttribute = (text: string): string => printable(text).replace(/[&<>"\t\n\r]/g, c => ESCAPES[c] ?? c)

const written = (child: Child): string =>
  child === undefined ? '' : typeof child === 'string' ? inText(child) : 'xml' in child ? child.xml : child.map(written).join('')

/** @param name of the element: of the program, never of people */
export const el = (name: string, attributes: Readonly<Record<string, string | undefined>>, ...children: readonly Child[]): Markup => {
  const told = Object.entries(attributes)
    .flatMap(([key, value]) => (value === undefined ? [] : ` ${key}="${inAttribute(value)}"`))
    .join('')
  const inside = children.map(written).join('')
  return { xml: inside ? `<${name}${told}>${inside}</${name}>` : `<${name}${told}/>` }
}
