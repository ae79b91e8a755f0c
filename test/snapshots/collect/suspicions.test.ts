import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listBundled } from '../../../src/snapshots/bundled.js';
import { CollectingAssumptions } from '../../../src/snapshots/collect/collecting-assumptions.js';
import { suspicionsOf } from '../../../src/snapshots/collect/suspicions.js';
import { nodeFiles } from '../../../src/snapshots/node-files.js';
import { type Preparation, prepareSnapshot } from '../../../src/snapshots/prepare-snapshot.js';
import { PACKAGE_ROOT } from '../../observatory-fixture.js';

const { quarantine } = CollectingAssumptions.parse(
  JSON.parse(readFileSync(join(PACKAGE_ROOT, 'data', 'assumptions', 'collecting.json'), 'utf8')),
);

describe('the refreshes there have been', () => {
  it('would have gone to a person only where a header changed or rows went', async () => {
    const last = new Map<string, Preparation>();
    const found: string[] = [];
    for (const { load } of await listBundled(join(PACKAGE_ROOT, 'data', 'snapshots'), nodeFiles)) {
      const now = prepareSnapshot(await load());
      const { source, retrieved } = now.prepared;
      const before = last.get(source);
      last.set(source, now);
      if (!before) continue;
      const suspicions = suspicionsOf(
        {
          before: before.prepared,
          beforeRows: before.table,
          after: now.prepared,
          afterRows: now.table,
          fixedHeader: true,
        },
        quarantine,
      );
      const codes = [...new Set(suspicions.map(({ code }) => code))].sort().join(' ');
      found.push(`${source} ${retrieved} ${codes || '-'}`);
    }
    expect(found).toMatchInlineSnapshot(`
      [
        "epoch-all 2024-02-15 column-gone column-new",
        "epoch-all 2024-03-07 column-gone column-new",
        "epoch-all 2024-05-06 column-gone column-new",
        "epoch-all 2024-05-26 column-new",
        "epoch-all 2025-04-23 column-gone column-new",
        "epoch-all 2025-06-20 column-gone column-new rows-dropped",
        "epoch-notable 2025-11-01 column-gone column-new",
        "epoch-large-scale 2026-01-20 -",
        "epoch-notable 2026-01-20 -",
        "epoch-frontier 2026-03-30 column-gone column-new",
        "epoch-large-scale 2026-03-30 -",
        "epoch-notable 2026-03-30 column-gone column-new",
        "epoch-capabilities 2026-04-10 -",
        "epoch-hardware 2026-04-22 column-gone column-new",
        "epoch-frontier 2026-05-02 -",
        "epoch-large-scale 2026-05-02 -",
        "epoch-notable 2026-05-02 -",
      ]
    `);
  });
});
