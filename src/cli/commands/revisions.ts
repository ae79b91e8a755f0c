/** `flopscope revisions`: what changed between vintages, and who moved a count. */
import { RevisionsQuestion } from '../../catalog/question.js';
import { translator } from '../../report/message.js';
import { cliMessages } from '../../report/messages/cli.js';
import { formatDate } from '../../units/format.js';
import type { Command } from '../command.js';
import { readQuestion } from '../read-question.js';
import { sourceLine } from '../source-line.js';
import { textTable } from '../terminal.js';

/** Rows a person can look over; JSON gives all. */
const TEXT_LIMIT = 40;

export const command: Command = async (context) => {
  const model = context.positionals.join(' ');
  const flags = model === '' ? context.flags : { ...context.flags, model };
  const question = readQuestion(RevisionsQuestion, flags, context.verb);
  const answer = await (await context.pipeline.observatory()).revisions(question);
  const { terminal, language } = context;
  if (context.json) {
    terminal.printJson(answer);
    return 0;
  }
  const text = translator(cliMessages, language);
  const print = (head: string[], rows: (string | number)[][]) => {
    if (rows.length === 0) return;
    terminal.print('');
    terminal.print(textTable(head, rows.slice(0, TEXT_LIMIT)));
    if (rows.length > TEXT_LIMIT) terminal.print(text('moreRows', { count: rows.length - TEXT_LIMIT }));
  };
  const { changes, added, removed, crossings } = answer;
  const counts = { changes: changes.length, added: added.length, removed: removed.length };
  const [from, to] = [answer.vintageFrom.date, answer.vintageTo.date].map((date) =>
    formatDate(date, language),
  );
  terminal.print(terminal.bold(text('revisionsTitle', { from: from ?? '', to: to ?? '', ...counts })));
  if (crossings) {
    terminal.print(
      text('crossingsTitle', {
        threshold: crossings.threshold,
        before: crossings.before,
        after: crossings.after,
      }),
    );
    const rows = crossings.models.map((crossing) => [
      crossing.direction === 'in' ? '+' : '−',
      crossing.name,
      text(`reason.${crossing.reason}`),
      crossing.from ?? '–',
      crossing.to ?? '–',
    ]);
    print([text('direction'), text('model'), text('reason'), text('before'), text('after')], rows);
  } else {
    const shorten = (value: unknown) => (value === null ? '–' : String(value).slice(0, 40));
    const rows = changes.map((change) => [
      change.name,
      change.field,
      shorten(change.from),
      shorten(change.to),
      change.vintageTo,
    ]);
    print([text('model'), text('field'), text('before'), text('after'), text('retrieved')], rows);
    print(
      [text('added'), text('published')],
      added.map((entry) => [entry.name, entry.published ?? '–']),
    );
    print(
      [text('removed'), text('published')],
      removed.map((entry) => [entry.name, entry.published ?? '–']),
    );
  }
  terminal.print('');
  terminal.print(terminal.dim(sourceLine(answer.vintageTo, language)));
  return 0;
};
