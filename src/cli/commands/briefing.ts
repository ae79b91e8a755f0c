/** `flopscope briefing`: a period told in sentences, as Markdown, HTML, PDF or JSON. */
import { join } from 'node:path';
import type { Observatory } from '../../observatory.js';
import { BRIEFING_FORMATS, type BriefingFormat, BriefingOptions } from '../../report/briefing/briefing.js';
import type { WrittenBriefing } from '../../report/briefing/write-briefing.js';
import { translator } from '../../report/message.js';
import { rewriteMessages } from '../../report/messages/rewrite.js';
import type { AskModel } from '../../report/rewrite/rewrite-briefing.js';
import { problemText, TemplateOptions } from '../../report/template/template.js';
import { type Article, TemplateErrors } from '../../report/template/write-article.js';
import { visibleText } from '../../report/visible-text.js';
import type { Command, CommandContext } from '../command.js';
import { noPositionals } from '../positionals.js';
import { readQuestion } from '../read-question.js';
import { UsageError } from '../usage-error.js';

export const command: Command = async (context) => {
  noPositionals(context);
  if (context.flags.template !== undefined) return fillTemplate(context.flags.template, context);
  const { format: asked, out, rewrite, 'rewrite-model': model, ...flags } = context.flags;
  const format = readFormat(asked, context);
  if (model !== undefined && rewrite === undefined)
    throw new UsageError('--rewrite-model: goes with --rewrite URL', context.verb);
  if (format === 'pdf' && out === undefined)
    throw new UsageError('--format pdf: needs --out FILE; a PDF is no text', context.verb);
  const options = readQuestion(BriefingOptions, { ...flags, lang: context.language }, context.verb);
  // Before anything is asked of the data: a wrong address is told at once.
  const ask =
    rewrite === undefined
      ? null
      : await context.pipeline.languageModel(
          { url: rewrite, model: model ?? 'default', key: process.env[REWRITE_KEY] || null },
          context.signal,
        );
  const observatory = await context.pipeline.observatory();
  const own = await observatory.briefing(options);
  const written = ask === null ? own : await reworded(own, observatory, ask, context);
  const { briefingFile } = await import('../../briefing-file.js');
  const assets = join(context.pipeline.packageRoot, 'dist', 'web', 'assets');
  const { bytes } = await briefingFile(written, format, assets);
  if (out === undefined) context.terminal.printExactly(new TextDecoder().decode(bytes));
  else await context.pipeline.writeFile(out, bytes);
  return 0;
};

const REWRITE_KEY = 'FLOPSCOPE_REWRITE_KEY';

/** What was refused is told beside the briefing, not in it. */
async function reworded(
  own: WrittenBriefing,
  observatory: Observatory,
  ask: AskModel,
  { terminal, language }: CommandContext,
): Promise<WrittenBriefing> {
  const { rewrittenBriefing } = await import('../../briefing-rewriting.js');
  const { written, rewriting } = await rewrittenBriefing(observatory, own, ask);
  const text = translator(rewriteMessages, language);
  const { taken, refused } = rewriting;
  terminal.note(text('summary', { taken: taken.length, refused: refused.length }));
  for (const { id, reason, found } of refused)
    terminal.note(text('refused', { id, reason: text(`reason.${reason}`), found: visibleText(found) }));
  return written;
}

const BAD_INPUT = 3;

/** An editor's own text with its figures, as Markdown or all of it as JSON. */
async function fillTemplate(path: string, context: CommandContext): Promise<number> {
  const { template: _, format: asked, out, ...flags } = context.flags;
  const format = readFormat(asked, context);
  if (format !== 'md' && format !== 'json')
    throw new UsageError(`--format ${format}: a template becomes md or json`, context.verb);
  const options = readQuestion(TemplateOptions, { ...flags, lang: context.language }, context.verb);
  const source = await context.pipeline.readText(path);
  let article: Article;
  try {
    article = await (await context.pipeline.observatory()).article(source, path, options);
  } catch (error) {
    if (!(error instanceof TemplateErrors)) throw error;
    // A line each, as editors show mistakes.
    for (const problem of error.problems)
      context.terminal.note(visibleText(`${path}: ${problemText(problem)}`));
    return BAD_INPUT;
  }
  const text = format === 'json' ? `${JSON.stringify(article, null, 2)}\n` : article.text;
  if (out === undefined) context.terminal.printExactly(text);
  else await context.pipeline.writeFile(out, new TextEncoder().encode(text));
  return 0;
}

function readFormat(asked: string | undefined, { json, verb }: CommandContext): BriefingFormat {
  if (asked === undefined) return json ? 'json' : 'md';
  const format = BRIEFING_FORMATS.find((known) => known === asked);
  if (format === undefined)
    throw new UsageError(`--format: unknown format: ${asked}; expected ${BRIEFING_FORMATS.join(', ')}`, verb);
  if (json && format !== 'json') throw new UsageError(`--format ${format}: does not go with --json`, verb);
  return format;
}
