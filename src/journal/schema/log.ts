/**
 * The tables of the public log. Nothing stands here that could not be checked against something else: no instants, no copies of leaves
 * beside the tiles.
 */
export const LOG = `
-- Committed events that have no place in the log yet: written with them, emptied by the sequencer. Without an index, so that an append
-- pays for little more than a row; whoever commits late is found like everybody else.
create table log_queue(
  stream text collate "C" not null,
  version int not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000, autovacuum_vacuum_insert_threshold = -1);
create table log_place(
  -- From 0, without gaps.
  position bigint primary key,
  stream text collate "C" not null,
  version int not null,
  unique (stream, version)
);
-- The last tile of a level grows; a full one never changes.
create table log_tile(
  level int,
  n bigint,
  hashes bytea not null,
  primary key (level, n)
);
-- Hashes cannot be made shorter.
alter table log_tile alter hashes set storage external;
create table log_checkpoint(size bigint primary key, note text not null);
create table log_cosignature(
  size bigint,
  -- The witness's key, by which the line is checked.
  vkey text,
  line text not null,
  primary key (size, vkey)
);
-- Of each log that this installation witnesses, the last checkpoint it countersigned, and the key of that log.
create table log_witnessed(
  origin text primary key,
  vkey text not null,
  note text not null
);
-- What tells a repeated act carries its own check from now on.
update act set fingerprint = fingerprint || left(encode(sha256(convert_to(fingerprint, 'UTF8')), 'hex'), 8) where length(fingerprint) = 64;
insert into log_queue select stream, version from event order by stream, version;
`

/** Proofs ask for hashes between the levels of tiles. Nothing of a log was published before: it begins anew. */
export const LOG_MIDDLE = `
truncate log_place, log_tile, log_checkpoint, log_cosignature, log_queue;
alter table log_tile add column middle bytea not null;
alter table log_tile alter middle set storage external;
insert into log_queue select stream, version from event order by stream, version;
`
