/** `flopscope briefing`: a period told in sentences, as Markdown, HTML, PDF or JSON. */
import { join } from 'node:path';
import { BRIEFING_FORMATS, type BriefingFormat, BriefingOptions } from '../../report/briefing/briefing.js';
import type { Command, CommandContext } from '../command.js';
import { noPositionals } from '../positionals.js';
import { readQuestion } from '../read-question.js';
import { UsageError } from '../usage-error.js';

export const command: Command = async (context) => {
  noPositionals(context);
  const { format: asked, out, ...flags } = context.flags;
  const format = readFormat(asked, context);
  if (format === 'pdf' && out === undefined)
    throw new UsageError('--format pdf: needs --out FILE; a PDF is no text', context.verb);
  const options = readQuestion(BriefingOptions, { ...flags, lang: context.language }, context.verb);
  const written = await (await context.pipeline.observatory()).briefing(options);
  const { briefingFile } = await import('../../briefing-file.js');
  const assets = join(context.pipeline.packageRoot, 'dist', 'web', 'assets');
  const { bytes } = await briefingFile(written, format, assets);
  if (out === undefined) context.terminal.printExactly(new TextDecoder().decode(bytes));
  else await context.pipeline.writeFile(out, bytes);
  return 0;
};

function readFormat(asked: string | undefined, { json, verb }: CommandContext): BriefingFormat {
  if (asked === undefined) return json ? 'json' : 'md';
  const format = BRIEFING_FORMATS.find((known) => known === asked);
  if (format === undefined)
    throw new UsageError(`--format: unknown format: ${asked}; expected ${BRIEFING_FORMATS.join(', ')}`, verb);
  if (json && format !== 'json') throw new UsageError(`--format ${format}: does not go with --json`, verb);
  return format;
}
