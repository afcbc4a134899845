/** Acts in Akoma Ntoso 3.0: what a court decides is a judgment, everything else a document. */
import type { Lang } from '../../law/kernel/said.ts'
import type { Entry, Words } from '../drawing/entry.ts'
import type { Paper } from '../drawing/paper.ts'
import type { Block } from '../drawing/prose.ts'
import { metaOf } from './meta.ts'
import { type Child, el, type Markup } from './node.ts'

const NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0'

const p = (attributes: Readonly<Record<string, string | undefined>>, ...children: readonly Child[]) => el('p', attributes, ...children)
/** Lines of one paragraph. */
const lines = (text: string): Child => text.split('\n').flatMap((line, i) => (i ? [el('eol', {}), line] : [line]))

/** The same thing in each language; where the languages agree, once and of no language. */
const inEach = (words: Words, languages: readonly Lang[], make: (word: string, lang: Lang | undefined) => Markup): readonly Markup[] =>
  new Set(words).size === 1 ? [make(words[0] ?? '', undefined)] : words.map((word, i) => make(word, languages[i]))
const spans = (words: Words, languages: readonly Lang[]): readonly Child[] =>
  inEach(words, languages, (word, lang) => el('span', { 'xml:lang': lang }, word)).flatMap((s, i) => (i ? [' / ', s] : [s]))

const block = (b: Block, eId: string): Markup =>
  b.is === 'paragraph'
    ? p({}, lines(b.text))
    : b.ordered
      ? el(
          'blockList',
          { eId },
          b.items.map((item, i) => el('item', { eId: `${eId}__item_${i + 1}` }, el('num', {}, `${i + 1}.`), p({}, item))),
        )
      : el(
          'ul',
          {},
          b.items.map(item => el('li', {}, item)),
        )

const entry = ({ label, blocks, said }: Entry, eId: string, languages: readonly Lang[]): Markup =>
  el(
    'tblock',
    { eId },
    el('heading', {}, spans(label, languages)),
    blocks?.map((b, i) => block(b, `${eId}__list_${i + 1}`)),
    said && inEach(said, languages, (text, lang) => p({ 'xml:lang': lang }, lines(text))),
  )

const basis = ({ under, words, languages, address }: Paper): Markup | undefined =>
  under.length === 0
    ? undefined
    : el(
        'tblock',
        { eId: 'tblock_basis' },
        el('heading', {}, spans(words.under, languages)),
        under.map(u =>
          p({}, el('ref', { href: `${new URL(address).origin}/kk/law/${encodeURIComponent(u.id)}` }, spans(u.title, languages))),
        ),
      )

const head = ({ from, title, ordinal, number, day, on, languages }: Paper): readonly Markup[] => [
  p({}, spans(from, languages)),
  p({}, el('docTitle', {}, spans(title, languages))),
  p(
    {},
    el('docDate', { date: on }, spans(day, languages)),
    (ordinal ?? number) !== undefined ? [' ', el('docNumber', {}, ordinal ?? number)] : undefined,
  ),
]
const signed = ({ signer, languages }: Paper): Markup =>
  el(
    'conclusions',
    {},
    p(
      {},
      el(
        'signature',
        {},
        signer.post.length > 0 ? [el('role', { refersTo: '#signs' }, spans(signer.post, languages)), ' '] : undefined,
        el('person', { refersTo: '#signer' }, spans(signer.name, languages)),
      ),
    ),
  )

/** @returns the act as XML: one expression, in which whatever differs by language stands in each of them */
export const xmlOf = (paper: Paper): string => {
  const { languages } = paper
  const erased = paper.erased ? inEach(paper.words.erased, languages, (text, lang) => p({ 'xml:lang': lang, class: 'erased' }, text)) : []
  const told = paper.entries.map((e, i) => entry(e, `tblock_${i + 1}`, languages))
  const rests = basis(paper)
  const body = paper.judicial
    ? [
        el('header', {}, head(paper)),
        el(
          'judgmentBody',
          {},
          rests && el('motivation', {}, rests),
          el('decision', {}, erased, told, told.length + erased.length === 0 ? p({}, spans(paper.done, languages)) : undefined),
        ),
      ]
    : [
        el('preface', {}, head(paper)),
        el(
          'mainBody',
          {},
          erased,
          told,
          rests,
          told.length + erased.length === 0 && !rests ? p({}, spans(paper.done, languages)) : undefined,
        ),
      ]
  const act = el(paper.judicial ? 'judgment' : 'doc', { name: paper.kind }, metaOf(paper), ...body, signed(paper))
  return `<?xml version="1.0" encoding="UTF-8"?>\n${el('akomaNtoso', { xmlns: NAMESPACE }, act).xml}\n`
}
