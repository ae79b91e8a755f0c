/** Which tables does the shared database hold? Steps that are taken in order, each once; a step that was taken never changes. */

/** Files and manifests are write-once: the database itself refuses to change or delete a row. */
const SNAPSHOTS = `
create table snapshot_file (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  content bytea not null check (sha256 = encode(sha256(content), 'hex'))
);
-- Compressed by the source already, or read whole each time: no second compression.
alter table snapshot_file alter column content set storage external;

create table manifest (
  sequence integer primary key check (sequence > 0),
  sha256 text not null unique,
  parent text unique references manifest (sha256),
  source text not null,
  retrieved date not null,
  content_sha256 text not null references snapshot_file (sha256),
  rows_sha256 text not null references snapshot_file (sha256),
  content bytea not null check (sha256 = encode(sha256(content), 'hex')),
  unique (source, retrieved, content_sha256),
  check ((parent is null) = (sequence = 1))
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'snapshots are written once: % of % is refused', lower(tg_op), tg_table_name;
end $$;
create trigger written_once before update or delete or truncate on snapshot_file
  for each statement execute function refuse_change();
create trigger written_once before update or delete or truncate on manifest
  for each statement execute function refuse_change();
`;

/** What people write and collectors remember. Where a row is written once, the database sees to that, too. */
const KEPT_FILES = `
create table kept_file (
  folder text not null,
  name text not null,
  content bytea not null,
  written_once boolean not null,
  changed timestamptz not null default now(),
  primary key (folder, name)
);

create function refuse_change_of_file() returns trigger language plpgsql as $$
begin
  raise exception '% of the database is written once: % is refused', old.folder || '/' || old.name, lower(tg_op);
end $$;
create trigger written_once before update or delete on kept_file
  for each row when (old.written_once) execute function refuse_change_of_file();
`;

export const MIGRATIONS: readonly string[] = [SNAPSHOTS, KEPT_FILES];
