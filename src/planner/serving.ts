/** What does it cost to serve a model on rented chips, and from how many tokens a day is that cheaper than an API? */
import { hardwareCompute } from '../estimates/compute/hardware-time.js';
import { blendedUsd, requireApiModel } from './api-prices.js';
import { chipHoursOf } from './chip-hours.js';
import { mostTokensPerSecondOfOneAnswer, servedTokensOfTraining, servingFlop } from './inference.js';
import { leastChips, rentableCount, servingBytes } from './memory.js';
import type { OfferedChip } from './offered-chips.js';
import type { PlanServing } from './option.js';
import { amountOf, rounded } from './plan-draws.js';
import type { PlannerContext } from './planner-context.js';
import { medianOf, sampleRun } from './priced-run.js';

const HOURS_PER_DAY = 24;
const MILLION = 1e6;

interface ServedModel {
  readonly parameters: number;
  readonly activeParameters: number;
}

/** On the chips that serve it cheapest. Null where nobody asks for it, or none of the chips holds it. */
export function servingOf(
  context: PlannerContext,
  model: ServedModel,
  trainingTokens: number | null,
): PlanServing | null {
  const tokensPerDay = context.wish.servedTokensPerDay;
  if (tokensPerDay === null) return null;
  const offers = context.offered.flatMap((chip) => servingOn(context, chip, model, tokensPerDay) ?? []);
  const [cheapest] = offers.sort((a, b) => a.median - b.median);
  if (!cheapest) return null;
  const { chip, count, usdPerDay } = cheapest;
  const { memory, serving: assumed } = context.assumptions;
  const perMillion = usdPerDay.map((usd) => (usd / tokensPerDay) * MILLION);
  return {
    tokensPerDay,
    chips: count,
    chip: chip.name,
    usdPerDay: amountOf(usdPerDay, 'USD'),
    usdPerMillionTokens: amountOf(perMillion, 'USD'),
    mostTokensPerSecond:
      chip.bytesPerSecond === null
        ? null
        : rounded(
            mostTokensPerSecondOfOneAnswer(
              model.activeParameters,
              memory.frozenBytes,
              leastChips(servingBytes(model.parameters, memory), chip.memoryBytes, memory),
              chip.bytesPerSecond,
              assumed.bandwidthShare.value,
            ),
          ),
    api: comparedApi(context, cheapest),
    tokensOfTrainingCompute: trainingTokens === null ? null : rounded(servedTokensOfTraining(trainingTokens)),
  };
}

/** Chips that hold the model run all day; more of them where the load asks for it. */
function servingOn(context: PlannerContext, chip: OfferedChip, model: ServedModel, tokensPerDay: number) {
  const { assumptions, draws } = context;
  const { utilization, load } = assumptions.serving;
  const holding = leastChips(
    servingBytes(model.parameters, assumptions.memory),
    chip.memoryBytes,
    assumptions.memory,
  );
  if (holding > chip.together) return null;
  const peakFlop = servingFlop(model.activeParameters, tokensPerDay) / load.value;
  const counts = draws
    .of('serving', utilization)
    .map((share) =>
      rentableCount(
        Math.max(
          holding,
          Math.ceil(chipHoursOf(peakFlop, chip.option.peakFlopPerSecond, Math.min(share, 1)) / HOURS_PER_DAY),
        ),
      ),
    );
  const day = sampleRun(context, chip, { count: 1, hours: HOURS_PER_DAY });
  const usdPerDay = day.map((usd, draw) => usd * (counts[draw] as number));
  return {
    chip,
    count: Math.round(medianOf(counts)),
    usdPerDay,
    median: medianOf(usdPerDay),
    idleUsdPerDay: medianOf(day) * rentableCount(holding),
    mostTokensPerDay: mostTokensPerDay(context, chip, model, rentableCount(holding)),
  };
}

/** What the fewest chips can serve, at the load of a service. */
function mostTokensPerDay(
  { assumptions: { serving } }: PlannerContext,
  { option }: OfferedChip,
  { activeParameters }: ServedModel,
  count: number,
): number {
  const flop = hardwareCompute(count * HOURS_PER_DAY, option.peakFlopPerSecond, serving.utilization.value);
  return (flop * serving.load.value) / servingFlop(activeParameters, 1);
}

/** The price asked for, else the median of all models with open weights. */
function comparedApi(
  { api, wish: { apiModel, outputShare } }: PlannerContext,
  {
    idleUsdPerDay,
    mostTokensPerDay: most,
  }: { readonly idleUsdPerDay: number; readonly mostTokensPerDay: number },
): PlanServing['api'] {
  const offers =
    apiModel === null ? api.filter(({ openWeights }) => openWeights) : requireApiModel(apiModel, api);
  if (offers.length === 0) return null;
  const usd = medianOf(Float64Array.from(offers, (price) => blendedUsd(price, outputShare)));
  const breakEven = (idleUsdPerDay / usd) * MILLION;
  return {
    name: apiModel ?? '',
    usdPerMillionTokens: rounded(usd),
    // Where the chips could not serve as many, more of them would cost more than the API as well.
    breakEvenTokensPerDay: breakEven > most ? null : rounded(breakEven),
  };
}
