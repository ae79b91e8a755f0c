/** Which repository is the root of which? Links by name inside the engine, numbers of rows outside, roots back in. */
import type { Engine } from './engine.js';

/** As `resolveRoots` of the catalogue: by row number from 0, -1 for no parent; a negative root is none. */
export type RootResolver = (parents: Int32Array) => Int32Array;

/**
 * Makes the table `roots` of every repository that was made from a listed one: the row of its root, null where it stands
 * in a circle. Of what was merged from several the first base counts. A repository of the name and the number of
 * parameters of an older one, of which nothing else is said, is a copy of it.
 */
export async function traceLineage(engine: Engine, rows: number, resolve: RootResolver): Promise<void> {
  await engine.run(`CREATE TABLE copies AS
    SELECT row, first_row FROM (
      SELECT row, first(row) OVER same AS first_row FROM repositories
      WHERE made_by IS NULL AND parameters IS NOT NULL
      WINDOW same AS (PARTITION BY lower(regexp_replace(id, '^[^/]*/', '')), parameters ORDER BY created NULLS LAST, row)
    ) WHERE row <> first_row`);
  await engine.run(`CREATE TABLE links AS
    SELECT child.row, parent.row AS parent FROM repositories child JOIN repositories parent ON lower(child.base) = lower(parent.id)
    UNION ALL SELECT row, first_row FROM copies`);
  const parents = new Int32Array(rows).fill(-1);
  const links = await engine.stream('SELECT row, parent FROM links');
  for await (const chunk of links) {
    const [children, bases] = [chunk.getColumnVector(0), chunk.getColumnVector(1)];
    for (let index = 0; index < chunk.rowCount; index += 1)
      parents[Number(children.getItem(index)) - 1] = Number(bases.getItem(index)) - 1;
  }
  await storeRoots(engine, parents, resolve(parents));
}

async function storeRoots(engine: Engine, parents: Int32Array, roots: Int32Array): Promise<void> {
  await engine.run('CREATE TABLE roots (row INTEGER, root INTEGER)');
  const appender = await engine.createAppender('roots');
  for (const [index, root] of roots.entries()) {
    if (parents[index] === -1) continue;
    appender.appendInteger(index + 1);
    if (root < 0) appender.appendNull();
    else appender.appendInteger(root + 1);
    appender.endRow();
  }
  appender.closeSync();
}
