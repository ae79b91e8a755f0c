/** How does the point value come about? Each step of the calculation, in symbols and in numbers. */
import type { EstimateStep } from '../estimate.js';
import type { CostAssumptions } from './cost-assumptions.js';
import type { CostCase } from './cost-case.js';
import { centralFlop, type PointOf, pointCost, pointsOf } from './point-cost.js';
import { type CostScope, type DollarFactor, HOURS_PER_YEAR } from './run-constants.js';

/** For the likeliest chips; with several a last step gives the mean over all of them. */
export function explainCost(
  cost: CostCase,
  scope: CostScope,
  assumptions: CostAssumptions,
  priceMonth: string,
  dollars: DollarFactor,
): EstimateStep[] {
  const points = pointsOf(cost, scope, assumptions, priceMonth, dollars);
  const [likeliest] = [...points].sort((a, b) => b.constants.option.weight - a.constants.option.weight);
  if (!likeliest) return [];
  const steps = [
    ...chipHourSteps(cost, likeliest, assumptions),
    ...scopeSteps(cost, scope, likeliest, assumptions),
    step(`cost in USD of ${priceMonth}`, partTexts(likeliest), likeliest.cost.usd, 'USD'),
  ];
  if (points.length === 1) return steps;
  const all = points.map(
    ({ constants: { option }, cost: { usd } }) => `${option.chips} ${round(option.weight)}: ${round(usd)}`,
  );
  const mean = pointCost(cost, scope, assumptions, priceMonth, dollars).usd;
  return [...steps, step('weighted geometric mean over the likely chips', all.join('; '), mean, 'USD')];
}

function step(formula: string, values: string, result: number, unit: string): EstimateStep {
  return { formula, values, result, unit };
}

/** Enough digits to follow the calculation by hand. */
function round(value: number): string {
  return String(Number(value.toPrecision(8)));
}

function partTexts({ cost: { parts } }: PointOf): string {
  return Object.entries(parts)
    .filter(([, usd]) => usd > 0)
    .map(([name, usd]) => `${name} ${round(usd)}`)
    .join(' + ');
}

function chipHourSteps(
  cost: CostCase,
  { chipHours, constants: { option } }: PointOf,
  assumptions: CostAssumptions,
): EstimateStep[] {
  if (cost.chipHours && !cost.doubted) return [step('chip-hours, stated', '', chipHours, 'h')];
  const flop = centralFlop(cost, assumptions) ?? Number.NaN;
  const utilization = cost.utilization?.value ?? assumptions.cost.utilization.value;
  const implied = flop / (option.peakFlopPerSecond * utilization * 3600);
  const steps = [
    step('own compute C', `${cost.ownPart}`, flop, 'FLOP'),
    step(
      'chip-hours = C / (peak · utilisation · 3600)',
      `${round(flop)} / (${option.peakFlopPerSecond} · ${utilization} · 3600), ${option.chips}`,
      implied,
      'h',
    ),
  ];
  if (!cost.chipHours) return steps;
  const values = `√(${cost.chipHours.value} · ${round(implied)})`;
  return [
    ...steps,
    step('stated and implied chip-hours are far apart: their geometric mean', values, chipHours, 'h'),
  ];
}

function scopeSteps(
  cost: CostCase,
  scope: CostScope,
  point: PointOf,
  assumptions: CostAssumptions,
): EstimateStep[] {
  const { option, lnRentUsdPerHour, lnBuyUsd } = point.constants;
  const share = assumptions.cost.interconnectShare.value;
  if (scope === 'acquisition') {
    const count = cost.quantity?.value ?? Math.max(1, point.chipHours / cost.hours.value);
    const price = Math.exp(lnBuyUsd);
    const counted = cost.quantity ? 'chips, stated' : 'chips = chip-hours / hours';
    return [
      step(
        counted,
        cost.quantity ? '' : `${round(point.chipHours)} / ${round(cost.hours.value)}`,
        count,
        'chips',
      ),
      step(
        'cluster = chips · price with server / (1 − interconnect)',
        `${round(count)} · ${round(price)} / (1 − ${share})`,
        (count * price) / (1 - share),
        'USD',
      ),
    ];
  }
  if (scope === 'cloud' && lnRentUsdPerHour !== null) {
    const rent = Math.exp(lnRentUsdPerHour);
    return [
      step(
        option.commitment === 'one-year'
          ? 'rent = chip-hours · price at a commitment of one year'
          : 'rent = chip-hours · price by the hour',
        `${round(point.chipHours)} · ${round(rent)}`,
        point.chipHours * rent,
        'USD',
      ),
    ];
  }
  return [...finalRunSteps(cost, point, assumptions), ...furtherSteps(scope, option.chips, assumptions)];
}

function finalRunSteps(
  { hours }: CostCase,
  { chipHours, constants: { option, lnServerUsd, lnEnergyUsdPerChipHour } }: PointOf,
  { cost: { valueLossPerYear, interconnectShare } }: CostAssumptions,
): EstimateStep[] {
  const loss = valueLossPerYear.value;
  const price = Math.exp(lnServerUsd);
  const value = price * 10 ** (-loss * option.ageYears);
  const years = hours.value / HOURS_PER_YEAR;
  const hardware = ((value * (1 - 10 ** (-loss * years))) / years) * (chipHours / HOURS_PER_YEAR);
  const share = interconnectShare.value;
  const perHour = Math.exp(lnEnergyUsdPerChipHour);
  return [
    step(
      'value at the start V = price with server · 10^(−k · age)',
      `${round(price)} · 10^(−${loss} · ${round(option.ageYears)} a)`,
      value,
      'USD',
    ),
    step(
      'chips and servers = V · (1 − 10^(−k · T)) / T · chip-hours / 8766',
      `${round(value)} · (1 − 10^(−${loss} · ${round(years)} a)) / ${round(years)} · ${round(chipHours)} / 8766`,
      hardware,
      'USD',
    ),
    step(
      'interconnect = chips and servers · s / (1 − s)',
      `${round(hardware)} · ${share} / (1 − ${share})`,
      (hardware * share) / (1 - share),
      'USD',
    ),
    step(
      'energy = chip-hours · kW · USD per kWh',
      `${round(chipHours)} · ${round(perHour)}`,
      chipHours * perHour,
      'USD',
    ),
  ];
}

function furtherSteps(
  scope: CostScope,
  chips: string,
  { cost: { rental, development } }: CostAssumptions,
): EstimateStep[] {
  if (scope === 'cloud')
    return [
      step('no list price near: rent = a multiple of the final run', chips, rental.overFinalRun.value, ''),
    ];
  if (scope !== 'development') return [];
  return [
    step('compute of experiments and final run over the final run', '', development.experiments.value, ''),
    step('staff, of the whole', '', development.staffShare.value, 'share'),
  ];
}
