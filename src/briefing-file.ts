/** A briefing as a file: its pictures drawn, its styles read, and set as PDF by an optional package. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BriefingFormat } from './report/briefing/briefing.js';
import type { DrawnChart } from './report/briefing/charts.js';
import type { WrittenBriefing } from './report/briefing/write-briefing.js';

export interface BriefingFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly name: string;
}

const TYPES: Readonly<Record<BriefingFormat, string>> = {
  md: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
  json: 'application/json; charset=utf-8',
};

/** @param assetsDirectory where the built styles lie */
export async function briefingFile(
  written: WrittenBriefing,
  format: BriefingFormat,
  assetsDirectory: string,
): Promise<BriefingFile> {
  const { period, language } = written.briefing;
  const bytes = await bytesOf(written, format, assetsDirectory);
  return { bytes, type: TYPES[format], name: `flopscope-${period.id}-${language}.${format}` };
}

async function bytesOf(
  written: WrittenBriefing,
  format: BriefingFormat,
  assetsDirectory: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const { briefing, charts } = written;
  const encode = (text: string) => new TextEncoder().encode(text);
  switch (format) {
    case 'json':
      return encode(`${JSON.stringify(briefing, null, 2)}\n`);
    case 'md':
      return encode((await import('./report/briefing/render/markdown.js')).briefingMarkdown(briefing));
    case 'html': {
      const { briefingHtml } = await import('./report/briefing/render/html.js');
      return encode(briefingHtml(briefing, await drawn(charts), await chartStyles(assetsDirectory)));
    }
    case 'pdf': {
      const { briefingPdf } = await import('./briefing-pdf.js');
      return briefingPdf(briefing, await drawn(charts), await chartStyles(assetsDirectory));
    }
  }
}

function chartStyles(assetsDirectory: string): Promise<string> {
  return readFile(join(assetsDirectory, 'chart.css'), 'utf8');
}

async function drawn(charts: readonly DrawnChart[]): Promise<ReadonlyMap<string, string>> {
  const { renderSvg } = await import('./charts/render-svg.js');
  return new Map(charts.map(({ id, chart }) => [id, renderSvg(chart, 'wide')]));
}
