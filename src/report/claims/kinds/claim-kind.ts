/** The contract of a kind of claim: how it is found in a sentence, and what decides it. */
import type { Catalog } from '../../../catalog/catalog.js';
import type { CostScope } from '../../../estimates/cost/run-constants.js';
import type { Vintage } from '../../../provenance/lineage.js';
import type { Rule } from '../../../regulation/rule-book.js';
import type { PaceAnswer } from '../../../trends/pace-answer.js';
import type { VintageSketch } from '../../../trends/vintage-sketch.js';
import type { PeriodLength } from '../../../units/period.js';
import type { Threshold } from '../../../units/threshold.js';
import type { ClaimFigure, ClaimSource, ClaimVerdict, OtherReading, Reading } from '../claim.js';
import type { ClaimAssumptions } from '../claim-assumptions.js';
import type { Amount } from '../read/amounts.js';
import type { ReadSentence } from '../read/sentence.js';
import type { LawName } from '../rule-names.js';

export interface Found<Kind extends Reading = Reading> {
  readonly reading: Kind;
  /** Where in the sentence. */
  readonly start: number;
  /** Quantities that no other kind may read again. */
  readonly uses: readonly Amount[];
}

export interface Judgement {
  readonly verdict: ClaimVerdict;
  readonly figure: ClaimFigure | null;
  readonly otherReadings: readonly OtherReading[];
  readonly sources: readonly ClaimSource[];
}

/** A growth that is measured or published. */
export interface GrowthFigure {
  readonly perYear: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly level: number | null;
  /** Ours, by the whole set the claim is most likely of; others are variants or published. */
  readonly leading: boolean;
  readonly source: ClaimSource | null;
}

/** What one model's training cost by a scope: rented, bought, with staff and experiments. */
export interface ScopedCost {
  readonly scope: CostScope;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** What a claim is held against. Everything but the catalogue is made when it is first asked for. */
export interface Ground {
  readonly vintage: Vintage;
  readonly assumptions: ClaimAssumptions;
  /** With estimates where no source states a value. */
  readonly catalog: Catalog;
  readonly rules: readonly Rule[];
  readonly laws: readonly LawName[];
  /** Null where a text asks for more thresholds than it may have estimated. */
  pace(over: Threshold, by: PeriodLength, cumulative: boolean): Promise<PaceAnswer | null>;
  sketches(): Promise<readonly VintageSketch[]>;
  growth(of: 'compute' | 'cost'): Promise<readonly GrowthFigure[]>;
  /** Of a model, by every scope; null where a text asks of more models than it may have costed. */
  costs(model: string): Promise<readonly ScopedCost[] | null>;
  /** Euros for a dollar. */
  eurPerUsd(): Promise<number>;
}

export interface ClaimKind<Kind extends Reading = Reading> {
  readonly kind: Kind['kind'];
  /** @param free false for a quantity that an earlier kind has read */
  find(sentence: ReadSentence, free: (amount: Amount) => boolean): readonly Found<Kind>[];
  judge(reading: Kind, ground: Ground): Promise<Judgement>;
}
