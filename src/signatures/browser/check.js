// Whether the signatures in a PDF fit its bytes, checked where the file is: in the reader's browser. Whom a key belongs to is not asked.
import { concat, oidText, read } from './der.js'

const HASHES = { '2.16.840.1.101.3.4.2.1': 'SHA-256', '2.16.840.1.101.3.4.2.2': 'SHA-384', '2.16.840.1.101.3.4.2.3': 'SHA-512' }
const RSA = {
  '1.2.840.113549.1.1.1': '',
  '1.2.840.113549.1.1.11': 'SHA-256',
  '1.2.840.113549.1.1.12': 'SHA-384',
  '1.2.840.113549.1.1.13': 'SHA-512',
}
const EC = { '1.2.840.10045.4.3.2': 'SHA-256', '1.2.840.10045.4.3.3': 'SHA-384', '1.2.840.10045.4.3.4': 'SHA-512' }
const CURVES = { '1.2.840.10045.3.1.7': ['P-256', 32], '1.3.132.0.34': ['P-384', 48], '1.3.132.0.35': ['P-521', 66] }
const MOST = 50

const idOf = element => oidText(element.children[0].content)
const same = (a, b) => a.length === b.length && a.every((octet, i) => octet === b[i])
const latin = bytes => new TextDecoder('latin1').decode(bytes)

/** Whether the bytes begin as a PDF does. */
export const isPdf = bytes => latin(bytes.subarray(0, 1024)).includes('%PDF-')

const cmsIn = digits => {
  const bytes = Uint8Array.from(digits.match(/../g) ?? [], pair => Number.parseInt(pair, 16))
  try {
    const cms = read(bytes).bytes
    return bytes.subarray(cms.length).every(octet => octet === 0) ? cms : undefined
  } catch {
    return undefined
  }
}

