/** Every text in three languages that the product holds: as data that modules export, as literals in the source, and in its data files. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import ts from 'typescript'
import { parse } from 'yaml'
import { LANGS, type Said } from '../src/law/kernel/said.ts'

export type Place = readonly [where: string, said: Said]

const ROOT = resolve(import.meta.dirname, '..')
const filesIn = (folder: string, fits: RegExp): readonly string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => fits.test(name) && !/\.(test|contract)\.tsx?$/.test(name))
    .map(name => join(folder, name))
    .sort()

const isSaid = (v: object): v is Said => LANGS.every(l => typeof (v as Record<string, unknown>)[l] === 'string')

/** All texts within a value, by the way to them. */
const within = (value: unknown, where: string, met: Set<unknown>, found: Place[]): void => {
  if (typeof value !== 'object' || value === null || met.has(value)) return
  met.add(value)
  if (isSaid(value)) {
    found.push([where, value])
    return
  }
  const inside = value instanceof Map || value instanceof Set ? [...value] : value
  for (const [key, v] of Object.entries(inside)) within(v, `${where} ${key}`, met, found)
}

/** What modules export, however it was put together. */
export const exported = async (...folders: readonly string[]): Promise<readonly Place[]> => {
  const found: Place[] = []
  const met = new Set<unknown>()
  for (const file of folders.flatMap(folder => filesIn(folder, /\.tsx?$/)))
    within({ ...((await import(join(ROOT, file))) as object) }, file, met, found)
  return found
}

/** The text of an expression that is written out; what is filled in is a slot. */
const written = (node: ts.Expression): string | undefined => {
  if (ts.isStringLiteralLike(node)) return node.text
  if (ts.isTemplateExpression(node)) return node.head.text + node.templateSpans.map(s => `{}${s.literal.text}`).join('')
  return undefined
}
/** Literals of the form `{ kk: …, ru: …, en: … }` anywhere in the source, also where nobody exports them. */
export const literals = (folder: string): readonly Place[] => {
  const found: Place[] = []
  for (const file of filesIn(folder, /\.tsx?$/)) {
    const source = ts.createSourceFile(file, readFileSync(join(ROOT, file), 'utf8'), ts.ScriptTarget.Latest, true)
    const visit = (node: ts.Node): void => {
      if (ts.isObjectLiteralExpression(node)) {
        const texts = new Map(
          node.properties.flatMap(p =>
            ts.isPropertyAssignment(p) && ts.isIdentifier(p.name) ? [[p.name.text, written(p.initializer)] as const] : [],
          ),
        )
        const [kk, ru, en] = LANGS.map(l => texts.get(l))
        if (kk !== undefined && ru !== undefined && en !== undefined)
          found.push([`${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`, { kk, ru, en }])
      }
      ts.forEachChild(node, visit)
    }
    visit(source)
  }
  return found
}

/** The texts of scenario files. */
export const inScenarios = (): readonly Place[] => {
  const found: Place[] = []
  for (const file of filesIn('scenarios', /\.ya?ml$/))
    within(parse(readFileSync(join(ROOT, file), 'utf8')), relative('', file), new Set(), found)
  return found
}
