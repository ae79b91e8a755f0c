/** What does a template ask? The questions of the observatory its expressions need, at one vintage. */

import type { CostScope } from '../../estimates/cost/run-constants.js';
import type { CostAnswer } from '../../estimates/cost-answer.js';
import type { ShowWithEstimates } from '../../estimates/show-answer.js';
import type { SourceCell, Vintage } from '../../provenance/lineage.js';
import type { RuleAnswer } from '../../regulation/verdict.js';
import type { BreakdownAnswer, BreakdownKey } from '../../trends/breakdown-answer.js';
import type { ForecastAnswer } from '../../trends/forecast-answer.js';
import type { GrowthAnswer } from '../../trends/growth/growth-answer.js';
import type { ComputeTrendQuestion } from '../../trends/growth/growth-question.js';
import type { PaceAnswer } from '../../trends/pace-answer.js';
import type { Language } from '../../units/language.js';
import type { PeriodLength } from '../../units/period.js';
import type { Threshold, ThresholdUnit } from '../../units/threshold.js';
import type { CitedFile } from '../briefing/briefing.js';
import type { CountedIn } from '../briefing/counted-cells.js';
import type { CountCells, DeclaredFile } from '../briefing/facts.js';

export interface TemplateGround {
  readonly language: Language;
  /** `date` is the day every question is asked as of. */
  readonly vintage: Vintage;
  pace(over: Threshold, by: PeriodLength, cumulative: boolean): Promise<PaceAnswer>;
  growth(of: 'compute' | 'cost', set: ComputeTrendQuestion['set']): Promise<GrowthAnswer>;
  breakdown(over: string, by: BreakdownKey, within: { from?: string; to?: string }): Promise<BreakdownAnswer>;
  forecast(over: Threshold, until: number): Promise<ForecastAnswer>;
  /** By id, name or former name; throws an InputError that offers the nearest names. */
  model(name: string): Promise<ShowWithEstimates>;
  cost(name: string, scope: CostScope): Promise<CostAnswer>;
  rules(): Promise<readonly RuleAnswer[]>;
  /** The file a rule is written in. */
  ruleFile(jurisdiction: string): Promise<Pick<CitedFile, 'file' | 'date'> | null>;
  cells(counted: CountedIn): Promise<CountCells>;
  /** The day and the size of each model. */
  modelCells(models: readonly string[], unit: ThresholdUnit): Promise<readonly SourceCell[]>;
  declared(name: DeclaredFile): Promise<CitedFile>;
}
