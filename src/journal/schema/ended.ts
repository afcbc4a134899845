/** Sign-ins that were ended before their time. */
import { checkSql } from './checks.ts'

export const ENDED_CHECK = checkSql(`convert_to(concat_ws(' ', sign_in, extract(epoch from until)), 'UTF8')`)

export const ENDED = `
create table ended(
  sign_in text collate "C" primary key,
  -- When it would have ended by itself: afterwards nobody has to know of it.
  until timestamptz not null,
  "check" text not null
);
create index ended_until on ended(until);
`
