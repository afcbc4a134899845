/** A distinguished name as data. */
import { type Element, oidText } from '../browser/der.js'

export interface Names {
  readonly commonName?: string
  readonly surname?: string
  readonly givenName?: string
  /** As it stands: `IIN` and twelve digits in a Kazakh certificate, `DEMO:` and a person of the register in the demo. */
  readonly serialNumber?: string
  readonly organisation?: string
  readonly unit?: string
  readonly country?: string
  readonly email?: string
  /** Individual identification number: twelve digits. */
  readonly iin?: string
  /** Business identification number: twelve digits, from a unit written `BIN…`. */
  readonly bin?: string
  /** The person of the register whom a demo certificate names. Only a demo root makes it mean anything. */
  readonly person?: string
  /** All of it in one line, for people. */
  readonly text: string
}

const SHORT: Readonly<Record<string, readonly [keyof Names, string]>> = {
  '2.5.4.3': ['commonName', 'CN'],
  '2.5.4.4': ['surname', 'SURNAME'],
  '2.5.4.42': ['givenName', 'GIVENNAME'],
  '2.5.4.5': ['serialNumber', 'SERIALNUMBER'],
  '2.5.4.10': ['organisation', 'O'],
  '2.5.4.11': ['unit', 'OU'],
  '2.5.4.6': ['country', 'C'],
  '1.2.840.113549.1.9.1': ['email', 'E'],
}

const textOf = ({ tag, content }: Element): string => {
  if (tag === 0x1e) return Buffer.from(content).swap16().toString('utf16le')
  return tag === 0x0c ? new TextDecoder('utf-8', { fatal: true }).decode(content) : Buffer.from(content).toString('latin1')
}

/** Throws on what is not a name. */
export const namesOf = (name: Element): Names => {
  const parts = name.children
    .flatMap(set => set.children)
    .map(({ children: [type, value] }) => {
      if (type?.tag !== 0x06 || !value) throw new RangeError('not a name')
      return { type: oidText(type.content), value: textOf(value) }
    })
  const known = Object.fromEntries(parts.flatMap(({ type, value }) => (SHORT[type] ? [[SHORT[type][0], value]] : []))) as Partial<Names>
  const iin = /^IIN(\d{12})$/.exec(known.serialNumber ?? '')?.[1]
  const bin = /^BIN(\d{12})$/.exec(known.unit ?? '')?.[1]
  const person = /^DEMO:(.+)$/.exec(known.serialNumber ?? '')?.[1]
  return {
    ...known,
    ...(iin && { iin }),
    ...(bin && { bin }),
    ...(person && { person }),
    text: parts.map(({ type, value }) => `${SHORT[type]?.[1] ?? type}=${value}`).join(', '),
  }
}
