/** `flopscope plan [hurdle | compare FILE FILE]`: what a budget buys, what a run costs, and how high the hurdle is. */
import { HurdleQuestion, PlanQuestion } from '../../planner/question.js';
import type { Command, CommandContext } from '../command.js';
import { printComparison, printHurdle, printPlan } from '../plan-text.js';
import { askWishes } from '../plan-wizard.js';
import { readQuestion } from '../read-question.js';
import { UsageError } from '../usage-error.js';

type Flags = Readonly<Record<string, string>>;

/** Flags that each of the two takes; the others are of the other one. */
const OF_HURDLE = new Set([
  'budget',
  'over',
  'reach',
  'scope',
  'hardware',
  'rental-commitment',
  'date',
  'as-of',
]);
const OF_HURDLE_ALONE = ['over', 'reach', 'scope'];

export const command: Command = async (context) => {
  const [subject, ...words] = context.positionals;
  if (subject === 'compare') return compare(context, words);
  const unexpected = subject === 'hurdle' ? words[0] : subject;
  if (unexpected !== undefined)
    throw new UsageError(`unexpected word: ${unexpected}; expected hurdle, compare or flags`, context.verb);
  const { explain, prices, out, ...flags } = context.flags;
  if (subject === 'hurdle') {
    if (out !== undefined) throw new UsageError('--out: keeps a plan, not a hurdle', context.verb);
    return hurdle(context, flags, prices ?? null);
  }
  const wished = Object.keys(flags).length === 0 && !context.json ? await askWishes(context) : flags;
  return plan(context, wished, { explain: explain !== undefined, prices: prices ?? null, out: out ?? null });
};

interface PlanWish {
  readonly explain: boolean;
  readonly prices: string | null;
  readonly out: string | null;
}

async function plan(context: CommandContext, flags: Flags, { explain, prices, out }: PlanWish) {
  const other = OF_HURDLE_ALONE.find((name) => flags[name] !== undefined);
  if (other !== undefined) throw new UsageError(`--${other}: is of plan hurdle`, context.verb);
  const question = readQuestion(PlanQuestion, flags, context.verb);
  const answer = await (await context.pipeline.observatory()).plan(question, prices);
  if (out !== null) {
    const { writePlanFile } = await import('../../planner/plan-file.js');
    await context.pipeline.writeFile(out, writePlanFile(answer));
  }
  if (context.json) context.terminal.printJson(answer);
  else printPlan(answer, { explain, out }, context);
  return 0;
}

async function hurdle(context: CommandContext, flags: Flags, prices: string | null) {
  const other = Object.keys(flags).find((name) => !OF_HURDLE.has(name));
  if (other !== undefined) throw new UsageError(`--${other}: is of a plan, not of plan hurdle`, context.verb);
  const question = readQuestion(HurdleQuestion, flags, context.verb);
  const answer = await (await context.pipeline.observatory()).hurdle(question, prices);
  if (context.json) context.terminal.printJson(answer);
  else printHurdle(answer, context);
  return 0;
}

async function compare(context: CommandContext, words: readonly string[]) {
  const [first, second, ...others] = words;
  if (first === undefined || second === undefined || others.length > 0)
    throw new UsageError('compare takes two files of plans', context.verb);
  const [flag] = Object.keys(context.flags);
  if (flag !== undefined) throw new UsageError(`--${flag}: compare takes two files alone`, context.verb);
  const { comparePlans, readPlanFile } = await import('../../planner/plan-file.js');
  const read = async (path: string) => readPlanFile(await context.pipeline.readText(path), path);
  const comparison = comparePlans(await read(first), await read(second));
  if (context.json) context.terminal.printJson(comparison);
  else printComparison(comparison, context);
  return 0;
}
