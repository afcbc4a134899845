/** A whole matter as one PDF: an index, then every document that the reader may see, with what was attached to it. */
import type { MatterView } from '../../chancery/chancery.ts'
import { filesIn } from '../../chancery/files/handing-out.ts'
import { sayingOf } from '../../chancery/telling/saying.ts'
import { whole } from '../../journal/kept/contents.ts'
import type { Lang } from '../../law/kernel/said.ts'
import { type Archive, documentFor } from '../drawing/document.ts'
import { B } from '../drawing/words.ts'
import { Merging, TooManyPages } from './merge.ts'

/** The index as it is set. */
export interface Front {
  readonly lang: Lang
  readonly from: string
  readonly title: string
  readonly about: string
  readonly made: string
  readonly heads: readonly string[]
  readonly rows: readonly { readonly title: string; readonly day: string; readonly page: string }[]
}
export type Bundled =
  | { readonly is: 'bundled'; readonly pdf: Uint8Array; readonly documents: number; readonly pages: number }
  | { readonly is: 'too-many-pages' }
  | { readonly is: 'empty' }

/** @param progress how many of how many documents are in */
export const bundleOf = async (
  a: Archive,
  view: MatterView,
  lang: Lang,
  progress: (done: number, all: number) => void,
): Promise<Bundled> => {
  const { law, contents } = a.chancery
  const { stream, kind, number } = view.seen
  const acts = view.history.filter(
    (r, i) =>
      r.text !== '' &&
      law.acts.get(r.act)?.document &&
      law.acts.get(r.act)?.in.kind === kind &&
      view.history.findIndex(h => h.id === r.id) === i,
  )
  if (acts.length === 0) return { is: 'empty' }
  const say = await sayingOf(law, a.chancery.registers, [stream, ...acts.map(r => r.person)])
  const home = view.matter.docket?.(view.seen.state)
  const names = home ? await sayingOf(law, a.chancery.registers, [home]) : say
  const merging = await Merging.begin()
  const rows: { title: string; day: string; page: number | undefined }[] = []
  try {
    for (const [i, r] of acts.entries()) {
      const act = law.acts.get(r.act)
      const day = say.day(law.calendar.dayOf(r.at), lang)
      const title = `${act?.document?.name[lang] ?? r.act}: ${act?.done[lang] ?? ''}`
      if (!act) continue
      const event = { version: r.version, at: r.at, leaf: r.leaf, erased: r.erased, ...(r.signed && { signed: r.signed }) }
      const pdf = await documentFor(a, { act, stream, event, challenged: [], seen: r, whole: true, state: view.seen.state })
      const page = merging.pages
      const put = pdf !== undefined && (await merging.add({ title, bytes: pdf, type: 'application/pdf' }))
      rows.push({ title, day, page: put ? page : undefined })
      for (const f of r.erased ? [] : filesIn(law, r)) {
        const [about, bytes] = [await contents?.about(f.hash), await contents?.open(f.hash)]
        const at = merging.pages
        const taken = about && bytes && (await merging.add({ title: f.name, bytes: await whole(bytes), type: about.type }))
        rows.push({ title: `— ${f.name}`, day: '', page: taken ? at : undefined })
      }
      progress(i + 1, acts.length)
    }
  } catch (e) {
    if (e instanceof TooManyPages) return { is: 'too-many-pages' }
    throw e
  }
  const about = view.matter.about(view.seen.state)
  const at = view.history.at(-1)?.at ?? ''
  const front = (shift: number): Front => ({
    lang,
    from: home ? names.name(home, lang) : '',
    title: `${(view.matter.called?.(view.seen.state) ?? view.matter.name)[lang]}${number ? ` № ${number}` : ''}`,
    about: typeof about === 'string' ? about : about[lang],
    made: `${B.asOf[lang]}: ${say.instant(at, lang)}`,
    heads: ['№', B.document[lang], B.day[lang], B.page[lang]],
    rows: rows.map(r => ({ title: r.title, day: r.day, page: r.page === undefined ? B.apart[lang] : String(r.page + 1 + shift) })),
  })
  // The index knows its own length once it has been set.
  const first = await a.press.front(front(0))
  const title = front(0).title
  const pdf = await merging.end((await a.press.front(front(first.pages))).pdf, title, at)
  return { is: 'bundled', pdf, documents: acts.length, pages: merging.pages }
}
