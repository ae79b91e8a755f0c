/** `flopscope forecast`: how many models over a threshold there will be, in each year and by its end. */
import { forecastText, roundedCount } from '../../report/forecast-text.js';
import { translator } from '../../report/message.js';
import { forecastMessages } from '../../report/messages/forecast.js';
import { ForecastQuestion } from '../../trends/forecast-question.js';
import { formatNumber, formatShare } from '../../units/format.js';
import { giveChart, readChartWishes } from '../chart-output.js';
import type { Command } from '../command.js';
import { noPositionals } from '../positionals.js';
import { readQuestion } from '../read-question.js';
import { sourceLine } from '../source-line.js';
import { textTable } from '../terminal.js';

export const command: Command = async (context) => {
  noPositionals(context);
  const { wishes, flags } = readChartWishes(context);
  const question = readQuestion(ForecastQuestion, flags, context.verb);
  const answer = await (await context.pipeline.observatory()).forecast(question);
  const { terminal, language } = context;
  // Counts in each year, as its table has them first.
  const chart = async () =>
    (await import('../../report/forecast-chart.js')).forecastChart(answer, false, language);
  if (context.json) {
    await giveChart(chart, wishes, context);
    terminal.printJson(answer);
    return 0;
  }
  const text = translator(forecastMessages, language);
  const { title, sentences } = forecastText(answer, language, answer.within === null);
  terminal.print(terminal.bold(title));
  for (const sentence of sentences) terminal.print(sentence);
  const drawn = wishes.drawn && answer.years.length > 0;
  if (drawn) terminal.print('');
  await giveChart(chart, wishes, context);
  if (answer.years.length > 0 && !drawn) {
    const interval = ({ median, low, high }: { median: number; low: number; high: number }) =>
      text('interval', {
        median: roundedCount(median, language),
        low: roundedCount(low, language),
        high: roundedCount(high, language),
      });
    const rows = answer.years.map((year) => [
      String(year.year),
      formatNumber(year.observed, language, 1),
      interval(year),
      interval(year.cumulative),
    ]);
    const head = [text('year'), text('onRecord'), text('inYearColumn'), text('byEndColumn')];
    terminal.print('');
    terminal.print(textTable(head, rows, [1, 2, 3]));
    terminal.print(text('levelNote', { level: formatShare(answer.level, language) }));
    terminal.print(
      text('howMade', {
        method: text(`method.${answer.method}`),
        simulations: formatNumber(answer.simulations, language, 0),
        seed: String(answer.seed),
      }),
    );
  }
  terminal.print('');
  terminal.print(terminal.dim(sourceLine(answer.vintage, language)));
  return 0;
};