/** The signatures of a PDF in the order of the file: what each signs, its CMS where it can be read, and whether it covers the whole file. */
export const signedIn = pdf => {
  const text = latin(pdf)
  return [...text.matchAll(/\/ByteRange\s*\[\s*0\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/g)].slice(0, MOST).flatMap(match => {
    const [before, after, rest] = match.slice(1).map(Number)
    if (after <= before || after + rest > pdf.length || text[before] !== '<' || text[after - 1] !== '>') return []
    const digits = text.slice(before + 1, after - 1)
    return [
      {
        bytes: concat([pdf.subarray(0, before), pdf.subarray(after, after + rest)]),
        cms: /^([0-9a-f]{2})*$|^([0-9A-F]{2})*$/.test(digits) ? cmsIn(digits) : undefined,
        whole: after + rest === pdf.length,
      },
    ]
  })
}

/** The parts of a certificate that are needed here. */
const certificateOf = ({ bytes, children: [tbs] }) => {
  const fields = tbs.children[0].tag === 0xa0 ? tbs.children.slice(1) : tbs.children
  const [serial, , issuer, , subject, spki] = fields
  const name = subject.children.flatMap(set => set.children).find(part => idOf(part) === '2.5.4.3')?.children[1]
  return { bytes, serial, issuer, spki, name: name && new TextDecoder().decode(name.content) }
}

/** The parts of an element, each of the kind that stands in its place. */
const inside = (element, tags) => {
  const { children } = element
  if (children.length !== tags.length || children.some(({ tag }, i) => tag !== tags[i])) throw new RangeError('not CMS')
  return children
}
const [INTEGER, OCTETS, OID, SEQUENCE, SET, FIRST] = [0x02, 0x04, 0x06, 0x30, 0x31, 0xa0]

const partsOf = cms => {
  const outer = read(cms)
  const [type, wrapped] = inside(outer, [OID, FIRST])
  if (outer.tag !== SEQUENCE || oidText(type.content) !== '1.2.840.113549.1.7.2') throw new RangeError('not CMS')
  const [{ children: fields }] = inside(wrapped, [SEQUENCE])
  const signers = fields.at(-1)
  const [signer] = inside(signers, [SEQUENCE])
  const rest = signer.children.filter(field => field.tag !== 0xa1)
  const [, sid, digest, attributes, algorithm, signature] = inside({ children: rest }, [
    INTEGER,
    SEQUENCE,
    SEQUENCE,
    FIRST,
    SEQUENCE,
    OCTETS,
  ])
  const [issuer, serial] = inside(sid, [SEQUENCE, INTEGER])
  if (signers.tag !== SET || fields[0].tag !== INTEGER || fields[1].tag !== SET || fields[2].tag !== SEQUENCE)
    throw new RangeError('not CMS')
  const certificates = fields.find(field => field.tag === FIRST).children.map(certificateOf)
  const own = certificates.find(c => same(c.issuer.bytes, issuer.bytes) && same(c.serial.content, serial.content))
  const values = new Map(attributes.children.map(a => [idOf(a), a.children[1].children[0]]))
  return { own, digest: HASHES[idOf(digest)], algorithm: idOf(algorithm), attributes, values, signature: signature.content }
}

/** From DER to r ‖ s of so many bytes each, as WebCrypto wants them. */
const rawSignature = (der, size) => {
  const outer = read(der)
  const numbers = inside(outer, [INTEGER, INTEGER]).map(({ content }) => (content[0] === 0 ? content.subarray(1) : content))
  if (outer.tag !== SEQUENCE || numbers.some(({ length }) => length > size)) throw new RangeError('not a signature')
  return concat(numbers.flatMap(number => [new Uint8Array(size - number.length), number]))
}

/** How WebCrypto is asked; `undefined` for an algorithm that is not checked here. */
const askedAs = ({ own, digest, algorithm, signature }) => {
  const [kind, curve] = own.spki.children[0].children.map(c => (c.tag === 0x06 ? oidText(c.content) : ''))
  if (kind === '1.2.840.113549.1.1.1' && algorithm in RSA) {
    const hash = RSA[algorithm] || digest
    return hash && { key: { name: 'RSASSA-PKCS1-v1_5', hash }, use: { name: 'RSASSA-PKCS1-v1_5' }, signature: () => signature }
  }
  if (kind === '1.2.840.10045.2.1' && algorithm in EC && curve in CURVES) {
    const [namedCurve, size] = CURVES[curve]
    return {
      key: { name: 'ECDSA', namedCurve },
      use: { name: 'ECDSA', hash: EC[algorithm] },
      signature: () => rawSignature(signature, size),
    }
  }
  return undefined
}

const checked = async (bytes, cms) => {
  const parts = partsOf(cms)
  const { own, digest, values } = parts
  const asked = own && digest && askedAs(parts)
  const name = own?.name
  if (!asked) return { is: 'unchecked', name }
  const named = values.get('1.2.840.113549.1.9.4')?.content
  const reckoned = new Uint8Array(await crypto.subtle.digest(digest, bytes))
  if (!named || !same(named, reckoned)) return { is: 'bad', name }
  const certificate = values.get('1.2.840.113549.1.9.16.2.47')?.children[0]?.children[0]?.children
  // An algorithm stands first where it is not SHA-256; what names the certificate by another hash is the server's to check.
  if (certificate?.[0]?.tag === 0x04 && !same(certificate[0].content, new Uint8Array(await crypto.subtle.digest('SHA-256', own.bytes))))
    return { is: 'bad', name }
  const key = await crypto.subtle.importKey('spki', own.spki.bytes, asked.key, false, ['verify'])
  const signed = Uint8Array.from(parts.attributes.bytes)
  // Signed as a SET, carried under a tag of its own.
  signed[0] = 0x31
  return { is: (await crypto.subtle.verify(asked.use, key, asked.signature(), signed)) ? 'good' : 'bad', name }
}

/**
 * Whether the CMS is over these bytes by the key of its own certificate: RSA (PKCS #1 v1.5) and ECDSA; others are `unchecked`. Never
 * rejects: what cannot be read is `bad`.
 */
export const checkSigned = async (bytes, cms) => {
  try {
    return await checked(bytes, cms)
  } catch {
    return { is: 'bad', name: undefined }
  }
}
