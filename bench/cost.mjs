/** Measures our cost method: point costs, 10,000 samples of every model, memory, and that cost grows linearly. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBuiltPipeline } from './open-pipeline.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const load = (path) => import(join(ROOT, 'dist', 'src', path));
const bytes = (name) => new Uint8Array(readFileSync(join(ROOT, 'data', name)));
const json = (name) => JSON.parse(readFileSync(join(ROOT, 'data', name), 'utf8'));
const scope = 'final-run';

const [, , directory] = process.argv;
if (directory === undefined) {
  const work = mkdtempSync(join(tmpdir(), 'flopscope-bench-'));
  // The first process takes the bundled snapshots in; the second is the one measured.
  const cli = join(ROOT, 'dist', 'src', 'cli', 'main.js');
  spawnSync(process.execPath, [cli, 'show', 'GPT-3', '--data-dir', work], { stdio: 'ignore' });
  const { status } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), work], {
    stdio: 'inherit',
  });
  rmSync(work, { recursive: true, force: true });
  process.exit(status ?? 1);
}

const { models, compute, method } = await openMethod();
const costed = models.filter(({ model }) => compute.has(model.id));
const cases = costed.map((facts) => method.caseOf(facts, compute.get(facts.model.id)));
for (const cost of cases) method.point(cost, { scope });
const { user, system } = process.cpuUsage();
const started = (user + system) / 1000;
const perModel = started / costed.length;
console.log(
  `point costs: ${costed.length} models in ${(started / 1000).toFixed(1)} s of a core from the start of the process, ${perModel.toFixed(2)} ms each (limit 3: a twentieth of the published script)`,
);

const warm = timed(() => {
  for (const cost of cases) method.point(cost, { scope });
});
console.log(`point costs, warm: ${(warm / costed.length).toFixed(3)} ms each`);

const stated = cases.filter((_, index) => compute.get(costed[index].model.id).evidence === 'recorded');
for (const [name, list] of [
  ['recorded compute', stated],
  ['any compute estimate', cases],
]) {
  const time = timed(() => sampleAll(list, 10_000));
  console.log(
    `10,000 samples of ${list.length} models with ${name}: ${(time / 1000).toFixed(2)} s on one core${list === stated ? ' (limit 3)' : ''}`,
  );
}
const counted = timed(() =>
  method.countOver({ cases, thresholdUsd: 1e7, groupOf: (cost) => cost.published.slice(0, 7) }, { scope }),
);
console.log(`models over 10 million USD by month, with intervals: ${(counted / 1000).toFixed(2)} s`);
console.log(`memory: ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB (limit 500)`);

// Once before, so that the smallest size does not pay for the compiler.
sampleAll(cases, 500);
const times = [1, 10, 100].map((factor) => {
  const time = timed(() => {
    for (let copy = 0; copy < factor; copy += 1) {
      const list = cases.map((cost) => ({ ...cost, of: `${cost.of} ${copy}` }));
      for (const cost of list) method.point(cost, { scope });
      sampleAll(list, 500);
    }
  });
  return time / factor;
});
const growth = times[2] / times[0];
console.log(
  `per catalogue at 1, 10 and 100 times its size: ${times.map((time) => (time / 1000).toFixed(2)).join(', ')} s; ratio ${growth.toFixed(2)} (limit 1.3)`,
);

/** Milliseconds of a core: what else the machine does then does not count. */
function timed(work) {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function sampleAll(list, draws) {
  for (const cost of list) method.summary(cost, { scope, draws });
}

async function openMethod() {
  const { modelFacts } = await load('estimates/facts.js');
  const { estimateCompute } = await load('estimates/compute/estimate-compute.js');
  const { openChips } = await load('estimates/chips/chips.js');
  const { readComputeAssumptions } = await load('estimates/compute/assumptions.js');
  const { readCostAssumptions } = await load('estimates/cost/cost-assumptions.js');
  const { openCostMethod } = await load('estimates/cost/estimate-cost.js');
  const { readMonthlyQuotes } = await load('estimates/cost/rental-price.js');
  const { readHardwarePrices } = await load('estimates/inputs/hardware-prices.js');
  const { readPriceIndex } = await load('estimates/inputs/price-index.js');
  const histories = await (await openBuiltPipeline(directory).vintages()).histories(null);
  const facts = modelFacts(histories, null);
  const chips = openChips(json('assumptions/chips.json'));
  const { byModel } = estimateCompute({
    models: facts,
    chips,
    assumptions: readComputeAssumptions(
      json('assumptions/compute-estimates.json'),
      json('assumptions/active-parameters.json'),
    ),
    capabilityOf: () => null,
  });
  const file = 'training-cost/price_index_PCU518210518210.csv';
  return {
    models: facts,
    compute: byModel,
    method: openCostMethod({
      models: facts,
      computeOf: (id) => byModel.get(id),
      chips,
      assumptions: readCostAssumptions({
        cost: json('assumptions/training-cost.json'),
        prices: json('assumptions/chip-prices.json'),
        dates: json('assumptions/training-dates.json'),
      }),
      hardwarePrices: readHardwarePrices(bytes('training-cost/hardware_prices.csv'), 'hardware_prices.csv'),
      rentalQuotes: readMonthlyQuotes(bytes('prices/gpu_rental_2026.csv'), 'gpu_rental_2026.csv'),
      priceIndex: readPriceIndex(bytes(file), file, 'PCU518210518210'),
    }),
  };
}
