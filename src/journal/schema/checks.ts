/** Checks of what no hash of the journal covers, as SQL over a row's columns: against accidents and careless hands. */
export const checkSql = (bytes: string): string => `left(encode(sha256(${bytes}), 'hex'), 8)`

/** Keys drawn by lot. */
export const SETTING_CHECK = checkSql(`convert_to(concat_ws(' ', name, value), 'UTF8')`)
/** A document that waits for its signer, what it was drawn up from, and when. */
export const AWAITING_CHECK = checkSql(
  `convert_to(concat_ws(' ', id, person, extract(epoch from until), extract(epoch from drawn_at), drawn), 'UTF8') || pdf`,
)
/** The same, when it was not kept when. */
const UNTIMED_CHECK = checkSql(`convert_to(concat_ws(' ', id, person, extract(epoch from until), drawn), 'UTF8') || pdf`)

export const CHECKS = `
alter table setting add column "check" text;
update setting set "check" = ${SETTING_CHECK};
alter table setting alter column "check" set not null;
alter table awaiting add column "check" text;
update awaiting set "check" = ${UNTIMED_CHECK};
alter table awaiting alter column "check" set not null;
`

/** When a document was drawn up. Those of a day all lapse at its end: that tells nothing of their order. */
export const DRAWN_AT = `
alter table awaiting add column drawn_at timestamptz;
update awaiting set drawn_at = until - interval '1 day';
alter table awaiting alter column drawn_at set not null;
-- What was altered before stays altered.
update awaiting set "check" = ${AWAITING_CHECK} where "check" = ${UNTIMED_CHECK};
`
