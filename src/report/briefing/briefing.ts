/** What is a briefing? Sentences whose every number, date and name is a cited figure, and the way back from each. Promises. */
import * as z from 'zod';
import { Vintage } from '../../provenance/lineage.js';
import { LANGUAGES } from '../../units/language.js';
import { AsOfParameter } from '../../units/parameter.js';
import { PERIOD_LENGTHS } from '../../units/period.js';
import { ChartTable } from '../chart-table.js';

/** What a figure is, for who wants to say it in words of their own. */
export const FIGURE_KINDS = [
  'count',
  'rate',
  'factor',
  'share',
  'probability',
  'amount',
  'duration',
  'threshold',
  'period',
  'date',
  'name',
] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

/**
 * A number, date or name as it stands in a sentence. A rewriting may move it, never change `text`. An interval that
 * belongs to it is part of the text.
 */
export const BriefingFigure = z.object({
  /** The sentence's id, a dot, and what it is there: `pace.usd10m.recorded`. The same in both languages. */
  id: z.string(),
  kind: z.enum(FIGURE_KINDS),
  /** A number in `unit`; an ISO day, month or period; a name. Null where it is not known, which the text says. */
  value: z.union([z.number(), z.string(), z.null()]),
  low: z.number().nullable(),
  high: z.number().nullable(),
  level: z.number().nullable(),
  unit: z.string().nullable(),
  text: z.string(),
  /** Number of the footnote that says where it is from. */
  note: z.number().int(),
});
export type BriefingFigure = z.infer<typeof BriefingFigure>;

/** A stretch of a sentence. The text of a sentence is that of its parts, one after the other. */
export const SentencePart = z.object({
  text: z.string(),
  /** Id of the figure that this stretch is; null between figures, where no digit stands. */
  figure: z.string().nullable(),
  /** Number of the footnote to set behind this stretch: once behind figures of one footnote that follow each other. */
  note: z.number().int().nullable(),
});
export type SentencePart = z.infer<typeof SentencePart>;

export const BriefingSentence = z.object({
  /** `pace.usd10m`: the section's id first. The same in both languages. */
  id: z.string(),
  parts: z.array(SentencePart),
  /** Ids of its figures, in the order of the text. */
  figures: z.array(z.string()),
});
export type BriefingSentence = z.infer<typeof BriefingSentence>;

export const SECTION_IDS = [
  'pace',
  'acceleration',
  'growth',
  'kinds',
  'leaders',
  'openness',
  'law',
  'budgets',
  'outlook',
  'changes',
] as const;
export type SectionId = (typeof SECTION_IDS)[number];

export const BriefingSection = z.object({
  id: z.enum(SECTION_IDS),
  heading: z.string(),
  sentences: z.array(BriefingSentence),
  /** Ids of the sentences that stand together. */
  paragraphs: z.array(z.array(z.string())),
  /** Ids of the charts that stand behind its sentences. */
  charts: z.array(z.string()),
});
export type BriefingSection = z.infer<typeof BriefingSection>;

/** Cells of one column of one snapshot. Rows count from 1 under the header; the text is what stands in the cell. */
export const CitedColumn = z.object({
  sha256: z.string(),
  column: z.string(),
  cells: z.array(z.tuple([z.number().int(), z.string()])),
});
export type CitedColumn = z.infer<typeof CitedColumn>;

/** Declared choices, prices and rules that lie in the project's own `data/`. */
export const CitedFile = z.object({
  file: z.string(),
  /** Where in the file; null for all of it. */
  entry: z.string().nullable(),
  /** As the file says where its values are from; null where each value in it says so. */
  source: z.string().nullable(),
  date: z.string().nullable(),
});
export type CitedFile = z.infer<typeof CitedFile>;

export const CitedDocument = z.object({ title: z.string(), url: z.string().nullable() });
export type CitedDocument = z.infer<typeof CitedDocument>;

export const BriefingNote = z.object({
  /** From 1, in the order of the text. */
  number: z.number().int(),
  /** What it is, in words. */
  text: z.string(),
  /** The question that gives the figure again. */
  question: z.object({
    /** Under the address of a server. */
    api: z.string(),
    command: z.string(),
  }),
  /** The page of docs/methods/ that says how it is made; null where it is read off. */
  method: z.string().nullable(),
  /** SHA-256 of every snapshot it is made from; `sources` of the briefing describes each. */
  snapshots: z.array(z.string()),
  /** The cells it is made from; of a figure that all rows of a file go into, those that tell which rows they are. */
  cells: z.array(CitedColumn),
  files: z.array(CitedFile),
  documents: z.array(CitedDocument),
});
export type BriefingNote = z.infer<typeof BriefingNote>;

/** A snapshot that a footnote names. */
export const BriefingSource = z.object({
  sha256: z.string(),
  source: z.string(),
  file: z.string(),
  retrieved: z.string(),
  producer: z.string(),
  title: z.string(),
  citation: z.string(),
  pageUrl: z.string(),
  licence: z.object({ id: z.string(), name: z.string(), url: z.string().nullable() }),
  /** Rows that any footnote names, in order. */
  rows: z.array(z.number().int()),
});
export type BriefingSource = z.infer<typeof BriefingSource>;

export const BriefingChart = z.object({
  id: z.string(),
  /** What is drawn, its words for those who cannot see it, and whose data it is. */
  title: z.string(),
  alt: z.string(),
  source: z.string(),
  /** Its numbers. */
  table: ChartTable.nullable(),
  /** The question it draws the answer of. */
  question: BriefingNote.shape.question,
});
export type BriefingChart = z.infer<typeof BriefingChart>;

export const Briefing = z.object({
  title: BriefingSentence,
  period: z.object({
    /** `2025`, `2025-Q4`, `2026-03`. */
    id: z.string(),
    length: z.enum(PERIOD_LENGTHS),
    from: z.string(),
    to: z.string(),
    /** It was not over at the vintage. */
    partial: z.boolean(),
    /** The period that the briefing before it was about. */
    before: z.string(),
  }),
  vintage: Vintage,
  language: z.enum(LANGUAGES),
  sections: z.array(BriefingSection),
  /** How the figures are made, and what they do not tell. */
  methods: z.array(BriefingSentence),
  limitations: z.array(BriefingSentence),
  figures: z.array(BriefingFigure),
  notes: z.array(BriefingNote),
  charts: z.array(BriefingChart),
  sources: z.array(BriefingSource),
});
export type Briefing = z.infer<typeof Briefing>;

export const BRIEFING_FORMATS = ['md', 'html', 'pdf', 'json'] as const;
export type BriefingFormat = (typeof BRIEFING_FORMATS)[number];

export const PeriodParameter = z
  .string()
  .regex(/^\d{4}(-Q[1-4]|-(0[1-9]|1[0-2]))?$/, {
    error: (issue) => `invalid period: ${String(issue.input)}; expected 2025, 2025-Q4 or 2026-03`,
  })
  .meta({
    description: 'Year, quarter or month of publication. Default: the last whole year before the vintage.',
    examples: ['2025', '2025-Q4', '2026-03'],
  });

export const BriefingOptions = z.strictObject({
  period: PeriodParameter.optional(),
  'as-of': AsOfParameter,
  lang: z.enum(LANGUAGES).default('en').meta({ description: 'Language of the briefing.' }),
});
export type BriefingOptions = z.infer<typeof BriefingOptions>;
