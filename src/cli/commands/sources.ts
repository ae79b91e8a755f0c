/** `flopscope sources`: the register with licences and dates, and what waits for a person. */
import { ShowQuestion } from '../../catalog/question.js';
import { linesForAPerson } from '../../report/left-to-a-person.js';
import { translator } from '../../report/message.js';
import { cliMessages } from '../../report/messages/cli.js';
import type { Command } from '../command.js';
import { noPositionals } from '../positionals.js';
import { readQuestion } from '../read-question.js';
import { textTable } from '../terminal.js';

export const command: Command = async (context) => {
  noPositionals(context);
  const question = readQuestion(ShowQuestion, context.flags, context.verb);
  const answer = await (await context.pipeline.observatory()).sources(question['as-of'] ?? null);
  const { terminal, language } = context;
  if (context.json) {
    terminal.printJson(answer);
    return 0;
  }
  const text = translator(cliMessages, language);
  const rows = answer.sources.map((source) => [
    source.id,
    source.title,
    source.producer,
    source.licence.id,
    source.snapshots.map((snapshot) => snapshot.retrieved).join(' '),
  ]);
  terminal.print(
    textTable([text('source'), text('title'), text('producer'), text('licence'), text('dates')], rows),
  );
  for (const source of answer.sources)
    terminal.print(terminal.dim(`${source.id}: ${source.citation} ${source.pageUrl}`));
  for (const line of linesForAPerson(answer, language)) terminal.print(line);
  return 0;
};
