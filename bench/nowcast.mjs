/** Scores past nowcasts against what the vintage about a year later shows. With `--write` renews the section of docs/validation.md. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBuiltPipeline, ROOT } from './open-pipeline.mjs';

const load = (path) => import(join(ROOT, 'dist', 'src', path));
const { HALF_YEARS, lookBack, lookBackPairs } = await load('trends/reporting/look-back.js');
const { ReportingAssumptions } = await load('trends/reporting/reporting-assumptions.js');

const LEVEL = 0.9;
const [LEAST, MOST, FEWEST] = [85, 95, 12];
const work = mkdtempSync(join(tmpdir(), 'flopscope-bench-'));
const pipeline = openBuiltPipeline(work);
const listings = await (await pipeline.vintages()).listings();
const assumptions = ReportingAssumptions.parse(
  JSON.parse(readFileSync(join(ROOT, 'data', 'assumptions', 'reporting.json'), 'utf8')),
);

const lines = [];
const print = (line = '') => {
  lines.push(line);
  console.log(line);
};
const inside = ({ came, low, high }) => came >= low && came <= high;
const percent = (part, whole) => (whole === 0 ? '–' : ((100 * part) / whole).toFixed(1));
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
const power = (flop) => `10^${Number(Math.log10(flop).toFixed(1))}`;

function row(name, cells) {
  const covered = percent(cells.filter(inside).length, cells.length);
  const outside = covered < LEAST || covered > MOST;
  const mark = cells.length >= FEWEST && outside ? ' (!)' : '';
  const below = cells.filter(({ came, low }) => came < low).length;
  const above = cells.filter(({ came, high }) => came > high).length;
  const error = (of) => mean(cells.map((cell) => Math.abs(cell.came - of(cell)))).toFixed(2);
  print(
    `| ${name} | ${cells.length} | ${covered} %${mark} | ${below} | ${above} | ${error(({ median }) => median)} | ${error(({ recorded }) => recorded)} |`,
  );
}

function table(title, groups) {
  print(`### ${title}`);
  print();
  print(
    '| group | cells | inside 90 % | came below | came above | mean abs. error of the median | of the count then on record |',
  );
  print('| --- | --- | --- | --- | --- | --- | --- |');
  for (const [name, cells] of groups) row(name, cells);
  print();
}

function groupsOf(cells, key) {
  const groups = new Map();
  for (const cell of cells) groups.set(key(cell), [...(groups.get(key(cell)) ?? []), cell]);
  return groups;
}

const quarters = lookBack(listings, assumptions, 'quarter', LEVEL);
const halves = lookBack(listings, assumptions, HALF_YEARS, LEVEL);
const all = [...quarters, ...halves];
const open = ({ low, high, came }) => high > 0 || low > 0 || came > 0;
const dates = listings.vintages.map(({ date }) => date);

print(
  `Pairs of vintages: ${lookBackPairs(dates, assumptions)
    .map(({ made, seen, months }) => `${made} and ${seen} (${months.toFixed(1)} months)`)
    .join(', ')}.`,
);
print();
table('Nowcasts of the last 24 months before each vintage', [
  ['quarters and half-years', all],
  ['quarters', quarters],
  ['half-years', halves],
  ['quarters, but for those that are zero for certain', quarters.filter(open)],
  ['half-years, but for those that are zero for certain', halves.filter(open)],
]);
table(
  'By threshold, quarters and half-years',
  [...groupsOf(all, ({ overFlop }) => overFlop)].map(([flop, cells]) => [power(flop), cells]),
);
table(
  'By vintage, quarters and half-years',
  groupsOf(all, ({ made }) => made),
);
print('### With another lag declared');
print();
print('| declared scale of the lag, months | inside 90 %, quarters and half-years |');
print('| --- | --- |');
for (const factor of [0.5, 1, 2]) {
  const { scaleMonths, shape } = assumptions.lag;
  const median = scaleMonths.median * factor;
  const changed = { ...assumptions, lag: { shape, scaleMonths: { ...scaleMonths, median } } };
  const cells = [
    ...lookBack(listings, changed, 'quarter', LEVEL),
    ...lookBack(listings, changed, HALF_YEARS, LEVEL),
  ];
  print(`| ${median} | ${percent(cells.filter(inside).length, cells.length)} % |`);
}

if (process.argv.includes('--write')) {
  const path = join(ROOT, 'docs', 'validation.md');
  const [before, rest] = readFileSync(path, 'utf8').split('<!-- nowcasts -->');
  const after = rest.split('<!-- end of nowcasts -->')[1];
  writeFileSync(
    path,
    `${before}<!-- nowcasts -->\n\n${lines.join('\n').trim()}\n\n<!-- end of nowcasts -->${after}`,
  );
}
rmSync(work, { recursive: true, force: true });
