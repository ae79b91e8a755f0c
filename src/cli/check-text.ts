/** A claim check for people: each statement with its place, its reading, the verdict, the right sentence and sources. */
import type { CheckAnswer, Claim } from '../report/claims/claim.js';
import { sourceText } from '../report/claims/source-text.js';
import { translator } from '../report/message.js';
import { claimMessages } from '../report/messages/claims.js';
import { visibleText } from '../report/visible-text.js';
import { formatDate } from '../units/format.js';
import type { CommandContext } from './command.js';
import { sourceLine } from './source-line.js';

const SOURCES_SHOWN = 3;

export function printCheck(answer: CheckAnswer, { terminal, language }: CommandContext): void {
  const text = translator(claimMessages, language);
  terminal.print(terminal.bold(text('found', { count: answer.claims.length })));
  for (const claim of answer.claims) {
    terminal.print('');
    for (const line of claimLines(claim, language)) terminal.print(line);
  }
  terminal.print('');
  if (answer.left > 0) terminal.print(text('left', { count: answer.left }));
  terminal.print(
    `${text('judgedBy', { vintage: formatDate(answer.vintage.date, language) })} ${text('asOfHint')}`,
  );
  terminal.print(terminal.dim(sourceLine(answer.vintage, language)));
}

function claimLines(claim: Claim, language: CommandContext['language']): string[] {
  const text = translator(claimMessages, language);
  const shown = claim.sources.slice(0, SOURCES_SHOWN).map((source) => sourceText(source, language));
  const more = claim.sources.length - shown.length;
  if (more > 0) shown.push(text('moreSources', { count: more }));
  return [
    `${text('line', claim.place)}: ${visibleText(claim.text)}`,
    `  ${text('read', { reading: claim.readingText })}`,
    `  ${claim.verdictText}`,
    ...(claim.corrected === null ? [] : [`  ${text('correctedLine', { text: claim.corrected })}`]),
    ...(shown.length === 0 ? [] : [`  ${text('sourcesLine', { list: shown.join('; ') })}`]),
  ];
}
