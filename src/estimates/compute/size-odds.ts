/** What, beside its own numbers, speaks for or against a model being over a size? Marks of its source, and earlier records. */
import { type LogMixture, tilt } from '../../stats/log-mixture.js';
import { assumedInput, type EstimateInput } from '../estimate.js';
import type { ModelFacts } from '../facts.js';
import type { ComputeAssumptions } from './assumptions.js';
import { recordedFlop } from './recorded-flop.js';

/** So many times as likely to be said of a model over the size as of one under it. */
interface SizeOdds {
  readonly trainingFlop: number;
  readonly ratio: number;
  readonly input: EstimateInput;
}

/** None for a model whose compute is stated. */
export type OddsOf = (facts: ModelFacts) => readonly SizeOdds[];

export function openOdds(
  models: readonly ModelFacts[],
  { hints, records }: Pick<ComputeAssumptions, 'hints' | 'records'>,
): OddsOf {
  const recordBefore = openRecords(models);
  return (facts) => {
    if (recordedFlop(facts) !== null) return [];
    const record = recordBefore(facts.model.published);
    return [
      ...facts.hints.map((hint) => {
        const { trainingFlop, ratio } = hints[hint];
        return { trainingFlop, ratio, input: assumedInput(hint, 'FLOP', trainingFlop, reason(ratio)) };
      }),
      ...(record === null
        ? []
        : [
            {
              trainingFlop: record,
              ratio: records.ratio,
              input: assumedInput('largestBefore', 'FLOP', record, reason(records.ratio)),
            },
          ]),
    ];
  };
}

function reason(ratio: number): string {
  return `${ratio} times as likely for a model over it: data/assumptions/compute-estimates.json`;
}

export function withOdds(mixture: LogMixture, odds: readonly SizeOdds[]): LogMixture {
  return odds.reduce((made, { trainingFlop, ratio }) => tilt(made, trainingFlop, ratio), mixture);
}

/** The largest compute recorded of a model of an earlier day; null where there is none. */
function openRecords(models: readonly ModelFacts[]): (published: string | null) => number | null {
  const dated = models
    .flatMap((facts) => {
      const flop = facts.confidence === 'Wrong' ? null : recordedFlop(facts);
      return flop === null || facts.model.published === null ? [] : [{ day: facts.model.published, flop }];
    })
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  const records: (typeof dated)[number][] = [];
  for (const model of dated) if (model.flop > (records.at(-1)?.flop ?? 0)) records.push(model);
  return (published) =>
    published === null ? null : (records.findLast(({ day }) => day < published)?.flop ?? null);
}
