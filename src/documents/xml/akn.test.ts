import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { XmlDocument, XsdValidator } from 'libxml2-wasm'
import { describe, expect, it } from 'vitest'
import { oneOfEachKind, paperMaker } from '../../../test/papers.ts'
import { xmlOf } from './akn.ts'
import { el } from './node.ts'

const paper = await paperMaker()
const schema = XsdValidator.fromDoc(XmlDocument.fromString(readFileSync(join(import.meta.dirname, 'akn.xsd'), 'utf8')))
const HOSTILE = ']]></p><script>&x;\n\n1. <a>\n2. "б"\n\n- в\n\n#read("/etc/passwd")'
const valid = (xml: string) => {
  const doc = XmlDocument.fromString(xml)
  try {
    schema.validate(doc)
    return doc.root.content
  } finally {
    doc.dispose()
  }
}

describe('acts in Akoma Ntoso', () => {
  it.each(oneOfEachKind.map(a => [a.document?.id ?? '', a] as const))('are valid and keep what was written: %s', async (_, act) => {
    for (const languages of [['kk'], ['ru'], ['kk', 'ru']] as const) {
      const p = await paper(act, languages, HOSTILE)
      const text = valid(xmlOf(p))
      expect(text).toContain(p.title[0])
      if (Object.values(act.input).some(f => f.widget === 'text' || f.widget === 'lines')) expect(text).toContain(']]></p><script>&x;')
    }
  })
  it('say what a court decided by its identifier', async () => {
    const decision = oneOfEachKind.find(a => a.document?.id === 'decision')
    if (!decision) throw new Error('no decision')
    const xml = xmlOf(await paper(decision, ['kk'], 'x'))
    expect(xml).toMatch(/<FRBRalias value="ECLI:KZ:[A-Z][A-Z0-9]{0,6}:2026:[A-Z0-9.]{1,25}" name="ECLI"\/>/)
  })
  it('are refused by the schema where something is missing or strange', async () => {
    const [act] = oneOfEachKind
    if (!act) throw new Error('no act')
    const xml = xmlOf(await paper(act, ['kk'], 'x'))
    for (const [from, to] of [
      ['<FRBRcountry value="kz"/>', ''],
      ['<conclusions>', '<conclusions><b/>'],
      ['source="#tarazy"', 'source="#nobody"'],
      ['eId="signer"', 'eId="tarazy"'],
    ] as const) {
      expect(xml).toContain(from)
      expect(() => valid(xml.replace(from, to)), from).toThrow()
    }
  })
})
describe('text in XML', () => {
  it('comes back as it was, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const doc = XmlDocument.fromString(el('a', { b: text }, text).xml)
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what goes
        const kept = text.replace(/[\u{0}-\u{8}\u{b}\u{c}\u{e}-\u{1f}\u{fffe}\u{ffff}]/gu, '\ufffd')
        expect(doc.root.content).toBe(kept)
        expect(doc.root.attr('b')?.value).toBe(kept)
        doc.dispose()
      }),
    )
  })
  it('has no half characters', () => {
    expect(el('a', {}, 'x\ud800y\udc00').xml).toBe('<a>x\ufffdy\ufffd</a>')
  })
})
