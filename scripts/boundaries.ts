/** Checks that every module imports only what its room may (.dependency-cruiser.cjs). */
import { resolve } from 'node:path'
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser'
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options'
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config'

export interface Boundaries {
  /** How many modules of `src` were seen. */
  readonly modules: number
  /** One line each: rule, importer, imported. */
  readonly violations: readonly string[]
}

const root = resolve(import.meta.dirname, '..')

/** @param folder holds the `src` to look at */
export const boundaries = async (folder = root): Promise<Boundaries> => {
  const options: ICruiseOptions = await extractOptions(resolve(root, '.dependency-cruiser.cjs'))
  const { output } = await cruise(['src'], { ...options, baseDir: folder }, undefined, {
    tsConfig: extractTsConfig(resolve(root, 'tsconfig.json')),
  })
  const { modules, summary } = output as ICruiseResult
  const rooms = new Set(
    (options.ruleSet?.forbidden ?? []).flatMap(rule => /^(\w+)-imports-only-what-stands-above-it$/.exec(rule.name ?? '')?.[1] ?? []),
  )
  const own = modules.map(m => m.source).filter(source => source.startsWith('src/'))
  return {
    modules: own.length,
    violations: [
      ...own.filter(source => !rooms.has(source.split('/')[1] ?? '')).map(source => `no-such-room: ${source}`),
      ...summary.violations.map(v => `${v.rule.name}: ${v.from} → ${v.cycle ? v.cycle.map(c => c.name).join(' → ') : v.to}`),
    ],
  }
}

if (process.argv[1] === import.meta.filename) {
  const { modules, violations } = await boundaries()
  for (const line of violations) console.error(line)
  console.log(`${modules} modules, ${violations.length} imports over a boundary`)
  // Under a TypeScript it does not know, dependency-cruiser sees nothing and finds no fault.
  if (modules === 0) console.error('No module was seen: does dependency-cruiser support this version of TypeScript?')
  if (modules === 0 || violations.length > 0) process.exitCode = 1
}
