/** A matter as one document: indexed, marked, bounded; what cannot be put in is told. */
import { PDFDocument, PDFName } from 'pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { foundInMemory, type MemoryCountry } from '../../chancery/country.ts'
import { foundingCommands } from '../../demo/country.ts'
import { law } from '../../law/index.ts'
import type { Archive } from '../drawing/document.ts'
import { Press } from '../press/render.ts'
import { bundleOf } from './bundle.ts'
import { Jobs } from './jobs.ts'
import { Merging, MOST_PAGES, TooManyPages } from './merge.ts'

const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64')
const pagesOf = async (n: number) => {
  const pdf = await PDFDocument.create()
  for (let i = 0; i < n; i++) pdf.addPage()
  return pdf.save()
}
let country: MemoryCountry
let archive: Archive
beforeAll(async () => {
  country = await foundInMemory(law, foundingCommands)
  country.set('2026-03-02T10:00:00+05:00')
  archive = { chancery: country.chancery, press: new Press(), stationery: { url: 'http://tarazy.example' } }
}, 60_000)
afterAll(() => archive.press.close())

describe('a bundle', () => {
  it('holds every document that the reader sees, what was attached, an index and bookmarks', async () => {
    const { contents } = country.chancery
    const kept = async (bytes: Uint8Array, type: string) => (await contents?.put([bytes], type, 'citizen/applicant-1'))?.hash ?? ''
    const attached = [
      `${await kept(await pagesOf(3), 'application/pdf')} үш бет.pdf`,
      `${await kept(PNG, 'image/png')} сурет.png`,
      `${await kept(Buffer.from('%PDF-1.4 broken startxref %%EOF'), 'application/pdf')} бүлінген.pdf`,
    ]
    const lodged = await country.chancery.perform({
      act: 'application.lodge',
      person: 'citizen/applicant-1',
      input: { office: 'office/almaty-bostandyk', about: 'Жалақы', signed: true, confidential: false, attached },
    })
    if (lodged.is !== 'done') throw new Error(lodged.is)
    const view = await country.chancery.look(lodged.receipt.stream, 'citizen/applicant-1')
    if (!view) throw new Error('closed')
    const seen: (readonly [number, number])[] = []
    const b = await bundleOf(archive, view, 'kk', (done, all) => seen.push([done, all]))
    expect(seen).toEqual([[1, 1]])
    if (b.is !== 'bundled') throw new Error(b.is)
    const pdf = await PDFDocument.load(b.pdf)
    // The index, the application, three pages and the picture; the broken file is told in the index alone.
    expect(pdf.getPageCount()).toBe(1 + 1 + 3 + 1)
    expect(pdf.catalog.get(PDFName.of('Outlines'))).toBeDefined()
    expect(pdf.getTitle()).toContain('№')
  }, 60_000)
  it('of a matter without documents is none', async () => {
    const view = await country.chancery.look('office/almaty-bostandyk', undefined)
    if (!view) throw new Error('closed')
    const none = { ...view, history: view.history.map(h => ({ ...h, text: '' })) }
    expect(await bundleOf(archive, none, 'ru', () => {})).toEqual({ is: 'empty' })
  })
})
describe('files put together', () => {
  it('are five thousand pages at most', async () => {
    const merging = await Merging.begin()
    const large = { title: 'x', bytes: await pagesOf(MOST_PAGES / 2), type: 'application/pdf' }
    expect(await merging.add(large)).toBe(true)
    expect(await merging.add(large)).toBe(true)
    await expect(merging.add({ ...large, bytes: await pagesOf(1) })).rejects.toThrow(TooManyPages)
    expect(merging.pages).toBe(MOST_PAGES)
  }, 60_000)
  it.each([
    ['a text', Buffer.from('x'), 'application/pdf'],
    ['nothing', Buffer.alloc(0), 'application/pdf'],
    ['a picture that is none', Buffer.from('x'), 'image/png'],
    ['a kind of picture that PDF does not take', PNG, 'image/webp'],
  ])('leave out %s', async (_, bytes, type) => {
    const merging = await Merging.begin()
    expect(await merging.add({ title: 'x', bytes, type })).toBe(false)
    expect(merging.pages).toBe(0)
  })
})
describe('long work', () => {
  it('is begun once, can be left, and is found again by whose it is', async () => {
    const jobs = new Jobs<{ readonly is: 'made' }>()
    let end = (_: { readonly is: 'made' }) => {}
    let begun = 0
    const work = () => {
      begun++
      return new Promise<{ readonly is: 'made' }>(done => {
        end = done
      })
    }
    jobs.begin('a', 'one', work, () => {})
    jobs.begin('a', 'one', work, () => {})
    expect(begun).toBe(1)
    expect(jobs.of('a', 'two')).toBeUndefined()
    expect(jobs.of('a', 'one')?.result).toBeUndefined()
    end({ is: 'made' })
    await new Promise(setImmediate)
    expect(jobs.of('a', 'one')?.result).toEqual({ is: 'made' })
    const never = () => new Promise<{ readonly is: 'made' }>(() => {})
    const busy = new Jobs<{ readonly is: 'made' }>()
    const begunNow = Array.from({ length: 40 }, (_, i) => busy.begin(String(i), 'one', never, () => {}))
    expect(begunNow.filter(j => j === undefined).length).toBe(40 - 2 - 30)
    const failed: unknown[] = []
    jobs.begin(
      'b',
      'one',
      () => Promise.reject(new Error('no')),
      e => failed.push(e),
    )
    await new Promise(setImmediate)
    expect([jobs.of('b', 'one')?.result, failed.length]).toEqual([{ is: 'failed' }, 1])
  })
})
