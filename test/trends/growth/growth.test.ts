import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogAsOf } from '../../../src/catalog/as-of.js';
import { buildHistories, type ModelTable } from '../../../src/catalog/history.js';
import { CountingAssumptions } from '../../../src/estimates/sizes.js';
import { logNormal } from '../../../src/stats/log-mixture.js';
import { answerGrowth } from '../../../src/trends/growth/growth.js';
import type { GrowthAnswer } from '../../../src/trends/growth/growth-answer.js';
import { readGrowthAssumptions } from '../../../src/trends/growth/growth-assumptions.js';
import type { GrowthMaterial } from '../../../src/trends/growth/growth-points.js';
import { ComputeTrendQuestion, CostTrendQuestion } from '../../../src/trends/growth/growth-question.js';
import { computeGrowthSizes, costGrowthSizes } from '../../../src/trends/growth/growth-sizes.js';
import { readWording } from '../../../src/trends/wording.js';
import { madeUpTable, NO_IDENTITY } from '../../catalog/model-tables.js';
import { PACKAGE_ROOT } from '../../observatory-fixture.js';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(join(PACKAGE_ROOT, 'data', 'assumptions', `${name}.json`), 'utf8'));
const OPTIONS = {
  wording: readWording(read('wording')),
  growth: readGrowthAssumptions(read('growth')),
  shared: CountingAssumptions.parse(read('counting')).shared,
  claims: [],
};

interface MadeUp {
  readonly name: string;
  readonly published: string;
  readonly flop: number;
  readonly evidence?: 'recorded' | 'derived' | 'imputed';
  readonly organization?: string;
  readonly country?: string;
  readonly access?: string;
}

/** Ten times as much each year, one model a month. */
const STEADY: MadeUp[] = Array.from({ length: 48 }, (_, month) => ({
  name: `Model ${month}`,
  published: `${2020 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-02`,
  // A zigzag, so that the points do not lie on the line.
  flop: 10 ** (20 + month / 12 + (month % 2 ? 0.1 : -0.1)),
  organization: `Firm ${month % 8}`,
  country: month % 3 === 0 ? 'China' : 'Germany',
}));

function ask(
  models: readonly MadeUp[],
  question: Record<string, string> = {},
  change: Partial<GrowthMaterial> = {},
) {
  const tables: ModelTable[] = [
    madeUpTable(
      '2025-01-01',
      models.map(({ name, published, organization = 'Firm', country = '', access = '' }) => ({
        ...{ name, published, organization, country, access },
      })),
    ),
  ];
  const openWeights = { Open: 'yes', Closed: 'no' } as const;
  const catalog = catalogAsOf(buildHistories(tables, { ...NO_IDENTITY, openWeights }), null);
  const idOf = new Map(catalog.models.map(({ name, id }) => [name, id]));
  const sizes = computeGrowthSizes({
    compute: models.map(({ name, flop, evidence = 'recorded' }) => ({
      model: idOf.get(name) ?? '',
      evidence,
      method: evidence === 'imputed' ? 'imputation' : 'recorded',
      value: flop,
      low: flop / 3,
      high: flop * 3,
      distribution: logNormal(flop, 0.29),
      believed: null,
      accounts: [],
      sources: [],
    })),
  });
  const wish = ComputeTrendQuestion.parse({ set: 'all', ...question });
  const isOfCountry: GrowthMaterial['isOfCountry'] = ({ countries }) =>
    wish.country === undefined || countries.some((country) => wish.country?.includes(country));
  return answerGrowth(
    { catalog, sizes, compute: sizes, members: null, isOfCountry, ...change },
    wish,
    OPTIONS,
  );
}

const fitOf = ({ fits }: GrowthAnswer, method: string) => fits.find((fit) => fit.method === method);

