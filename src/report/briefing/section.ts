/** The contract of a section: facts in a language, told in sentences. */

import type { SnapshotRef } from '../../provenance/lineage.js';
import { formatThreshold } from '../../units/format.js';
import type { Language } from '../../units/language.js';
import type { ThresholdUnit } from '../../units/threshold.js';
import type { CitedFile } from './briefing.js';
import type { DraftFigure, DraftSection, Evidence } from './draft.js';
import type { Question } from './evidence.js';
import type { BriefingFacts, DeclaredFile, ThresholdFacts } from './facts.js';

export interface SectionContext {
  readonly facts: BriefingFacts;
  readonly language: Language;
}

export type SectionWriter = (context: SectionContext) => Pick<DraftSection, 'id' | 'paragraphs' | 'charts'>;

/** A question of the briefing's vintage. */
export function asked(
  { facts }: SectionContext,
  verb: string,
  path: string,
  parameters: Question['parameters'],
): Question {
  return { verb, path, parameters: { ...parameters, 'as-of': facts.vintage.date } };
}

export function thresholdFigure({ inPeriod }: ThresholdFacts, evidence: Evidence): DraftFigure {
  const { value, unit } = inPeriod.threshold;
  return { kind: 'threshold', value, unit, evidence };
}

export function overOf({ inPeriod }: ThresholdFacts, language: Language): string {
  return formatThreshold(inPeriod.threshold, language);
}

export function unitOf({ inPeriod }: ThresholdFacts): ThresholdUnit {
  return inPeriod.threshold.unit;
}

export function periodFigure(period: string, evidence: Evidence): DraftFigure {
  return { kind: 'period', value: period, evidence };
}

export function dayFigure(day: string, evidence: Evidence): DraftFigure {
  return { kind: 'date', value: day, evidence };
}

/** A file of declared choices, or one entry of it. */
export function declared(
  { facts }: SectionContext,
  name: DeclaredFile,
  entry: string | null = null,
): CitedFile {
  return { file: `data/assumptions/${name}.json`, entry, ...facts.declared[name] };
}

/** The files of the newest day: what was looked through where no row counts. */
export function newestSnapshots({ facts }: SectionContext): readonly SnapshotRef[] {
  return facts.vintage.snapshots.filter(({ retrieved }) => retrieved === facts.vintage.date);
}

export function countFigure(value: number | null, of: Evidence, unit = 'models'): DraftFigure {
  return { kind: 'count', value, unit, evidence: of };
}
