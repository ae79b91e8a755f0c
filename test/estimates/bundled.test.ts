import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packCatalog, unpackCatalog } from '../../src/catalog/packed-catalog.js';
import type { ComputeMethod } from '../../src/estimates/compute/compute-method.js';
import { openContext } from '../../src/estimates/compute/context.js';
import type { ComputeMaterial } from '../../src/estimates/compute/estimate-compute.js';
import { estimateCompute } from '../../src/estimates/compute/estimate-compute.js';
import { finetuneOnBase } from '../../src/estimates/compute/finetune-on-base.js';
import { hardwareTime } from '../../src/estimates/compute/hardware-time.js';
import { activeParametersOf, operationCounting } from '../../src/estimates/compute/operation-counting.js';
import type { ModelFacts } from '../../src/estimates/facts.js';
import { withEstimates } from '../../src/estimates/overlay.js';
import { summarizeCompute, type VintageEstimates } from '../../src/estimates/vintage-estimates.js';
import type { Observatory } from '../../src/observatory.js';
import { listBundled } from '../../src/snapshots/bundled.js';
import { openDirectoryStore } from '../../src/snapshots/directory-store.js';
import { prepareSnapshot } from '../../src/snapshots/prepare-snapshot.js';
import { PaceQuestion } from '../../src/trends/question.js';
import { files, PACKAGE_ROOT, pipelineOn, temporaryDirectory } from '../observatory-fixture.js';

const [whole, cut] = [temporaryDirectory(), temporaryDirectory()];
/** A vintage in the middle: the store is cut there. */
const DAY = '2025-02-24';

const NO_COSTS = { priceMonth: '2025-06', models: [] };

let observatory: Observatory;
let material: ComputeMaterial;
let estimates: VintageEstimates;

beforeAll(async () => {
  const pipeline = pipelineOn(whole.path);
  observatory = await pipeline.observatory();
  material = await (await pipeline.vintages()).material(null);
  estimates = await observatory.estimates(null);
});
afterAll(() => {
  whole.remove();
  cut.remove();
});

/** Estimate over record, of every model the method tells of and a function chooses. */
function ratios(method: ComputeMethod, chosen: (facts: ModelFacts, kind: string) => boolean): number[] {
  const context = openContext(material.models, material.chips, material.assumptions);
  return material.models.flatMap((facts) => {
    const recorded = facts.model.trainingCompute.value;
    const account = recorded === null ? null : method.account(facts, context);
    return account && recorded !== null && chosen(facts, account.kind) ? [account.value / recorded] : [];
  });
}

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const recordedBy = (method: string) => (facts: ModelFacts) =>
  facts.recordedMethods.length === 1 && facts.recordedMethods[0] === method;

describe('the direct methods on the bundled snapshots', () => {
  it('reproduce what a source recorded by the same method, in the median within 3 %', () => {
    const sixND = ratios(operationCounting, recordedBy('Operation counting'));
    expect(sixND.length).toBeGreaterThan(300);
    expect(Math.abs((median(sixND) ?? 0) - 1)).toBeLessThan(0.03);
    const hardware = ratios(hardwareTime, recordedBy('Hardware'));
    expect(hardware.length).toBeGreaterThan(150);
    expect(Math.abs((median(hardware) ?? 0) - 1)).toBeLessThan(0.03);
    const onBase = ratios(finetuneOnBase, (_, kind) => kind === 'own-part-stated');
    expect(onBase.length).toBeGreaterThan(50);
    expect(Math.abs((median(onBase) ?? 0) - 1)).toBeLessThan(0.03);
  });
  it('reproduce worked values: Qwen3-235B-A22B, PaLM and Minerva', () => {
    const context = openContext(material.models, material.chips, material.assumptions);
    const of = (name: string, method: ComputeMethod) => {
      const facts = material.models.find(({ model }) => model.name === name);
      return facts && method.account(facts, context)?.value;
    };
    expect((of('Qwen3-235B-A22B', operationCounting) ?? 0) / 4.752e24).toBeCloseTo(1, 6);
    expect((of('PaLM (540B)', operationCounting) ?? 0) / 2.5272e24).toBeCloseTo(1, 2);
    expect((of('Minerva (540B)', finetuneOnBase) ?? 0) / 2.7415e24).toBeCloseTo(1, 3);
  });
  it('never give a model from itself as its own base', () => {
    const context = openContext(material.models, material.chips, material.assumptions);
    for (const facts of material.models) {
      const base = facts.baseModel && context.findModel(facts.baseModel.value);
      if (base?.model.id === facts.model.id) expect(finetuneOnBase.account(facts, context)).toBeNull();
    }
  });
});

