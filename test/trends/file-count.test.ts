import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { catalogAsOf } from '../../src/catalog/as-of.js';
import type { Catalog } from '../../src/catalog/catalog.js';
import { buildHistories, type ModelTable } from '../../src/catalog/history.js';
import type { IdentityData } from '../../src/catalog/identity-data.js';
import { answerPace } from '../../src/trends/pace.js';
import type { Difference, FileCount, PaceAnswer } from '../../src/trends/pace-answer.js';
import { PaceQuestion } from '../../src/trends/question.js';
import { readWording } from '../../src/trends/wording.js';
import { PERIOD_LENGTHS } from '../../src/units/period.js';
import {
  bundledTables,
  declaredIdentity,
  madeUpTable,
  NO_IDENTITY,
  retrievalDays,
} from '../catalog/model-tables.js';
import { PACKAGE_ROOT } from '../observatory-fixture.js';

const WORDING = readWording(
  JSON.parse(readFileSync(join(PACKAGE_ROOT, 'data', 'assumptions', 'wording.json'), 'utf8')),
);

function pace(catalog: Catalog, question: Record<string, string>): PaceAnswer {
  return answerPace(catalog, PaceQuestion.parse({ over: '1e23flop', ...question }), WORDING, null);
}

/** What a made-up store says of its last file and, where there is one, of the one before of another source. */
function madeUp(tables: readonly ModelTable[], identity: Partial<IdentityData> = {}) {
  const catalog = catalogAsOf(buildHistories(tables, { ...NO_IDENTITY, ...identity }), null);
  const answer = pace(catalog, { by: 'month' });
  for (const file of [...answer.files, ...answer.earlierFiles]) expect(unexplained(answer, file)).toEqual([]);
  return answer;
}

type Counts = readonly { readonly period: string; readonly recorded: number }[];

/** In every period of either; a count up to the end of one is that of the last one before it, 0 before the first. */
function countsIn(counts: Counts, periods: readonly string[], cumulative: boolean): number[] {
  const known = new Map(counts.map(({ period, recorded }) => [period, recorded]));
  let last = 0;
  return periods.map((period) => {
    last = known.get(period) ?? (cumulative ? last : 0);
    return last;
  });
}

function balance(differences: readonly Difference[]): number {
  return differences.reduce((sum, { countedIn }) => sum + (countedIn === 'catalog' ? 1 : -1), 0);
}

function byPeriod(differences: readonly Difference[]): Map<string | null, Difference[]> {
  const found = new Map<string | null, Difference[]>();
  for (const difference of differences)
    found.set(difference.period, [...(found.get(difference.period) ?? []), difference]);
  return found;
}

/** Where the catalogue's count is not the file's with the differences: in total, undated and in each period. */
function unexplained(answer: PaceAnswer, file: FileCount): unknown[] {
  const { differences } = file;
  const { cumulative } = answer;
  const ofPeriod = byPeriod(differences);
  const periods = [
    ...new Set(
      [...answer.periods, ...file.periods]
        .map(({ period }) => period)
        .concat(differences.flatMap(({ period }) => period ?? [])),
    ),
  ].sort();
  const [merged, alone] = [
    countsIn(answer.periods, periods, cumulative),
    countsIn(file.periods, periods, cumulative),
  ];
  let moved = 0;
  const rows = periods.map((period, index) => {
    const own = balance(ofPeriod.get(period) ?? []);
    moved = cumulative ? moved + own : own;
    return [period, merged[index], (alone[index] ?? 0) + moved] as const;
  });
  return [
    ['total', answer.total, file.total + balance(differences)] as const,
    ['undated', answer.undated, file.undated + balance(ofPeriod.get(null) ?? [])] as const,
    ...rows,
  ].filter(([, catalog, explained]) => catalog !== explained);
}

const reasonsOf = ({ differences }: FileCount) =>
  differences.map(({ name, period, countedIn, reason }) => [name, period, countedIn, reason]);

describe('on the bundled snapshots', () => {
  let catalogs: Catalog[];
  beforeAll(async () => {
    const tables = await bundledTables();
    const histories = buildHistories(tables, await declaredIdentity());
    catalogs = retrievalDays(tables).map((day) => catalogAsOf(histories, day));
  });

  it('every file explains, period by period, why the catalogue counts otherwise', () => {
    let files = 0;
    for (const catalog of catalogs)
      for (const over of ['1e22flop', '1e23flop', '1e24flop', '1e25flop', '1e26flop', '1Musd'])
        for (const by of PERIOD_LENGTHS)
          for (const cumulative of ['false', 'true']) {
            const answer = pace(catalog, { over, by, cumulative });
            for (const file of [...answer.files, ...answer.earlierFiles]) {
              const { source } = file.snapshot;
              const gaps = unexplained(answer, file);
              expect({ date: catalog.vintage.date, source, over, by, cumulative, gaps }).toMatchObject({
                gaps: [],
              });
              files += 1;
            }
          }
    expect(files).toBeGreaterThan(24 * 6 * 3 * 2);
  });

  it('tells what became of GPT-4o and AlphaGo Zero since the last file of all models', () => {
    const newest = catalogs.at(-1);
    const { earlierFiles } = newest ? pace(newest, {}) : { earlierFiles: [] };
    const [all] = earlierFiles;
    expect(all?.snapshot).toMatchObject({ source: 'epoch-all', retrieved: '2025-06-20' });
    const find = (wanted: string) => all?.differences.find(({ name }) => name === wanted);
    expect(find('GPT-4o')).toMatchObject({ countedIn: 'file', reason: 'withdrawn' });
    expect(find('GPT-4o')?.detail).toMatch(/stated .*e\+25 last on 2025-06-20/);
    expect(find('AlphaGo Zero')).toMatchObject({ countedIn: 'file', reason: 'revised' });
  });
});

