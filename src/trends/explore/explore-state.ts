/** What is looked at in the explorer, and how does an address say it? Read by the server and in the browser alike. */
import { isCalendarDate } from '../../units/calendar-date.js';
import { readDecimal } from '../../units/decimal.js';

export const EXPLORE_QUANTITIES = ['compute', 'cost', 'parameters', 'data', 'power'] as const;
export type ExploreQuantity = (typeof EXPLORE_QUANTITIES)[number];

export const EXPLORE_GROUPINGS = ['domain', 'country', 'organization', 'access'] as const;
export type ExploreGrouping = (typeof EXPLORE_GROUPINGS)[number];

export const EXPLORE_EVIDENCE = ['recorded', 'derived', 'imputed'] as const;
export type ExploreEvidence = (typeof EXPLORE_EVIDENCE)[number];

/** Part of the plane that is looked at. */
export interface ExploreWindow {
  readonly from: string;
  readonly to: string;
  readonly low: number;
  readonly high: number;
}

/** The keys are those of the address. */
export interface ExploreState extends Readonly<Record<ExploreGrouping, readonly string[]>> {
  readonly quantity: ExploreQuantity;
  /** What the colours tell apart. */
  readonly by: ExploreGrouping;
  readonly evidence: readonly ExploreEvidence[];
  readonly from: string | null;
  readonly to: string | null;
  /** Least and most size, in the unit of the quantity. */
  readonly min: number | null;
  readonly max: number | null;
  readonly search: string;
  /** A threshold of one's own. */
  readonly line: number | null;
  readonly trend: boolean;
  readonly intervals: boolean;
  /** Null for everything. */
  readonly view: ExploreWindow | null;
  /** Models picked for comparison. */
  readonly models: readonly string[];
  /** The vintage this one is held against. */
  readonly against: string | null;
  readonly 'as-of': string | null;
}

export const MOST_COMPARED = 6;
const MOST_NAMES = 100;
const MOST_CHARACTERS = 200;

/** `read` throws a RangeError that says what was expected. */
export interface ExploreField<Value> {
  readonly initial: Value;
  readonly read: (text: string) => Value;
  readonly spell: (value: Value) => string;
  /** Where only these may stand. */
  readonly choices?: readonly string[];
}

function oneOf<Choice extends string>(choices: readonly [Choice, ...Choice[]]): ExploreField<Choice> {
  return { initial: choices[0], read: (text) => choiceOf(choices, text), spell: (value) => value, choices };
}

function someOf<Choice extends string>(
  choices: readonly [Choice, ...Choice[]],
): ExploreField<readonly Choice[]> {
  return {
    initial: choices,
    read: (text) => {
      const asked = new Set(splitNames(text).map((word) => choiceOf(choices, word)));
      return asked.size === 0 ? choices : choices.filter((choice) => asked.has(choice));
    },
    spell: (value) => value.join(','),
  };
}

function choiceOf<Choice extends string>(choices: readonly Choice[], text: string): Choice {
  const found = choices.find((choice) => choice === text);
  if (found !== undefined) return found;
  throw new RangeError(`unknown: ${shortened(text)}; expected ${choices.join(', ')}`);
}

function names(most: number): ExploreField<readonly string[]> {
  return {
    initial: [],
    read: (text) => {
      const found = [...new Set(splitNames(text))];
      if (found.length > most) throw new RangeError(`${found.length} names; expected at most ${most}`);
      return found;
    },
    spell: (value) => value.join(','),
  };
}

