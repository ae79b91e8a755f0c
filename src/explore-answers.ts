/** What does the explorer show? Catalogue, estimates, stated sizes, the law's lines and declared choices joined. */
import { join } from 'node:path';
import { statedNumbers } from './catalog/stated-numbers.js';
import type { CostPlace } from './costs-cache.js';
import { CountingAssumptions } from './estimates/sizes.js';
import { loadLaw } from './law-files.js';
import { InputError } from './provenance/input-error.js';
import { lineNumber } from './regulation/on-a-day.js';
import type { RuleBook } from './regulation/rule-book.js';
import type { ExploreAnswer } from './trends/explore/explore-answer.js';
import {
  ExploreAssumptions,
  type ExploreFrame,
  type ExploreLine,
} from './trends/explore/explore-assumptions.js';
import { fittingModels, shownModels } from './trends/explore/explore-filter.js';
import { packModels, selectModels } from './trends/explore/explore-pack.js';
import type { ExploreDataQuestion } from './trends/explore/explore-question.js';
import type { ExploreState } from './trends/explore/explore-state.js';
import { type ExploreTrend, exploreTrend } from './trends/explore/explore-trend.js';
import { readGrowthAssumptions } from './trends/growth/growth-assumptions.js';
import { kept, once, type Vintages } from './vintages.js';

export interface ExploreAnswers {
  /** All listed models of a vintage, the same object each time. */
  readonly all: (asOf: string | null) => Promise<ExploreAnswer>;
  readonly part: (question: ExploreDataQuestion) => Promise<ExploreAnswer>;
  readonly trend: (state: ExploreState) => Promise<ExploreTrend>;
  readonly frame: () => Promise<ExploreFrame>;
}

export function openExplore(known: Vintages, place: CostPlace): ExploreAnswers {
  const packed = new Map<string, Promise<ExploreAnswer>>();
  const trends = new Map<string, Promise<ExploreTrend>>();
  const frame = once(() => readFrame(place));
  const fitting = once(() => fitOptions(known, place));
  const all = (asOf: string | null) => kept(packed, asOf ?? '', () => packVintage(known, asOf));
  return {
    all,
    frame,
    part: async ({ quantity, ...filters }) => {
      const answer = await all(filters['as-of']);
      const places =
        quantity === undefined ? fittingModels(answer, filters) : shownModels(answer, quantity, filters);
      return selectModels(answer, places);
    },
    trend: ({ quantity, ...filters }) => {
      // What is only looked at differently is the same question.
      const { by: _by, line: _line, view: _view, models: _models, against: _against, ...asked } = filters;
      return kept(trends, JSON.stringify([quantity, asked]), async () => {
        const answer = await all(filters['as-of']);
        return exploreTrend(
          answer,
          quantity,
          shownModels(answer, quantity, filters),
          filters,
          await fitting(),
        );
      });
    },
  };
}

async function packVintage(known: Vintages, asOf: string | null): Promise<ExploreAnswer> {
  const [catalog, histories] = [await known.catalogWithEstimates(asOf), await known.histories(asOf)];
  return packModels(catalog, {
    datapoints: statedNumbers(histories, asOf, 'datasetSize'),
    powerWatts: statedNumbers(histories, asOf, 'trainingPowerWatts'),
  });
}

async function readFrame(place: CostPlace): Promise<ExploreFrame> {
  const { from, moved, lines, colours } = ExploreAssumptions.parse(await readAssumption(place, 'explorer'));
  const { book } = await loadLaw(join(place.packageRoot, 'data'), place.files);
  return {
    from: from.value,
    moved: moved.factor,
    lines: lines.map((line) =>
      'rule' in line ? lawLine(line.quantity, line.rule, book) : { ...line, rule: null },
    ),
    colours,
  };
}

function lawLine(quantity: ExploreLine['quantity'], id: string, { rules }: RuleBook): ExploreLine {
  const rule = rules.find((one) => one.id === id);
  const newest = rule?.line.values.at(-1)?.value ?? null;
  const value = newest === null ? null : lineNumber(newest);
  if (!rule || value === null) throw new InputError(`no rule ${id} with a number`, { file: 'explorer.json' });
  return { quantity, value, name: rule.title, rule: id };
}

async function fitOptions(known: Vintages, place: CostPlace) {
  return {
    level: (await known.wording()).intervalLevel,
    growth: readGrowthAssumptions(await readAssumption(place, 'growth')),
    shared: CountingAssumptions.parse(await readAssumption(place, 'counting')).shared,
  };
}

async function readAssumption({ packageRoot, files }: CostPlace, name: string): Promise<unknown> {
  const bytes = await files.read(join(packageRoot, 'data', 'assumptions', `${name}.json`));
  return JSON.parse(new TextDecoder().decode(bytes));
}
