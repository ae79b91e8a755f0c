/** `flopscope reproduce`: a published result, by its own method, on its own data. */
import { TrainingCostQuestion } from '../../estimates/published/training-cost-answer.js';
import { PublishedGrowthQuestion } from '../../trends/published-growth-answer.js';
import type { Command, CommandContext } from '../command.js';
import { printPublishedGrowth } from '../published-growth-text.js';
import { readQuestion } from '../read-question.js';
import { printTrainingCost } from '../training-cost-text.js';
import { UsageError } from '../usage-error.js';

const TOPICS: Readonly<Record<string, Command>> = {
  'training-cost': reproduceTrainingCost,
  growth: reproduceGrowth,
};

export const command: Command = async (context) => {
  const [topic, ...more] = context.positionals;
  const names = Object.keys(TOPICS).join(', ');
  if (topic === undefined) throw new UsageError(`the result is missing; there is ${names}`, context.verb);
  const reproduce = Object.hasOwn(TOPICS, topic) ? TOPICS[topic] : undefined;
  if (!reproduce) throw new UsageError(`unknown result: ${topic}; there is ${names}`, context.verb);
  if (more.length > 0) throw new UsageError(`unexpected word: ${more[0]}`, context.verb);
  return reproduce(context);
};

async function reproduceTrainingCost(context: CommandContext): Promise<number> {
  const { models, ...flags } = context.flags;
  const question = readQuestion(TrainingCostQuestion, flags, context.verb);
  const answer = await context.pipeline.reproduceTrainingCost(question, models ?? null);
  if (context.json) context.terminal.printJson(answer);
  else printTrainingCost(answer, context);
  return 0;
}

async function reproduceGrowth({ flags, verb, ...context }: CommandContext): Promise<number> {
  const question = readQuestion(PublishedGrowthQuestion, flags, verb);
  const observatory = await context.pipeline.observatory();
  const answer = await observatory.publishedGrowth(question['as-of'] ?? null);
  if (context.json) context.terminal.printJson(answer);
  else printPublishedGrowth(answer, context);
  return 0;
}
