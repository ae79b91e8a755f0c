/** The published training costs as an answer: question, shape, and how the one becomes the other. */
import * as z from 'zod';
import { ReproductionFile } from '../../provenance/reproduction-file.js';
import { dateOfDayNumber } from '../../units/calendar-date.js';
import { SwitchParameter } from '../../units/parameter.js';
import { RENTAL_TERMS } from '../inputs/hardware-prices.js';
import { type PublishedCost, type PublishedInputs, publishedCosts, type Working } from './published-costs.js';
import { type Finding, PUBLISHED_GAPS } from './published-gap.js';

export const TrainingCostQuestion = z.strictObject({
  rank: z.coerce
    .number()
    .int()
    .min(1)
    .max(10_000)
    .optional()
    .meta({ description: 'Models whose compute rank when published is at most this. Default: 5.' }),
  explain: SwitchParameter.meta({ description: 'Add the working behind every cost.' }),
});
export type TrainingCostQuestion = z.infer<typeof TrainingCostQuestion>;

const Usd = z.number().nullable();
const Reason = z.enum(PUBLISHED_GAPS).nullable();

/** A row of the price table. */
const PriceRow = z.object({
  row: z.number().int(),
  date: z.string(),
  hardware: z.string(),
  notes: z.string(),
  source: z.string().nullable(),
});

export const TrainingCostWorking = z.object({
  trainingStart: z.string(),
  trainingStartBasis: z.enum(['special-date', 'stated-hours', 'default-hours']),
  chipHours: z.number().nullable(),
  chipHoursBasis: z.enum(['stated', 'chips-and-hours', 'compute']).nullable(),
  acquisition: z
    .object({
      day: z.string(),
      usdPerChip: z.number(),
      listedUsd: z.number(),
      serverFactor: z.number(),
      /** Null for a TPU, whose price is an assumption. */
      price: PriceRow.nullable(),
    })
    .nullable(),
  /** Dollars of the month of publication. */
  amortised: z
    .object({
      valueAtStartUsd: z.number(),
      chipsUsd: z.number(),
      serversUsd: z.number(),
      interconnectUsd: z.number(),
      energyKwh: z.number(),
      energyUsd: z.number(),
      totalUsd: z.number(),
    })
    .nullable(),
  rental: z
    .object({
      usdPerChipHour: z.number(),
      listedUsdPerChipHour: z.number(),
      term: z.enum(RENTAL_TERMS),
      vendor: z.string(),
      price: PriceRow,
    })
    .nullable(),
  rentedChipHours: z.number().nullable(),
  priceFactor: z.number(),
});
export type TrainingCostWorking = z.infer<typeof TrainingCostWorking>;

export const TrainingCostAnswer = z.object({
  method: z.string(),
  paper: z.string(),
  code: z.string(),
  /** The month whose dollars the costs are in, `YYYY-MM`. */
  priceMonth: z.string(),
  rank: z.number().int(),
  models: z.array(
    z.object({
      name: z.string(),
      published: z.string(),
      organization: z.string(),
      computeRank: z.number().nullable(),
      hardware: z.string().nullable(),
      /** Whether the chip is only assumed, as the most common one of the year. */
      hardwareAssumed: z.boolean(),
      capexEnergyUsd: Usd,
      acquisitionUsd: Usd,
      cloudUsd: Usd,
      /** Why a cost is null. */
      gaps: z.object({ capexEnergyUsd: Reason, acquisitionUsd: Reason, cloudUsd: Reason }),
      /** With `--explain`; null otherwise. */
      working: TrainingCostWorking.nullable(),
    }),
  ),
  sources: z.array(ReproductionFile),
});
export type TrainingCostAnswer = z.infer<typeof TrainingCostAnswer>;

export function answerTrainingCost(
  inputs: PublishedInputs,
  question: TrainingCostQuestion,
  sources: readonly ReproductionFile[],
): TrainingCostAnswer {
  const { assumptions } = inputs;
  const rank = question.rank ?? assumptions.rankLimit.value;
  return {
    method: assumptions.method,
    paper: assumptions.paper.url,
    code: `${assumptions.code.url} ${assumptions.code.file} ${assumptions.code.commit}`,
    priceMonth: assumptions.priceMonth.value,
    rank,
    models: publishedCosts(inputs, rank).map((cost) => modelAnswer(cost, question.explain)),
    sources: [...sources],
  };
}

function modelAnswer(cost: PublishedCost, explain: boolean): TrainingCostAnswer['models'][number] {
  const { model, hardware, capexEnergyUsd, acquisitionUsd, cloudUsd } = cost;
  return {
    name: model.name,
    published: model.published,
    organization: model.organization,
    computeRank: model.computeRank,
    hardware,
    hardwareAssumed: model.hardware === null && hardware !== null,
    capexEnergyUsd: usd(capexEnergyUsd),
    acquisitionUsd: usd(acquisitionUsd),
    cloudUsd: usd(cloudUsd),
    gaps: {
      capexEnergyUsd: reason(capexEnergyUsd),
      acquisitionUsd: reason(acquisitionUsd),
      cloudUsd: reason(cloudUsd),
    },
    working: explain ? workingAnswer(cost.working) : null,
  };
}

const usd = (finding: Finding<number>) => ('value' in finding ? finding.value : null);
const reason = (finding: Finding<number>) => ('gap' in finding ? finding.gap : null);

function workingAnswer({ start, chipHours, acquisition, amortised, rental, ...rest }: Working) {
  return TrainingCostWorking.parse({
    ...rest,
    trainingStart: dateOfDayNumber(Math.floor(start.day)),
    trainingStartBasis: start.basis,
    chipHours: chipHours?.chipHours ?? null,
    chipHoursBasis: chipHours?.basis ?? null,
    acquisition: acquisition && { ...acquisition, day: dateOfDayNumber(acquisition.day) },
    amortised: amortised && { ...amortised, serversUsd: amortised.hardwareUsd - amortised.chipsUsd },
    rental,
  });
}
