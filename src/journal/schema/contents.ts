/** What is kept beside the journal by the hash of its bytes (signed documents, attachments), and documents that wait for a signature. */
export const CONTENTS = `
create table content(hash text collate "C" primary key, size bigint not null, type text not null, claimed boolean not null default false, kept_at timestamptz not null default now());
create table content_part(
  hash text collate "C" not null references content on delete cascade,
  n int not null,
  bytes bytea not null,
  primary key (hash, n)
);
-- It is compressed already: documents and pictures.
alter table content_part alter column bytes set storage external;
create table awaiting(
  id uuid primary key,
  person text collate "C" not null,
  until timestamptz not null,
  drawn json not null,
  pdf bytea not null
);
create index awaiting_person on awaiting(person);
`

/** What nobody has claimed is looked for whenever something is brought or signed: there is little of it among all that is kept. */
export const UNCLAIMED = 'create index content_unclaimed on content(kept_at) where not claimed'
