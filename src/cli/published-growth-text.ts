/** Published figures of growth, each with the same made from the files of notable models, at a terminal. */
import { factorText } from '../report/growth-text.js';
import { translator } from '../report/message.js';
import { growthMessages } from '../report/messages/growth.js';
import type { PublishedGrowthAnswer } from '../trends/published/growth-answer.js';
import { formatDate } from '../units/format.js';
import type { CommandContext } from './command.js';
import { sourceLine } from './source-line.js';
import { textTable } from './terminal.js';

export function printPublishedGrowth(
  { claims, vintage }: PublishedGrowthAnswer,
  { terminal, language }: Pick<CommandContext, 'terminal' | 'language'>,
): void {
  const text = translator(growthMessages, language);
  terminal.print(terminal.bold(text('publishedTitle')));
  terminal.print(text('publishedText'));
  for (const { measure, says, source, caveat, refits, ...claim } of claims) {
    terminal.print('');
    terminal.print(`${text(`measure.${measure}`)}: ${says[language]}`);
    if (caveat) terminal.print(caveat[language]);
    const rows = [
      [
        `${text('published')}, ${formatDate(claim.date, language)}`,
        factorText(claim, language),
        claim.models ?? '–',
        '',
      ],
      ...refits.map(({ snapshot, growth, models, robust }) => [
        text('onFile', { date: formatDate(snapshot.retrieved, language) }),
        factorText(growth, language),
        models,
        robust ? factorText(robust, language) : '–',
      ]),
    ];
    terminal.print(textTable(['', text('growth'), text('models'), text('robustHead')], rows, [1, 2, 3]));
    terminal.print(terminal.dim(source.url));
  }
  terminal.print('');
  terminal.print(terminal.dim(sourceLine(vintage, language)));
}
