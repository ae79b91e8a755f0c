/** What is a briefing written from? The answers of the observatory to its questions, and where the cells of a model stand. */
import type { ModelEntry } from '../../catalog/model.js';
import type { Crossing, RevisionsAnswer } from '../../catalog/revision.js';
import type { HurdleAnswer } from '../../planner/hurdle-answer.js';
import type { PlanAnswer } from '../../planner/plan-answer.js';
import type { SourceCell, Vintage } from '../../provenance/lineage.js';
import type { RulesAnswer } from '../../regulation/verdict.js';
import type { SourcesAnswer } from '../../snapshots/sources-answer.js';
import type { BreakdownAnswer } from '../../trends/breakdown-answer.js';
import type { ForecastAnswer } from '../../trends/forecast-answer.js';
import type { GrowthAnswer } from '../../trends/growth/growth-answer.js';
import type { PaceAnswer } from '../../trends/pace-answer.js';
import type { RateAnswer } from '../../trends/rate/rate-answer.js';
import type { LagAnswer } from '../../trends/reporting/reporting-answer.js';
import type { WindowComparison } from '../../trends/window-comparison.js';
import type { Wording } from '../../trends/wording.js';
import type { ThresholdUnit } from '../../units/threshold.js';
import type { CitedFile } from './briefing.js';
import type { BriefingAssumptions } from './briefing-assumptions.js';
import type { BriefingPeriod } from './period.js';

/** Files of `data/assumptions/` that footnotes name. */
export const DECLARED_FILES = [
  'briefing',
  'counting',
  'forecast',
  'growth',
  'planner',
  'rate',
  'reporting',
  'training-cost',
  'wording',
] as const;
export type DeclaredFile = (typeof DECLARED_FILES)[number];

/** Cells behind the readings of one count. */
export interface CountCells {
  readonly recorded: readonly SourceCell[];
  readonly derived: readonly SourceCell[];
  /** Of the listed models that may be over: what tells when each was published, and its size where a source does. */
  readonly expected: readonly SourceCell[];
}

export interface ThresholdFacts {
  /** Names its sentences: `usd10m`. */
  readonly key: string;
  /** By the length of the period, and by year for the chart. */
  readonly inPeriod: PaceAnswer;
  readonly byYear: PaceAnswer;
  readonly byEnd: PaceAnswer;
  /** The period against the one before, late reports allowed for; null where neither has a model. */
  readonly compared: WindowComparison | null;
  readonly rate: RateAnswer;
  readonly forecast: ForecastAnswer;
  /** Recorded over it and published in the period, the largest first. */
  readonly models: readonly ModelEntry[];
  readonly cells: { readonly inPeriod: CountCells; readonly byEnd: CountCells; readonly before: CountCells };
  /** What moved the count of the period since the vintage before; null where there is none. */
  readonly moved: {
    readonly before: number;
    readonly after: number;
    readonly models: readonly Crossing[];
  } | null;
}

/** Who and of which kind, over one threshold in the period. */
export interface GroupFacts {
  readonly domain: BreakdownAnswer;
  readonly country: BreakdownAnswer;
  readonly organization: BreakdownAnswer;
  readonly 'open-weights': BreakdownAnswer;
}

export interface BudgetFacts {
  /** As it was asked: `100000usd`. */
  readonly asked: string;
  readonly plan: PlanAnswer;
  readonly hurdle: HurdleAnswer;
}

export interface BriefingFacts {
  readonly period: BriefingPeriod;
  readonly vintage: Vintage;
  readonly wording: Wording;
  readonly assumptions: BriefingAssumptions;
  /** The one that most is asked of first. */
  readonly thresholds: readonly ThresholdFacts[];
  readonly groups: { readonly over: string; readonly by: GroupFacts };
  readonly topGroups: { readonly over: string; readonly openWeights: BreakdownAnswer };
  readonly growth: readonly { readonly key: string; readonly answer: GrowthAnswer }[];
  /** `files`: where the rules of a jurisdiction stand, and when they were written. */
  readonly law: {
    readonly answer: RulesAnswer;
    readonly files: ReadonlyMap<string, { readonly file: string; readonly date: string }>;
  };
  readonly budgets: readonly BudgetFacts[];
  /** Since the vintage before; null at the first. */
  readonly revisions: RevisionsAnswer | null;
  readonly lag: LagAnswer;
  /** Listed models published in the period, and those of them whose compute no source states. */
  readonly coverage: { readonly listed: readonly string[]; readonly without: readonly string[] };
  readonly register: SourcesAnswer;
  /** What the files of declared choices say of themselves, by name. */
  readonly declared: Readonly<Record<DeclaredFile, Pick<CitedFile, 'source' | 'date'>>>;
  /** Cells of the newest statement of a field of a model. */
  readonly cellsOf: (model: string, field: string) => readonly SourceCell[];
  /** Cells that state its compute or cost, or that it was derived from. */
  readonly sizeCellsOf: (model: string, unit: ThresholdUnit) => readonly SourceCell[];
}
