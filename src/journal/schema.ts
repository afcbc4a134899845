/** How the database is laid out, step by step. */
import { APPEND } from './schema/append.ts'
import { BROUGHT } from './schema/brought.ts'
import { CHECKS, DRAWN_AT } from './schema/checks.ts'
import { CONTENTS, UNCLAIMED } from './schema/contents.ts'
import { ENDED } from './schema/ended.ts'
import { FILE } from './schema/file.ts'
import { HEARINGS } from './schema/hearings.ts'
import { LOG, LOG_MIDDLE } from './schema/log.ts'
import { PUBLISHED, PUBLISHED_GROUNDS, PUBLISHED_MASKED, PUBLISHED_ORDER } from './schema/published.ts'
import { TABLES } from './schema/tables.ts'

/**
 * Applied in order, each once. A change is a new entry at the end; one that changes what a function takes drops the function and makes
 * it anew.
 */
export const MIGRATIONS: readonly string[] = [
  `${TABLES}${APPEND}${FILE}`,
  CONTENTS,
  `${LOG}${APPEND}`,
  LOG_MIDDLE,
  PUBLISHED,
  PUBLISHED_ORDER,
  HEARINGS,
  PUBLISHED_GROUNDS,
  CHECKS,
  ENDED,
  PUBLISHED_MASKED,
  BROUGHT,
  DRAWN_AT,
  UNCLAIMED,
]
