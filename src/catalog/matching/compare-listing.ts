/** What speaks for and against a listing being this model? Each feature with its weight; their sum is the score. */
import { addMonths, dayNumber, readDateInterval } from '../../units/calendar-date.js';
import type { KnownModel, Listing } from './listing.js';
import type { Feature, MatchEvidence } from './match-data.js';
import { sameMonth } from './name-stamps.js';
import type { NameParts } from './read-name.js';

export interface WeighedFeature {
  readonly feature: Feature;
  readonly weight: number;
  readonly detail: string;
}

interface Found {
  readonly feature: Feature;
  readonly detail: string;
}

export interface Compared {
  readonly listing: Listing;
  readonly listingName: NameParts;
  /** Whose the listing's own address says it is; null for a provider of others' models. */
  readonly maker: string | null;
  readonly model: KnownModel;
  readonly modelName: NameParts;
}

/** Only for names of the same core words. */
export function compareListing(compared: Compared, evidence: MatchEvidence): WeighedFeature[] {
  const found = [
    { feature: 'sameWords' as const, detail: compared.modelName.words },
    ...compareNumbers(compared),
    ...compareSizes(compared, evidence),
    ...compareMakers(compared),
    ...compareStamps(compared),
    ...compareDates(compared, evidence),
    ...compareTuning(compared),
    ...compareService(compared),
  ];
  return found.map(({ feature, detail }) => ({ feature, weight: evidence.weights[feature], detail }));
}

function compareNumbers({ listingName, modelName }: Compared): Found[] {
  const [a, b] = [listingName.numbers.join(' '), modelName.numbers.join(' ')];
  if (a === '' && b === '') return [{ feature: 'noNumbers', detail: '' }];
  if (a === b) return [{ feature: 'sameNumbers', detail: a }];
  const detail = `${a || '–'} / ${b || '–'}`;
  // A first version is often not counted: `Nova Pro`, `Nova Pro 1.0`.
  if ((a === '' && b === '1') || (a === '1' && b === '')) return [{ feature: 'noNumbers', detail }];
  return [{ feature: a === '' || b === '' ? 'numbersOnOneSide' : 'otherNumbers', detail }];
}

function compareSizes(
  { listing, listingName, model, modelName }: Compared,
  evidence: MatchEvidence,
): Found[] {
  const [a, b] = [listingName.sizes.join(' '), modelName.sizes.join(' ')];
  const stated = comparableParameters(listing, listingName) ?? sizeOf(listingName);
  const recorded = model.parameters ?? sizeOf(modelName);
  const byName: Found[] =
    a !== '' && b !== '' ? [{ feature: a === b ? 'sameSize' : 'otherSize', detail: `${a} / ${b}` }] : [];
  if (stated === null || recorded === null) {
    if (byName.length > 0 || a === b) return byName;
    return [{ feature: 'sizeOnOneSide', detail: `${a || '–'} / ${b || '–'}` }];
  }
  // A size in a name is round: 8b stands for 8.03 billion. What a name and a record say of one size counts once.
  if (byName.length > 0 && comparableParameters(listing, listingName) === null) return byName;
  const near = Math.abs(Math.log(stated / recorded)) <= Math.log1p(evidence.parameterTolerance);
  return [
    ...byName,
    { feature: near ? 'sameParameters' : 'otherParameters', detail: `${stated} / ${recorded}` },
  ];
}

/** Formats in which a number in the file is a parameter; in others several are packed into one. */
const WHOLE_FORMATS = new Set(['F64', 'F32', 'F16', 'BF16', 'F8_E4M3', 'F8_E5M2']);

/** Parameters of the files where they count what a record counts; null where they are packed or not stated. */
export function comparableParameters(
  { parameters, parameterFormats }: Pick<Listing, 'parameters' | 'parameterFormats'>,
  { quantization }: Pick<NameParts, 'quantization'>,
): number | null {
  const isWhole =
    parameterFormats.length > 0 && parameterFormats.every((format) => WHOLE_FORMATS.has(format));
  const isPacked = quantization.some((word) => !word.startsWith('fp8'));
  return parameters !== null && parameters > 0 && isWhole && !isPacked ? parameters : null;
}

