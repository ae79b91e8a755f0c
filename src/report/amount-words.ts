/** How are large counts, bytes, days and energy said, so that one can compare them at a glance? */
import { formatMoney, formatNumber, formatScientific } from '../units/format.js';
import type { Language } from '../units/language.js';
import { translator } from './message.js';
import { planMessages } from './messages/plans.js';
import { SIGNIFICANT_DIGITS } from './quantity-text.js';

const SCALES = {
  en: [
    [1e12, ' trillion'],
    [1e9, ' billion'],
    [1e6, ' million'],
  ],
  de: [
    [1e12, ' Bio.'],
    [1e9, ' Mrd.'],
    [1e6, ' Mio.'],
  ],
} as const;

function significant(value: number, digits: number): number {
  return Number(value.toPrecision(digits));
}

/** `8.2 billion`, `168 Mrd.`, `61,000`. */
export function countText(value: number, language: Language): string {
  const shown = significant(value, SIGNIFICANT_DIGITS);
  const [scale, word] = SCALES[language].find(([size]) => shown >= size) ?? [1, ''];
  return shown >= 1e16
    ? formatScientific(value, language)
    : `${formatNumber(shown / scale, language)}${word}`;
}

/** `$50,000`, two digits behind the sign where it is small. */
export function usdText(value: number, language: Language): string {
  return formatMoney(significant(value, SIGNIFICANT_DIGITS), 'USD', language);
}

export function euroAmountText(value: number, language: Language): string {
  return formatMoney(significant(value, SIGNIFICANT_DIGITS), 'EUR', language);
}

const WHOLE_FROM = 10;

/** An expected number after `about`: whole from ten on, tenths below. */
export function aboutText(value: number, language: Language): string {
  return formatNumber(value, language, value >= WHOLE_FROM ? 0 : 1);
}

export function flopText(value: number, language: Language): string {
  return formatScientific(value, language);
}

/** `157 GB`, `14.3 TB`. */
export function bytesText(bytes: number, language: Language): string {
  const [scale, unit] = bytes >= 1e12 ? [1e12, 'TB'] : [1e9, 'GB'];
  return `${formatNumber(significant(bytes / scale, SIGNIFICANT_DIGITS), language)} ${unit}`;
}

/** `13,600 kWh`, `1.4 MWh`, `24 GWh`. */
export function energyText(kilowattHours: number, language: Language): string {
  const [scale, unit] =
    kilowattHours >= 1e6 ? [1e6, 'GWh'] : kilowattHours >= 1e4 ? [1e3, 'MWh'] : [1, 'kWh'];
  return `${formatNumber(significant(kilowattHours / scale, SIGNIFICANT_DIGITS), language)} ${unit}`;
}

/** `30 days`; with `after`, as German says it behind a preposition: `30 Tagen`. */
export function daysText(days: number, language: Language, after = false): string {
  const shown = significant(days, 2);
  const text = translator(planMessages, language);
  return text(after ? 'dayCount' : 'dayCountBare', { number: formatNumber(shown, language), count: shown });
}

/** `10 (4.5 to 28)`. */
export function spreadText(
  { value, low, high }: { readonly value: number; readonly low: number; readonly high: number },
  write: (value: number) => string,
  language: Language,
): string {
  if (low === high) return write(value);
  return translator(planMessages, language)('plusMinus', {
    value: write(value),
    low: write(low),
    high: write(high),
  });
}
