/** How do programs on one database learn that something is new? On one channel, heard when a transaction is through, and not where it is undone. */
import pg from 'pg';

export const CHANGES_CHANNEL = 'flopscope_changes';

/**
 * An expression of SQL that tells whoever listens.
 * @param what an expression too: what has changed; listeners look for themselves
 */
export function tellChange(what: string): string {
  return `pg_notify(${pg.escapeLiteral(CHANGES_CHANNEL)}, ${what})`;
}
