/** What every briefing must keep: footnotes that resolve, digits that are figures, words that agree. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { expect } from 'vitest';
import { readCommandLine } from '../../../src/cli/arguments.js';
import type { Briefing } from '../../../src/report/briefing/briefing.js';
import { allSentences, sentenceText } from '../../../src/report/briefing/draft.js';
import { API_QUESTIONS } from '../../../src/server/questions.js';
import { PACKAGE_ROOT } from '../../observatory-fixture.js';

export function textsOf(briefing: Briefing): Map<string, string> {
  return new Map(allSentences(briefing).map((sentence) => [sentence.id, sentenceText(sentence)]));
}

/** What stands in the bundled files: rows by SHA-256, read from the bytes by another parser than the project's own. */
function bundledRows(): (sha256: string) => readonly Readonly<Record<string, string>>[] {
  const root = join(PACKAGE_ROOT, 'data', 'snapshots');
  const paths = new Map<string, string>();
  for (const day of readdirSync(root))
    for (const name of readdirSync(join(root, day)).filter((file) => file.endsWith('.manifest.json'))) {
      const manifest = JSON.parse(readFileSync(join(root, day, name), 'utf8'));
      paths.set(manifest.sha256, join(root, day, name.replace('.manifest.json', '.csv.gz')));
    }
  const read = new Map<string, readonly Readonly<Record<string, string>>[]>();
  return (sha256) => {
    const path = paths.get(sha256);
    if (path === undefined) throw new Error(`no bundled file ${sha256}`);
    const rows = read.get(sha256) ?? parse(gunzipSync(readFileSync(path)), { columns: true, bom: true });
    read.set(sha256, rows);
    return rows;
  };
}
const rowsOf = bundledRows();

export function checkCells(briefing: Briefing): number {
  let seen = 0;
  for (const { number, cells, snapshots } of briefing.notes)
    for (const { sha256, column, cells: cited } of cells) {
      expect([number, snapshots.includes(sha256)]).toEqual([number, true]);
      const rows = rowsOf(sha256);
      for (const [row, text] of cited) {
        seen += 1;
        const found = rows[row - 1]?.[column];
        if (found?.trim() !== text.trim() || text.trim() === '')
          expect([number, sha256, column, row, found]).toEqual([number, sha256, column, row, text]);
      }
    }
  return seen;
}

export function checkOwnFiles(briefing: Briefing): void {
  for (const { number, files } of briefing.notes)
    for (const { file, entry } of files) {
      expect([number, file, existsSync(join(PACKAGE_ROOT, file))]).toEqual([number, file, true]);
      if (entry !== null)
        expect([
          number,
          entry,
          readFileSync(join(PACKAGE_ROOT, file), 'utf8').includes(`"${entry}"`),
        ]).toEqual([number, entry, true]);
    }
}

/** The question of a footnote is one that the API and the command line take. */
export function checkQuestions(briefing: Briefing): void {
  for (const { number, question, method } of briefing.notes) {
    const address = new URL(question.api, 'http://localhost');
    const path = address.pathname.replace('/api/v1', '').replace(/^\/models\/.+/, '/models/:id');
    const known = API_QUESTIONS.find((one) => one.path === path);
    const asked = known?.question.safeParse(Object.fromEntries(address.searchParams));
    expect([number, question.api, asked?.success]).toEqual([number, question.api, true]);
    const [program, ...words] = question.command.split(' ');
    expect([program, readCommandLine(words).verb?.name]).toEqual(['flopscope', words[0]]);
    if (method !== null) expect([method, existsSync(join(PACKAGE_ROOT, method))]).toEqual([method, true]);
  }
}

export function checkFigures(briefing: Briefing): void {
  const figures = new Map(briefing.figures.map((figure) => [figure.id, figure]));
  expect(figures.size).toBe(briefing.figures.length);
  const notes = new Set(briefing.notes.map(({ number }) => number));
  for (const sentence of allSentences(briefing))
    for (const { text, figure, note } of sentence.parts) {
      if (figure === null)
        expect([sentence.id, text, /\p{N}/u.test(text)]).toEqual([sentence.id, text, false]);
      else expect(figures.get(figure)?.text).toBe(text);
      if (note !== null) expect(notes.has(note)).toBe(true);
    }
  for (const section of briefing.sections) expect(/\p{N}/u.test(section.heading)).toBe(false);
  for (const { note } of briefing.figures) expect(notes.has(note)).toBe(true);
}

const SLIPS = [
  /undefined|NaN|\bnull\b|Infinity|[{}<]|\(chunks\)/,
  / {2}| [.,;:]|\(\)/,
  /(?<![\d.,])1 (?:models|Modelle|Modellen|rules|Regeln|values|Werte|duties|Pflichten)\b/,
  /(?<![\d.,])0 (?:models|Modelle|Modellen|rules|Regeln|values|Werte)\b/,
  /\b(?:one|no) models\b|\b(?:ein|kein) Modelle\b|\bkeine? Modelle\b/,
];

export function checkWords(briefing: Briefing): void {
  for (const [id, text] of textsOf(briefing)) checkSentence(id, text);
}

export function checkSentence(id: string, text: string): void {
  for (const slip of SLIPS) expect([id, text, slip.exec(text)?.[0] ?? null]).toEqual([id, text, null]);
  if (id !== 'title') expect([id, text.at(-1)]).toEqual([id, '.']);
}
