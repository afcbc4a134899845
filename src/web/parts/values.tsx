/** How what was written in an act is shown: by the fields of the act's own definition. */

import { blocksOf } from '../../documents/drawing/prose.ts'
import type { Act } from '../../law/kernel/act.ts'
import { type Field, fileNamed, itemsOf } from '../../law/kernel/field.ts'
import type { StreamId } from '../../law/kernel/world.ts'
import { to, type View } from '../request.ts'
import { W } from '../words/common.ts'
import { OnDay } from './dates.tsx'
import { Prose } from './prose.tsx'
import { markOf } from './written.ts'

const Link = ({ ask, say, stream }: View & { stream: StreamId }) => {
  const named = say.named(stream)
  return named ? <a href={to(ask, `/matter/${stream}`)}>{say.name(stream, ask.lang)}</a> : <span>—</span>
}
const Value = ({ ask, say, field, value, state, files }: View & { field: Field; value: unknown; state: unknown; files?: string }) => {
  if (field.widget === 'item') {
    const picked = itemsOf(state, field.from ?? '').find(i => i.key === value)
    return <>{[`${value}.`, picked?.whom && say.name(picked.whom, ask.lang), picked?.what].filter(Boolean).join(' ')}</>
  }
  if (field.widget === 'day') return <OnDay ask={ask} day={String(value)} />
  if (field.widget === 'yes') return <>{value ? W.yes[ask.lang] : W.no[ask.lang]}</>
  if (field.widget === 'ref') return <Link ask={ask} say={say} stream={String(value)} />
  if (field.widget === 'choice') return <>{field.options?.[String(value)]?.[ask.lang] ?? String(value)}</>
  if (field.widget === 'files')
    return (
      <ul class="items">
        {(value as readonly string[]).map(fileNamed).map(f => (
          <li key={f.hash}>{files ? <a href={`${files}/${f.hash}`}>{f.name}</a> : f.name}</li>
        ))}
      </ul>
    )
  if (Array.isArray(value))
    return (
      <ul class="items">
        {value.map(v => (
          <li key={String(v)} {...(field.widget === 'lines' && markOf(String(v), ask.lang))}>
            {field.widget === 'refs' ? (
              <Link ask={ask} say={say} stream={String(v)} />
            ) : field.widget === 'choices' ? (
              field.options?.[String(v)]?.[ask.lang]
            ) : (
              String(v)
            )}
          </li>
        ))}
      </ul>
    )
  return (
    <div {...markOf(String(value), ask.lang)}>
      <Prose blocks={blocksOf(String(value))} />
    </div>
  )
}
/** The streams that the values of an act refer to. */
export const refsIn = (act: Act | undefined, data: Readonly<Record<string, unknown>>): readonly StreamId[] =>
  act
    ? Object.keys(act.input)
        .filter(k => act.input[k]?.of)
        .flatMap(k => (data[k] as StreamId | StreamId[] | undefined) ?? [])
    : []

interface Props extends View {
  readonly act: Act | undefined
  readonly data: Readonly<Record<string, unknown>>
  /** The matter's state, from which items were picked. */
  readonly state?: unknown
  /** Where the files of this entry are to be had. */
  readonly files?: string
}
export const Values = ({ ask, say, act, data, state, files }: Props) => {
  // What an act wrote in another matter may bear the name of a field and mean something else.
  const isOther = (f: Field, value: unknown) => {
    const kind = f.of && typeof value === 'string' ? say.named(value)?.kind : undefined
    return kind !== undefined && f.of?.includes(kind) === false
  }
  const shown = Object.entries(act?.input ?? {}).filter(
    ([k, f]) => data[k] !== undefined && !(f.widget === 'yes' && !data[k]) && !isOther(f, data[k]),
  )
  return shown.length === 0 ? null : (
    <dl class="values">
      {shown.map(([k, f]) => (
        <div key={k}>
          <dt>{f.label[ask.lang]}</dt>
          <dd>
            <Value ask={ask} say={say} field={f} value={data[k]} state={state} {...(files && { files })} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
