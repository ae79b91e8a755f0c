/** `flopscope estimate compute|cost [MODEL]`: one estimate with its working, of a model or of a run one describes. */
import { CostQuestion, EstimateQuestion } from '../../estimates/question.js';
import type { Command, CommandContext } from '../command.js';
import { printCost, printEstimate } from '../estimate-text.js';
import { readQuestion } from '../read-question.js';
import { UsageError } from '../usage-error.js';

/** Flags that a model of the catalogue takes; all others describe a run. */
const OF_MODELS = new Set(['as-of', 'scope', 'price-month', 'euro-month', 'rental-commitment']);

type Flags = Readonly<Record<string, string>>;

export const command: Command = async (context) => {
  const [subject, ...words] = context.positionals;
  const { explain, ...flags } = context.flags;
  const model = words.length === 0 ? null : words.join(' ');
  const described = Object.keys(flags).find((name) => !OF_MODELS.has(name));
  if (model !== null && described !== undefined)
    throw new UsageError(`--${described}: describes a run; leave it or the model out`, context.verb);
  if (subject === 'compute') return compute(context, flags, model, explain !== undefined);
  if (subject === 'cost') return cost(context, flags, model, explain !== undefined);
  throw new UsageError(
    subject === undefined
      ? 'compute or cost is missing'
      : `unknown estimate: ${subject}; expected compute or cost`,
    context.verb,
  );
};

async function compute(context: CommandContext, flags: Flags, model: string | null, explain: boolean) {
  const question = readQuestion(EstimateQuestion, flags, context.verb);
  const answer =
    model === null
      ? await context.pipeline.estimateDescribed(question)
      : await (await context.pipeline.observatory()).estimateCompute(model, question['as-of'] ?? null);
  if (context.json) context.terminal.printJson(answer);
  else printEstimate(answer, explain, context);
  return 0;
}

async function cost(context: CommandContext, flags: Flags, model: string | null, explain: boolean) {
  const question = readQuestion(CostQuestion, flags, context.verb);
  const answer = await (await context.pipeline.observatory()).estimateCost(model, question);
  if (context.json) context.terminal.printJson(answer);
  else printCost(answer, explain, context);
  return 0;
}