describe('the declared active parameters', () => {
  it('are of models the catalogue has, once each, and fewer than the total', () => {
    const { models, unpublished } = material.assumptions.activeParameters;
    const byName = new Map(
      material.models.flatMap((facts) =>
        [facts.model.name, ...facts.model.otherNames].map((name) => [name, facts] as const),
      ),
    );
    const names = [...models, ...unpublished].map(({ name }) => name);
    expect(names.filter((name) => !byName.has(name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
    for (const { name, activeParameters } of models) {
      const total = byName.get(name)?.parameters?.value ?? Number.POSITIVE_INFINITY;
      expect([name, activeParameters < total]).toEqual([name, true]);
    }
  });
  it('cover every model that its own name calls a mixture of experts, or leave it uncounted', () => {
    const mixtures = material.models.filter(({ model }) => /MoE|\d+x\d+B|-A\d+B/.test(model.name));
    expect(mixtures.length).toBeGreaterThan(20);
    for (const facts of mixtures) {
      const counted = activeParametersOf(facts, material.assumptions.activeParameters);
      expect([facts.model.name, counted?.name === 'parameters']).toEqual([facts.model.name, false]);
    }
  });
});

describe('the estimates of the bundled snapshots', () => {
  it('give every recorded model its own value, inside its interval', async () => {
    const { models } = await observatory.catalog(null);
    const byModel = new Map(estimates.compute.map((estimate) => [estimate.model, estimate]));
    const recorded = models.filter(({ trainingCompute }) => (trainingCompute.value ?? 0) > 0);
    expect(recorded.length).toBeGreaterThan(1200);
    for (const { id, trainingCompute } of recorded)
      expect(byModel.get(id)).toMatchObject({ evidence: 'recorded', value: trainingCompute.value });
  });
  it('lie in their intervals, add up in their weights, and are led by what the evidence names', () => {
    for (const { model, low, value, high, accounts, evidence, method, believed } of estimates.compute) {
      expect([model, 0 < low && low <= value && value <= high && high < 1e32]).toEqual([model, true]);
      expect(accounts.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9);
      expect(evidence === 'imputed').toBe(method === 'imputation');
      expect(evidence === 'recorded').toBe(method === 'recorded');
      if (believed) expect(evidence).toBe('recorded');
    }
  });
  it('leave a gap with its reason where there is none, and a value everywhere else', async () => {
    const { models } = withEstimates(await observatory.catalog(null), estimates, NO_COSTS);
    for (const {
      name,
      trainingCompute: { value, low, high, evidence, gap, method },
    } of models) {
      expect([name, value === null]).toEqual([name, evidence === 'gap']);
      if (value === null) {
        expect([low, high, method]).toEqual([null, null, null]);
        expect(gap?.reason).toMatch(/\w/);
      } else expect([name, (low ?? 1) <= value && value <= (high ?? 0), gap]).toEqual([name, true, null]);
    }
  });
  it('know a derived value by cells of the snapshots', () => {
    const derived = estimates.compute.filter(({ evidence }) => evidence === 'derived');
    expect(derived.length).toBeGreaterThan(200);
    for (const { model, sources } of derived) expect([model, sources.length > 0]).toEqual([model, true]);
  });
  it('are the same, byte for byte, when made again', () => {
    expect(JSON.stringify(summarizeCompute(estimateCompute(material)))).toBe(
      JSON.stringify(estimates.compute),
    );
  });
  it('of a day are those of a store that holds no later file', async () => {
    const store = openDirectoryStore(cut.path, {
      files,
      now: () => new Date('2026-11-24T12:00:00Z'),
      randomName: () => 'name-cut',
    });
    const bundled = await listBundled(join(PACKAGE_ROOT, 'data', 'snapshots'), files);
    const prepared = [];
    for (const { retrieved, load } of bundled)
      if (retrieved <= DAY) prepared.push(prepareSnapshot({ ...(await load()), note: null }).prepared);
    await store.add(prepared);
    const then = await pipelineOn(cut.path).observatory();
    expect((await then.vintages()).at(-1)).toBe(DAY);
    expect(await observatory.estimates(DAY)).toEqual(await then.estimates(null));
    const question = { over: '1e23flop', by: 'quarter' };
    const [asOf, alone] = [
      await observatory.pace(PaceQuestion.parse({ ...question, 'as-of': DAY })),
      await then.pace(PaceQuestion.parse(question)),
    ];
    expect(asOf.periods).toEqual(alone.periods);
    expect(asOf.expectedRate).toEqual(alone.expectedRate);
  });
});

describe('the counts of the bundled snapshots', () => {
  const QUESTIONS = ['1e22flop', '1e23flop', '1e24flop', '1e25flop', '1e26flop'].flatMap((over) =>
    ['true', 'false'].map((cumulative) => ({ over, cumulative })),
  );
  it.each(QUESTIONS)(
    'of $over, cumulative $cumulative, have no fewer derived than recorded in any period',
    async (question) => {
      const { periods, total, undated } = await observatory.pace(PaceQuestion.parse(question));
      for (const { period, recorded, derived, expected, low, high } of periods) {
        expect([period, (derived ?? -1) >= recorded]).toEqual([period, true]);
        expect(expected).not.toBeNull();
        expect(low).toBeLessThanOrEqual(high ?? -1);
      }
      if (question.cumulative === 'false')
        expect(periods.reduce((sum, { recorded }) => sum + recorded, 0)).toBe(total - undated);
    },
  );
  it('are the same, byte for byte, when asked again', async () => {
    const ask = async () =>
      JSON.stringify(await observatory.pace(PaceQuestion.parse({ over: '1e25flop', by: 'month' })));
    expect(await ask()).toBe(await ask());
  });
  it('hold recorded counts unmoved by estimates: 328 models over 10²³ FLOP', async () => {
    expect((await observatory.pace(PaceQuestion.parse({ over: '1e23flop' }))).total).toBe(328);
  });
});

describe('a packed catalogue', () => {
  it('is the same catalogue when unpacked, by way of its text', async () => {
    const catalog = await observatory.catalog(null);
    expect(unpackCatalog(JSON.parse(JSON.stringify(packCatalog(catalog))))).toEqual(catalog);
  });
});