function splitNames(text: string): string[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

const day: ExploreField<string | null> = {
  initial: null,
  read: (text) => {
    if (text === '') return null;
    if (isCalendarDate(text)) return text;
    throw new RangeError(`invalid date: ${shortened(text)}; expected YYYY-MM-DD`);
  },
  spell: (value) => value ?? '',
};

const size: ExploreField<number | null> = {
  initial: null,
  read: (text) => (text.trim() === '' ? null : readSize(text)),
  spell: (value) => (value === null ? '' : spellSize(value)),
};

/** The sizes a picture can hold: beyond them doubles run out of digits for its edges. */
const [LEAST_SIZE, MOST_SIZE] = [1e-60, 1e60];

function readSize(text: string): number {
  const reading = readDecimal(text);
  if (reading.kind === 'number' && reading.value >= LEAST_SIZE && reading.value <= MOST_SIZE)
    return reading.value;
  throw new RangeError(`invalid size: ${shortened(text)}; expected a number such as 1e23`);
}

function spellSize(value: number): string {
  return String(value).replace('e+', 'e');
}

const shown: ExploreField<boolean> = {
  initial: true,
  read: (text) => choiceOf(['yes', 'no'], text) === 'yes',
  spell: (value) => (value ? 'yes' : 'no'),
  choices: ['yes', 'no'],
};

const words: ExploreField<string> = {
  initial: '',
  read: (text) => {
    const trimmed = text.trim();
    if (trimmed.length <= MOST_CHARACTERS) return trimmed;
    throw new RangeError(`${trimmed.length} characters; expected at most ${MOST_CHARACTERS}`);
  },
  spell: (value) => value,
};

/** `2020-01-01_2025-01-01_1e20_1e26`. */
const view: ExploreField<ExploreWindow | null> = {
  initial: null,
  read: (text) => {
    if (text === '') return null;
    const [from = '', to = '', low = '', high = '', ...rest] = text.split('_');
    const window = { from: day.read(from), to: day.read(to), low: size.read(low), high: size.read(high) };
    if (rest.length > 0 || !isWindow(window))
      throw new RangeError(
        `invalid view: ${shortened(text)}; expected two days and two sizes, such as 2020-01-01_2025-01-01_1e20_1e26`,
      );
    return window;
  },
  spell: (value) =>
    value === null ? '' : [value.from, value.to, spellSize(value.low), spellSize(value.high)].join('_'),
};

function isWindow(
  window: { [Key in keyof ExploreWindow]: ExploreWindow[Key] | null },
): window is ExploreWindow {
  const { from, to, low, high } = window;
  return from !== null && to !== null && low !== null && high !== null && from < to && low < high;
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

export const EXPLORE_FIELDS: { readonly [Key in keyof ExploreState]: ExploreField<ExploreState[Key]> } = {
  quantity: oneOf(EXPLORE_QUANTITIES),
  by: oneOf(EXPLORE_GROUPINGS),
  domain: names(MOST_NAMES),
  country: names(MOST_NAMES),
  organization: names(MOST_NAMES),
  access: names(MOST_NAMES),
  evidence: someOf(EXPLORE_EVIDENCE),
  from: day,
  to: day,
  min: size,
  max: size,
  search: words,
  line: size,
  trend: shown,
  intervals: shown,
  view,
  models: names(MOST_COMPARED),
  against: day,
  'as-of': day,
};

export const INITIAL_STATE: ExploreState = initialState();

function initialState(): ExploreState {
  const entries = Object.entries(EXPLORE_FIELDS).map(([key, { initial }]) => [key, initial]);
  return Object.fromEntries(entries);
}

/** What of an address can be read; a part that cannot stays as it is at first. */
export function readState(query: Iterable<readonly [string, string]>): ExploreState {
  const read: [string, unknown][] = [];
  for (const [key, text] of query) {
    const field = Object.hasOwn(EXPLORE_FIELDS, key) ? EXPLORE_FIELDS[key as keyof ExploreState] : null;
    try {
      if (field) read.push([key, field.read(text)]);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
  }
  return { ...INITIAL_STATE, ...Object.fromEntries(read) };
}

/** As an address says it; what is as at first is left out. */
export function spellState(state: ExploreState): Record<string, string> {
  const spelled = (Object.keys(EXPLORE_FIELDS) as (keyof ExploreState)[]).flatMap((key) => {
    const [text, initial] = [spellOne(key, state), spellOne(key, INITIAL_STATE)];
    return text === initial ? [] : [[key, text] as const];
  });
  return Object.fromEntries(spelled);
}

function spellOne<Key extends keyof ExploreState>(key: Key, state: ExploreState): string {
  const field: ExploreField<ExploreState[Key]> = EXPLORE_FIELDS[key];
  return field.spell(state[key]);
}
