/** Changes the law in one small place at a time and reports the changes that no scenario noticed. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { foundInMemory, MemoryCountry } from '../src/chancery/country.ts'
import type { Scenario } from '../src/chancery/scenario/file.ts'
import { loadScenarios } from '../src/chancery/scenario/load.ts'
import type { Player } from '../src/chancery/scenario/play.ts'
import type { foundingCommands } from '../src/demo/country.ts'
import type { law } from '../src/law/index.ts'
import { type Mutant, mutantsOf, mutated, watched } from './mutate/mutants.ts'
import { Program } from './mutate/program.ts'

const root = resolve(import.meta.dirname, '..')
const at = (path: string) => join(root, path)
interface Story {
  readonly file: string
  readonly scenario: Scenario
}
interface Stage {
  readonly country: MemoryCountry
  readonly Player: new (country: MemoryCountry) => Player
}
const entries = ['src/chancery/country.ts', 'src/demo/country.ts', 'src/law/index.ts', 'src/chancery/scenario/play.ts'].map(at)
const found = async (program: Program): Promise<Stage> => {
  const [made, demo, contents, playing] = entries.map(e => program.load(e)) as [
    { foundInMemory: typeof foundInMemory },
    { foundingCommands: typeof foundingCommands },
    { law: typeof law },
    Pick<Stage, 'Player'>,
  ]
  return { country: await made.foundInMemory(contents.law, demo.foundingCommands), Player: playing.Player }
}
/** Whether the story comes out as written. */
const holds = async ({ scenario }: Story, { country, Player }: Stage): Promise<boolean> => {
  const own = country.fork()
  const player = new Player(own)
  own.set(scenario.at)
  for (const step of scenario.steps) if (!(await player.step(step)).ok) return false
  return true
}
const notices = async (program: Program, stories: readonly Story[]): Promise<boolean> => {
  try {
    const stage = await found(program)
    for (const story of stories) if (!(await holds(story, stage))) return true
    return false
  } catch {
    // A founding that stops, a law that does not load.
    return true
  }
}
/** Which stories reach each mutant. What is made while the law is loaded is reached by all. */
const reach = async (program: Program, path: string, text: string, mutants: readonly Mutant[], stories: readonly Story[]) => {
  let now = new Set<number>()
  Object.assign(globalThis, { reached: (i: number) => now.add(i) })
  const stage = await found(program.with(path, watched(text, mutants)))
  const founding = now
  const by: (readonly [Story, ReadonlySet<number>])[] = []
  for (const story of stories) {
    now = new Set()
    if (!(await holds(story, stage))) throw new Error(`${story.file} does not come out as written even before anything is changed`)
    by.push([story, now])
  }
  return mutants.map((m, i) => ({
    inFounding: founding.has(i),
    stories: m.runs ? by.filter(([, places]) => places.has(i)).map(([story]) => story) : stories,
  }))
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { list: { type: 'boolean' } } })
if (positionals.length === 0) throw new Error('which files or folders of the law?')
const files = positionals
  .flatMap(p => (statSync(p).isDirectory() ? readdirSync(p, { recursive: true, encoding: 'utf8' }).map(f => join(p, f)) : [p]))
  .filter(f => f.endsWith('.ts') && !f.endsWith('.test.ts'))
  .sort()
const told = (file: string, m: Mutant) =>
  `${relative(root, resolve(file))}:${m.line}  ${[m.before, m.after || '∅'].map(t => t.replaceAll(/\s+/g, ' ')).join('  →  ')}`
const line = (file: string, m: Mutant, text: string) => `${told(file, m)}    [${text.split('\n')[m.line - 1]?.trim()}]`

const stories = loadScenarios([at('scenarios')]).flatMap(s => (s.wrong ? [] : [s]))
const program = values.list ? undefined : await Program.of(entries)
let [all, survived] = [0, 0]
for (const file of files) {
  const [path, text] = [resolve(file), readFileSync(file, 'utf8')]
  const mutants = mutantsOf(text)
  all += mutants.length
  if (!program) {
    for (const m of mutants) console.log(line(file, m, text))
    continue
  }
  const themes = path.replace(/\.ts$/, '').split('/')
  const ofTheme = (s: Story) => themes.includes(dirname(s.file).split('/').pop() ?? '')
  const ordered = [...stories.filter(ofTheme), ...stories.filter(s => !ofTheme(s))]
  const reached = mutants.length ? await reach(program, path, text, mutants, ordered) : []
  for (const [i, m] of mutants.entries()) {
    const { stories: by = [], inFounding } = reached[i] ?? {}
    if ((by.length || inFounding) && (await notices(program.with(path, mutated(text, m)), by))) continue
    survived++
    console.log(line(file, m, text) + (by.length ? '' : '  – no scenario gets here'))
  }
}
console.log(values.list ? `${all} mutants` : `${all} mutants, ${survived} not noticed`)
