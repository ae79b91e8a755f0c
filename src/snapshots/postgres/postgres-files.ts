/** What is kept beside the snapshots in a shared PostgreSQL: a row a file, each change a statement of its own. */
import { InputError } from '../../provenance/input-error.js';
import {
  checkedName,
  KEPT_FOLDERS,
  type KeptFile,
  type KeptFiles,
  type KeptFolder,
  placeInDatabase,
} from '../kept/kept-files.js';
import { tellChange } from './changes.js';
import type { Database, Sql } from './database.js';

export function openPostgresFiles(database: Database): KeptFiles {
  return {
    names: (folder) =>
      database.run(async (sql) =>
        (
          await sql.rows<{ name: string }>(
            'select name from kept_file where folder = $1 order by name collate "C"',
            [folder],
          )
        ).map(({ name }) => name),
      ),
    all: (folder, ending, mostBytes = Number.POSITIVE_INFINITY) =>
      database.run(async (sql) => {
        const rows = await sql.rows<KeptFile>(
          `select name, content as bytes from kept_file
           where folder = $1 and right(name, length($2::text)) = $2::text order by name collate "C"`,
          [folder, ending],
        );
        const large = rows.find(({ bytes }) => bytes.length > mostBytes);
        if (!large) return rows;
        throw new InputError(`${large.bytes.length} bytes; expected at most ${mostBytes}`, {
          file: placeInDatabase(folder, large.name),
        });
      }),
    read: (folder, name) =>
      database.run(async (sql) => {
        const [row] = await sql.rows<{ content: Uint8Array }>(
          'select content from kept_file where folder = $1 and name = $2',
          [folder, checkedName(name)],
        );
        return row ? new Uint8Array(row.content) : null;
      }),
    add: (folder, name, bytes) => database.run((sql) => insert(sql, folder, name, bytes, 'do nothing')),
    put: async (folder, name, bytes) => {
      const replace = '(folder, name) do update set content = excluded.content, changed = excluded.changed';
      await database.run((sql) => insert(sql, folder, name, bytes, replace));
    },
    remove: (folder, name) =>
      database.run(async (sql) => {
        const gone = await sql.rows('delete from kept_file where folder = $1 and name = $2 returning 1', [
          folder,
          checkedName(name),
        ]);
        return gone.length > 0;
      }),
    place: placeInDatabase,
  };
}

/** Whether there is a row of this content now that was not there. */
async function insert(
  sql: Sql,
  folder: KeptFolder,
  name: string,
  bytes: Uint8Array,
  onConflict: string,
): Promise<boolean> {
  const changed = await sql.rows(
    `with changed as (
       insert into kept_file (folder, name, content, written_once) values ($1, $2, $3, $4)
       on conflict ${onConflict} returning 1
     ) select ${tellChange('$1')} from changed`,
    [folder, checkedName(name), Buffer.from(bytes), KEPT_FOLDERS[folder].writtenOnce],
  );
  return changed.length > 0;
}
