/** What a certificate may be used for. */
import { type Element, oidText, read } from '../browser/der.js'

export interface Usage {
  /** Whether it may issue certificates, and how many issuers may stand below it. */
  readonly ca: boolean
  readonly pathLength?: number
  /** Bits of key usage; absent where the certificate does not say. */
  readonly key?: readonly KeyUse[]
  /** Identifiers of extended key usage; absent where the certificate does not say. */
  readonly extended?: readonly string[]
  /** Critical extensions that are not understood here: such a certificate cannot be relied on. */
  readonly unknown: readonly string[]
}

const USES = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'cRLSign',
  'encipherOnly',
  'decipherOnly',
] as const
type KeyUse = (typeof USES)[number]

// Policies are read as information: no policy is required, so none can fail.
const HARMLESS = ['2.5.29.14', '2.5.29.17', '2.5.29.18', '2.5.29.31', '2.5.29.32', '2.5.29.35', '1.3.6.1.5.5.7.1.1']

const keyUses = ({ tag, content }: Element): readonly KeyUse[] => {
  if (tag !== 0x03) throw new RangeError('not a key usage')
  return USES.filter((_, i) => ((content[1 + (i >> 3)] ?? 0) & (0x80 >> (i & 7))) !== 0)
}

const basic = ({ tag, children }: Element): Pick<Usage, 'ca' | 'pathLength'> => {
  if (tag !== 0x30) throw new RangeError('not basic constraints')
  const length = children.find(c => c.tag === 0x02)?.content
  const pathLength = length?.length === 1 ? length[0] : undefined
  return { ca: children[0]?.tag === 0x01 && children[0].content[0] === 0xff, ...(pathLength !== undefined && { pathLength }) }
}

const one = ({ children }: Element): Partial<Usage> => {
  const [type, value, critical] = [children[0], children.at(-1), children.length === 3 && children[1]?.content[0] !== 0]
  if (type?.tag !== 0x06 || value?.tag !== 0x04) throw new RangeError('not an extension')
  const id = oidText(type.content)
  if (id === '2.5.29.19') return basic(read(value.content))
  if (id === '2.5.29.15') return { key: keyUses(read(value.content)) }
  if (id === '2.5.29.37') return { extended: read(value.content).children.map(c => oidText(c.content)) }
  return critical && !HARMLESS.includes(id) ? { unknown: [id] } : {}
}

/** Throws on what are no extensions. */
export const extensionsOf = (extensions: Element | undefined): Usage => {
  const read = (extensions?.children ?? []).map(one)
  return { ca: false, ...Object.assign({}, ...read), unknown: read.flatMap(e => e.unknown ?? []) }
}

// What a certificate for signing documents says where it says anything; Kazakhstan's signing keys carry the first.
const SIGNING = ['1.3.6.1.5.5.7.3.4', '2.5.29.37.0', '1.3.6.1.5.5.7.3.36', '1.3.6.1.4.1.311.10.3.12', '1.2.840.113583.1.1.5']

export const maySign = ({ key, extended, unknown }: Usage): boolean =>
  unknown.length === 0 &&
  (!key || key.includes('digitalSignature') || key.includes('nonRepudiation')) &&
  (!extended || extended.some(id => SIGNING.includes(id)))

/** @param below how many issuers stand between this one and the signer */
export const mayIssue = ({ ca, pathLength, key, unknown }: Usage, below: number): boolean =>
  unknown.length === 0 && ca && (!key || key.includes('keyCertSign')) && (pathLength === undefined || below <= pathLength)

/** Whether its key may sign lists of what it has revoked. */
export const mayRevoke = ({ key }: Usage): boolean => !key || key.includes('cRLSign')
