/** How the database is laid out, step by step. */
import { APPEND } from './schema/append.ts'
import { KEYS } from './schema/keys.ts'
import { ROWS } from './schema/rows.ts'
import { TABLES } from './schema/tables.ts'

/**
 * Applied in order, each once. A change is a new entry at the end. The second entry held an earlier way to append, of which nothing
 * is left: the fourth takes it away where it was applied.
 */
export const MIGRATIONS: readonly string[] = [TABLES, '', KEYS, `${ROWS}${APPEND}`]
