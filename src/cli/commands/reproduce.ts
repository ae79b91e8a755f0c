/** `flopscope reproduce`: a published result, by its own method, on its own data. */
import type { Command, CommandContext } from '../command.js';
import { readQuestion } from '../read-question.js';
import { byTopic } from '../topics.js';

export const command: Command = byTopic('result', {
  'training-cost': { flags: ['models', 'rank', 'explain'], answer: reproduceTrainingCost },
  'model-count': { flags: ['simulations', 'seed', 'variant', 'explain'], answer: reproduceModelCount },
  growth: { flags: ['as-of'], answer: reproduceGrowth },
});

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

async function reproduceGrowth(context: CommandContext): Promise<number> {
  const { PublishedGrowthQuestion } = await import('../../trends/published/growth-answer.js');
  const question = readQuestion(PublishedGrowthQuestion, context.flags, context.verb);
  const observatory = await context.pipeline.observatory();
  const answer = await observatory.publishedGrowth(question['as-of'] ?? null);
  if (context.json) {
    context.terminal.printJson(answer);
    return 0;
  }
  const { printPublishedGrowth } = await import('../published-growth-text.js');
  printPublishedGrowth(answer, context);
  return 0;
}
