/** How commands speak: results to standard output, complaints to standard error, and an exit code for scripts. */

/** Something that the person who typed the command has to put right. */
export class Usage extends Error {}

/** Exit codes: 0 done; 1 it was looked at and is not in order; 2 the command was not understood; 3 it could not be carried out. */
export const OK = 0
export const NOT_IN_ORDER = 1
export const MISUSED = 2
export const FAILED = 3

export const print = (text: string): void => {
  process.stdout.write(`${text}\n`)
}
export const complain = (text: string): void => {
  process.stderr.write(`${text}\n`)
}
export const printJson = (value: unknown): void => print(JSON.stringify(value, null, 2))

/** Lines of two columns, the first as wide as its widest. */
export const columns = (rows: readonly (readonly [string, string])[]): string => {
  const width = Math.max(0, ...rows.map(([left]) => left.length))
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`.trimEnd()).join('\n')
}
/** A number of things. */
export const many = (n: number, one: string, more = `${one}s`): string => `${n} ${n === 1 ? one : more}`
