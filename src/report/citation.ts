/** How is a model's entry cited? As BibTeX, CSL-JSON and a line of text, with the files it is from. */
import * as z from 'zod';
import type { ModelEntry } from '../catalog/model.js';
import type { SnapshotRef, Vintage } from '../provenance/lineage.js';
import { formatDate } from '../units/format.js';
import type { Language } from '../units/language.js';
import { translator } from './message.js';
import { citationMessages } from './messages/citations.js';
import { visibleText } from './visible-text.js';

export const CitationAnswer = z.object({
  vintage: z.string(),
  bibtex: z.string(),
  /** CSL-JSON, one item. */
  csl: z.object({
    id: z.string(),
    type: z.literal('dataset'),
    title: z.string(),
    author: z.array(z.object({ literal: z.string() })),
    issued: z.object({ 'date-parts': z.array(z.array(z.number().int())) }),
    version: z.string(),
    publisher: z.string(),
    note: z.string(),
    URL: z.string().optional(),
  }),
  text: z.string(),
});
export type CitationAnswer = z.infer<typeof CitationAnswer>;

/** The data behind an entry, with who made it. */
interface CitedSource {
  readonly id: string;
  readonly producer: string;
  readonly title: string;
  readonly licence: { readonly name: string };
}

/**
 * @param sources the register; those whose files name the model are cited
 * @param url of the page, null where it is not known
 */
export function citeModel(
  model: ModelEntry,
  vintage: Vintage,
  sources: readonly CitedSource[],
  url: string | null,
  language: Language,
): CitationAnswer {
  const text = translator(citationMessages, language);
  const name = visibleText(model.name);
  const title = text('title', { name });
  const used = usedSources(model, vintage.snapshots, sources);
  const note = text('after', {
    sources: used
      .map(({ producer, title: of, licence }) => `${producer}, ${of} (${licence.name})`)
      .join('; '),
  });
  const version = text('version', { date: formatDate(vintage.date, language) });
  const [year = 0, month = 0, day = 0] = vintage.date.split('-').map(Number);
  const id = `flopscope-${model.id}-${vintage.date}`;
  return {
    vintage: vintage.date,
    text: `Flopscope (${year}): ${title}. ${version}. ${note}${url === null ? '' : ` ${url}`}`,
    csl: {
      id,
      type: 'dataset',
      title,
      author: [{ literal: 'Flopscope' }],
      issued: { 'date-parts': [[year, month, day]] },
      version: vintage.date,
      publisher: 'Flopscope',
      note,
      ...(url === null ? {} : { URL: url }),
    },
    bibtex: bibtex(id, [
      ['author', '{Flopscope}'],
      ['title', `{${texText(title)}}`],
      ['year', String(year)],
      ['version', vintage.date],
      ['note', texText(note)],
      ...(url === null ? [] : ([['url', texText(url)]] as const)),
    ]),
  };
}

/** Sources whose files state the compute or that are in the vintage, in the order of the register. */
function usedSources(
  { trainingCompute, parameters }: ModelEntry,
  snapshots: readonly SnapshotRef[],
  sources: readonly CitedSource[],
): CitedSource[] {
  const cells = [...trainingCompute.sources, ...parameters.sources].map(({ source }) => source);
  const wanted = new Set(cells.length > 0 ? cells : snapshots.map(({ source }) => source));
  const found = sources.filter(({ id }) => wanted.has(id));
  return [...new Map(found.map((source) => [`${source.producer} ${source.title}`, source])).values()];
}

function bibtex(id: string, fields: readonly (readonly [name: string, value: string])[]): string {
  const key = id.replace(/[^A-Za-z0-9.:-]/g, '-');
  const lines = fields.map(([name, value]) => `  ${name} = {${value}}`);
  return `@misc{${key},\n${lines.join(',\n')}\n}`;
}

/** Signs with a meaning in TeX stand for themselves. */
function texText(text: string): string {
  return text
    .replace(/\\/g, '\\textbackslash ')
    .replace(/[{}]/g, '')
    .replace(/[&%$#_]/g, (sign) => `\\${sign}`)
    .replace(/~/g, '\\textasciitilde ')
    .replace(/\^/g, '\\textasciicircum ');
}
