/** What an address of the API is: a question with its schema, an answer with its own, and whether it is also a table. */
import * as z from 'zod';
import type { Observatory } from '../observatory.js';
import type { Table } from '../report/csv.js';
import { columnName, rowsTable } from '../report/rows-table.js';
import { ANSWER_FORMATS } from './answer-format.js';
import { parseParameters } from './asked.js';
import { listPage } from './lists/list-page.js';
import { listParameters } from './lists/list-parameters.js';
import { type ListShape, rowSchema, rowsOf } from './lists/list-shape.js';

export interface ApiQuestion {
  readonly path: string;
  readonly summary: string;
  readonly question: z.ZodObject;
  readonly answer: z.ZodType;
  readonly ask: (observatory: Observatory, parameters: Parameters, id: string) => Promise<object>;
  /** What of an answer is sent as JSON. */
  readonly shown: (answer: object, parameters: Parameters) => object;
  /** Where the answer can also be had as a table, for a `format` or an Accept header that wishes it. */
  readonly table: ((answer: object, parameters: Parameters) => Table) | null;
}

type Parameters = Readonly<Record<string, string>>;

export function entry<Question extends z.ZodObject>(
  path: string,
  summary: string,
  question: Question,
  answer: z.ZodType,
  ask: (observatory: Observatory, asked: z.infer<Question>, id: string) => Promise<object>,
): ApiQuestion {
  return {
    ...{ path, summary, question, answer },
    ask: (observatory, parameters, id) => ask(observatory, parseParameters(question, parameters), id),
    shown: (given) => given,
    table: null,
  };
}

const FORMAT = {
  format: z
    .enum(ANSWER_FORMATS)
    .optional()
    .meta({ description: 'Default: as the Accept header prefers, else json.' }),
};

/** An entry whose answer is also a table. */
export function tableEntry<Question extends z.ZodObject, Answer extends z.ZodType>(
  path: string,
  summary: string,
  question: Question,
  answer: Answer,
  ask: (observatory: Observatory, asked: z.infer<Question>) => Promise<object>,
  table: (answer: z.infer<Answer>) => Table,
): ApiQuestion {
  return {
    ...entry(path, summary, question, answer, ask),
    question: question.safeExtend(FORMAT),
    ask: (observatory, { format, ...parameters }) => {
      if (format !== undefined) parseParameters(z.strictObject(FORMAT), { format });
      return ask(observatory, parseParameters(question, parameters));
    },
    table: (given) => table(answer.parse(given)),
  };
}

/** An entry whose answer is a list: sorted, in pages, with the fields one wishes; each row of a table is one of it. */
export function listEntry<Question extends z.ZodObject, Answer extends z.ZodObject>(
  path: string,
  summary: string,
  question: Question,
  answer: Answer,
  shape: ListShape,
  ask: (observatory: Observatory, asked: z.infer<Question>, id: string) => Promise<object>,
  table: ((answer: z.infer<Answer>) => Table) | null = null,
): ApiQuestion {
  const row = rowSchema(answer, shape);
  const own = listParameters(row, shape).extend(FORMAT);
  const listed = (parameters: Parameters) => parseParameters(own, split(parameters, own).taken);
  return {
    ...{ path, summary },
    question: z.strictObject({ ...question.shape, ...own.shape }),
    answer: answer.extend({ total: z.number().int(), nextPageToken: z.string().nullable() }),
    ask: async (observatory, parameters, id) => {
      const asked = listed(parameters);
      const { left } = split(parameters, own);
      const ties = asked.sort === undefined ? {} : shape.ties;
      const all = (asOf: string | null) => {
        const of = asOf === null ? {} : { 'as-of': asOf };
        return ask(observatory, parseParameters(question, { ...left, ...shape.all, ...ties, ...of }), id);
      };
      const words = Object.entries({ ...left, sort: asked.sort ?? '' }).sort(([a], [b]) => (a < b ? -1 : 1));
      return listPage({ shape, question: JSON.stringify([path, id, words]), asked, all });
    },
    shown: (given, parameters) => {
      const { fields } = listed(parameters);
      if (fields === undefined) return given;
      const rows = rowsOf(given, shape).map((one) =>
        Object.fromEntries(fields.map((name) => [name, one[name]])),
      );
      return { ...given, [shape.rows]: rows };
    },
    table: (given, parameters) => {
      const whole = table === null ? rowsTable(row, rowsOf(given, shape)) : table(answer.parse(given));
      const { fields } = listed(parameters);
      return fields === undefined ? whole : columnsOf(whole, fields, Object.keys(row.shape));
    },
  };
}

function split(parameters: Parameters, own: z.ZodObject): { taken: Parameters; left: Parameters } {
  const all = Object.entries(parameters);
  return {
    taken: Object.fromEntries(all.filter(([name]) => name in own.shape)),
    left: Object.fromEntries(all.filter(([name]) => !(name in own.shape))),
  };
}

/** The columns of some fields: `training_compute_low_flop` is of the field `trainingCompute`. Those of no field stay. */
function columnsOf(
  { header, numbers, rows }: Table,
  fields: readonly string[],
  all: readonly string[],
): Table {
  const isOf = (column: string, field: string) => `${column}_`.startsWith(`${columnName(field)}_`);
  const fieldOf = (column: string) =>
    all.filter((field) => isOf(column, field)).sort((a, b) => b.length - a.length)[0];
  const places = header.flatMap((column, place) => {
    const field = fieldOf(column);
    return field === undefined || fields.includes(field) ? [place] : [];
  });
  const pick = <Cell>(cells: readonly Cell[]) => places.flatMap((place) => cells.slice(place, place + 1));
  return { header: pick(header), numbers, rows: rows.map(pick) };
}
