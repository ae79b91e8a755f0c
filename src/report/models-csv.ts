/** The catalogue as a table for spreadsheets and programs that read CSV: a model a row, units in the header. */
import type { ModelEntry, ModelsAnswer } from '../catalog/model.js';
import type { Quantity } from '../provenance/quantity.js';
import { type CsvCell, type Table, tableCsv } from './csv.js';

/** Between the names in one cell; commas stand in names. */
const BETWEEN_NAMES = '; ';

type Column = readonly [header: string, cell: (model: ModelEntry) => CsvCell];

const names =
  (of: (model: ModelEntry) => readonly string[]): Column[1] =>
  (model) =>
    of(model).join(BETWEEN_NAMES);

/** Median, interval, evidence and method: a number never travels alone. */
function quantityColumns(name: string, unit: string, of: (model: ModelEntry) => Quantity): Column[] {
  return [
    [`${name}_${unit}`, (model) => of(model).value],
    [`${name}_low_${unit}`, (model) => of(model).low],
    [`${name}_high_${unit}`, (model) => of(model).high],
    [`${name}_interval_level`, (model) => of(model).level],
    [`${name}_evidence`, (model) => of(model).evidence],
    [`${name}_method`, (model) => of(model).method],
  ];
}

const COLUMNS: readonly Column[] = [
  ['id', ({ id }) => id],
  ['name', ({ name }) => name],
  ['other_names', names(({ otherNames }) => otherNames)],
  ['organizations', names(({ organizations }) => organizations)],
  ['countries', names(({ countries }) => countries)],
  ['domains', names(({ domains }) => domains)],
  ['published_date', ({ published }) => published],
  ['published_precision', ({ publishedPrecision }) => publishedPrecision],
  ['access', ({ access }) => access],
  ['open_weights', ({ openWeights }) => openWeights],
  ...quantityColumns('training_compute', 'flop', (model) => model.trainingCompute),
  ...quantityColumns('parameters', 'count', (model) => model.parameters),
  ...quantityColumns('training_cost', 'usd', (model) => model.trainingCost),
  ['training_cost_price_basis', ({ trainingCost }) => trainingCost.unit],
  ['listing', ({ listing }) => listing],
  ['listed_from_date', ({ listedFrom }) => listedFrom],
  ['listed_until_date', ({ listedUntil }) => listedUntil],
];

/** Of a quantity the value, the ends of its interval and its probability. */
const NUMBERS = new Set(
  COLUMNS.map(([header]) => header).filter((header) => /_(flop|count|usd|interval_level)$/.test(header)),
);

export function modelsTable({ vintage, models }: ModelsAnswer): Table {
  return {
    header: ['vintage_date', ...COLUMNS.map(([header]) => header)],
    numbers: NUMBERS,
    rows: models.map((model) => [vintage.date, ...COLUMNS.map(([, cell]) => cell(model))]),
  };
}

export function modelsCsv(answer: ModelsAnswer): string {
  return tableCsv(modelsTable(answer));
}
