/** What `flopscope trend compute|cost` prints: the finding, the fits side by side, what others have published. */
import { factorText, fitCells, growthHeadline } from '../report/growth-text.js';
import { translator } from '../report/message.js';
import { growthMessages } from '../report/messages/growth.js';
import type { GrowthAnswer } from '../trends/growth/growth-answer.js';
import { formatDate } from '../units/format.js';
import type { CommandContext } from './command.js';
import { sourceLine } from './source-line.js';
import { textTable } from './terminal.js';

/** @param giveChart draws the picture where it is wished, in place of the table of fits */
export async function printGrowth(
  answer: GrowthAnswer,
  giveChart: () => Promise<boolean>,
  { terminal, language }: CommandContext,
): Promise<void> {
  const text = translator(growthMessages, language);
  const { title, sentences } = growthHeadline(answer, language);
  terminal.print(terminal.bold(title));
  for (const sentence of sentences) terminal.print(sentence);
  terminal.print('');
  if (!(await giveChart()) && answer.fits.length > 0) {
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
