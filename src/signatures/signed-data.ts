/** A CMS SignedData (RFC 5652) of one signer, taken apart strictly: what is there beyond the standard's form is no CMS. */
import { type Element, oidText, read } from './browser/der.js'
import type { Reason } from './verdict.ts'
import { type Parsed, parseCertificate, sameBytes } from './x509/certificate.ts'

export interface SignedData {
  readonly is: 'signed-data'
  readonly certificates: readonly Parsed[]
  readonly signer: Parsed | undefined
  readonly digest: Element
  /** The signed attributes as the SET that was signed. */
  readonly signed: Uint8Array<ArrayBuffer>
  /** The one value of each signed attribute, by type. */
  readonly attributes: ReadonlyMap<string, Element>
  readonly algorithm: Element
  readonly signature: Uint8Array<ArrayBuffer>
}

class Unfit extends Error {
  readonly why: Reason
  constructor(why: Reason) {
    super(why)
    this.why = why
  }
}
const must: (holds: unknown, why?: Reason) => asserts holds = (holds, why = 'not-cms') => {
  if (!holds) throw new Unfit(why)
}

const isOid = (element: Element | undefined, id: string): boolean => element?.tag === 0x06 && oidText(element.content) === id
const isNumber = (element: Element | undefined, n: number): boolean =>
  element?.tag === 0x02 && element.content.length === 1 && element.content[0] === n

/** Takes children one after the other; what is optional is taken if its tag stands next. */
const taking = (children: readonly Element[]) => {
  let at = 0
  return {
    next: (tag: number): Element => {
      const element = children[at++]
      must(element?.tag === tag)
      return element
    },
    maybe: (tag: number): Element | undefined => (children[at]?.tag === tag ? children[at++] : undefined),
    end: () => must(at === children.length),
  }
}

const attributesOf = (set: Element): ReadonlyMap<string, Element> => {
  const found = new Map<string, Element>()
  for (const { tag, children } of set.children) {
    const [type, values, more] = children
    must(tag === 0x30 && type?.tag === 0x06 && values?.tag === 0x31 && values.children.length > 0 && !more)
    const id = oidText(type.content)
    must(!found.has(id))
    const [value] = values.children
    if (value && values.children.length === 1) found.set(id, value)
  }
  return found
}

const keyIdentifier = ({ tbs }: Parsed): Uint8Array | undefined => {
  const extensions = read(tbs).children.find(c => c.tag === 0xa3)?.children[0]?.children ?? []
  const value = extensions.find(e => isOid(e.children[0], '2.5.29.14'))?.children.at(-1)
  return value && read(value.content).content
}

const fieldsOf = ({ tbs }: Parsed): { readonly serial: Uint8Array } => {
  const { children } = read(tbs)
  return { serial: (children[0]?.tag === 0xa0 ? children[1] : children[0])?.content ?? new Uint8Array() }
}

const signerOf = (sid: Element, certificates: readonly Parsed[]): Parsed | undefined => {
  if (sid.tag === 0x80) return certificates.find(c => sameBytes(keyIdentifier(c) ?? new Uint8Array(), sid.content))
  const [issuer, serial, more] = sid.children
  must(issuer && serial?.tag === 0x02 && !more)
  return certificates.find(c => sameBytes(c.issuerDer, issuer.bytes) && sameBytes(fieldsOf(c).serial, serial.content))
}

const MOST_CERTIFICATES = 20

const parse = (bytes: Uint8Array): SignedData => {
  const outer = read(bytes)
  must(outer.tag === 0x30 && outer.bytes.length === bytes.length)
  const content = taking(outer.children)
  must(isOid(content.next(0x06), '1.2.840.113549.1.7.2'))
  const wrapped = taking(content.next(0xa0).children)
  content.end()
  const data = taking(wrapped.next(0x30).children)
  wrapped.end()

  const version = data.next(0x02)
  const digests = data.next(0x31)
  const encapsulated = data.next(0x30)
  const given = data.maybe(0xa0)
  data.maybe(0xa1)
  const signers = data.next(0x31)
  data.end()
  must(isOid(encapsulated.children[0], '1.2.840.113549.1.7.1'))
  must(encapsulated.children.length === 1, 'not-detached')
  must(signers.children.length <= 1, 'several-signers')
  must((given?.children.length ?? 0) <= MOST_CERTIFICATES, 'too-large')
  const certificates = (given?.children ?? []).map(c => {
    const parsed = c.tag === 0x30 ? parseCertificate(c.bytes) : undefined
    must(parsed)
    return parsed
  })

  const info = taking(taking(signers.children).next(0x30).children)
  const infoVersion = info.next(0x02)
  const sid = info.maybe(0x80) ?? info.next(0x30)
  const expected = sid.tag === 0x80 ? 3 : 1
  must(isNumber(infoVersion, expected) && isNumber(version, expected))
  const digest = info.next(0x30)
  must(digests.children.length === 1 && digests.children.every(d => sameBytes(d.bytes, digest.bytes)))
  const attributes = info.next(0xa0)
  const algorithm = info.next(0x30)
  const signature = info.next(0x04)
  info.maybe(0xa1)
  info.end()

  const signed = Uint8Array.from(attributes.bytes)
  signed[0] = 0x31
  return {
    is: 'signed-data',
    certificates,
    signer: signerOf(sid, certificates),
    digest,
    signed,
    attributes: attributesOf(attributes),
    algorithm,
    signature: signature.content,
  }
}

/** Never throws: what is wrong with the form is the answer. */
export const parseSignedData = (bytes: Uint8Array): SignedData | { readonly is: 'unfit'; readonly why: Reason } => {
  try {
    return parse(bytes)
  } catch (e) {
    if (e instanceof Unfit) return { is: 'unfit', why: e.why }
    if (e instanceof RangeError) return { is: 'unfit', why: 'not-cms' }
    throw e
  }
}
