/** The models that are shown, as a picture: the same description on the server and in the browser. */
import type { ExplorerChart, ExplorerPoints } from '../charts/chart.js';
import { windowAround } from '../charts/explorer/explorer-frame.js';
import type { ExploreAnswer } from '../trends/explore/explore-answer.js';
import type { ExploreFrame } from '../trends/explore/explore-assumptions.js';
import { type ExploreChanges, exploreChanges } from '../trends/explore/explore-changes.js';
import { OTHER_COLOUR } from '../trends/explore/explore-colours.js';
import { shownModels } from '../trends/explore/explore-filter.js';
import type { ExploreQuantity, ExploreState } from '../trends/explore/explore-state.js';
import type { ExploreTrend } from '../trends/explore/explore-trend.js';
import { dayNumber } from '../units/calendar-date.js';
import { formatDate, formatNumber } from '../units/format.js';
import { type ExplorerWords, sizeText } from './explorer-words.js';
import { visibleText } from './visible-text.js';

export interface ExplorerMaterial {
  readonly answer: ExploreAnswer;
  readonly frame: ExploreFrame;
  readonly state: ExploreState;
  readonly line: ExploreTrend['line'];
  /** What the other vintage holds; null where none is held against. */
  readonly other: ExploreAnswer | null;
  readonly words: ExplorerWords;
  /** What is found of so many models. */
  readonly title: (shown: number) => string;
}

export interface ExplorerPicture {
  readonly chart: ExplorerChart;
  /** Where in the answer each point of the chart stands. */
  readonly places: readonly number[];
  readonly changes: ExploreChanges | null;
}

/** What an address leaves open, as declared: the first day. */
export function filledState(state: ExploreState, { from }: Pick<ExploreFrame, 'from'>): ExploreState {
  return { ...state, from: state.from ?? from };
}

export const CHART_UNITS = {
  compute: 'FLOP',
  cost: 'USD',
  parameters: 'parameters',
  data: 'datapoints',
  power: 'W',
} as const satisfies Record<ExploreQuantity, ExplorerChart['unit']>;

export function explorerPicture(material: ExplorerMaterial): ExplorerPicture {
  const { answer, frame, words, other } = material;
  const state = filledState(material.state, frame);
  const places = shownModels(answer, state.quantity, state);
  const points = pointsOf(answer, places, state, frame);
  const thresholds = thresholdsOf(state, frame, words);
  const changes = other && exploreChanges(answer, other, state, frame.moved);
  const names = namesOf(answer, places, points, state);
  const captions = captionsOf(material, state, places, names);
  const at = new Map(places.map((place, index) => [place, index]));
  return {
    places,
    changes,
    chart: {
      kind: 'explorer',
      language: words.language,
      unit: CHART_UNITS[state.quantity],
      title: material.title(places.length),
      ...captions,
      points,
      intervals: state.intervals,
      window: windowOf(state, points, thresholds),
      line: state.trend ? material.line.map((part) => ({ ...part, day: dayNumber(part.day) })) : [],
      thresholds,
      colours: coloursOf(points, state, frame, words),
      shapes: [
        words.text('evidence.recorded'),
        words.text('evidence.derived'),
        words.text('evidence.imputed'),
      ],
      names,
      changes: changes && {
        appeared: changes.appeared.flatMap((place) => at.get(place) ?? []),
        moved: changes.moved.flatMap(({ place, was }) => {
          const index = at.get(place);
          return index === undefined ? [] : [{ place: index, ...was }];
        }),
        gone: changes.gone.map(({ was }) => was),
      },
    },
  };
}

function pointsOf(
  answer: ExploreAnswer,
  places: readonly number[],
  { quantity, by }: ExploreState,
  { colours }: ExploreFrame,
): ExplorerPoints {
  const { value, low, high, evidence } = answer.sizes[quantity];
  const slots = new Map(colours[by].flatMap((words, slot) => words.map((word) => [word, slot] as const)));
  const colourOfWord = answer.words[by].map((word) => slots.get(word) ?? null);
  const column = answer.models[by];
  const points = { day: [], value: [], low: [], high: [], evidence: [], colour: [] } as {
    -readonly [Key in keyof ExplorerPoints]: ExplorerPoints[Key][number][];
  };
  // One pass: a browser does this at every stroke of a key.
  for (const place of places) {
    points.day.push(answer.models.published[place] ?? 0);
    points.value.push(value[place] ?? 1);
    points.low.push(low[place] ?? null);
    points.high.push(high[place] ?? null);
    points.evidence.push(evidence[place] ?? 0);
    // Of several words the first that has a colour.
    points.colour.push(firstColour(column[place] ?? [], colourOfWord) ?? OTHER_COLOUR);
  }
  return points;
}

function firstColour(words: readonly number[], colourOfWord: readonly (number | null)[]): number | null {
  for (const word of words) {
    const colour = colourOfWord[word] ?? null;
    if (colour !== null) return colour;
  }
  return null;
}

