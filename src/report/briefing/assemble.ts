/** How do drafts become a briefing? Footnotes numbered in the order of the text, figures listed, snapshots described. */
import type { SourcesAnswer } from '../../snapshots/sources-answer.js';
import type {
  Briefing,
  BriefingFigure,
  BriefingNote,
  BriefingSentence,
  BriefingSource,
  SentencePart,
} from './briefing.js';
import type { DraftSection, DraftSentence, Evidence } from './draft.js';

export interface Drafts extends Pick<Briefing, 'period' | 'vintage' | 'language' | 'charts'> {
  readonly title: DraftSentence;
  readonly sections: readonly DraftSection[];
  readonly methods: readonly DraftSentence[];
  readonly limitations: readonly DraftSentence[];
}

export function assemble(drafts: Drafts, register: SourcesAnswer): Briefing {
  const numbering = openNumbering();
  const { period, vintage, language, charts } = drafts;
  const briefing = {
    title: numbering.sentence(drafts.title),
    period,
    vintage,
    language,
    sections: drafts.sections.map((section) => ({
      ...{ id: section.id, heading: section.heading },
      sentences: section.paragraphs.flat().map(numbering.sentence),
      paragraphs: section.paragraphs.map((sentences) => sentences.map(({ id }) => id)),
      charts: [...section.charts],
    })),
    methods: drafts.methods.map(numbering.sentence),
    limitations: drafts.limitations.map(numbering.sentence),
  };
  const { figures, notes } = numbering;
  return { ...briefing, figures, notes, charts, sources: citedSources(notes, register) };
}

/** Numbers are given as sentences come by. */
export function openNumbering() {
  const figures: BriefingFigure[] = [];
  const notes: BriefingNote[] = [];
  const known = new Map<string, number>();
  const ids = new Set<string>();

  function noteOf({ key, ...evidence }: Evidence): number {
    const number = known.get(key) ?? notes.push({ number: notes.length + 1, ...evidence });
    known.set(key, number);
    return number;
  }

  function sentence(draft: DraftSentence): BriefingSentence {
    const parts = draft.parts.map(({ text, figure }): SentencePart => {
      if (figure === null) return { text, figure: null, note: null };
      const { name, evidence, kind, value, low = null, high = null, level = null, unit = null } = figure;
      const id = `${draft.id}.${name}`;
      if (ids.has(id)) throw new Error(`two figures are called ${id}`);
      ids.add(id);
      const note = noteOf(evidence);
      figures.push({ id, kind, value, low, high, level, unit, text, note });
      return { text, figure: id, note };
    });
    return {
      id: draft.id,
      parts: parts.map((part, at) => ({ ...part, note: isLastOfItsNote(parts, at) ? part.note : null })),
      figures: parts.flatMap(({ figure }) => (figure === null ? [] : [figure])),
    };
  }

  return { figures, notes, sentence };
}

/** The next figure of the sentence has another footnote, or there is none. */
function isLastOfItsNote(parts: readonly SentencePart[], at: number): boolean {
  const next = parts.slice(at + 1).find(({ figure }) => figure !== null);
  return next?.note !== parts[at]?.note;
}

/** Every snapshot that a footnote is made from, oldest first, with the rows that footnotes name. */
export function citedSources(notes: readonly BriefingNote[], register: SourcesAnswer): BriefingSource[] {
  const rows = new Map<string, Set<number>>();
  const rowsOf = (sha256: string) => {
    const found = rows.get(sha256) ?? new Set<number>();
    rows.set(sha256, found);
    return found;
  };
  for (const { snapshots, cells } of notes) {
    for (const sha256 of snapshots) rowsOf(sha256);
    for (const { sha256, cells: cited } of cells) for (const [row] of cited) rowsOf(sha256).add(row);
  }
  const described = register.sources.flatMap((source) =>
    source.snapshots.flatMap(({ sha256, file, retrieved }): BriefingSource[] => {
      const cited = rows.get(sha256);
      if (!cited) return [];
      const { id, producer, title, citation, pageUrl, licence } = source;
      const sorted = [...cited].sort((a, b) => a - b);
      return [
        { sha256, source: id, file, retrieved, producer, title, citation, pageUrl, licence, rows: sorted },
      ];
    }),
  );
  return described.sort((a, b) => (a.retrieved < b.retrieved ? -1 : a.retrieved > b.retrieved ? 1 : 0));
}
