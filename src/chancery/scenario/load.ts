/** Reads scenario files: each is a scenario, or says what is wrong with it. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import { LineCounter, parseDocument } from 'yaml'
import { Scenario } from './file.ts'

export type Loaded =
  | { readonly file: string; readonly scenario: Scenario; readonly wrong?: undefined }
  /** Every problem, with the line where the file says which. */
  | { readonly file: string; readonly wrong: readonly string[] }

/** The scenario files of a folder and the folders in it, by name; a file is itself. Paths are as they were given. */
export const scenarioFiles = (path: string): readonly string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path, { recursive: true, encoding: 'utf8' })
        .filter(name => /\.ya?ml$/.test(name))
        .map(name => join(path, name))
        .sort()
    : [path]

/** @param file named in the complaints as it is given here */
export const readScenario = (text: string, file: string): Loaded => {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true })
  const at = (offset: number) => `line ${lines.linePos(offset).line}`
  if (document.errors.length) return { file, wrong: document.errors.map(e => `${at(e.pos[0])}: ${e.message}`) }
  let written: unknown
  try {
    written = document.toJS({ maxAliasCount: 100 })
  } catch (e) {
    return { file, wrong: [(e as Error).message] }
  }
  const parsed = Scenario.safeParse(written)
  if (parsed.success) return { file, scenario: parsed.data }
  const wrong = parsed.error.issues.map(issue => {
    const node = document.getIn(issue.path, true) as { readonly range?: readonly number[] } | undefined
    const from = node?.range?.[0]
    const what =
      issue.code === 'invalid_union'
        ? 'not a step: it has to have do, wait, now, expect-duty, expect-stage or expect-sees, and only keys that go with it'
        : issue.message
    return `${from === undefined ? '' : `${at(from)}: `}${issue.path.join('.')}: ${what}`
  })
  return { file, wrong }
}

/** @throws when a path cannot be read */
export const loadScenarios = (paths: readonly string[]): readonly Loaded[] =>
  paths.flatMap(scenarioFiles).map(file => readScenario(readFileSync(file, 'utf8'), file.split(sep).join('/')))
