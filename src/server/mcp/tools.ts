/** Which tools does an assistant get? One for each question of the HTTP API, made from the schema that checks both. */
import * as z from 'zod';
import type { Observatory } from '../../observatory.js';
import { Citation, citationOf } from '../../report/answer-citation.js';
import { LANGUAGES } from '../../units/language.js';
import { answerSentence } from '../answer-sentences.js';
import type { ApiQuestion } from '../api-question.js';
import { parseParameters, refusalOf, WrongParameters } from '../asked.js';
import { schemaOf } from '../openapi-parts.js';
import { API_QUESTIONS } from '../questions.js';

export interface McpTool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** JSON Schema of the arguments. */
  readonly input: Readonly<Record<string, unknown>>;
  readonly call: (observatory: Observatory, given: Readonly<Record<string, unknown>>) => Promise<CitedAnswer>;
}

export const CitedAnswer = z.object({
  citation: Citation,
  /** As the address of the same question gives it: docs/api.md. */
  answer: z.record(z.string(), z.unknown()),
});
export type CitedAnswer = z.infer<typeof CitedAnswer>;

/** What the caller asked wrongly, in words that name the argument. */
export class RefusedCall extends Error {
  override readonly name = 'RefusedCall';
}

/** Names that the command line has for a question; all others are the words of the address. */
const NAMES: Readonly<Record<string, string>> = {
  '/models/:id': 'show',
  '/models/:id/estimate': 'estimate_model_compute',
  '/models/:id/cost': 'estimate_model_cost',
  '/models/:id/citation': 'cite_model',
  '/assess/:id': 'assess_model',
  '/refreshes/:id': 'refresh',
};

/** An assistant reads every row it is given: it says so where it wants more. */
const FEWER: Readonly<Record<string, Readonly<Record<string, string>>>> = { '/models': { limit: '20' } };

/** Longer than any argument that means something, a text to check included. */
const LONGEST_ARGUMENT_CHARACTERS = 5_000;
const LARGEST_ANSWER_CHARACTERS = 500_000;

const ID = '/:id';
const ModelArgument = z.string().min(1).meta({ description: 'Id, name or former name of the model.' });
const IdArgument = z.string().min(1).meta({ description: 'Its id, as the list of them gives it.' });
const LanguageArgument = z
  .enum(LANGUAGES)
  .default('en')
  .meta({ description: 'Language of the sentence to cite.' });

export const MCP_TOOLS: readonly McpTool[] = API_QUESTIONS.map(toolOf);

function toolOf(question: ApiQuestion): McpTool {
  const { path, summary } = question;
  const { format: _, ...parameters } = question.question.shape;
  const fewer = FEWER[path] ?? {};
  const named = namedBy(path);
  const shape: Record<string, z.core.$ZodType> = {
    ...(named === null ? {} : { [named]: named === 'model' ? ModelArgument : IdArgument }),
    ...parameters,
    ...(parameters.lang ? {} : { lang: LanguageArgument }),
  };
  const required = Object.keys(shape).filter(
    (name) => !(name in fewer) && !z.safeParse(shape[name] as z.core.$ZodType, undefined).success,
  );
  return {
    name: NAMES[path] ?? path.slice(1).replace(/\W+/g, '_'),
    title: summary,
    description: `${summary}. Gives a sentence to cite and the answer of GET /api/v1${path}.`,
    input: {
      type: 'object',
      properties: Object.fromEntries(
        Object.entries(shape).map(([name, schema]) => [name, argumentSchema(schema, fewer[name])]),
      ),
      required,
      additionalProperties: false,
    },
    call: async (observatory, given) => {
      try {
        const missing = required.find((name) => given[name] === undefined);
        if (missing !== undefined) throw wrong(missing, 'missing');
        return await answer(question, observatory, { ...fewer, ...textsOf(given) });
      } catch (error) {
        const refusal = refusalOf(error, true);
        throw refusal === null ? error : new RefusedCall(refusal.detail, { cause: error });
      }
    },
  };
}

/** The argument that stands for the last word of the address; null where it names nothing. */
function namedBy(path: string): 'model' | 'id' | null {
  if (!path.includes(ID)) return null;
  return /^\/(?:models|assess)\b/.test(path) ? 'model' : 'id';
}

/** Every argument is text, as in an address; a number or a switch may be written as what it is. */
function argumentSchema(schema: z.core.$ZodType, fewer: string | undefined): Record<string, unknown> {
  const { type, ...rest } = schemaOf(schema, 'input');
  const usual = fewer === undefined ? {} : { default: fewer };
  return {
    ...rest,
    ...usual,
    ...(type === 'string' && !('enum' in rest) ? { type: ['string', 'number'] } : { type }),
  };
}

async function answer(
  question: ApiQuestion,
  observatory: Observatory,
  { lang = 'en', ...given }: Readonly<Record<string, string>>,
): Promise<CitedAnswer> {
  const language = parseParameters(z.object({ lang: LanguageArgument }), { lang }).lang;
  const named = namedBy(question.path);
  const id = named === null ? '' : (given[named] ?? '').trim();
  if (named !== null && id === '') throw wrong(named, 'empty; expected an id or a name');
  const parameters = Object.fromEntries(Object.entries(given).filter(([name]) => name !== named));
  const own = question.question.shape.lang ? { lang } : {};
  const found = await question.ask(observatory, { ...parameters, ...own }, id);
  const shown = question.shown(found, given);
  const length = JSON.stringify(shown).length;
  if (length > LARGEST_ANSWER_CHARACTERS)
    throw new RefusedCall(
      `the answer has ${length} characters, more than ${LARGEST_ANSWER_CHARACTERS}; ask for less of it, by a threshold, a period or a limit`,
    );
  const citation = citationOf(found, answerSentence(question, found, language), language);
  return { citation, answer: { ...shown } };
}

function textsOf(given: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, textOf(name, value)]));
}

function textOf(name: string, value: unknown): string {
  const texts = Array.isArray(value) ? value : [value];
  if (!texts.every((text) => ['string', 'number', 'boolean'].includes(typeof text)))
    throw wrong(name, 'expected a text, a number or a switch');
  const text = texts.map(String).join(',');
  if (text.length > LONGEST_ARGUMENT_CHARACTERS)
    throw wrong(name, `longer than ${LONGEST_ARGUMENT_CHARACTERS} characters`);
  return text;
}

function wrong(parameter: string, problem: string): WrongParameters {
  return new WrongParameters([{ parameter, problem }]);
}
