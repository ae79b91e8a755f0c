/** Which days and sizes are named on the axes of the explorer's picture? */
import { dateOfDayNumber, dayNumber } from '../../units/calendar-date.js';
import { formatNumber, formatPowerOfTen, formatScientific, formatThreshold } from '../../units/format.js';
import type { ExplorerChart } from '../chart.js';
import { CHART_SIZES, type ChartSize } from '../chart-size.js';

export interface Tick {
  /** A day, or a power of ten. */
  readonly at: number;
  readonly label: string;
}

/** Starts of years, of quarters or of months, whatever there is room for. */
export function dayTicks({ window: { days } }: ExplorerChart, size: ChartSize): Tick[] {
  const most = CHART_SIZES[size].labelCharacters;
  const years = monthStarts(days, 12);
  const step = [1, 3, 6].find((months) => monthStarts(days, months).length * 'YYYY-MM  '.length <= most);
  if (step !== undefined && years.length < 3)
    return monthStarts(days, step).map((at) => ({ at, label: dateOfDayNumber(at).slice(0, 7) }));
  const every = Math.max(1, Math.ceil((years.length * 'YYYY  '.length) / most));
  return years
    .filter((_, index) => (years.length - 1 - index) % every === 0)
    .map((at) => ({ at, label: dateOfDayNumber(at).slice(0, 4) }));
}

/** First days of every so many months within the window. */
function monthStarts([first, last]: ExplorerChart['window']['days'], months: number): number[] {
  const start = dateOfDayNumber(Math.ceil(first));
  const found: number[] = [];
  let month = Number(start.slice(0, 4)) * 12 + Number(start.slice(5, 7)) - 1;
  month = Math.ceil(month / months) * months;
  for (; ; month += months) {
    const [year, number] = [Math.floor(month / 12), (month % 12) + 1];
    const day = dayNumber(`${String(year).padStart(4, '0')}-${String(number).padStart(2, '0')}-01`);
    if (day > last) return found;
    if (day >= first) found.push(day);
  }
}

/** Within less than this many powers of ten, 2 and 5 times them are named too. */
const FEW_POWERS = 2;

export function sizeTicks({ window: { powers }, unit, language }: ExplorerChart, size: ChartSize): Tick[] {
  const [low, high] = powers;
  const most = CHART_SIZES[size].mostPowers / (unit === 'USD' ? 1.25 : 1);
  const every = Math.max(1, Math.ceil((high - low) / most));
  const whole = range(Math.ceil(low), Math.floor(high)).filter((power) => power % every === 0);
  const ticks =
    high - low < FEW_POWERS
      ? range(Math.floor(low), Math.floor(high)).flatMap((power) => [power, power + LOG_2, power + LOG_5])
      : whole;
  return ticks
    .filter((at) => at >= low && at <= high)
    .map((at) => ({ at, label: sizeText(at, unit, language) }));
}

const [LOG_2, LOG_5] = [Math.log10(2), Math.log10(5)];

function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

/** Below a tenth of a dollar digits are zeros. The name of the currency is in the subtitle, here its sign does. */
const SMALLEST_SUM = -1.05;

function sizeText(power: number, unit: ExplorerChart['unit'], language: ExplorerChart['language']): string {
  if (unit === 'USD' && power >= SMALLEST_SUM)
    return formatThreshold({ value: Number((10 ** power).toPrecision(1)), unit }, language).replace(
      'US-Dollar',
      '$',
    );
  if (unit === 'W' && power >= 0) return powerText(power, language);
  return Number.isInteger(power)
    ? formatPowerOfTen(power)
    : formatScientific(Number((10 ** power).toPrecision(1)), language, 1);
}

function powerText(power: number, language: ExplorerChart['language']): string {
  const step = Math.min(WATTS.length - 1, Math.floor((power + ROUNDING) / 3));
  const value = Number((10 ** (power - 3 * step)).toPrecision(1));
  return `${formatNumber(value, language)} ${WATTS[step]}`;
}

const WATTS = ['W', 'kW', 'MW', 'GW'] as const;
const ROUNDING = 1e-9;
