/** A field of an act as a form control: derived from the field's definition, working without JavaScript. */
import type { ComponentChildren } from 'preact'
import { MEGABYTES } from '../../chancery/files/files.ts'
import { type Field, fileNamed, type Item } from '../../law/kernel/field.ts'
import type { View } from '../request.ts'
import { W } from '../words/common.ts'
import { M } from '../words/matter.ts'

/** What a field may be chosen from: bodies and people by kind, matters of the viewer, items of the matter. */
export interface Choices {
  readonly groups: readonly { readonly label: string; readonly options: readonly { readonly value: string; readonly label: string }[] }[]
}
interface Props extends View {
  readonly name: string
  readonly field: Field
  readonly value: unknown
  readonly problems: readonly string[]
  readonly choices?: Choices
  readonly items?: readonly Item[]
}
const Options = ({ choices, value }: { choices: Choices | undefined; value: unknown }) => {
  const chosen = Array.isArray(value) ? value : [value]
  return (
    <>
      {choices?.groups.map(g => (
        <optgroup key={g.label} label={g.label}>
          {g.options.map(o => (
            <option key={o.value} value={o.value} selected={chosen.includes(o.value)}>
              {o.label}
            </option>
          ))}
        </optgroup>
      ))}
    </>
  )
}
/** The name of a form control says what type its value has: `number:n`, `yes:signed`, `lines:measures`. */
export const controlName = (name: string, field: Field): string => `${field.widget}:${name}`

const Control = ({ ask, say, name, field, value, choices, items, problems }: Props) => {
  const id = `f-${name}`
  const described = [field.hint && `${id}-hint`, problems.length > 0 && `${id}-problem`].filter(Boolean).join(' ') || undefined
  const common = {
    id,
    name: controlName(name, field),
    'aria-describedby': described,
    ...(problems.length && { 'aria-invalid': true }),
    ...(!field.optional && { 'aria-required': true }),
  }
  const text =
    typeof value === 'string' ? value : Array.isArray(value) ? value.join('\n') : value === undefined || value === null ? '' : String(value)
  switch (field.widget) {
    case 'text':
      return (
        <textarea {...common} rows={field.max && field.max > 5_000 ? 8 : 4}>
          {text}
        </textarea>
      )
    case 'lines':
      return (
        <textarea {...common} rows={4} placeholder={M.lines[ask.lang]}>
          {text}
        </textarea>
      )
    case 'choice':
      return (
        <select {...common}>
          <option value="">{M.chooseBody[ask.lang]}</option>
          {Object.entries(field.options ?? {}).map(([v, said]) => (
            <option key={v} value={v} selected={value === v}>
              {said[ask.lang]}
            </option>
          ))}
        </select>
      )
    case 'ref':
      return (
        <select {...common}>
          <option value="">{M.chooseBody[ask.lang]}</option>
          <Options choices={choices} value={value} />
        </select>
      )
    case 'refs':
      return (
        <select {...common} multiple size={6}>
          <Options choices={choices} value={value} />
        </select>
      )
    case 'item':
      return (
        <select {...common}>
          <option value="">{M.chooseBody[ask.lang]}</option>
          {items?.map(i => (
            <option key={i.key} value={i.key} selected={value === i.key}>
              {[`${i.key}.`, i.whom && say.name(i.whom, ask.lang), i.what].filter(Boolean).join(' ')}
            </option>
          ))}
        </select>
      )
    case 'files':
      return (
        <>
          {(Array.isArray(value) ? value.map(String) : []).map(named => (
            <label key={named} class="tick">
              <input type="checkbox" name={common.name} value={named} checked /> {fileNamed(named).name}
            </label>
          ))}
          <input {...common} type="file" multiple accept=".pdf,.png,.jpg,.jpeg,.webp,.tif,.tiff" />
          <p class="hint">{M.filesHint[ask.lang].replace('{n}', String(MEGABYTES))}</p>
        </>
      )
    case 'number':
      return <input {...common} type="text" inputMode="numeric" value={text} />
    case 'time':
      return <input {...common} type="time" value={text} />
    case 'day':
      return <input {...common} type="date" value={text} />
    default:
      return <input {...common} type="text" maxLength={field.max} value={text} />
  }
}
const Problems = ({ id, problems }: { id: string; problems: readonly string[] }) =>
  problems.length ? (
    <p class="problem" id={`${id}-problem`}>
      {problems.join(' ')}
    </p>
  ) : null

export const FormField = (p: Props) => {
  const { ask, name, field, value, problems } = p
  const id = `f-${name}`
  const hint = field.hint && (
    <p class="hint" id={`${id}-hint`}>
      {field.hint[ask.lang]}
    </p>
  )
  if (field.widget === 'yes')
    return (
      <Wrap problems={problems}>
        <label class="tick" for={id}>
          <input
            type="checkbox"
            id={id}
            name={controlName(name, field)}
            value="yes"
            checked={value === true}
            aria-describedby={field.hint ? `${id}-hint` : undefined}
          />{' '}
          {field.label[ask.lang]}
        </label>
        {hint}
        <Problems id={id} problems={problems} />
      </Wrap>
    )
  if (field.widget === 'choices')
    return (
      <Wrap problems={problems}>
        <fieldset id={id}>
          <legend>{field.label[ask.lang]}</legend>
          {Object.entries(field.options ?? {}).map(([v, said]) => (
            <label key={v} class="tick">
              <input type="checkbox" name={controlName(name, field)} value={v} checked={Array.isArray(value) && value.includes(v)} />{' '}
              {said[ask.lang]}
            </label>
          ))}
        </fieldset>
        {hint}
        <Problems id={id} problems={problems} />
      </Wrap>
    )
  return (
    <Wrap problems={problems}>
      <label for={id}>
        {field.label[ask.lang]} {field.optional && <small>({W.optional[ask.lang]})</small>}
      </label>
      {hint}
      <Control {...p} />
      <Problems id={id} problems={problems} />
    </Wrap>
  )
}
const Wrap = ({ problems, children }: { problems: readonly string[]; children: ComponentChildren }) => (
  <div class={problems.length ? 'field bad' : 'field'}>{children}</div>
)
