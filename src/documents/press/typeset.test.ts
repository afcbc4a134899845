import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { oneOfEachKind, paperMaker } from '../../../test/papers.ts'
import { allSettable, settable } from './settable.ts'
import { typeset } from './typeset.ts'

const paper = await paperMaker()
const templates = readdirSync(join(import.meta.dirname, 'typst/kinds')).map(f => f.replace('.typ', ''))
const HOSTILE = '#read("/etc/passwd") #import "@preview/x:1.0.0" $x^2$ *b* `r` \\ <l> @l [ ] { } //x /*\n\n1. \u202eа\n2. #{1+1}'

describe('documents', () => {
  it('have a template for each kind, and no template is left over', () => {
    expect(templates.toSorted()).toEqual(oneOfEachKind.map(a => a.document?.id).toSorted())
  })
  it.each(oneOfEachKind.map(a => [a.document?.id ?? '', a] as const))('are set with hostile text in every field: %s', async (_, act) => {
    for (const languages of [['kk'], ['kk', 'ru']] as const) {
      const p = await paper(act, languages, HOSTILE)
      const pdf = typeset(p)
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
      const text = pdf.toString('latin1')
      for (const part of ['/MarkInfo', '/AFRelationship/Source', 'pdfaid:part>3<', 'pdfaid:conformance>B<', '/EmbeddedFiles'])
        expect(text.replaceAll(/\s*\/AFRelationship\s*\//g, '/AFRelationship/'), part).toContain(part)
      expect(text).not.toContain('root:')
      expect(typeset(p).equals(pdf)).toBe(true)
    }
  })
  it.each([
    ['signs of no font here', '漢字 文 \ue000 👨‍👩‍👧 ≤ → ₸'],
    ['an endless word', 'а'.repeat(17_000)],
    ['marks piled on one letter', `а${'\u0301'.repeat(19_900)}`],
  ])('are set with %s', async (_, text) => {
    const [act] = oneOfEachKind
    if (!act) throw new Error('no act')
    const began = performance.now()
    expect(
      typeset(await paper(act, ['kk'], text))
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
    expect(performance.now() - began).toBeLessThan(10_000)
  })
  it('say by its code point what they cannot show', () => {
    expect(settable('1 ≤ 2 → ₸ әіңғүұқөһ «№»')).toBe('1 ≤ 2 → ₸ әіңғүұқөһ «№»')
    expect(settable('文')).toBe('[U+6587]')
    expect(allSettable({ a: ['文', 1, null], b: { c: 'б' } })).toEqual({ a: ['[U+6587]', 1, null], b: { c: 'б' } })
  })
  it('differ where the act does', async () => {
    const [act] = oneOfEachKind
    if (!act) throw new Error('no act')
    expect(typeset(await paper(act, ['kk'], 'а')).equals(typeset(await paper(act, ['kk'], 'ә')))).toBe(false)
  })
})
