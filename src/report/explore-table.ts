/** The models of the explorer as a table for spreadsheets and programs: a model a row, every size with its interval and evidence. */
import type { ExploreAnswer } from '../trends/explore/explore-answer.js';
import {
  EXPLORE_QUANTITIES,
  type ExploreGrouping,
  type ExploreQuantity,
} from '../trends/explore/explore-state.js';
import { dateOfDayNumber } from '../units/calendar-date.js';
import type { CsvCell, Table } from './csv.js';

/** Between the names in one cell; commas stand in names. */
const BETWEEN_NAMES = '; ';

/** Name and unit of the columns of each size. */
const SIZE_COLUMNS: Readonly<Record<ExploreQuantity, readonly [name: string, unit: string]>> = {
  compute: ['training_compute', 'flop'],
  cost: ['training_cost', 'usd'],
  parameters: ['parameters', 'count'],
  data: ['training_data', 'datapoints'],
  power: ['training_power', 'watts'],
};

const NUMBERS = new Set(EXPLORE_QUANTITIES.flatMap((quantity) => sizeHeaders(quantity).slice(0, 3)));

export function exploreTable(answer: ExploreAnswer): Table {
  const { vintage, models, words } = answer;
  const names = (grouping: ExploreGrouping, place: number) =>
    (models[grouping][place] ?? []).map((word) => words[grouping][word]).join(BETWEEN_NAMES);
  return {
    header: [
      ...['vintage_date', 'id', 'name', 'organizations', 'countries', 'domains', 'published_date', 'access'],
      ...EXPLORE_QUANTITIES.flatMap(sizeHeaders),
    ],
    numbers: NUMBERS,
    rows: models.id.map((id, place): CsvCell[] => {
      const day = models.published[place] ?? null;
      return [
        ...[vintage.date, id, models.name[place] ?? ''],
        ...[names('organization', place), names('country', place), names('domain', place)],
        ...[day === null ? null : dateOfDayNumber(day), names('access', place) || null],
        ...EXPLORE_QUANTITIES.flatMap((quantity) => sizeCells(answer, quantity, place)),
      ];
    }),
  };
}

function sizeHeaders(quantity: ExploreQuantity): string[] {
  const [name, unit] = SIZE_COLUMNS[quantity];
  return [
    ...[`${name}_${unit}`, `${name}_low_${unit}`, `${name}_high_${unit}`],
    ...[`${name}_evidence`, `${name}_method`],
    ...(quantity === 'cost' ? [`${name}_price_basis_of_estimates`] : []),
  ];
}

function sizeCells({ sizes, words }: ExploreAnswer, quantity: ExploreQuantity, place: number): CsvCell[] {
  const { value, low, high, evidence, method, unit } = sizes[quantity];
  const word = (list: readonly string[], at: number | null | undefined) => list[at ?? -1] ?? null;
  return [
    ...[value[place] ?? null, low[place] ?? null, high[place] ?? null],
    ...[word(words.evidence, evidence[place]), word(words.method, method[place])],
    ...(quantity === 'cost' ? [value[place] == null ? null : unit] : []),
  ];
}
