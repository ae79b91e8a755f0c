import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readInputRows } from '../../../src/estimates/inputs/input-table.js';
import {
  type PublishedCost,
  type PublishedInputs,
  publishedCosts,
} from '../../../src/estimates/published/published-costs.js';
import { valueOrNull } from '../../../src/estimates/published/published-gap.js';
import {
  answerTrainingCost,
  TrainingCostAnswer,
  TrainingCostQuestion,
} from '../../../src/estimates/published/training-cost-answer.js';
import { dateOfDayNumber } from '../../../src/units/calendar-date.js';
import { DATA, inputs, sources } from './bundled-inputs.js';

const costs = publishedCosts(inputs);

function costOf(name: string, from: PublishedInputs = inputs): PublishedCost {
  const found = publishedCosts(from).find(({ model }) => model.name === name);
  if (!found) throw new Error(`no ${name}`);
  return found;
}

/** The inputs with one model, chip or price row changed. */
function withModel(name: string, change: object): PublishedInputs {
  const models = inputs.models.map((model) => (model.name === name ? { ...model, ...change } : model));
  return { ...inputs, models };
}

const COLUMNS = [
  ['hardware_capex_energy_cost', 'capexEnergyUsd'],
  ['hardware_acquisition_cost', 'acquisitionUsd'],
  ['cloud_cost', 'cloudUsd'],
] as const;
const expected = readInputRows(
  readFileSync(join(DATA, 'training-cost', 'expected_costs.csv')),
  'expected_costs.csv',
  ['Model', ...COLUMNS.map(([column]) => column)],
);

describe('the published training costs', () => {
  it.each(expected.map((row) => [row.text('Model') ?? '', row] as const))(
    'are those of the method itself for %s, to nine digits, and none where it gives none',
    (name, row) => {
      const cost = costOf(name);
      for (const [column, key] of COLUMNS) {
        const [ours, theirs] = [valueOrNull(cost[key]), row.number(column)];
        if (theirs === null) expect(ours).toBeNull();
        else expect((ours ?? 0) / theirs).toBeCloseTo(1, 9);
      }
    },
  );
  it('checks all rows of the file', () => expect(expected).toHaveLength(27));

  it('cover 52 models, in the order of the file, and say why four have no cost at all', () => {
    expect(costs).toHaveLength(52);
    expect(costs.map(({ model }) => model.row)).toEqual(
      costs.map(({ model }) => model.row).sort((a, b) => a - b),
    );
    const none = costs.flatMap(({ model, capexEnergyUsd }) =>
      'gap' in capexEnergyUsd ? [[model.name, capexEnergyUsd.gap]] : [],
    );
    expect(none).toEqual([
      ['Chinchilla', 'several-chips'],
      ['ERNIE 3.0 Titan', 'several-chips'],
      ['AlphaZero', 'several-chips'],
      ['OpenAI TI7 DOTA 1v1', 'no-purchase-price'],
    ]);
  });
});

