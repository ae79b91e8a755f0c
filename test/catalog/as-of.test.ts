import { beforeAll, describe, expect, it } from 'vitest';
import { catalogAsOf } from '../../src/catalog/as-of.js';
import { buildHistories, type Histories, type ModelTable } from '../../src/catalog/history.js';
import type { IdentityData } from '../../src/catalog/identity-data.js';
import { showModel } from '../../src/catalog/show.js';
import { bundledTables, declaredIdentity, retrievalDays } from './model-tables.js';

let tables: readonly ModelTable[];
let identity: IdentityData;
let everything: Histories;
beforeAll(async () => {
  tables = await bundledTables();
  identity = await declaredIdentity();
  everything = buildHistories(tables, identity);
});

const built = new Map<string, Histories>();

function knownBy(day: string): Histories {
  const histories =
    built.get(day) ??
    buildHistories(
      tables.filter(({ snapshot }) => snapshot.retrieved <= day),
      identity,
    );
  built.set(day, histories);
  return histories;
}

function idsByRow({ files, models }: Histories): Map<string, string> {
  return new Map(
    models.flatMap(({ id, sightings }) =>
      sightings.map(([file, row]) => [`${files[file]?.snapshot.sha256} ${row}`, id] as const),
    ),
  );
}

describe('an answer as of a day', () => {
  it('is the one a store gave that held the files up to that day, model by model, for every vintage', () => {
    for (const day of retrievalDays(tables)) {
      const [now, then] = [catalogAsOf(everything, day), catalogAsOf(knownBy(day), day)];
      const before = new Map(then.models.map((model) => [model.id, model]));
      for (const model of now.models) expect(model).toEqual(before.get(model.id));
      expect(now.models.length).toBe(then.models.length);
      expect(now.files).toEqual(then.files);
      expect(now.mergedNames).toEqual(then.mergedNames);
      expect(now.vintage).toEqual(then.vintage);
    }
  });

  it('shows a model, its fields and names as they were known then', () => {
    const day = '2024-05-26';
    const then = knownBy(day);
    for (const { id } of then.models.filter((_, index) => index % 40 === 0))
      expect(showModel(everything, day, id)).toEqual(showModel(then, day, id));
    const { identity: names } = showModel(everything, day, 'gpt-4-mar-2023');
    expect(names.map(({ name }) => name)).toEqual(['GPT-4']);
  });

  it('ties every row to the id it had when it came, for every vintage', () => {
    const now = idsByRow(everything);
    for (const day of retrievalDays(tables))
      for (const [row, id] of idsByRow(knownBy(day))) expect([row, now.get(row)]).toEqual([row, id]);
  });
});
