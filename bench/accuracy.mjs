/**
 * How good are the compute estimates? Recorded values are hidden and estimated from the rest, in four ways, and scored.
 * `npm run bench:accuracy` prints the tables; `-- --write` puts them into docs/validation.md.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderSvg } from '../dist/src/charts/render-svg.js';
import { estimateCompute } from '../dist/src/estimates/compute/estimate-compute.js';
import { placementTenths, scoreTrials, sharedError } from '../dist/src/estimates/compute/score.js';
import { compareDisclosed, hideAndEstimate } from '../dist/src/estimates/compute/validate.js';
import { probabilityOver } from '../dist/src/stats/log-mixture.js';
import { shareInterval } from '../dist/src/stats/share-interval.js';
import { openBuiltPipeline, ROOT } from './open-pipeline.mjs';

const FOLDS = 10;
const FIRST_YEAR = 2020;
const LEFT_OUT_YEARS = [2022, 2023, 2024, 2025];
const FEWEST = 12;

const work = mkdtempSync(join(tmpdir(), 'flopscope-accuracy-'));
const pipeline = openBuiltPipeline(work);
const vintages = await pipeline.vintages();
const material = await vintages.material(null);
const vintage = vintages.days.at(-1);

const foldOf = (text) => createHash('sha256').update(text).digest().readUInt32BE(0) % FOLDS;
const year = ({ facts }) => Number((facts.model.published ?? '0').slice(0, 4));
const firstOrganization = (facts) => facts.model.organizations[0] ?? '';

function folded(keyOf) {
  return Array.from({ length: FOLDS }, (_, fold) =>
    hideAndEstimate(material, (facts) => foldOf(keyOf(facts)) === fold),
  ).flat();
}

function laterYears() {
  return LEFT_OUT_YEARS.flatMap((first) => {
    const models = material.models.filter(({ model }) => (model.published ?? '9') < `${first + 1}`);
    return hideAndEstimate({ ...material, models }, ({ model }) => (model.published ?? '') >= String(first));
  });
}

async function disclosed() {
  const seen = new Set();
  const trials = [];
  for (const [index, day] of vintages.days.entries())
    for (const later of vintages.days.slice(index + 1)) {
      const { models } = await vintages.material(later);
      for (const trial of compareDisclosed(await earlier(day), models))
        if (!seen.has(trial.facts.model.id)) {
          seen.add(trial.facts.model.id);
          trials.push(trial);
        }
    }
  return trials;
}

const made = new Map();
/** The material of a vintage, and its estimates only once. */
async function earlier(day) {
  if (!made.has(day)) made.set(day, await vintages.material(day));
  return made.get(day);
}

/** Organisations that leave the compute of more than half of at least five models since 2020 unsaid. */
const counts = new Map();
for (const { model } of material.models)
  if (model.listing === 'listed' && (model.published ?? '') >= String(FIRST_YEAR))
    for (const name of model.organizations) {
      const [said, all] = counts.get(name) ?? [0, 0];
      counts.set(name, [said + (model.trainingCompute.value === null ? 0 : 1), all + 1]);
    }
const isSilent = ({ facts }) => {
  const [said, all] = counts.get(firstOrganization(facts)) ?? [0, 0];
  return all >= 5 && said * 2 < all;
};

const lines = [];
const print = (text = '') => {
  lines.push(text);
  console.log(text);
};

function row(name, trials) {
  if (trials.length < FEWEST) return `| ${name} | ${trials.length} | – | – | – | – | – |`;
  const score = scoreTrials(trials);
  const inside = score.coverage90 >= 0.85 && score.coverage90 <= 0.95;
  const percent = (share) => `${(share * 100).toFixed(1)} %`;
  const { low, high } = shareInterval(Math.round(score.coverage90 * score.trials), score.trials, 0.95);
  const exact = `${(low * 100).toFixed(0)} to ${(high * 100).toFixed(0)} %`;
  return `| ${name} | ${score.trials} | ${score.medianLog10Error.toFixed(2)} | ${percent(score.coverage50)} | ${percent(score.coverage90)}${inside ? '' : ' (!)'} | ${exact} | ${score.medianLog10Width.toFixed(2)} |`;
}

const HEAD =
  '| group | hidden values | median abs. log10 error | inside 50 % | inside 90 % | exact interval of that share | median width, powers of ten |\n| --- | --- | --- | --- | --- | --- | --- |';

