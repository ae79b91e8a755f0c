/**
 * How did forecasts made from past vintages do? `node bench/backtest.mjs` prints the tables; `--write` puts them into
 * docs/validation.md, and the answer into data/validation/backtest.json for the page.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BacktestQuestion } from '../dist/src/trends/forecast-question.js';
import { openBuiltPipeline, ROOT } from './open-pipeline.mjs';

const BEFORE = '2025-06-01';
const [START, END] = ['<!-- forecasts -->', '<!-- end of forecasts -->'];

const work = mkdtempSync(join(tmpdir(), 'flopscope-backtest-'));
const pipeline = openBuiltPipeline(work);
const observatory = await pipeline.observatory();
const lines = [];
const print = (line = '') => {
  lines.push(line);
  console.log(line);
};

const NAMES = {
  pool: 'pool (default)',
  wave: 'wave',
  process: 'process',
  published: 'published',
  'log-line': 'log-line (baseline)',
  'last-year': 'last-year (baseline)',
};
const share = (value) => `${(100 * value).toFixed(0)} %`;
const row = (cells) => print(`| ${cells.join(' | ')} |`);
function table(head, rows) {
  row(head);
  row(head.map(() => '---'));
  for (const cells of rows) row(cells);
  print();
}
const scoreCells = ({ crps, crpsLog, logScore, intervalScore, coverage50, coverage90, cells }) => [
  ...[crps.toFixed(2), crpsLog.toFixed(3), logScore.toFixed(2), intervalScore.toFixed(0)],
  ...[share(coverage50), share(coverage90), cells],
];
const HEAD = [
  'method',
  'CRPS, models',
  'CRPS, ln',
  'log score',
  'interval score',
  'inside 50 %',
  'inside 90 %',
  'numbers',
];

/** A method a column, a group a row: mean CRPS and share inside the 90 % interval. */
function grouped(name, groups, keyOf, labelOf) {
  const keys = [...new Set(groups.map(keyOf))];
  table(
    [name, ...Object.values(NAMES)],
    keys.map((key) => [
      labelOf(groups.find((score) => keyOf(score) === key)),
      ...Object.keys(NAMES).map((method) => {
        const found = groups.find((score) => keyOf(score) === key && score.method === method);
        return found ? `${found.crps.toFixed(1)} · ${share(found.coverage90)}` : '–';
      }),
    ]),
  );
}

for (const [title, asked] of [
  [`Forecasts from the vintages before June 2025`, { before: BEFORE }],
  ['Forecasts from all vintages', {}],
]) {
  const answer = await observatory.backtest(BacktestQuestion.parse(asked));
  print(`### ${title}`);
  print();
  print(
    `Forecast from ${answer.origins.length} vintages (${answer.origins.join(', ')}), scored by ${answer.targets.length} later ones up to ${answer.targets.at(-1)}; ${answer.simulations} draws, seed ${answer.seed}.`,
  );
  print();
  table(
    HEAD,
    answer.scores.map((score) => [NAMES[score.method], ...scoreCells(score)]),
  );
  print('Mean CRPS and share inside the 90 % interval, by threshold, time ahead and vintage forecast from:');
  print();
  grouped(
    'over',
    answer.byThreshold,
    ({ threshold }) => threshold,
    ({ threshold }) => `${threshold.toExponential().replace('e+', 'e')} FLOP`,
  );
  grouped(
    'months ahead',
    answer.byHorizon,
    ({ horizonMonths }) => horizonMonths.to,
    ({ horizonMonths: { from, to } }) => `${from} to ${to}`,
  );
  grouped(
    'forecast from',
    answer.byOrigin,
    ({ origin }) => origin,
    ({ origin }) => origin,
  );
}

if (process.argv.includes('--write')) {
  const path = join(ROOT, 'docs', 'validation.md');
  const old = readFileSync(path, 'utf8');
  const [before, after] = [old.split(START)[0], old.split(END)[1]];
  writeFileSync(path, `${before}${START}\n\n${lines.join('\n').trim()}\n\n${END}${after}`);
  const kept = { ...(await observatory.backtest(BacktestQuestion.parse({}))), cells: null };
  mkdirSync(join(ROOT, 'data', 'validation'), { recursive: true });
  writeFileSync(join(ROOT, 'data', 'validation', 'backtest.json'), `${JSON.stringify(kept, null, 1)}\n`);
}
rmSync(work, { recursive: true, force: true });
