/** An option that trains something, written out: cost, days, chips, energy, run. One shape for all kinds of training. */
import type { AskedRun } from '../../estimates/cost/asked-run.js';
import type { OfferedChip } from '../offered-chips.js';
import type {
  NotPossible,
  OptionKind,
  PlanMatches,
  PlanModel,
  PlanNote,
  PlanOption,
  PlanRun,
  PlanSize,
} from '../option.js';
import { amountOf, rounded } from '../plan-draws.js';
import type { PlannerContext } from '../planner-context.js';
import { type Bill, planCost, planRun } from '../priced-run.js';
import { servingOf } from '../serving.js';

export interface Trained {
  readonly kind: OptionKind;
  readonly chip: OfferedChip;
  readonly count: number;
  readonly neededBytes: number | null;
  readonly asked: AskedRun;
  readonly flop: number;
  /** What a run asked for by its compute does not say. */
  readonly known?: Partial<Pick<PlanRun, 'adapterParameters' | 'tokens'>>;
  readonly size?: PlanSize;
  readonly model?: PlanModel;
  readonly teacher?: PlanModel;
  readonly matches: PlanMatches | null;
  readonly notes: readonly PlanNote[];
}

export function trainedOption(context: PlannerContext, trained: Trained, bill: Bill): PlanOption {
  const { kind, chip, count, neededBytes, asked, flop, known, size, model } = trained;
  const served = model ?? (asked.params === undefined ? null : sizesOf(asked));
  return {
    kind,
    cost: planCost(context, bill.usd, bill.parts),
    days: amountOf(bill.days, 'days'),
    finalRunDays: rounded(bill.finalRunDays),
    chips: chipsOf(chip, count, neededBytes, bill.chipHours),
    energy: energyOf(context, chip, bill.chipHours),
    run: planRun(context, chip, asked, flop, 'cloud', known),
    size: size ?? null,
    model: model ?? null,
    teacher: trained.teacher ?? null,
    matches: trained.matches,
    serving: served && servingOf(context, served, size ? (asked.tokens ?? null) : null),
    buys: [],
    assumed: [...notesOfChips(context, chip), ...trained.notes],
  };
}

function sizesOf(asked: AskedRun) {
  const parameters = asked.params ?? 0;
  return { parameters, activeParameters: asked['active-params'] ?? parameters };
}

export function chipsOf(
  { name, memoryBytes, option }: OfferedChip,
  count: number,
  neededBytes: number | null,
  chipHours: Float64Array,
): PlanOption['chips'] {
  return {
    name,
    count,
    memoryBytes,
    neededBytes: neededBytes === null ? null : rounded(neededBytes),
    chipHours: amountOf(chipHours, 'h'),
    rentUsdPerHour: option.rentUsdPerHour,
  };
}

/** Chips, servers and the data centre around them: chip-hours · kW · power usage effectiveness. */
export function energyOf(
  { draws, costAssumptions }: PlannerContext,
  { option }: OfferedChip,
  chipHours: Float64Array,
): PlanOption['energy'] {
  const { powerUsageOther, averagePowerGpu, averagePowerTpu } = costAssumptions;
  const average = option.tpu ? averagePowerTpu : averagePowerGpu;
  const level = { value: 1, low90: average.low90 / average.value, high90: average.high90 / average.value };
  const power = draws.of('power', level);
  const kilowatts = option.kilowatts * powerUsageOther.value;
  return amountOf(
    chipHours.map((hours, draw) => hours * kilowatts * (power[draw] as number)),
    'kWh',
  );
}

/** What every run on chips takes for granted. */
function notesOfChips(
  { commitment, wish, assumptions }: PlannerContext,
  { option, name }: OfferedChip,
): PlanNote[] {
  const rent: PlanNote =
    option.rentUsdPerHour === null
      ? { code: 'no-rental-price', values: { chip: name } }
      : { code: `rent-${commitment}`, values: { chip: name, usd: option.rentUsdPerHour } };
  const utilization: PlanNote =
    wish.utilization === null
      ? { code: 'utilization', values: {} }
      : { code: 'utilization-given', values: { share: wish.utilization } };
  return [
    rent,
    utilization,
    { code: 'failed-runs', values: { factor: assumptions.failedRuns.value } },
    { code: 'people-and-data', values: {} },
  ];
}

export function refused(
  kind: OptionKind,
  reason: NotPossible['reason'],
  enough: {
    readonly usd?: number | null;
    readonly days?: number | null;
    readonly model?: PlanModel | null;
  } = {},
): { readonly possible: false; readonly refusal: NotPossible } {
  const { usd = null, days = null, model = null } = enough;
  return {
    possible: false,
    refusal: {
      kind,
      reason,
      enoughUsd: usd === null ? null : rounded(usd),
      enoughDays: days === null ? null : rounded(days),
      model,
    },
  };
}