describe('growth', () => {
  it('is the factor a year, with its doubling time, by the robust fit', () => {
    const answer = ask(STEADY);
    expect(answer.method).toBe('robust');
    expect(answer.growth?.perYear).toBeCloseTo(10, 0);
    expect(answer.growth?.low).toBeLessThan(10);
    expect(answer.growth?.high).toBeGreaterThan(answer.growth?.perYear ?? 0);
    expect(answer.doublingMonths?.value).toBeCloseTo(12 * Math.log10(2), 1);
    expect(answer.doublingMonths?.low).toBeLessThan(answer.doublingMonths?.value ?? 0);
    expect(answer.points).toHaveLength(48);
    expect(answer.points[0]).toEqual({
      ...{ model: 'model-0', name: 'Model 0', published: '2020-01-02', evidence: 'recorded' },
      ...{ value: STEADY[0]?.flop, low: (STEADY[0]?.flop ?? 0) / 3, high: (STEADY[0]?.flop ?? 0) * 3 },
    });
    expect(answer.shape?.verdict).toBe('steady');
    const [first, last] = [answer.line[0], answer.line.at(-1)];
    expect([first?.day, last?.day]).toEqual(['2020-01-02', '2023-12-02']);
    expect(first?.low).toBeLessThan(first?.value ?? 0);
    expect((last?.value ?? 0) / (first?.value ?? 1)).toBeGreaterThan(6000);
  });
  it('hardly moves for one size that is far off, which plain least squares follows', () => {
    const spoilt = STEADY.map((model, index) => (index === 47 ? { ...model, flop: 1e10 } : model));
    const [before, after] = [ask(STEADY), ask(spoilt)];
    expect(Math.abs((after.growth?.perYear ?? 0) - (before.growth?.perYear ?? 0))).toBeLessThan(0.5);
    expect(fitOf(after, 'least-squares')?.growth.perYear).toBeLessThan(6);
  });
  it('of a fall has no doubling time', () => {
    const falling = STEADY.map((model, month) => ({
      ...model,
      flop: 10 ** (20 - month / 12 + (month % 2) / 10),
    }));
    const answer = ask(falling);
    expect(answer.growth?.high).toBeLessThan(1);
    expect(answer.doublingMonths).toEqual({ value: null, low: null, high: null });
  });
  it('tells a bend from steady growth', () => {
    const bent = STEADY.map((model, month) => ({
      ...model,
      flop: model.flop * 10 ** (2 * Math.max(0, month / 12 - 2)),
    }));
    const { shape } = ask(bent);
    expect(shape?.verdict).toBe('rising');
    expect(shape?.bend.day.slice(0, 4)).toMatch(/2021|2022/);
    expect(shape?.bend.perYearBefore).toBeLessThan(20);
    expect(shape?.bend.perYearAfter).toBeGreaterThan(500);
  });
  it('is the same for the same question', () => {
    const some = STEADY.map(
      (model, month) => ({ ...model, evidence: month % 4 ? 'recorded' : 'imputed' }) as const,
    );
    expect(ask(some, { reading: 'all' })).toEqual(ask(some, { reading: 'all' }));
  });
});

describe('the readings', () => {
  const mixed = STEADY.map((model, month) => ({
    ...model,
    evidence: (['recorded', 'derived', 'imputed'] as const)[month % 3] ?? 'recorded',
  }));
  it('take sizes as far as their evidence goes, and say how many models have none', () => {
    const counts = (['recorded', 'derived', 'all'] as const).map((reading) => {
      const { points, without } = ask(mixed, { reading });
      return [points.length, without.size];
    });
    expect(counts).toEqual([
      [16, 32],
      [32, 16],
      [48, 0],
    ]);
  });
  it('show undisclosed models beside, and make them the figure where all are asked for', () => {
    const [recorded, all] = [ask(mixed), ask(mixed, { reading: 'all' })];
    expect([recorded.method, all.method]).toEqual(['robust', 'undisclosed']);
    expect(fitOf(recorded, 'undisclosed')).toEqual(fitOf(all, 'undisclosed'));
    expect(fitOf(all, 'undisclosed')).toMatchObject({ models: 48, imputed: 16 });
    // What is drawn is known less well than what is taken as stated.
    expect(fitOf(all, 'undisclosed')?.standardError).toBeGreaterThan(0);
  });
});

describe('the sets', () => {
  it('are told by rank at release, country, weights and members', () => {
    const weighted = STEADY.map((model, month) => ({ ...model, access: month % 2 ? 'Open' : 'Closed' }));
    expect(ask(weighted, { set: 'open' }).points).toHaveLength(24);
    expect(ask(weighted, { set: 'closed' }).points).toHaveLength(24);
    expect(ask(weighted, { country: 'China' }).points).toHaveLength(16);
    expect(ask(weighted, { set: 'frontier' }).top).toBe(10);
    expect(ask(weighted, { set: 'frontier', top: '1' }).points.length).toBeLessThan(30);
    const ids = new Set(['model-1', 'model-2', 'model-3', 'model-40']);
    expect(ask(weighted, { set: 'notable' }, { members: { ids } }).points).toHaveLength(4);
  });
  it('warn where only large models are listed after the last file of all', () => {
    const large = madeUpTable(
      '2025-06-01',
      [{ name: 'Large', published: '2025-05-01' }],
      'epoch-large-scale',
    );
    const all = madeUpTable('2025-01-01', [{ name: 'Small', published: '2024-05-01' }]);
    const catalog = catalogAsOf(buildHistories([all, large], NO_IDENTITY), null);
    expect(ask(STEADY, {}, { catalog }).warnings).toEqual([{ code: 'only-large-since', day: '2025-01-01' }]);
    expect(ask(STEADY, { to: '2024-12-31' }, { catalog }).warnings).toEqual([]);
    expect(ask(STEADY, { set: 'notable' }, { catalog, members: { ids: null } }).warnings).toEqual([]);
  });
});