const SIZE_UNITS: Readonly<Record<string, number>> = { m: 1e6, b: 1e9, t: 1e12 };

/** Of a name with one plain size: `8x22b` is none. */
function sizeOf({ sizes }: NameParts): number | null {
  const [, digits, unit = ''] =
    /^(\d+(?:\.\d+)?)([mbt])$/.exec(sizes.length === 1 ? (sizes[0] ?? '') : '') ?? [];
  return digits === undefined ? null : Number(digits) * (SIZE_UNITS[unit] ?? 1);
}

function compareMakers({ maker, model }: Compared): Found[] {
  if (maker === null || model.organizations.length === 0) return [];
  const same = model.organizations.some((name) => name.toLowerCase().includes(maker.toLowerCase()));
  return [
    {
      feature: same ? 'sameOrganization' : 'otherOrganization',
      detail: `${maker} / ${model.organizations.join(', ')}`,
    },
  ];
}

function compareStamps({ listingName, model, modelName }: Compared): Found[] {
  const [a, b] = [listingName.stamp, modelName.stamp];
  const show = (stamp: typeof a) =>
    stamp ? `${stamp.year ?? ''}-${String(stamp.month).padStart(2, '0')}` : '–';
  const detail = `${show(a)} / ${show(b)}`;
  if (a && b) return [{ feature: sameMonth(a, b) ? 'sameStamp' : 'otherStamp', detail }];
  if (b) return [{ feature: 'stampOfModelOnly', detail }];
  return a && isPublication(a, model.published)
    ? [{ feature: 'stampIsPublication', detail: `${show(a)} / ${model.published}` }]
    : [];
}

/** Whether the stamp is the month in which the model came out, or the one before: a name may be older than its news. */
export function isPublication(stamp: NonNullable<NameParts['stamp']>, published: string | null): boolean {
  if (published === null) return false;
  return [published, addMonths(published, -1)].some((day) =>
    sameMonth(stamp, { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)) }),
  );
}

function compareDates(
  { listing, listingName, maker, model }: Compared,
  { sameDays, nearDays, longDays }: MatchEvidence,
): Found[] {
  const listed = listing.listed === null ? null : readDateInterval(listing.listed);
  if (!listed || model.published === null) return [];
  const published = dayNumber(model.published);
  const [first, last] = [dayNumber(listed.earliest) - published, dayNumber(listed.latest) - published];
  const detail = `${listing.listed} / ${model.published}`;
  if (last < -nearDays) return [{ feature: 'listedBeforePublished', detail }];
  if (first <= sameDays && last >= -sameDays) return [{ feature: 'sameDate', detail }];
  if (first <= nearDays) return [{ feature: 'nearDate', detail }];
  // A maker lists what is new; a provider of others' models may add an old one, and a stamp says which one is meant.
  return first > longDays && maker !== null && listingName.stamp === null
    ? [{ feature: 'listedLongAfter', detail }]
    : [];
}

function compareTuning({ listingName, modelName }: Compared): Found[] {
  const [a, b] = [listingName.tuning.join(' '), modelName.tuning.join(' ')];
  if (a === b) return a === '' ? [] : [{ feature: 'sameTuning', detail: a }];
  const detail = `${a || '–'} / ${b || '–'}`;
  return [{ feature: b === '' ? 'tuningOfListingOnly' : 'tuningOfModelOnly', detail }];
}

function compareService({ listingName, modelName }: Compared): Found[] {
  const [a, b] = [listingName.service.join(' '), modelName.service.join(' ')];
  if (a === '' && b === '') return [];
  return [{ feature: a === b ? 'sameService' : 'otherService', detail: `${a || '–'} / ${b || '–'}` }];
}