describe('the worked vectors of the method', () => {
  // value of a chip at the start, chips and servers, interconnect, energy, dollars of the day, dollars of June 2025
  it.each([
    ['GPT-4', 14165.0547, 29691720.99, 6964724.68, 3499488.28, 40155933.94, 42165333],
    ['Gemini 1.0 Ultra', 4488.5591, 21788289.62, 5110833.37, 1334577.0, 28233699.98, 29331937],
    ['Llama 3.1-405B', 30386.17, 39215500, 9198696, 2846151, 51260340, 52883729],
    ['GPT-3 175B (davinci)', 12377.38, 1616754.24, 379238.65, 92546.25, 2088539.14, 2277484],
    ['PaLM (540B)', 7134.1, 2205050, 517234, 87719, 2810004, 2967626],
  ])('hold for %s step by step', (name, valueAtStart, hardware, interconnect, energy, total, real) => {
    const cost = costOf(name);
    const { amortised } = cost.working;
    const steps = [
      amortised?.valueAtStartUsd,
      amortised?.hardwareUsd,
      amortised?.interconnectUsd,
      amortised?.energyUsd,
      amortised?.totalUsd,
      valueOrNull(cost.capexEnergyUsd),
    ];
    for (const [index, wanted] of [valueAtStart, hardware, interconnect, energy, total, real].entries())
      expect((steps[index] ?? 0) / wanted).toBeCloseTo(1, 5);
  });

  it('hold for GPT-4 under another name, whose training start the general rule then sets', () => {
    const cost = costOf('GPT-4 (Mar 2023)', withModel('GPT-4', { name: 'GPT-4 (Mar 2023)' }));
    expect(dateOfDayNumber(cost.working.start.day)).toBe('2022-10-11');
    expect(cost.working.amortised?.valueAtStartUsd).toBeCloseTo(12386.7335, 3);
    expect(cost.working.amortised?.totalUsd).toBeCloseTo(35553979, -1);
    expect((valueOrNull(cost.capexEnergyUsd) ?? 0) / 37332463).toBeCloseTo(1, 4);
  });

  it('hold for Gemini 1.0 Ultra with the power of TPU v4 revised to 340 W', () => {
    const chip = inputs.chips.get('Google TPU v4');
    if (!chip) throw new Error('no TPU v4');
    const chips = new Map(inputs.chips).set(chip.name, { ...chip, powerWatts: 340 });
    const { amortised } = costOf('Gemini 1.0 Ultra', { ...inputs, chips }).working;
    expect(amortised?.energyUsd).toBeCloseTo(2669154, 0);
    expect(amortised?.totalUsd).toBeCloseTo(29568277, 0);
  });

  it('hold for GPT-3 when the other V100 price of the same day is taken', () => {
    const prices = inputs.prices.filter(({ purchaseUsd }) => purchaseUsd !== 18625);
    const cost = costOf('GPT-3 175B (davinci)', { ...inputs, prices });
    expect(cost.working.acquisition?.usdPerChip).toBe(17250);
    expect((valueOrNull(cost.capexEnergyUsd) ?? 0) / 2116866).toBeCloseTo(1, 3);
  });
});

describe('the answer', () => {
  const answer = (flags: object) => answerTrainingCost(inputs, TrainingCostQuestion.parse(flags), sources);

  it('has the shape it promises, names its files and their licences, and is in dollars of June 2025', () => {
    const given = answer({ explain: 'true' });
    expect(TrainingCostAnswer.safeParse(given).error?.issues ?? []).toEqual([]);
    expect([given.priceMonth, given.rank]).toEqual(['2025-06', 5]);
    expect(given.sources.map(({ file, licence }) => [file, licence])).toEqual([
      ['all_ai_models.csv', 'CC-BY-4.0'],
      ['chips.csv', 'CC-BY-4.0'],
      ['hardware_prices.csv', 'CC-BY-4.0'],
      ['price_index_PCU518210518210.csv', 'public-domain'],
    ]);
    for (const { sha256 } of given.sources) expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  });
  it('has a reason exactly where it has no cost', () => {
    for (const model of answer({}).models)
      for (const [, key] of COLUMNS) expect(model[key] === null).toBe(model.gaps[key] !== null);
  });
  it('shows the working only when asked', () => {
    expect(answer({}).models[0]?.working).toBeNull();
    expect(
      answer({ explain: 'true' }).models.find(({ name }) => name === 'PaLM (540B)')?.working,
    ).toMatchObject({
      trainingStart: '2021-12-01',
      chipHours: 8404992,
      chipHoursBasis: 'stated',
      acquisition: { day: '2021-05-20', listedUsd: 5167, serverFactor: 1.64, price: null },
      rental: { vendor: 'Google Cloud', term: 'three-year', usdPerChipHour: 1.45 },
    });
  });
  it('widens with the rank, and a model keeps its cost', () => {
    const [narrow, wide] = [answer({ rank: '5' }), answer({ rank: '10' })];
    expect(wide.models.length).toBeGreaterThan(narrow.models.length);
    const names = new Map(wide.models.map((model) => [model.name, model]));
    for (const model of narrow.models) expect(names.get(model.name)).toEqual(model);
  });
});
