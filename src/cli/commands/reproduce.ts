/** `flopscope reproduce`: a published result, by its own method, on its own data. */
import type { Command, CommandContext } from '../command.js';
import { readQuestion } from '../read-question.js';
import { UsageError } from '../usage-error.js';

interface Topic {
  /** Flags of the verb that are of this result. */
  readonly flags: readonly string[];
  readonly reproduce: Command;
}

const TOPICS: Readonly<Record<string, Topic>> = {
  'training-cost': { flags: ['models', 'rank', 'explain'], reproduce: reproduceTrainingCost },
  'model-count': { flags: ['simulations', 'seed', 'variant', 'explain'], reproduce: reproduceModelCount },
};

export const command: Command = async (context) => {
  const [name, ...more] = context.positionals;
  const names = Object.keys(TOPICS).join(', ');
  if (name === undefined) throw new UsageError(`the result is missing; there is ${names}`, context.verb);
  const topic = Object.hasOwn(TOPICS, name) ? TOPICS[name] : undefined;
  if (!topic) throw new UsageError(`unknown result: ${name}; there is ${names}`, context.verb);
  if (more.length > 0) throw new UsageError(`unexpected word: ${more[0]}`, context.verb);
  const strange = Object.keys(context.flags).find((flag) => !topic.flags.includes(flag));
  if (strange !== undefined) {
    const own = topic.flags.map((flag) => `--${flag}`).join(', ');
    throw new UsageError(`--${strange}: ${name} takes ${own}`, context.verb);
  }
  return topic.reproduce(context);
};

async function reproduceTrainingCost(context: CommandContext): Promise<number> {
  const { TrainingCostQuestion } = await import('../../estimates/published/training-cost-answer.js');
  const { printTrainingCost } = await import('../training-cost-text.js');
  const { models, ...flags } = context.flags;
  const question = readQuestion(TrainingCostQuestion, flags, context.verb);
  const answer = await context.pipeline.reproduceTrainingCost(question, models ?? null);
  if (context.json) context.terminal.printJson(answer);
  else printTrainingCost(answer, context);
  return 0;
}

async function reproduceModelCount(context: CommandContext): Promise<number> {
  const { ModelCountQuestion } = await import('../../trends/published/model-count-question.js');
  const question = readQuestion(ModelCountQuestion, context.flags, context.verb);
  const answer = await context.pipeline.reproduceModelCount(question);
  if (context.json) {
    context.terminal.printJson(answer);
    return 0;
  }
  const { printModelCount } = await import('../model-count-text.js');
  printModelCount(answer, context);
  return 0;
}
