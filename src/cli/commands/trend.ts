/** `flopscope trend`: how something moves over time. */
import type { GrowthAnswer } from '../../trends/growth/growth-answer.js';
import type { Command, CommandContext } from '../command.js';
import { readQuestion } from '../read-question.js';
import { byTopic } from '../topics.js';

const OF_MODELS = ['set', 'country', 'from', 'to', 'reading', 'top', 'as-of'];
const OF_DOLLARS = ['scope', 'price-month'];

export const command: Command = byTopic('trend', {
  compute: { flags: OF_MODELS, answer: computeTrend },
  cost: { flags: [...OF_MODELS, ...OF_DOLLARS], answer: costTrend },
  rate: { flags: ['over', ...OF_DOLLARS, 'from', 'to', 'as-of'], answer: rate },
});

async function computeTrend(context: CommandContext): Promise<number> {
  const { ComputeTrendQuestion } = await import('../../trends/growth/growth-question.js');
  const question = readQuestion(ComputeTrendQuestion, context.flags, context.verb);
  return printed(context, await (await context.pipeline.observatory()).computeTrend(question));
}

async function costTrend(context: CommandContext): Promise<number> {
  const { CostTrendQuestion } = await import('../../trends/growth/growth-question.js');
  const question = readQuestion(CostTrendQuestion, context.flags, context.verb);
  return printed(context, await (await context.pipeline.observatory()).costTrend(question));
}

async function printed(context: CommandContext, answer: GrowthAnswer): Promise<number> {
  const { printGrowth } = await import('../growth-text.js');
  if (context.json) context.terminal.printJson(answer);
  else printGrowth(answer, context);
  return 0;
}

async function rate(context: CommandContext): Promise<number> {
  const { RateQuestion } = await import('../../trends/rate/rate-question.js');
  const { printRate } = await import('../rate-text.js');
  const question = readQuestion(RateQuestion, context.flags, context.verb);
  const answer = await (await context.pipeline.observatory()).rate(question);
  if (context.json) context.terminal.printJson(answer);
  else printRate(answer, context);
  return 0;
}
