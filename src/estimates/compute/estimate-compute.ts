/** How much compute did every model of a vintage take to train? All methods, compared and combined by one rule. */
import { type LogMixture, log10SigmaOfFactor, logNormal, mix } from '../../stats/log-mixture.js';
import type { Chips } from '../chips/chips.js';
import {
  type AccountShare,
  assumedInput,
  type Estimate,
  type EstimateInput,
  statedInput,
} from '../estimate.js';
import type { ModelFacts } from '../facts.js';
import { type AccountReliability, type Case, learnReliability } from './accounts.js';
import type { ComputeAssumptions } from './assumptions.js';
import { believedOf } from './believed.js';
import type { ComputeAccount, ComputeContext, ComputeMethodId } from './compute-method.js';
import { openContext } from './context.js';
import { imputeAll } from './imputation.js';
import { DIRECT_METHODS } from './index.js';
import { recordedFlop } from './recorded-flop.js';
import { type OddsOf, openOdds, withOdds } from './size-odds.js';

export type ComputeEstimate = Estimate<ComputeMethodId>;

export interface ComputeEstimates {
  /** By model id; a model without one has a gap. */
  readonly byModel: ReadonlyMap<string, ComputeEstimate>;
  /** Recorded models as sums over many models must take them, corrected for what errors do near the top. By model id. */
  readonly believed: ReadonlyMap<string, LogMixture>;
}

export interface ComputeMaterial {
  readonly models: readonly ModelFacts[];
  readonly chips: Chips;
  readonly assumptions: ComputeAssumptions;
  /** Score in the capabilities index, where the model has one. */
  readonly capabilityOf: (facts: ModelFacts) => number | null;
}

export function estimateCompute({
  models,
  chips,
  assumptions,
  capabilityOf,
}: ComputeMaterial): ComputeEstimates {
  const context = openContext(models, chips, assumptions);
  const imputation = imputeAll(models, capabilityOf, assumptions.imputation);
  const cases = models.map(
    (facts): Case => ({
      facts,
      accounts: directAccounts(facts, context),
      imputed: imputation?.byModel.get(facts.model.id) ?? null,
    }),
  );
  const recorded = cases.filter(({ facts }) => recordedFlop(facts) !== null && facts.confidence !== 'Wrong');
  const reliability = learnReliability(recorded, assumptions);
  const oddsOf = openOdds(models, assumptions);
  const byModel = new Map<string, ComputeEstimate>();
  const believed = new Map<string, LogMixture>();
  for (const one of cases) {
    const { id } = one.facts.model;
    const others = fromOthers(one, reliability, oddsOf, assumptions);
    const flop = recordedFlop(one.facts);
    if (flop !== null) {
      byModel.set(id, fromRecord(one.facts, flop, others, assumptions));
      if (one.imputed) believed.set(id, believedOf(flop, recordSigma(one.facts, assumptions), one.imputed));
    } else if (others) byModel.set(id, others);
  }
  return { byModel, believed };
}

function directAccounts(facts: ModelFacts, context: ComputeContext): ComputeAccount[] {
  return DIRECT_METHODS.flatMap((method) => method.account(facts, context) ?? []);
}

type Material = Pick<ComputeMaterial, 'models' | 'chips' | 'assumptions'>;

interface Opened {
  readonly context: ComputeContext;
  readonly oddsOf: ReturnType<typeof openOdds>;
}

/** What is learned from all models of a vintage, once for the pages of each. */
const OPENED = new WeakMap<Material, Opened>();

function opened(material: Material): Opened {
  const { models, chips, assumptions } = material;
  const known = OPENED.get(material);
  if (known) return known;
  const made = { context: openContext(models, chips, assumptions), oddsOf: openOdds(models, assumptions) };
  OPENED.set(material, made);
  return made;
}

/** How one model's estimate is made: inputs and steps of each method that applies. The weights come with the estimate. */
export function explainCompute(
  facts: ModelFacts,
  material: Material,
): readonly Pick<ComputeEstimate, 'method' | 'inputs' | 'steps'>[] {
  const { context, oddsOf } = opened(material);
  const flop = recordedFlop(facts);
  const recorded = flop === null ? [] : [fromRecord(facts, flop, null, material.assumptions)];
  const odds = oddsOf(facts).map(({ input }) => input);
  return [
    ...recorded,
    ...directAccounts(facts, context),
    { method: 'imputation', inputs: [...imputedInputs(facts), ...odds], steps: [] },
  ];
}

