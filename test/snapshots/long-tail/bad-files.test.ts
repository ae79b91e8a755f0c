import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { modelsOf, takeIn, writeGenerated, writeParquet } from '../../long-tail-fixture.js';
import { temporaryDirectory } from '../../observatory-fixture.js';
import { contents } from '../store-fixture.js';

const directory = temporaryDirectory();
afterAll(directory.remove);
let names = 0;
const at = (name: string) => join(directory.path, name);

describe('a file that is none', () => {
  const refused = async (path: string) => {
    const message = await takeIn(path, at('refusing')).then(
      () => 'taken in',
      (error: Error) => `${error.name}: ${error.message}`,
    );
    expect(contents(at('refusing'))).toEqual({});
    return message;
  };
  it.each([
    ['empty', '', 'InputError: hub.parquet: this is no Parquet file'],
    ['a web page', '<!DOCTYPE html>', 'InputError: hub.parquet: this is no Parquet file'],
    [
      'nothing but its first letters',
      'PAR1',
      'InputError: hub.parquet: the Parquet file is cut off: it has no end',
    ],
    [
      'a frame without content',
      'PAR1PAR1PAR1PAR1',
      'InputError: hub.parquet: this is no whole Parquet file: ',
    ],
  ])('is refused: %s', async (_what, text, message) => {
    writeFileSync(at('bad.parquet'), text);
    expect(await refused(at('bad.parquet'))).toContain(message);
  });
  it('is refused where there is none, or something else of that name', async () => {
    expect(await refused(at('nowhere.parquet'))).toBe('InputError: hub.parquet: no such file');
    mkdirSync(at('folder.parquet'));
    expect(await refused(at('folder.parquet'))).toBe('InputError: hub.parquet: this is not a file');
  });
  it('is refused where it is cut off anywhere', async () => {
    await writeGenerated(at('cut.parquet'), 300);
    const whole = readFileSync(at('cut.parquet'));
    for (const share of [0.99, 0.5, 0.1]) {
      writeFileSync(at('cut.parquet'), whole);
      truncateSync(at('cut.parquet'), Math.floor(whole.length * share));
      expect(await refused(at('cut.parquet'))).toBe(
        'InputError: hub.parquet: the Parquet file is cut off: it has no end',
      );
    }
  });
  it('is refused, or read as a list, whatever bytes are changed', async () => {
    await writeGenerated(at('whole.parquet'), 40);
    const whole = readFileSync(at('whole.parquet'));
    const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), {
      minLength: 1,
      maxLength: 30,
    });
    for (const change of fc.sample(changes, { numRuns: 15, seed: 3 })) {
      const bytes = Buffer.from(whole);
      for (const [offset, value] of change) bytes[offset] = value;
      writeFileSync(at('changed.parquet'), bytes);
      const name = at(`changed-${names++}`);
      const outcome = await takeIn(at('changed.parquet'), name).then(
        () => 'taken in',
        (error: Error) => error.name,
      );
      expect(['taken in', 'InputError']).toContain(outcome);
      if (outcome === 'InputError') expect(contents(name)).toEqual({});
    }
  }, 60_000);
  it('is refused where it is a table of something else, or lists nothing', async () => {
    await writeParquet(at('other.parquet'), 'SELECT 1 AS id');
    expect(await refused(at('other.parquet'))).toBe(
      'InputError: hub.parquet, column "createdAt": no column "createdAt"; this is no file of hub-stats',
    );
    await writeParquet(at('none.parquet'), 'SELECT NULL::VARCHAR AS id, now() AS "createdAt"');
    expect(await refused(at('none.parquet'))).toBe('InputError: hub.parquet: it lists no repository');
  });
  it('is refused where a column has another shape, but for those one can do without', async () => {
    await writeParquet(
      at('shapes.parquet'),
      `SELECT 'a/b' AS id, 5 AS author, DATE '2025-01-01' AS "createdAt", 7 AS safetensors, [1] AS tags, true AS "baseModels", {'a': 1} AS gguf`,
    );
    const { partition } = await takeIn(at('shapes.parquet'), at('shapes'));
    const [model] = await modelsOf(at('shapes'), partition);
    expect([model?.kind, model?.author, model?.month]).toEqual(['original', '5', '2025-01']);
  });
});
