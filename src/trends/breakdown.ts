/** Whose and of which kind are the models over a threshold? */
import type { Catalog } from '../catalog/catalog.js';
import { creditedParts, type Parts, UNKNOWN } from '../catalog/credit.js';
import type { ModelEntry } from '../catalog/model.js';
import { isWithin } from '../catalog/usable-day.js';
import type { Sizes } from '../estimates/sizes.js';
import type { BreakdownAnswer, BreakdownGroup, BreakdownKey } from './breakdown-answer.js';
import { countedModels, thresholdShape } from './counted.js';
import { type ExpectedCount, expectedCounts, type SizedModel, sizedModels, tellsOfAll } from './expected.js';
import type { BreakdownQuestion } from './question.js';
import type { Wording } from './wording.js';

const PARTS: Readonly<Record<BreakdownKey, (model: ModelEntry) => Parts>> = {
  domain: ({ domains }) => evenly(domains),
  access: ({ access }) => evenly(access === null ? [] : [access]),
  'open-weights': ({ openWeights }) => evenly([openWeights]),
  organization: ({ organizations }) => evenly(organizations),
  country: (model) => creditedParts(model, ({ countries }) => countries, model.countries),
  sector: (model) => creditedParts(model, ({ sector }) => (sector === null ? [] : [sector]), []),
};

/** Groups of which a model can belong to several. */
const OVERLAPPING: readonly BreakdownKey[] = ['domain', 'country', 'organization', 'sector'];

/** A group of which no model is recorded is shown from this expected number on. */
const SHOWN_FROM = 0.5;

/** `sizes` null: recorded counts alone. */
export function answerBreakdown(
  catalog: Catalog,
  question: BreakdownQuestion,
  sizes: Sizes | null,
  { intervalLevel }: Wording,
): BreakdownAnswer {
  const { over, by, from, to, explain } = question;
  const models = countedModels(catalog, over)
    .filter(({ day }) => isWithin(day, from, to))
    .map(({ model }) => model);
  const groups = new Map<string, { recorded: number; credit: number; members: string[] }>();
  for (const model of models)
    for (const [key, part] of PARTS[by](model)) {
      const group = groups.get(key) ?? { recorded: 0, credit: 0, members: [] };
      groups.set(key, {
        recorded: group.recorded + 1,
        credit: group.credit + part,
        members: [...group.members, model.id],
      });
    }
  const expected = expectedByGroup(catalog, question, sizes, intervalLevel);
  for (const [key, count] of expected)
    if (count.expected >= SHOWN_FROM && !groups.has(key))
      groups.set(key, { recorded: 0, credit: 0, members: [] });
  return {
    vintage: catalog.vintage,
    threshold: thresholdShape(over),
    cost: sizes?.cost ?? null,
    by,
    from: from ?? null,
    to: to ?? null,
    total: models.length,
    overlapping: OVERLAPPING.includes(by),
    groups: [...groups]
      .map(([key, group]) => shape(key, group, by, models.length, expected.get(key)))
      .sort(bySize),
    members: explain ? Object.fromEntries([...groups].map(([key, { members }]) => [key, members])) : null,
  };
}

/** Whole models by membership, as `recorded` counts them. */
function expectedByGroup(
  catalog: Catalog,
  { by, from, to }: BreakdownQuestion,
  sizes: Sizes | null,
  level: number,
): Map<string, ExpectedCount> {
  if (!sizes || !tellsOfAll(catalog, sizes)) return new Map();
  const models = sizedModels(catalog, sizes).filter(({ day }) => isWithin(day, from, to));
  const keys = [...new Set(models.flatMap(({ model }) => [...PARTS[by](model).keys()]))];
  const index = new Map(keys.map((key, position) => [key, position]));
  const groupsOf = ({ model }: SizedModel) =>
    [...PARTS[by](model).keys()].flatMap((key) => index.get(key) ?? []);
  const counts = expectedCounts(models, keys.length, groupsOf, sizes, { level, cumulate: 0 });
  return new Map(
    keys.flatMap((key, position) => (counts[position] ? [[key, counts[position]] as const] : [])),
  );
}

function shape(
  key: string,
  { recorded, credit }: { recorded: number; credit: number },
  by: BreakdownKey,
  total: number,
  expected: ExpectedCount | undefined,
): BreakdownGroup {
  const part = by === 'domain' ? recorded : credit;
  return {
    key,
    recorded,
    credit: round(credit),
    expected: expected ? Math.round(expected.expected * 100) / 100 : null,
    low: expected?.low ?? null,
    high: expected?.high ?? null,
    share: total === 0 ? 0 : round(part / total),
  };
}

function bySize(a: BreakdownGroup, b: BreakdownGroup): number {
  return b.recorded - a.recorded || b.credit - a.credit || (a.key < b.key ? -1 : 1);
}

/** Sums of thirds, without the noise of their last digits. */
function round(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}

function evenly(keys: readonly string[]): Parts {
  const own = keys.length === 0 ? [UNKNOWN] : [...new Set(keys)];
  return new Map(own.map((key) => [key, 1 / own.length]));
}