function table(title, trials) {
  const recent = trials.filter((trial) => year(trial) >= FIRST_YEAR);
  const groups = new Map();
  const put = (name, trial) => groups.set(name, [...(groups.get(name) ?? []), trial]);
  for (const trial of recent) put(`published in ${year(trial)}`, trial);
  for (const trial of recent)
    put(`recorded by: ${trial.facts.recordedMethods[0] ?? 'method not said'}`, trial);
  for (const trial of recent)
    put(
      isSilent(trial) ? 'organisations that mostly do not disclose' : 'organisations that mostly disclose',
      trial,
    );
  for (const trial of recent) put(`estimate is ${trial.evidence}`, trial);
  print(`### ${title}`);
  print();
  print(HEAD);
  print(row('all', trials));
  print(row(`since ${FIRST_YEAR}`, recent));
  for (const [name, group] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) print(row(name, group));
  print();
  print(
    `Truths in each tenth of their estimate (0.10 everywhere if calibrated): ${placementTenths(recent)
      .map((share) => share.toFixed(2))
      .join(' · ')}`,
  );
  print();
}

function picture(name, title, trials) {
  const points = placementTenths(trials.filter((trial) => year(trial) >= FIRST_YEAR)).map((share, index) => ({
    label: `${index * 10}–${index * 10 + 10} %`,
    value: Math.round(share * 100),
    partial: false,
  }));
  const values = points.map(({ label, value }) => `${label}: ${value}`).join(', ');
  return [
    name,
    renderSvg({ kind: 'bars', subtitle: title, alt: `${title}. ${values}`, source: 'Flopscope', points }),
  ];
}

print(
  `Vintage ${vintage}: ${material.models.length} models, ${material.models.filter(({ model }) => model.trainingCompute.value !== null).length} with recorded compute. Values their source calls wrong are left out.`,
);
print();
const organizations = folded(firstOrganization);
table('Whole organisations left out, a tenth at a time', organizations);
const years = laterYears();
table(`Later years left out: ${LEFT_OUT_YEARS.join(', ')} each from what was published before`, years);
const single = folded(({ model }) => model.id);
table('Single values left out, a tenth at a time', single);
const came = await disclosed();
table('Not stated at a vintage, stated by a later one', came);

print('### Counts: what naive noise does');
print();
print(
  '| threshold | recorded | sum of probabilities, naive | sum as believed | hidden values over (organisations left out) | their expected number |',
);
print('| --- | --- | --- | --- | --- | --- |');
const { byModel, believed } = estimateCompute(material);
for (const threshold of [1e23, 1e24, 1e25, 1e26]) {
  const stated = material.models.filter(
    ({ model }) => model.listing === 'listed' && model.trainingCompute.value !== null,
  );
  const sum = (of) =>
    stated.reduce((total, { model }) => total + probabilityOver(of(model.id), threshold), 0).toFixed(1);
  const naive = sum((id) => byModel.get(id).distribution);
  const shrunk = sum((id) => believed.get(id) ?? byModel.get(id).distribution);
  const over = organizations.filter(({ truth }) => truth > threshold).length;
  const expected = organizations.reduce(
    (total, trial) => total + probabilityOver(trial.distribution, threshold),
    0,
  );
  print(
    `| 10^${Math.log10(threshold)} FLOP | ${stated.filter(({ model }) => model.trainingCompute.value > threshold).length} | ${naive} | ${shrunk} | ${over} | ${expected.toFixed(1)} |`,
  );
}
print();
print('### What errors share');
print();
const halfYear = ({ facts }) => {
  const [text, month] = (facts.model.published ?? '0000-01').split('-');
  return `${text} ${Number(month) > 6}`;
};
for (const evidence of ['derived', 'imputed'])
  for (const [title, trials] of [
    ['organisations left out', organizations],
    ['single values left out', single],
  ]) {
    const own = trials.filter((trial) => trial.evidence === evidence && year(trial) >= FIRST_YEAR);
    const show = (value) => (value === null ? '–' : value.toFixed(2));
    print(
      `- ${evidence}, ${title}: correlation of errors within a half-year ${show(sharedError(own, halfYear))}, within an organisation ${show(sharedError(own, ({ facts }) => firstOrganization(facts)))}.`,
    );
  }

if (process.argv.includes('--write')) {
  const path = join(ROOT, 'docs', 'validation.md');
  const old = readFileSync(path, 'utf8');
  const [before, after] = [old.split('<!-- results -->')[0], old.split('<!-- end of results -->')[1]];
  writeFileSync(
    path,
    `${before}<!-- results -->\n\n${lines.join('\n').trim()}\n\n<!-- end of results -->${after}`,
  );
  mkdirSync(join(ROOT, 'docs', 'validation'), { recursive: true });
  const pictures = [
    picture(
      'organisations',
      'Share of hidden values in each tenth of their estimate, organisations left out, in percent',
      organizations,
    ),
    picture(
      'years',
      'Share of hidden values in each tenth of their estimate, later years left out, in percent',
      years,
    ),
  ];
  for (const [name, svg] of pictures)
    writeFileSync(join(ROOT, 'docs', 'validation', `${name}.svg`), `${svg}\n`);
}
rmSync(work, { recursive: true, force: true });
