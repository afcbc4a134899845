/** The law and its scenarios as a program in memory, in which one file can be another. Only what depends on that file is made anew. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import ts from 'typescript'

type Exports = Readonly<Record<string, unknown>>
interface Module {
  readonly imports: readonly string[]
  readonly run: (exports: object, require: (name: string) => Exports, meta: { readonly dirname: string }) => void
}
const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.CommonJS,
  esModuleInterop: true,
}
const isFile = (name: string) => name.startsWith('.')
const compile = (text: string): Module => {
  const js = ts.transpileModule(text, { compilerOptions: OPTIONS }).outputText.replaceAll('import.meta', 'meta')
  const imports = [...js.matchAll(/require\("([^"]+)"\)/g)].map(m => m[1] ?? '')
  return { imports, run: new Function('exports', 'require', 'meta', js) as Module['run'] }
}

export class Program {
  readonly #modules = new Map<string, Module>()
  readonly #packages = new Map<string, Exports>()
  readonly #made = new Map<string, Exports>()

  /** @param entries files whose exports will be asked for */
  static async of(entries: readonly string[]): Promise<Program> {
    const program = new Program()
    const waiting = [...entries]
    for (let file = waiting.pop(); file; file = waiting.pop()) {
      if (program.#modules.has(file) || !existsSync(file)) continue
      const text = readFileSync(file, 'utf8')
      const module: Module = file.endsWith('.json')
        ? { imports: [], run: exports => Object.assign(exports, { default: JSON.parse(text) }) }
        : compile(text)
      program.#modules.set(file, module)
      for (const name of module.imports)
        if (isFile(name)) waiting.push(resolve(dirname(file), name))
        else if (!program.#packages.has(name)) program.#packages.set(name, { __esModule: true, ...(await import(name)) })
    }
    return program
  }
  /** The exports of a file. */
  load(file: string): Exports {
    return this.#make(file, this.#made, this.#modules)
  }
  /** The same program with another text of one file. */
  with(file: string, text: string): Program {
    const changed = new Program()
    const stale = new Set([file])
    for (let before = 0; before < stale.size; ) {
      before = stale.size
      for (const [name, m] of this.#modules) if (m.imports.some(i => stale.has(resolve(dirname(name), i)))) stale.add(name)
    }
    for (const [name, m] of this.#modules) changed.#modules.set(name, name === file ? compile(text) : m)
    for (const [name, p] of this.#packages) changed.#packages.set(name, p)
    for (const [name, e] of this.#made) if (!stale.has(name)) changed.#made.set(name, e)
    return changed
  }
  #make(file: string, made: Map<string, Exports>, modules: ReadonlyMap<string, Module>): Exports {
    const known = made.get(file)
    if (known) return known
    const module = modules.get(file)
    if (!module) throw new Error(`not part of the program: ${file}`)
    const exports = { __esModule: true }
    made.set(file, exports)
    const require = (name: string) =>
      isFile(name) ? this.#make(resolve(dirname(file), name), made, modules) : (this.#packages.get(name) ?? {})
    module.run(exports, require, { dirname: dirname(file) })
    return exports
  }
}
