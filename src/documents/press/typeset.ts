/** Sets one paper with Typst. Data travel as data: nothing that people wrote becomes part of a template. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import qrcode from 'qrcode-generator'
import type { Front } from '../bundle/bundle.ts'
import type { Paper } from '../drawing/paper.ts'
import { xmlOf } from '../xml/akn.ts'
import { SIGNS, TEXT } from './fonts.ts'
import { allSettable } from './settable.ts'

const TEMPLATES = join(import.meta.dirname, 'typst')

let compiler: NodeCompiler | undefined
const made = (): NodeCompiler => {
  if (compiler) return compiler
  const c = NodeCompiler.create({
    // Nothing of the machine: a workspace without files, fonts of our own.
    workspace: TEMPLATES,
    fontArgs: [{ fontBlobs: [...TEXT, SIGNS] }],
  })
  for (const file of readdirSync(TEMPLATES, { recursive: true, encoding: 'utf8' }))
    if (file.endsWith('.typ')) c.addSource(join(TEMPLATES, file), readFileSync(join(TEMPLATES, file), 'utf8'))
  compiler = c
  return c
}
/** @returns an SVG of the code, drawn as one path */
const qrOf = (text: string): string => {
  const qr = qrcode(0, 'M')
  qr.addData(text)
  qr.make()
  const n = qr.getModuleCount()
  const rows = Array.from({ length: n }, (_, y) =>
    Array.from({ length: n }, (_, x) => (qr.isDark(y, x) ? `M${x} ${y}h1v1h-1z` : '')).join(''),
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-2 -2 ${n + 4} ${n + 4}"><path d="${rows.join('')}"/></svg>`
}

/** @throws where the template does not take what it is given: a bug in the template */
const set = (template: string, inputs: Record<string, string>, day: string): { readonly pdf: Buffer; readonly pages: number } => {
  const c = made()
  const result = c.compile({ mainFilePath: join(TEMPLATES, template), inputs })
  const document = result.result
  if (!document) throw new Error(JSON.stringify(c.fetchDiagnostics(result.takeDiagnostics() as never)).slice(0, 2_000))
  const pdf = c.pdf(document, { pdfStandard: 'a-3b', pdfTags: true, creationTimestamp: Math.floor(Date.parse(`${day}T00:00:00Z`) / 1000) })
  c.evictCache(10)
  return { pdf, pages: document.numOfPages }
}
/** The front of a bundle. */
export const typesetFront = (front: Front) => set('front.typ', { front: JSON.stringify(allSettable(front)) }, '2000-01-01')
/** @throws where the template does not take the paper: a bug in the template */
export const typeset = (paper: Paper): Buffer => {
  const told = {
    ...paper,
    under: paper.under.map(u => ({ ...u, 'lines-words': paper.words.lines.map(w => `${w} ${u.lines}`) })),
  }
  return set(
    join('kinds', `${paper.kind}.typ`),
    { paper: JSON.stringify(allSettable(told)), qr: qrOf(paper.address), act: xmlOf(paper) },
    paper.on,
  ).pdf
}
