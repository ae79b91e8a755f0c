import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assessRun } from '../../../src/described-runs.js';
import { readComputeReference } from '../../../src/estimates/compute/compute-reference.js';
import { REFERENCE_PATHS } from '../../../src/provenance/reference-files.js';
import { loadReferenceFiles } from '../../../src/reference-files.js';
import { planEntries } from '../../../src/report/feeds/plan-entries.js';
import { files, PACKAGE_ROOT } from '../../observatory-fixture.js';
import { law } from '../../regulation/law-fixture.js';

const compute = readComputeReference(
  await loadReferenceFiles(join(PACKAGE_ROOT, 'data'), files, REFERENCE_PATHS.compute),
);
const entriesOn = (day: string, flop: number) =>
  planEntries(
    assessRun({ name: 'Ours', parts: [{ kind: 'pre-training', flop }] }, day, { law, compute }),
    'en',
  );

describe('the entries of a watched plan', () => {
  it('are the rules it meets or may meet on the day, and stay the same until one changes', () => {
    const [before, after, later] = ['2025-08-01', '2025-08-03', '2025-09-03'].map((day) =>
      entriesOn(day, 2e25),
    );
    const ids = (entries: typeof before) => new Set((entries ?? []).map(({ id }) => id));
    const fresh = [...ids(after)].filter((id) => !ids(before).has(id));
    expect(fresh).toContain('tag:flopscope.example,2026:plan/eu-aia-systemic-1e25/in_force/open');
    expect([...ids(later)].filter((id) => !ids(after).has(id))).toEqual([]);
    expect(after?.find(({ id }) => id.includes('systemic'))?.title).toBe(
      'EU: model with systemic risk: open',
    );
  });
  it('are none for a small run', () => expect(entriesOn('2026-12-01', 1e20)).toEqual([]));
});
