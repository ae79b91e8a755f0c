/** `flopscope trend compute|cost`: growth a year, several fits side by side, and what others have published. */
import { factorText, fitCells, growthHeadline } from '../../report/growth-text.js';
import { translator } from '../../report/message.js';
import { growthMessages } from '../../report/messages/growth.js';
import type { GrowthAnswer } from '../../trends/growth/growth-answer.js';
import { ComputeTrendQuestion, CostTrendQuestion } from '../../trends/growth/growth-question.js';
import { formatDate } from '../../units/format.js';
import type { Command, CommandContext } from '../command.js';
import { readQuestion } from '../read-question.js';
import { sourceLine } from '../source-line.js';
import { textTable } from '../terminal.js';
import { UsageError } from '../usage-error.js';

export const command: Command = async (context) => {
  const answer = await ask(context);
  if (context.json) context.terminal.printJson(answer);
  else print(answer, context);
  return 0;
};

async function ask({ positionals, flags, verb, pipeline }: CommandContext): Promise<GrowthAnswer> {
  const [quantity, ...more] = positionals;
  if (more.length > 0) throw new UsageError(`unexpected word: ${more[0]}`, verb);
  if (quantity === 'compute') {
    const foreign = ['scope', 'price-month'].find((name) => flags[name] !== undefined);
    if (foreign !== undefined)
      throw new UsageError(`--${foreign}: says which dollars are meant; compute is in FLOP`, verb);
    const question = readQuestion(ComputeTrendQuestion, flags, verb);
    return (await pipeline.observatory()).computeTrend(question);
  }
  if (quantity === 'cost') {
    const question = readQuestion(CostTrendQuestion, flags, verb);
    return (await pipeline.observatory()).costTrend(question);
  }
  throw new UsageError(
    quantity === undefined
      ? 'compute or cost is missing'
      : `unknown trend: ${quantity}; expected compute or cost`,
    verb,
  );
}

function print(answer: GrowthAnswer, { terminal, language }: CommandContext): void {
  const text = translator(growthMessages, language);
  const { title, sentences } = growthHeadline(answer, language);
  terminal.print(terminal.bold(title));
  for (const sentence of sentences) terminal.print(sentence);
  if (answer.fits.length > 0) {
    terminal.print('');
    const head = [text('fit'), text('growth'), text('doublingHead'), text('models'), text('explained')];
    const rows = answer.fits.map((fit) => {
      const [name = '', ...cells] = fitCells(fit, language);
      return [fit.method === answer.method ? `* ${name}` : `  ${name}`, ...cells];
    });
    terminal.print(textTable(head, rows, [1, 2, 3, 4]));
  }
  if (answer.published.length > 0) {
    terminal.print('');
    terminal.print(text('publishedBrief'));
    for (const claim of answer.published) {
      const value = `${factorText(claim, language)}, ${formatDate(claim.date, language)}`;
      terminal.print(`- ${value}: ${claim.says[language]} ${terminal.dim(claim.source.url)}`);
    }
  }
  terminal.print('');
  terminal.print(terminal.dim(sourceLine(answer.vintage, language)));
}
