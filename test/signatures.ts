/** People who sign, and documents to sign: real ones, as the product has them. */
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { type Issued, issue, newAuthority, type Validity } from '../src/signatures/authority/issue.ts'
import { type Kind, kindFor } from '../src/signatures/authority/keys.ts'
import { type Trust, trust } from '../src/signatures/trust.ts'

export const VALID: Validity = { from: '2026-01-01T00:00:00Z', to: '2028-01-01T00:00:00Z' }
export const AT = '2026-03-02T05:00:00Z'

/** A person whose key is of this kind. */
const personWith = (kind: Kind, prefix = 'judge'): string => {
  for (let n = 1; ; n++) if (kindFor(`${prefix}/p-${n}`) === kind) return `${prefix}/p-${n}`
}

export interface Signers {
  readonly authority: Issued
  readonly trust: Trust
  readonly rsa: Issued
  readonly ec: Issued
}

export const signers = async (validity: Validity = VALID): Promise<Signers> => {
  const authority = await newAuthority(validity)
  const of = (kind: Kind) => issue(authority, { person: personWith(kind), name: 'Ахметова Айгүл Серікқызы' }, validity)
  return { authority, trust: trust([authority.certificate]), rsa: await of('rsa'), ec: await of('ec') }
}

const SOURCE = (text: string) => `
#set document(title: "Protest", date: datetime(year: 2026, month: 3, day: 2))
#set text(lang: "kk")
#pdf.attach("/act.xml", bytes("<act/>"), relationship: "source", mime-type: "text/xml", description: "act")
= Наразылық
${text}
`

/** A tagged PDF/A-3b with an attachment; the same text gives the same bytes. @param text Typst markup */
export const typstPdf = (text = 'Мәтін. #link("https://example.kz")[сілтеме] #lorem(40) #pagebreak() Екінші бет.'): Uint8Array => {
  const compiler = NodeCompiler.create({})
  const pdf = compiler.pdf({ mainFileContent: SOURCE(text) }, { pdfStandard: 'a-3b', creationTimestamp: 1_772_000_000 } as never)
  if (!pdf) throw new Error('Typst made no PDF')
  return Uint8Array.from(pdf)
}
