/** What did each model cost to train, by the published method? Its three costs, with the working or the reason for none. */
import { InputError } from '../../provenance/input-error.js';
import type { ChipsTable } from '../inputs/chips-table.js';
import type { HardwarePrice } from '../inputs/hardware-prices.js';
import { dollarFactor, latestMonth, type PriceIndex } from '../inputs/price-index.js';
import { type AmortisedCost, amortisedCost } from './amortised-cost.js';
import { type ChipHours, chipHoursOf, chipsTimesHours } from './chip-hours.js';
import { type Rental, rentalOf } from './cloud-price.js';
import { type Acquisition, acquisitionOf } from './hardware-price.js';
import { commonHardwareByYear } from './imputed-hardware.js';
import type { PublishedAssumptions } from './published-assumptions.js';
import { andThen, both, type Finding, valueOrNull } from './published-gap.js';
import type { PublishedModel } from './published-model.js';
import { type TrainingStart, trainingStart } from './training-dates.js';

export interface PublishedInputs {
  /** All of them: the chips of the others fill in for a model that names none. */
  readonly models: readonly PublishedModel[];
  readonly chips: ChipsTable;
  readonly prices: readonly HardwarePrice[];
  readonly index: PriceIndex;
  readonly assumptions: PublishedAssumptions;
}

/** Costs are in dollars of the price month. */
export interface PublishedCost {
  readonly model: PublishedModel;
  /** What it trained on, stated or assumed. */
  readonly hardware: string | null;
  readonly capexEnergyUsd: Finding<number>;
  readonly acquisitionUsd: Finding<number>;
  readonly cloudUsd: Finding<number>;
  readonly working: Working;
}

/** The steps, as far as they go; null where they stop. */
export interface Working {
  readonly start: TrainingStart;
  readonly chipHours: ChipHours | null;
  readonly acquisition: Acquisition | null;
  readonly amortised: AmortisedCost | null;
  readonly rental: Rental | null;
  /** Chip-hours the rental price is charged for. */
  readonly rentedChipHours: number | null;
  /** From dollars of the month of publication to those of the price month. */
  readonly priceFactor: number;
}

/** In the order of the models file. `rank` is the largest compute rank at publication that is costed. */
export function publishedCosts(
  inputs: PublishedInputs,
  rank = inputs.assumptions.rankLimit.value,
): PublishedCost[] {
  const common = commonHardwareByYear(inputs.models);
  const costed = inputs.models.filter(({ computeRank }) => computeRank !== null && computeRank <= rank);
  // The method rents by chips times hours once one model has both; only else by chip-hours of every kind.
  const rentsProduct = costed.some((model) => 'value' in chipsTimesHours(model));
  return costed.map((model) => {
    const hardware = model.hardware ?? common.get(model.published.slice(0, 4)) ?? null;
    return costOf(model, hardware, rentsProduct, inputs);
  });
}

/** What the three costs are made of. */
interface Steps {
  readonly start: TrainingStart;
  readonly acquisition: Finding<Acquisition>;
  readonly chipHours: Finding<ChipHours>;
  readonly rental: Finding<Rental>;
  readonly rented: Finding<ChipHours>;
  readonly amortised: Finding<AmortisedCost>;
}

function costOf(
  model: PublishedModel,
  hardware: string | null,
  rentsProduct: boolean,
  inputs: PublishedInputs,
): PublishedCost {
  const start = trainingStart(model, inputs.assumptions);
  const steps = hardware === null ? noSteps(start) : stepsOf(model, hardware, start, rentsProduct, inputs);
  const priceFactor = priceFactorOf(model, inputs);
  const real = (nominalUsd: Finding<number>): Finding<number> =>
    model.baseModel === null
      ? andThen(nominalUsd, (usd) => ({ value: finite(usd * priceFactor, model) }))
      : { gap: 'fine-tune' };
  const upfront = andThen(steps.acquisition, ({ usdPerChip }) =>
    model.chips === null
      ? { gap: 'no-quantity' }
      : { value: (model.chips * usdPerChip) / (1 - inputs.assumptions.interconnectShare.value) },
  );
  const cloud = both(steps.rental, steps.rented, ({ usdPerChipHour }, { chipHours }) => ({
    value: usdPerChipHour * chipHours,
  }));
  return {
    model,
    hardware,
    capexEnergyUsd: real(andThen(steps.amortised, ({ totalUsd }) => ({ value: totalUsd }))),
    acquisitionUsd: real(upfront),
    cloudUsd: real(cloud),
    working: {
      start,
      chipHours: valueOrNull(steps.chipHours),
      acquisition: valueOrNull(steps.acquisition),
      amortised: valueOrNull(steps.amortised),
      rental: valueOrNull(steps.rental),
      rentedChipHours: valueOrNull(steps.rented)?.chipHours ?? null,
      priceFactor,
    },
  };
}

function stepsOf(
  model: PublishedModel,
  hardware: string,
  start: TrainingStart,
  rentsProduct: boolean,
  { chips, prices, assumptions }: PublishedInputs,
): Steps {
  const acquisition = acquisitionOf(hardware, chips, prices, assumptions);
  const chipHours = chipHoursOf(model, hardware, chips, assumptions);
  const amortised = both(acquisition, chipHours, (bought, run): Finding<AmortisedCost> => {
    const chip = chips.get(hardware);
    if (chip === undefined) return { gap: 'chip-not-listed' };
    return amortisedCost({ model, chip, chipHours: run.chipHours, startDay: start.day }, bought, assumptions);
  });
  return {
    start,
    acquisition,
    chipHours,
    rental: rentalOf(hardware, model.organization, start.day, prices, assumptions),
    rented: rentsProduct ? chipsTimesHours(model) : chipHours,
    amortised,
  };
}

function noSteps(start: TrainingStart): Steps {
  const none = { gap: 'no-hardware' } as const;
  return { start, acquisition: none, chipHours: none, rental: none, rented: none, amortised: none };
}

/** A month of publication the index lacks leaves the cost as it is; a price month it lacks gives way to its last. */
function priceFactorOf({ published }: PublishedModel, { index, assumptions }: PublishedInputs): number {
  const wanted = assumptions.priceMonth.value;
  const target = index.has(wanted) ? wanted : (latestMonth(index) ?? wanted);
  return dollarFactor(index, published.slice(0, 7), target) ?? 1;
}

function finite(usd: number, { name, row }: PublishedModel): number {
  if (!Number.isFinite(usd)) throw new InputError(`the cost of ${name} is too large for a number`, { row });
  return usd;
}
