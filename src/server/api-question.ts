/** What an address of the API is: a question with its schema, an answer with its own, and whether it is also a table. */
import * as z from 'zod';
import type { Observatory } from '../observatory.js';
import type { Table } from '../report/csv.js';
import { parseParameters } from './asked.js';

export interface ApiQuestion {
  readonly path: string;
  readonly summary: string;
  readonly question: z.ZodObject;
  readonly answer: z.ZodType;
  readonly ask: (observatory: Observatory, parameters: Parameters, id: string) => Promise<object>;
  /** Where the answer can also be had as a table, for a `format` or an Accept header that wishes it. */
  readonly csv: CsvOfAnswer | null;
  /** Where the table can also be had as Parquet. */
  readonly parquet: ((answer: object) => Table) | null;
}

export interface CsvOfAnswer {
  /** Without its ending. */
  readonly fileName: string;
  readonly text: (answer: object) => string;
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
    path,
    summary,
    question,
    answer,
    ask: (observatory, parameters, id) => ask(observatory, parseParameters(question, parameters), id),
    ...{ csv: null, parquet: null },
  };
}

export const ANSWER_FORMATS = ['json', 'csv', 'parquet'] as const;

function formatParameter(offered: readonly (typeof ANSWER_FORMATS)[number][]) {
  return z
    .enum(offered)
    .optional()
    .meta({ description: 'Default: as the Accept header prefers, else json.' });
}

/** An entry whose answer is also a table; with `table`, also as Parquet. */
export function tableEntry<Question extends z.ZodObject, Answer extends z.ZodType>(
  path: string,
  summary: string,
  question: Question,
  answer: Answer,
  ask: (observatory: Observatory, asked: z.infer<Question>) => Promise<object>,
  text: (answer: z.infer<Answer>) => string,
  table: ((answer: z.infer<Answer>) => Table) | null = null,
): ApiQuestion {
  const FormatParameter = formatParameter(table ? ANSWER_FORMATS : ['json', 'csv']);
  return {
    path,
    summary,
    question: question.safeExtend({ format: FormatParameter }),
    answer,
    ask: (observatory, { format, ...parameters }) => {
      if (format !== undefined) parseParameters(z.strictObject({ format: FormatParameter }), { format });
      return ask(observatory, parseParameters(question, parameters));
    },
    csv: {
      fileName: `flopscope${path.replaceAll('/', '-')}`,
      text: (given) => text(answer.parse(given)),
    },
    parquet: table && ((given) => table(answer.parse(given))),
  };
}
