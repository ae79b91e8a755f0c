/** `flopscope trend`: how something moves over time. */
import type { GrowthAnswer } from '../../trends/growth/growth-answer.js';
import { CHART_FLAGS, type ChartWishes, giveChart, readChartWishes } from '../chart-output.js';
import type { Command, CommandContext } from '../command.js';
import { readQuestion } from '../read-question.js';
import { byTopic } from '../topics.js';

const OF_MODELS = ['set', 'country', 'from', 'to', 'reading', 'top', 'as-of'];
const OF_DOLLARS = ['scope', 'price-month'];

export const command: Command = byTopic('trend', {
  compute: { flags: [...OF_MODELS, ...CHART_FLAGS], answer: computeTrend },
  cost: { flags: [...OF_MODELS, ...OF_DOLLARS, ...CHART_FLAGS], answer: costTrend },
  rate: { flags: ['over', ...OF_DOLLARS, 'from', 'to', 'as-of', ...CHART_FLAGS], answer: rate },
});

async function computeTrend(context: CommandContext): Promise<number> {
  const { ComputeTrendQuestion } = await import('../../trends/growth/growth-question.js');
  const { wishes, flags } = readChartWishes(context);
  const question = readQuestion(ComputeTrendQuestion, flags, context.verb);
  return printed(context, wishes, await (await context.pipeline.observatory()).computeTrend(question));
}

async function costTrend(context: CommandContext): Promise<number> {
  const { CostTrendQuestion } = await import('../../trends/growth/growth-question.js');
  const { wishes, flags } = readChartWishes(context);
  const question = readQuestion(CostTrendQuestion, flags, context.verb);
  return printed(context, wishes, await (await context.pipeline.observatory()).costTrend(question));
}

async function printed(context: CommandContext, wishes: ChartWishes, answer: GrowthAnswer): Promise<number> {
  const { printGrowth } = await import('../growth-text.js');
  const chart = async () =>
    (await import('../../report/growth-chart.js')).growthChart(answer, context.language);
  const give = () => giveChart(chart, wishes, context);
  if (context.json) {
    await give();
    context.terminal.printJson(answer);
  } else await printGrowth(answer, give, context);
  return 0;
}

async function rate(context: CommandContext): Promise<number> {
  const { RateQuestion } = await import('../../trends/rate/rate-question.js');
  const { printRate } = await import('../rate-text.js');
  const { wishes, flags } = readChartWishes(context);
  const question = readQuestion(RateQuestion, flags, context.verb);
  const answer = await (await context.pipeline.observatory()).rate(question);
  const [recorded] = answer.readings;
  const chart = async () =>
    recorded
      ? (await import('../../report/rate-chart.js')).rateChart(answer, recorded, context.language)
      : null;
  const give = () => giveChart(chart, wishes, context);
  if (context.json) {
    await give();
    context.terminal.printJson(answer);
  } else await printRate(answer, give, context);
  return 0;
}
