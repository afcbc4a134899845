/** What stands on the page of an act, in the languages of the document: derived from the act's definition and from what was done. */
import type { Doing } from '../../chancery/command.ts'
import type { Saying } from '../../chancery/telling/saying.ts'
import type { Act } from '../../law/kernel/act.ts'
import { type Field, fileNamed, itemsOf } from '../../law/kernel/field.ts'
import type { Law } from '../../law/kernel/law.ts'
import type { Lang, Said } from '../../law/kernel/said.ts'
import type { StreamId } from '../../law/kernel/world.ts'
import { POSTS, type Post } from '../../law/offices/person.ts'
import type { Pool } from '../../law/proceedings/case/case.ts'
import type { Cited } from '../../law/register/ids.ts'
import { cited, isProvision } from '../../law/register/register.ts'
import { codeOf } from '../code.ts'
import { captionOf, recourseOf, sidesOf } from './caption.ts'
import { drawEntries, judgesIn } from './certificate.ts'
import { type Entry, inEach, list, type Words } from './entry.ts'
import { numbersOf } from './number.ts'
import { blocksOf } from './prose.ts'
import { D } from './words.ts'

export interface Paper {
  /** The act's id. */
  readonly id: string
  /** The id of the kind of document. */
  readonly kind: string
  /** The id of the act that was done, in which matter, by whom, in whose name. */
  readonly act: string
  readonly stream: StreamId
  readonly person: StreamId
  readonly body?: StreamId
  /** A court decides by it. */
  readonly judicial: boolean
  readonly languages: readonly Lang[]
  /** Whose paper it is: a body with a seal, or a person. */
  readonly from: Words
  readonly sealed: boolean
  readonly title: Words
  /** What was done, under the title. */
  readonly done: Words
  /** Of the matter. */
  readonly number?: string
  /** Of the document within the matter. */
  readonly ordinal?: string
  /** European case law identifier, of what a court decides. */
  readonly ecli?: string
  readonly day: Words
  /** ISO, Kazakhstan's day. */
  readonly on: string
  readonly matter: Words
  readonly entries: readonly Entry[]
  readonly under: readonly { readonly id: Cited; readonly title: Words; readonly lines: string }[]
  readonly signer: { readonly post: Words; readonly name: Words }
  readonly words: Readonly<Record<keyof typeof D, Words>>
  readonly code: string
  /** Where the document can be checked. */
  readonly address: string
  /** What is written across it, where it is of no real force. */
  readonly mark?: Words
  /** Personal content was erased by order of a court. */
  readonly erased: boolean
  readonly law: string
  readonly engine: string
}
export interface Drawing {
  readonly law: Law
  readonly say: Saying
  readonly languages: readonly Lang[]
  /** The matter's state, from which items were picked. */
  readonly state: unknown
  /** The office in which it is done. */
  readonly post?: Post
  /** Address of the installation, without a slash at the end. */
  readonly url: string
  readonly mark?: Said
  readonly erased?: boolean
  /** What a draw was made from, where the act is a draw. */
  readonly pool?: Pool
}

const written = (field: Field, value: unknown, o: Drawing): Omit<Entry, 'label'> => {
  const names = (lang: Lang) => [value].flat().map(v => o.say.name(String(v), lang))
  switch (field.widget) {
    case 'ref':
    case 'refs':
      return inEach(o.languages, lang => names(lang).join('; '))
    case 'choice':
    case 'choices':
      return inEach(o.languages, lang =>
        [value]
          .flat()
          .map(v => field.options?.[String(v)]?.[lang] ?? String(v))
          .join('; '),
      )
    case 'day':
      return inEach(o.languages, lang => o.say.day(String(value), lang))
    case 'yes':
      return inEach(o.languages, lang => D.yes[lang])
    case 'item': {
      const picked = itemsOf(o.state, field.from ?? '').find(i => i.key === value)
      return inEach(o.languages, lang =>
        [`${value}.`, picked?.whom && o.say.name(picked.whom, lang), picked?.what].filter(Boolean).join(' '),
      )
    }
    case 'files':
      return { blocks: list((value as readonly string[]).map(fileNamed).map(f => `${f.name} (SHA-256 ${f.hash})`)) }
    case 'lines':
      return { blocks: list(value as readonly string[]) }
    default:
      return { blocks: blocksOf(String(value)) }
  }
}
/** What was written in the act, in the order of its fields. */
const entriesOf = (act: Act, data: Readonly<Record<string, unknown>>, o: Drawing): readonly Entry[] =>
  Object.entries(act.input)
    .filter(([key, f]) => data[key] !== undefined && data[key] !== '' && !(f.widget === 'yes' && !data[key]))
    .map(([key, f]) => ({ label: o.languages.map(l => f.label[l]), ...written(f, data[key], o) }))

/** The streams that the paper of an act names. */
export const namedIn = (law: Law, doing: Doing, state: unknown, pool?: Pool): readonly StreamId[] => {
  const act = law.acts.get(doing.act)
  const values = Object.entries(act?.input ?? {}).flatMap(([key, f]) =>
    f.of
      ? ((doing.data[key] as StreamId | StreamId[] | undefined) ?? [])
      : f.from
        ? itemsOf(state, f.from).flatMap(i => (i.key === doing.data[key] && i.whom ? [i.whom] : []))
        : [],
  )
  const sides = act ? sidesOf(act, doing, state).map(p => p.who) : []
  return [doing.stream, doing.person, ...(doing.body ? [doing.body] : []), ...values, ...sides, ...judgesIn(pool)]
}

/** The paper of an act that was done, or that would be done if it were signed. The same act gives the same paper. */
export const paperOf = (doing: Doing, o: Drawing): Paper => {
  const act = o.law.acts.get(doing.act)
  if (!act?.document) throw new Error(`${doing.act} is no written act`)
  const { languages, say } = o
  const each = (s: Said): Words => languages.map(l => s[l])
  const on = o.law.calendar.dayOf(doing.at)
  const code = codeOf(doing.id)
  return {
    id: doing.id,
    kind: act.document.id,
    act: act.id,
    stream: doing.stream,
    person: doing.person,
    ...(doing.body && { body: doing.body }),
    judicial: act.document.judicial === true,
    languages,
    from: languages.map(l => say.name(doing.body ?? doing.person, l)),
    sealed: doing.body !== undefined,
    title: each(act.document.name),
    done: each(act.done),
    ...numbersOf(doing, act.in.kind, act.document.judicial === true, on),
    day: languages.map(l => say.day(on, l)),
    on,
    matter: each(act.in.name),
    entries: [
      ...captionOf(act, doing, o),
      ...entriesOf(act, doing.data, o),
      ...drawEntries(doing.data, o.pool, say, languages),
      ...recourseOf(act, o),
    ],
    under: (doing.under as readonly Cited[]).filter(isProvision).map(id => ({ id, title: each(cited(id).title), lines: cited(id).lines })),
    signer: {
      post: o.post ? each(POSTS[o.post]) : [],
      name: languages.map(l => say.name(doing.person, l)),
    },
    words: Object.fromEntries(Object.entries(D).map(([key, s]) => [key, each(s)])) as Paper['words'],
    code,
    address: `${o.url}/act/${code}`,
    ...(o.mark && { mark: each(o.mark) }),
    erased: o.erased === true,
    law: doing.law,
    engine: doing.engine,
  }
}
