/**
 * Writes numbers, dates and periods as people of a language write them.
 * `Intl` compact notation prints 1.2e25 in German as "12.000.000.000.000 Bio.", hence powers of ten of our own.
 */
import type { Language } from './language.js';
import type { Threshold } from './threshold.js';

const SUPERSCRIPTS = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'] as const;
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de-DE' };

/** `10²³`. */
export function formatPowerOfTen(exponent: number): string {
  const digits = [...String(Math.abs(exponent))].map((digit) => SUPERSCRIPTS[Number(digit)]).join('');
  return `10${exponent < 0 ? '⁻' : ''}${digits}`;
}

/** `1.2 · 10²⁵`, `10²³`; German with a decimal comma. Two significant digits unless told otherwise. */
export function formatScientific(value: number, language: Language, significantDigits = 2): string {
  if (value === 0) return '0';
  const [mantissaText = '1', exponentText = '0'] = value.toExponential(significantDigits - 1).split('e');
  const power = formatPowerOfTen(Number(exponentText));
  const mantissa = Number(mantissaText);
  return mantissa === 1 ? power : `${formatNumber(mantissa, language)} · ${power}`;
}

/** A plain number with the language's separators, at most so many digits behind the decimal sign. */
export function formatNumber(value: number, language: Language, maximumFractionDigits = 2): string {
  return numberFormat(language, { maximumFractionDigits }).format(value);
}

/** The same with always so many digits behind the decimal sign, for columns. */
export function formatFixed(value: number, language: Language, fractionDigits: number): string {
  const digits = { minimumFractionDigits: fractionDigits, maximumFractionDigits: fractionDigits };
  return numberFormat(language, digits).format(value);
}

/** `42 %` in German, `42%` in English; from a share between 0 and 1. */
export function formatShare(share: number, language: Language, maximumFractionDigits = 0): string {
  return numberFormat(language, { style: 'percent', maximumFractionDigits }).format(share);
}

/** `2 May 2026`, `2. Mai 2026`; a month or year alone where that is all the text holds. */
export function formatDate(date: string, language: Language): string {
  if (date.length === 4) return date;
  const instant = new Date(`${date.length === 7 ? `${date}-01` : date}T00:00:00Z`);
  return dateFormat(language, date.length !== 7).format(instant);
}

/** Formats are kept: to make one takes far longer than to use it, and a page writes hundreds of numbers. */
const NUMBER_FORMATS = new Map<string, Intl.NumberFormat>();
const DATE_FORMATS = new Map<string, Intl.DateTimeFormat>();

function numberFormat(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language} ${options.style} ${options.minimumFractionDigits} ${options.maximumFractionDigits}`;
  const format = NUMBER_FORMATS.get(key) ?? new Intl.NumberFormat(LOCALES[language], options);
  NUMBER_FORMATS.set(key, format);
  return format;
}

function dateFormat(language: Language, withDay: boolean): Intl.DateTimeFormat {
  const key = `${language} ${withDay}`;
  const format =
    DATE_FORMATS.get(key) ??
    new Intl.DateTimeFormat(LOCALES[language], {
      ...(withDay ? { day: 'numeric' as const } : {}),
      ...{ month: 'long', year: 'numeric', timeZone: 'UTC' },
    });
  DATE_FORMATS.set(key, format);
  return format;
}

/** `10²³ FLOP`, `$10 million`, `10 Mio. US-Dollar`. */
export function formatThreshold({ value, unit }: Threshold, language: Language): string {
  return unit === 'FLOP' ? `${formatScientific(value, language)} FLOP` : formatMoney(value, unit, language);
}

const CURRENCIES = {
  USD: { sign: '$', name: 'US-Dollar' },
  EUR: { sign: '€', name: 'Euro' },
} as const;

/** `$10 million`, `10 Mio. US-Dollar`, `€578,000`, `578.000 Euro`. */
export function formatMoney(value: number, currency: keyof typeof CURRENCIES, language: Language): string {
  const [scaled, word] =
    value >= 1e9 ? [value / 1e9, 'billion'] : value >= 1e6 ? [value / 1e6, 'million'] : [value, ''];
  const number = formatNumber(scaled, language);
  const { sign, name } = CURRENCIES[currency];
  if (language === 'en') return `${sign}${number}${word && ` ${word}`}`;
  return `${number}${word === 'billion' ? ' Mrd.' : word === 'million' ? ' Mio.' : ''} ${name}`;
}