/** Everything but a recorded value: the direct methods and the imputation, tilted by what else speaks of the size. */
function fromOthers(
  one: Case,
  reliability: AccountReliability,
  oddsOf: OddsOf,
  assumptions: ComputeAssumptions,
): ComputeEstimate | null {
  const weighed = withWithdrawn(one, reliability, assumptions);
  if (!weighed) return null;
  const shares = recordedFlop(one.facts) === null ? asUndisclosed(weighed, assumptions) : weighed;
  const { facts, accounts } = one;
  const direct = shares.reduce((sum, { method, weight }) => sum + (method === 'imputation' ? 0 : weight), 0);
  const evidence = direct >= 0.5 ? 'derived' : 'imputed';
  // Several direct methods can outweigh the imputation together without one of them doing so alone.
  const [leading] = shares
    .filter(({ method }) => (method === 'imputation') === (evidence === 'imputed'))
    .sort((a, b) => b.weight - a.weight);
  if (!leading) throw new Error(`no ${evidence} account of ${one.facts.model.id}`);
  const odds = oddsOf(facts);
  const account = accounts.find(({ method }) => method === leading.method);
  return {
    of: facts.model.id,
    unit: 'FLOP',
    distribution: withOdds(
      mix(shares.map(({ weight, distribution }) => ({ weight, mixture: distribution }))),
      odds,
    ),
    method: leading.method,
    evidence,
    accounts: shares,
    inputs: [...(account?.inputs ?? imputedInputs(facts)), ...odds.map(({ input }) => input)],
    steps: account?.steps ?? [],
  };
}

/** A withdrawn value was recorded once, so recorded models do not tell how far it is right: its part is declared. */
function withWithdrawn(
  one: Case,
  reliability: AccountReliability,
  { withdrawn, confidence }: ComputeAssumptions,
): AccountShare<ComputeMethodId>[] | null {
  const stated = one.accounts.filter(({ method }) => method === 'withdrawn')[0];
  const others = reliability.weigh({
    ...one,
    accounts: one.accounts.filter(({ method }) => method !== 'withdrawn'),
  });
  if (!stated) return others;
  const share = others ? withdrawn.weight : 1;
  const distribution = logNormal(stated.value, log10SigmaOfFactor(withdrawn.factor, confidence.level));
  return [
    { method: 'withdrawn', weight: share, distribution },
    ...(others ?? []).map((other) => ({ ...other, weight: other.weight * (1 - share) })),
  ];
}

/** Who does not disclose differs from who does, of whom the imputation learned: its spreads are widened. */
function asUndisclosed(
  shares: readonly AccountShare<ComputeMethodId>[],
  { undisclosed }: ComputeAssumptions,
): AccountShare<ComputeMethodId>[] {
  return shares.map((share) =>
    share.method === 'imputation'
      ? {
          ...share,
          distribution: share.distribution.map((part) => ({
            ...part,
            log10Sigma: part.log10Sigma * undisclosed.spread,
          })),
        }
      : share,
  );
}

function imputedInputs(facts: ModelFacts): EstimateInput[] {
  const { parameters, datasetSize, hardwareQuantity, trainingHours, model } = facts;
  const numbers = [
    ['parameters', 'parameters', parameters],
    ['datasetSize', 'datapoints', datasetSize],
    ['hardwareQuantity', 'chips', hardwareQuantity],
    ['trainingHours', 'h', trainingHours],
  ] as const;
  return [
    ...numbers.flatMap(([name, unit, fact]) => (fact ? [statedInput(name, unit, fact)] : [])),
    assumedInput('published', 'date', model.published ?? '', 'catalogue'),
    assumedInput('organizations', 'names', model.organizations.join(', '), 'catalogue'),
    assumedInput('domains', 'names', model.domains.join(', '), 'catalogue'),
  ];
}

/** 90 % of true values lie within this factor of a recorded one of that grade. */
function gradeFactor({ confidence }: ModelFacts, grades: ComputeAssumptions['confidence']): number {
  return grades.factors[confidence ?? ''] ?? grades.ungraded;
}

function recordSigma(facts: ModelFacts, { confidence }: ComputeAssumptions): number {
  return log10SigmaOfFactor(gradeFactor(facts, confidence), confidence.level);
}

/** The recorded value with its grade as its error; other accounts add their part of what such records were wrong by. */
function fromRecord(
  facts: ModelFacts,
  flop: number,
  others: ComputeEstimate | null,
  { confidence, disagreement }: ComputeAssumptions,
): ComputeEstimate {
  const { sources } = facts.model.trainingCompute;
  const factor = gradeFactor(facts, confidence);
  const own = logNormal(flop, log10SigmaOfFactor(factor, confidence.level));
  const direct = others && others.evidence === 'derived' ? others : null;
  const share = direct ? disagreement.weight : 0;
  return {
    of: facts.model.id,
    unit: 'FLOP',
    distribution: direct
      ? mix([
          { weight: 1 - share, mixture: own },
          { weight: share, mixture: direct.distribution },
        ])
      : own,
    method: 'recorded',
    evidence: 'recorded',
    accounts: [
      { method: 'recorded', weight: 1 - share, distribution: own },
      ...(others?.accounts ?? [])
        .filter(({ method }) => direct || method !== 'imputation')
        .map((account) => ({ ...account, weight: share * account.weight })),
    ],
    inputs: [
      statedInput('recordedCompute', 'FLOP', { value: flop, cells: sources }),
      assumedInput(
        'confidenceFactor',
        '',
        factor,
        `grade ${facts.confidence ?? 'none'}: data/assumptions/compute-estimates.json`,
      ),
    ],
    steps: [
      {
        formula: '90 % interval = C / k to C · k',
        values: `${flop} / ${factor} to ${flop} · ${factor}`,
        result: flop,
        unit: 'FLOP',
      },
    ],
  };
}