describe('where no growth can be told there is a gap with its reason, never a number', () => {
  it.each<[string, readonly MadeUp[], Record<string, string>, Partial<GrowthMaterial>]>([
    ['too-few', STEADY.slice(0, 2), {}, {}],
    ['too-few', STEADY, { from: '2023-11-01' }, {}],
    ['too-few', STEADY, { country: 'France' }, {}],
    ['one-day', STEADY.map((model) => ({ ...model, published: '2021-01-01' })), {}, {}],
    ['from-after-to', STEADY, { from: '2022-01-01', to: '2021-01-01' }, {}],
    ['no-set', STEADY, { set: 'frontier-flag' }, { members: { ids: null } }],
    ['not-estimated', STEADY, {}, { sizes: computeGrowthSizes({ compute: [] }) }],
  ])('%s', (code, models, question, change) => {
    const answer = ask(models, question, change);
    expect(answer.gap?.code).toBe(code);
    expect([answer.growth, answer.doublingMonths, answer.method, answer.shape]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect([answer.fits, answer.line]).toEqual([[], []]);
  });
  it('three models are enough, with an interval that says how little they tell', () => {
    const answer = ask(STEADY.slice(0, 3));
    expect(answer.growth?.low).toBeLessThan(1);
    expect(answer.shape).toBeNull();
  });
  it('three models on two days have plain least squares alone', () => {
    const answer = ask([
      { name: 'A', published: '2020-01-01', flop: 1e20 },
      { name: 'B', published: '2020-01-01', flop: 3e20 },
      { name: 'C', published: '2021-01-01', flop: 1e21 },
    ]);
    expect(answer.method).toBe('least-squares');
    expect(Number.isFinite(answer.growth?.high)).toBe(true);
  });
});

describe('questions', () => {
  it.each([
    [ComputeTrendQuestion, { set: 'best' }],
    [ComputeTrendQuestion, { top: '0' }],
    [ComputeTrendQuestion, { top: 'ten' }],
    [ComputeTrendQuestion, { scope: 'cloud' }],
    [ComputeTrendQuestion, { from: '2020' }],
    [CostTrendQuestion, { reading: 'imputed' }],
    [CostTrendQuestion, { 'price-month': 'May' }],
  ])('are refused where they say what none takes', (schema, question) => {
    expect(schema.safeParse(question).success).toBe(false);
  });
  it('of costs take derived ones, those in dollars of one month, unless told otherwise', () => {
    expect(CostTrendQuestion.parse({}).reading).toBe('derived');
    expect(ComputeTrendQuestion.parse({}).reading).toBe('recorded');
  });
});

describe('costs', () => {
  const log10Usd = Array.from({ length: 41 }, (_, index) => 5 + index / 40);
  const scope = { value: 3e5, low: 1.2e5, high: 9e5, log10Usd, log10UsdBelieved: null };
  const scopes = { 'final-run': scope, cloud: scope, acquisition: scope, development: scope };
  const costs = {
    priceMonth: '2025-06',
    models: [{ model: 'a', evidence: 'imputed', method: 'compute-over-speed', scopes, sources: [] }],
  } as const;
  it('are turned into dollars of the month asked for, their draws too', () => {
    const { byModel, unit } = costGrowthSizes(costs, { scope: 'cloud', priceMonth: '2020-12', factor: 0.8 });
    const size = byModel.get('a');
    expect([unit, size?.value, size?.low]).toEqual(['USD of 2020-12', 240000, 96000]);
    expect(size?.log10At(0)).toBeCloseTo(5.5 + Math.log10(0.8), 9);
    expect(size?.log10At(-9)).toBeCloseTo(5 + Math.log10(0.8), 9);
    expect(size?.log10At(9)).toBeCloseTo(6 + Math.log10(0.8), 9);
  });
});
