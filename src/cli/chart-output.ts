/** The picture of an answer: drawn in the terminal with `--chart`, saved with `--out`. One way for every verb that has one. */
import { PICTURE_FORMATS, type PictureFormat } from '../charts/picture-file.js';
import type { TextChart } from '../charts/terminal/draw-text.js';
import type { Ink } from '../charts/terminal/grid.js';
import { InputError } from '../provenance/input-error.js';
import { translator } from '../report/message.js';
import { cliMessages } from '../report/messages/cli.js';
import type { CommandContext } from './command.js';
import type { Terminal } from './terminal.js';
import { UsageError } from './usage-error.js';

export const CHART_FLAGS = ['chart', 'out'] as const;

export interface ChartWishes {
  readonly drawn: boolean;
  readonly file: { readonly path: string; readonly format: PictureFormat } | null;
}

/** What is wished of the picture, and the flags that are left for the question. */
export function readChartWishes(context: CommandContext): {
  readonly wishes: ChartWishes;
  readonly flags: Readonly<Record<string, string>>;
} {
  const { chart, out, ...flags } = context.flags;
  if (chart !== undefined && context.json)
    throw new UsageError('--chart: with --json standard output is one JSON document', context.verb);
  if (out === undefined) return { wishes: { drawn: chart !== undefined, file: null }, flags };
  const format = PICTURE_FORMATS.find((ending) => out.toLowerCase().endsWith(`.${ending}`));
  if (format === undefined)
    throw new UsageError(
      `--out: unknown kind of picture: ${out}; expected a name in .svg or .png`,
      context.verb,
    );
  return { wishes: { drawn: chart !== undefined, file: { path: out, format } }, flags };
}

/**
 * Saves the picture where that is wished, whatever else is printed.
 * @returns whether it was drawn in the terminal, in place of the table
 */
export async function giveChart(
  make: () => Promise<TextChart | null>,
  { drawn, file }: ChartWishes,
  { terminal, language, pipeline }: CommandContext,
): Promise<boolean> {
  if (!drawn && file === null) return false;
  const chart = await make();
  if (chart === null) {
    if (file === null) return false;
    throw new InputError('there is nothing to draw', { file: file.path });
  }
  if (file) {
    await pipeline.writePicture(file.path, chart, file.format);
    terminal.note(translator(cliMessages, language)('pictureWritten', { path: file.path }));
  }
  if (!drawn) return false;
  const { drawText } = await import('../charts/terminal/draw-text.js');
  const room = { columns: terminal.width, unicode: terminal.unicode };
  for (const line of drawText(chart, room))
    terminal.print(line.map(({ text, ink }) => painted(terminal, text, ink)).join(''));
  return true;
}

function painted(terminal: Terminal, text: string, ink: Ink): string {
  return { data: terminal.data, faint: terminal.dim, strong: terminal.bold, plain: (words: string) => words }[
    ink
  ](text);
}
