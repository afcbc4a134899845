/** Checks of what no hash of the journal covers, as SQL over a row's columns: against accidents and careless hands. */
export const checkSql = (bytes: string): string => `left(encode(sha256(${bytes}), 'hex'), 8)`

/** Keys drawn by lot. */
export const SETTING_CHECK = checkSql(`convert_to(concat_ws(' ', name, value), 'UTF8')`)
/** A document that waits for its signer, and what it was drawn up from. */
export const AWAITING_CHECK = checkSql(`convert_to(concat_ws(' ', id, person, extract(epoch from until), drawn), 'UTF8') || pdf`)

export const CHECKS = `
alter table setting add column "check" text;
update setting set "check" = ${SETTING_CHECK};
alter table setting alter column "check" set not null;
alter table awaiting add column "check" text;
update awaiting set "check" = ${AWAITING_CHECK};
alter table awaiting alter column "check" set not null;
`
