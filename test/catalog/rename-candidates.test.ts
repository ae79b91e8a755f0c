import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildHistories, type ModelTable } from '../../src/catalog/history.js';
import type { Alias, IdentityData } from '../../src/catalog/identity-data.js';
import { normalName } from '../../src/catalog/name.js';
import { RenameEvidence, renameCandidates } from '../../src/catalog/rename-candidates.js';
import { PACKAGE_ROOT } from '../observatory-fixture.js';
import { bundledTables, declaredIdentity, madeUpTable, NO_IDENTITY } from './model-tables.js';

const RULES = RenameEvidence.parse(
  JSON.parse(readFileSync(join(PACKAGE_ROOT, 'data', 'catalog', 'rename-evidence.json'), 'utf8')),
);

const model = {
  name: 'Granite 13B',
  organization: 'One Firm',
  published: '2023-11-30',
  parameters: '13e9',
  compute: '1.5e23',
  link: 'https://www.example.org/granite/',
};

function candidates(tables: readonly ModelTable[], aliases: readonly Alias[] = []) {
  return renameCandidates(buildHistories(tables, { ...NO_IDENTITY, aliases }), aliases, RULES);
}

const oldFile = madeUpTable('2024-01-01', [model]);
const renamedTo = (row: Partial<typeof model> & { name: string }) => [
  oldFile,
  madeUpTable('2024-02-01', [{ ...model, ...row }]),
];

describe('a name that goes and one that comes', () => {
  it('are a strong pair where link, date, organisation, parameters and compute are the same', () => {
    const link = 'http://example.org/granite';
    expect(candidates(renamedTo({ name: 'Granite.13b (base)', link }))).toEqual([
      {
        from: 'granite-13b',
        to: 'granite.13b-base',
        names: ['Granite 13B', 'Granite.13b (base)'],
        days: ['2024-01-01', '2024-02-01'],
        score: expect.any(Number),
        evidence: [
          'same link',
          'same publication date',
          'same organisation',
          'same parameters',
          'same compute',
          expect.stringMatching(/^names \d+ % alike$/),
        ],
      },
    ]);
    expect(candidates(renamedTo({ name: 'Granite.13b (base)', link }))[0]?.score).toBeGreaterThan(
      RULES.strongFrom,
    );
  });

  it('are weaker the more speaks against them', () => {
    const score = (row: Partial<typeof model> & { name: string }) =>
      candidates(renamedTo(row))[0]?.score ?? 0;
    const name = 'Granite.13b (base)';
    const all = score({ name });
    expect(score({ name, link: 'https://example.org/other' })).toBeLessThan(all);
    expect(score({ name, published: '2023-12-02' })).toBeLessThan(all);
    expect(score({ name, organization: 'Other Firm' })).toBeLessThan(all);
    expect(score({ name, parameters: '' })).toBeLessThan(all);
    expect(score({ name, parameters: '34e9' })).toBeLessThan(score({ name, parameters: '' }));
    expect(score({ name, compute: '2.5e23' })).toBeLessThan(all);
    expect(score({ name: 'Quartz' })).toBeLessThan(all);
  });

  it.each([
    ['two sizes', 'Llama 3-70B', 'Llama 3-8B'],
    ['two dated versions', 'GPT-4 (Mar 2023)', 'GPT-4 (Jun 2023)'],
  ])('are not strong by one announcement where they are %s', (_, one, other) => {
    const shared = { ...model, parameters: '', compute: '' };
    const tables = [
      madeUpTable('2024-01-01', [{ ...shared, name: one }]),
      madeUpTable('2024-02-01', [{ ...shared, name: other }]),
    ];
    for (const { score } of candidates(tables)) expect(score).toBeLessThan(RULES.strongFrom);
  });

  it('are no pair where a file lists both, or nothing ties them', () => {
    const both = madeUpTable('2024-02-01', [model, { ...model, name: 'Granite 13B base' }]);
    expect(candidates([oldFile, both])).toEqual([]);
    expect(
      candidates(
        renamedTo({ name: 'Granite 13B base', link: 'https://example.org/b', published: '2024-01-30' }),
      ),
    ).toEqual([]);
  });

  it('are no pair once it is decided', () => {
    const alias = {
      name: model.name,
      canonical: 'Granite 13B base',
      since: '2024-02-01',
      evidence: ['made up'],
    };
    const tables = renamedTo({ name: 'Granite 13B base' });
    expect(candidates(tables)).toHaveLength(1);
    expect(candidates(tables, [{ ...alias, decision: 'different' }])).toEqual([]);
    expect(candidates(tables, [{ ...alias, decision: 'same' }])).toEqual([]);
  });
});

describe('the declared aliases', () => {
  let tables: readonly ModelTable[];
  let identity: IdentityData;
  beforeAll(async () => {
    tables = await bundledTables();
    identity = await declaredIdentity();
  });

  it('leave no pair with strong evidence undecided in the bundled files', () => {
    const undecided = renameCandidates(buildHistories(tables, identity), identity.aliases, RULES);
    expect(undecided.filter(({ score }) => score >= RULES.strongFrom)).toEqual([]);
    const unaided = renameCandidates(buildHistories(tables, NO_IDENTITY), [], RULES);
    expect(unaided.filter(({ score }) => score >= RULES.strongFrom).length).toBeGreaterThan(100);
  });

  it('name what the bundled files name, from the vintage on they say', () => {
    const first = new Map<string, string>();
    for (const { snapshot, table } of tables)
      for (const name of table.columns.name ?? []) {
        const known = first.get(normalName(String(name)));
        if (known === undefined || snapshot.retrieved < known)
          first.set(normalName(String(name)), snapshot.retrieved);
      }
    for (const { name, canonical, since } of identity.aliases)
      expect([name, first.has(name), canonical, first.get(canonical)]).toEqual([
        name,
        true,
        canonical,
        since,
      ]);
  });

  it('take no two names for one that a file lists beside each other', () => {
    for (const { name, canonical, decision } of identity.aliases)
      if (decision === 'same')
        for (const { table } of tables) {
          const names = new Set((table.columns.name ?? []).map((text) => normalName(String(text))));
          expect([name, canonical, names.has(name) && names.has(canonical)]).toEqual([
            name,
            canonical,
            false,
          ]);
        }
  });

  it('decide each pair once, and lead each name to one model', () => {
    const pairs = identity.aliases.map(({ name, canonical }) => [name, canonical].sort().join('\n'));
    expect(new Set(pairs).size).toBe(pairs.length);
    const same = identity.aliases.filter(({ decision }) => decision === 'same');
    expect(new Set(same.map(({ name }) => name)).size).toBe(same.length);
    const renamed = new Set(same.map(({ name }) => name));
    expect(same.filter(({ canonical }) => renamed.has(canonical))).toEqual([]);
  });
});
