/** Several PDF files as one: copied page by page, with bookmarks, bounded. */
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNull, PDFNumber, type PDFRef } from 'pdf-lib'

export interface Part {
  readonly title: string
  readonly bytes: Uint8Array
  readonly type: string
}
/** Bundles of more pages are of use to nobody, and are carried away as a package. */
export const MOST_PAGES = 5_000
const A4: [number, number] = [595.28, 841.89]
const EDGE = 40

export class TooManyPages extends Error {}

/** A file that is being put together. What cannot be put in is told, and the rest goes on. */
export class Merging {
  readonly #pdf: PDFDocument
  readonly #marks: { readonly title: string; readonly page: number }[] = []
  private constructor(pdf: PDFDocument) {
    this.#pdf = pdf
  }
  static async begin(): Promise<Merging> {
    return new Merging(await PDFDocument.create())
  }
  get pages(): number {
    return this.#pdf.getPageCount()
  }
  /**
   * @returns false: the file cannot be put in (damaged, locked, of another kind)
   * @throws TooManyPages
   */
  async add({ title, bytes, type }: Part): Promise<boolean> {
    const before = this.pages
    try {
      if (type === 'application/pdf') {
        const from = await PDFDocument.load(bytes, { updateMetadata: false })
        if (before + from.getPageCount() > MOST_PAGES) throw new TooManyPages()
        for (const page of await this.#pdf.copyPages(from, from.getPageIndices())) this.#pdf.addPage(page)
      } else {
        const image =
          type === 'image/png' ? await this.#pdf.embedPng(bytes) : type === 'image/jpeg' ? await this.#pdf.embedJpg(bytes) : undefined
        if (!image) return false
        if (before + 1 > MOST_PAGES) throw new TooManyPages()
        const { width, height } = image.scaleToFit(A4[0] - 2 * EDGE, A4[1] - 2 * EDGE)
        const page = this.#pdf.addPage(A4)
        page.drawImage(image, { x: (A4[0] - width) / 2, y: A4[1] - EDGE - height, width, height })
      }
    } catch (e) {
      if (e instanceof TooManyPages) throw e
      for (let n = this.pages; n > before; n--) this.#pdf.removePage(n - 1)
      return false
    }
    this.#marks.push({ title, page: before })
    return true
  }
  /** @param front its pages come first @param at the instant, the same for the same bundle */
  async end(front: Uint8Array, title: string, at: string): Promise<Uint8Array> {
    const from = await PDFDocument.load(front)
    const pages = await this.#pdf.copyPages(from, from.getPageIndices())
    for (const [i, page] of pages.entries()) this.#pdf.insertPage(i, page)
    this.#pdf.setTitle(title, { showInWindowTitleBar: true })
    this.#pdf.setProducer('Tarazy')
    this.#pdf.setCreationDate(new Date(at))
    this.#pdf.setModificationDate(new Date(at))
    this.#outline(pages.length)
    return this.#pdf.save()
  }
  #outline(shift: number): void {
    const { context, catalog } = this.#pdf
    if (this.#marks.length === 0) return
    const root = context.nextRef()
    const refs = this.#marks.map(() => context.nextRef())
    for (const [i, mark] of this.#marks.entries()) {
      const page = this.#pdf.getPage(mark.page + shift)
      const destination = PDFArray.withContext(context)
      destination.push(page.ref)
      destination.push(PDFName.of('XYZ'))
      for (let n = 0; n < 3; n++) destination.push(PDFNull)
      const item = new Map<PDFName, PDFHexString | PDFRef | PDFArray>([
        [PDFName.of('Title'), PDFHexString.fromText(mark.title)],
        [PDFName.of('Parent'), root],
        [PDFName.of('Dest'), destination],
      ])
      const [before, after] = [refs[i - 1], refs[i + 1]]
      if (before) item.set(PDFName.of('Prev'), before)
      if (after) item.set(PDFName.of('Next'), after)
      context.assign(refs[i] as PDFRef, PDFDict.fromMapWithContext(item, context))
    }
    const outlines = new Map<PDFName, PDFName | PDFRef | PDFNumber>([
      [PDFName.of('Type'), PDFName.of('Outlines')],
      [PDFName.of('First'), refs[0] as PDFRef],
      [PDFName.of('Last'), refs.at(-1) as PDFRef],
      [PDFName.of('Count'), PDFNumber.of(refs.length)],
    ])
    context.assign(root, PDFDict.fromMapWithContext(outlines, context))
    catalog.set(PDFName.of('Outlines'), root)
    catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'))
  }
}
