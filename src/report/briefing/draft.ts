/** What do sections hand over? Sentences whose figures carry their evidence; footnotes get numbers when all is together. */
import type {
  BriefingNote,
  BriefingSection,
  BriefingSentence,
  FigureKind,
  SectionId,
  SentencePart,
} from './briefing.js';

/** Where figures are from. Evidence of the same `key` is one footnote. */
export interface Evidence extends Omit<BriefingNote, 'number'> {
  readonly key: string;
}

export interface DraftFigure {
  readonly kind: FigureKind;
  readonly value: number | string | null;
  readonly low?: number | null;
  readonly high?: number | null;
  readonly level?: number | null;
  readonly unit?: string | null;
  readonly evidence: Evidence;
}

export interface DraftPart {
  readonly text: string;
  /** Name of the figure within its sentence, and what it is; null between figures. */
  readonly figure: (DraftFigure & { readonly name: string }) | null;
}

export interface DraftSentence {
  readonly id: string;
  readonly parts: readonly DraftPart[];
}

export interface DraftSection {
  readonly id: SectionId;
  readonly heading: string;
  readonly paragraphs: readonly (readonly DraftSentence[])[];
  readonly charts: readonly string[];
}

/** The text without its footnotes. */
export function sentenceText({ parts }: { readonly parts: readonly Pick<SentencePart, 'text'>[] }): string {
  return parts.map(({ text }) => text).join('');
}

/** The sentences of a section as they stand together. */
export function paragraphsOf({
  sentences,
  paragraphs,
}: Pick<BriefingSection, 'sentences' | 'paragraphs'>): readonly (readonly BriefingSentence[])[] {
  return paragraphs.map((ids) => sentences.filter(({ id }) => ids.includes(id)));
}

/** Every sentence of a briefing, in the order they are read. */
export function allSentences(briefing: {
  readonly title: BriefingSentence;
  readonly sections: readonly { readonly sentences: readonly BriefingSentence[] }[];
  readonly methods: readonly BriefingSentence[];
  readonly limitations: readonly BriefingSentence[];
}): readonly BriefingSentence[] {
  const { title, sections, methods, limitations } = briefing;
  return [title, ...sections.flatMap(({ sentences }) => sentences), ...methods, ...limitations];
}
