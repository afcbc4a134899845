/** The register of the law: a table of contents. */

/** What is left to human judgement or to another law, and why. */
export * from './declared.ts'
/** What is a term rather than a rule. */
export * from './described.ts'
/** What is not law: rules of the installation. */
export * from './house.ts'
/** The closed lists of their ids. */
export type * from './ids.ts'
/** Dated values that other laws set. */
export * from './parameters.ts'
/** How doubtful places are read. */
export * from './readings.ts'
/** Every provision, with what cites and finds it. */
export * from './register.ts'