/** Those that are there; the others after the declared ones. */
function coloursOf(
  points: ExplorerPoints,
  { by }: ExploreState,
  { colours }: ExploreFrame,
  words: ExplorerWords,
) {
  const used = new Set(points.colour);
  const declared = colours[by].map((names, colour) => ({ colour, label: words.label(by, names[0] ?? '') }));
  const others = { colour: OTHER_COLOUR, label: words.text('other') };
  return [...declared, others].filter(({ colour }) => used.has(colour));
}

function thresholdsOf({ quantity, line }: ExploreState, { lines }: ExploreFrame, words: ExplorerWords) {
  const named = lines
    .filter((one) => one.quantity === quantity)
    .map(({ value, name, rule }) => {
      const size = sizeText(value, quantity, words.language);
      const short = name[words.language];
      return { value, label: rule === null ? short : `${size} · ${short}`, short };
    });
  if (line === null) return named;
  const own = words.text('ownLine', { size: sizeText(line, quantity, words.language) });
  return [...named, { value: line, label: own, short: own }];
}

function windowOf(
  { view }: ExploreState,
  points: ExplorerPoints,
  thresholds: ExplorerChart['thresholds'],
): ExplorerChart['window'] {
  if (view === null) return windowAround(points, thresholds);
  return {
    days: [dayNumber(view.from), dayNumber(view.to)],
    powers: [Math.log10(view.low), Math.log10(view.high)],
  };
}

/** More are never written: their places would run into each other. */
const MOST_CANDIDATES = 40;

/** Picked ones, then the largest. */
function namesOf(
  { models }: ExploreAnswer,
  places: readonly number[],
  points: ExplorerPoints,
  { models: picked, view }: ExploreState,
): ExplorerChart['names'] {
  const name = (index: number) => visibleText(models.name[places[index] ?? -1] ?? '');
  const wanted = new Set(picked);
  const chosen =
    picked.length === 0
      ? []
      : places.flatMap((place, index) => (wanted.has(models.id[place] ?? '') ? [index] : []));
  const largest = largestOf(points.value, MOST_CANDIDATES, isWithin(points, view)).filter(
    (index) => !chosen.includes(index),
  );
  return [
    ...chosen.map((index) => ({ place: index, label: name(index), picked: true })),
    ...largest.map((index) => ({ place: index, label: name(index), picked: false })),
  ];
}

function isWithin({ day, value }: ExplorerPoints, view: ExploreState['view']): (index: number) => boolean {
  if (view === null) return () => true;
  const { low, high } = view;
  const [from, to] = [dayNumber(view.from), dayNumber(view.to)];
  return (index) => {
    const [at, size] = [day[index] ?? 0, value[index] ?? 0];
    return at >= from && at <= to && size >= low && size <= high;
  };
}

/** Indices of the largest values that fit, largest first, without sorting all: a browser does this at every stroke of a key. */
function largestOf(
  values: readonly number[],
  count: number,
  fits: (index: number) => boolean,
): readonly number[] {
  const found: number[] = [];
  const at = (index: number | undefined) => values[index ?? -1] ?? 0;
  for (let index = 0; index < values.length; index++) {
    if ((found.length === count && at(index) <= at(found[count - 1])) || !fits(index)) continue;
    let place = Math.min(found.length, count - 1);
    for (; place > 0 && at(found[place - 1]) < at(index); place--) found[place] = found[place - 1] as number;
    found[place] = index;
  }
  return found;
}

const NAMED_IN_ALT = 3;

function captionsOf(
  { answer, other, words, line }: ExplorerMaterial,
  state: ExploreState,
  places: readonly number[],
  names: ExplorerChart['names'],
) {
  const { text, language } = words;
  const { quantity } = state;
  const subtitle =
    text('subtitle', {
      what: text(`of.${quantity}`),
      unit: text(`unit.${quantity}`),
      shown: formatNumber(places.length, language),
      listed: formatNumber(answer.listed, language),
      date: formatDate(answer.vintage.date, language),
    }) + (other ? text('against', { date: formatDate(other.vintage.date, language) }) : '');
  const { value, unit } = answer.sizes[quantity];
  const largest = names
    .filter(({ picked }) => !picked)
    .slice(0, NAMED_IN_ALT)
    .map(({ place, label }) => `${label}, ${sizeText(value[places[place] ?? -1] ?? 0, quantity, language)}`)
    .join('; ');
  const month = /\d{4}-\d\d$/.exec(unit)?.[0];
  return {
    subtitle,
    alt: places.length === 0 ? text('altEmpty', { subtitle }) : text('alt', { subtitle, largest }),
    source: [
      text('source'),
      ...(quantity === 'cost' && month !== undefined
        ? [text('sourceCost', { dollars: text('dollars', { month: formatDate(month, language) }) })]
        : []),
      ...(state.trend && line.length > 0 ? [text('sourceTrend')] : []),
    ].join(' '),
  };
}