describe('each reason', () => {
  const large = { organization: 'One Firm', compute: '2e23', published: '2026-03-05' };

  it('is written with the period asked for', () => {
    const tables = [
      madeUpTable('2026-05-01', [{ name: 'Elsewhere', ...large }], 'epoch-notable'),
      madeUpTable('2026-06-01', [{ name: 'Here', ...large }], 'epoch-frontier'),
    ];
    const { files } = madeUp(tables);
    expect(files.map(reasonsOf)).toEqual([[['Elsewhere', '2026-03', 'catalog', 'listed-elsewhere']]]);
  });

  it('redated: another file of the day dates the model otherwise', () => {
    const tables = [
      madeUpTable('2026-06-01', [{ name: 'Here', ...large }, { name: 'There' }], 'epoch-all'),
      madeUpTable('2026-06-01', [{ name: 'Here', ...large, published: '2026-04-05' }], 'epoch-notable'),
    ];
    const notable = madeUp(tables).files.find(({ snapshot }) => snapshot.source === 'epoch-notable');
    expect(notable && reasonsOf(notable)).toEqual([
      ['Here', '2026-03', 'catalog', 'redated'],
      ['Here', '2026-04', 'file', 'redated'],
    ]);
  });

  it('redated: a date too far ahead to be one was mended in another file of the day', () => {
    const tables = [
      madeUpTable('2026-06-01', [{ name: 'Here', ...large }, { name: 'There' }], 'epoch-all'),
      madeUpTable('2026-06-01', [{ name: 'Here', ...large, published: '2029-03-05' }], 'epoch-notable'),
    ];
    const notable = madeUp(tables).files.find(({ snapshot }) => snapshot.source === 'epoch-notable');
    expect(notable && reasonsOf(notable)).toEqual([
      ['Here', '2026-03', 'catalog', 'redated'],
      ['Here', null, 'file', 'redated'],
    ]);
  });

  it('same-name: a file alone counts one name, the catalogue two models', () => {
    const other = { name: 'Calm', ...large, organization: 'Other Firm', published: '2024-01-02' };
    const { files, total } = madeUp([madeUpTable('2026-06-01', [{ name: 'Calm', ...large }, other])]);
    expect([total, files[0]?.total]).toEqual([2, 1]);
    expect(files.map(reasonsOf)).toEqual([[['Calm', '2024-01', 'catalog', 'same-name']]]);
  });

  const correction = {
    name: 'Here',
    source: 'epoch-all',
    retrieved: '2026-06-01',
    field: 'trainingComputeFlop',
    reason: 'a slip of the exponent',
    evidence: 'made up',
    reportedTo: null,
  };

  it('corrected: a declared correction takes a model out of the count', () => {
    const { files, total } = madeUp([madeUpTable('2026-06-01', [{ name: 'Here', ...large }])], {
      corrections: [{ ...correction, expectation: '2e23', value: 2e21 }],
    });
    expect([total, files[0]?.total]).toEqual([0, 1]);
    expect(files.map(reasonsOf)).toEqual([[['Here', '2026-03', 'file', 'corrected']]]);
    expect(files[0]?.differences[0]?.detail).toContain('a slip of the exponent');
  });

  it('corrected: a declared correction brings a model into the count', () => {
    const row = { name: 'Here', ...large, compute: '2.undefined' };
    const { files } = madeUp([madeUpTable('2026-06-01', [row])], {
      corrections: [{ ...correction, expectation: '2.undefined', value: 2e23 }],
    });
    expect(files.map(reasonsOf)).toEqual([[['Here', '2026-03', 'catalog', 'corrected']]]);
  });

  it('withdrawn, revised and delisted: what a newer file says of a model of an earlier one', () => {
    const models = ['Withdrawn', 'Revised', 'Delisted'].map((name) => ({ name, ...large }));
    const tables = [
      madeUpTable('2026-05-01', models, 'epoch-notable'),
      madeUpTable('2026-06-01', [
        { name: 'Withdrawn', ...large, compute: '' },
        { name: 'Revised', ...large, compute: '2e22' },
      ]),
    ];
    const { earlierFiles, files } = madeUp(tables);
    expect(files.map(reasonsOf)).toEqual([[]]);
    expect(earlierFiles.map(reasonsOf)).toEqual([
      [
        ['Withdrawn', '2026-03', 'file', 'withdrawn'],
        ['Revised', '2026-03', 'file', 'revised'],
        ['Delisted', '2026-03', 'file', 'delisted'],
      ],
    ]);
  });
});
