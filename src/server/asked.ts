/** What did a reader ask, and if that cannot be answered, what was wrong with it? One reading for API and pages. */
import type { Context } from 'hono';
import type * as z from 'zod';
import { InputError, NotFound } from '../provenance/input-error.js';

export interface ParameterError {
  readonly parameter: string;
  readonly problem: string;
}

/** The query of an address says something no question takes: status 400. */
export class WrongParameters extends Error {
  override readonly name = 'WrongParameters';

  constructor(readonly errors: readonly ParameterError[]) {
    super(errors.map(({ parameter, problem }) => `${parameter}: ${problem}`).join('; '));
  }
}

/** Why there is no answer, in the words of the address. */
export interface Refusal {
  readonly status: 400 | 404;
  readonly detail: string;
  readonly errors?: readonly ParameterError[];
  /** Names near to the one asked for. */
  readonly offers?: readonly string[];
  /** The day from which on what was asked for is on record, where that is later than the one looked from. */
  readonly later?: string | null;
}

/** The parameters of the address, each once: of two values neither is guessed to be the one that was meant. */
export function readParameters(context: Context): Record<string, string> {
  const given = Object.entries(context.req.queries());
  const repeated = given.filter(([, values]) => values.length > 1);
  if (repeated.length > 0)
    throw new WrongParameters(
      repeated.map(([parameter, values]) => ({
        parameter,
        problem: `given ${values.length} times; expected once`,
      })),
    );
  return Object.fromEntries(given.map(([parameter, [value = '']]) => [parameter, value]));
}

/** The fields of a form that were filled in; an empty one is no wish, and a file is no text. */
export function filledTexts(body: Awaited<ReturnType<Context['req']['parseBody']>>): Record<string, string> {
  const filled = Object.entries(body).filter(([, value]) => value !== '');
  return Object.fromEntries(
    filled.map(([name, value]) => {
      if (typeof value === 'string') return [name, value];
      throw new WrongParameters([{ parameter: name, problem: 'expected a text' }]);
    }),
  );
}

/** Parameters through the schema of a question. */
export function parseParameters<Schema extends z.ZodType>(
  schema: Schema,
  parameters: unknown,
): z.infer<Schema> {
  const result = schema.safeParse(parameters);
  if (result.success) return result.data;
  throw new WrongParameters(result.error.issues.flatMap(parameterErrors));
}

function parameterErrors(issue: z.core.$ZodIssue): ParameterError[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((parameter) => ({ parameter, problem: 'unknown parameter' }));
  return [{ parameter: issue.path.join('.'), problem: issue.message }];
}

/** Null for what is no fault of the reader's. An unknown model is missing; everything else was asked wrongly. */
export function refusalOf(error: unknown, asksForOne: boolean): Refusal | null {
  if (error instanceof WrongParameters) return { status: 400, detail: error.message, errors: error.errors };
  if (!(error instanceof InputError)) return null;
  if (error instanceof NotFound)
    return { status: 404, detail: error.message, offers: error.offers, later: error.later };
  const { flag } = error.place;
  if (flag === undefined) return { status: asksForOne ? 404 : 400, detail: error.message };
  // The command line's flag is the address's parameter of the same name.
  const wrong = new WrongParameters([{ parameter: flag.replace(/^--/, ''), problem: error.problem }]);
  return { status: 400, detail: wrong.message, errors: wrong.errors };
}
