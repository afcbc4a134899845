/** Reads what was typed after a command. */
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { LANGS, type Lang } from '../law/kernel/said.ts'
import { Usage } from './say.ts'

type Options = NonNullable<ParseArgsConfig['options']>

/** @throws Usage for an option that the command does not have */
export const read = <const O extends Options>(args: readonly string[], options: O) => {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (e) {
    throw new Usage((e as Error).message)
  }
}
export const JSON_OPTION = { json: { type: 'boolean' } } as const
export const LANG_OPTION = { lang: { type: 'string' } } as const

/** @throws Usage */
export const langOf = (given: string | undefined): Lang => {
  const lang = LANGS.find(l => l === (given ?? 'en'))
  if (!lang) throw new Usage(`no such language: ${given} (${LANGS.join(', ')})`)
  return lang
}
