/** Which models fit what is asked? The same on the server and in the browser, over thousands at a stroke. */
import { holdsName, looseKey } from '../../catalog/name.js';
import { dayNumber } from '../../units/calendar-date.js';
import type { ExploreAnswer } from './explore-answer.js';
import {
  EXPLORE_EVIDENCE,
  EXPLORE_GROUPINGS,
  type ExploreGrouping,
  type ExploreQuantity,
  type ExploreState,
} from './explore-state.js';

type Filters = Omit<ExploreState, 'quantity'>;

/** Places of the models that fit, whether or not they have a size. */
export function fittingModels(answer: ExploreAnswer, filters: Filters): number[] {
  const tests = EXPLORE_GROUPINGS.flatMap((grouping) => groupTest(answer, grouping, filters[grouping]));
  const [from, to] = [filters.from, filters.to].map((day) => (day === null ? null : dayNumber(day)));
  const search = searchTest(answer, filters.search);
  const { published, id } = answer.models;
  const places: number[] = [];
  for (let place = 0; place < id.length; place++) {
    const day = published[place] ?? null;
    const inTime =
      day === null
        ? from === null && to === null
        : (from === null || from === undefined || day >= from) &&
          (to === null || to === undefined || day <= to);
    if (inTime && tests.every((test) => test(place)) && search(place)) places.push(place);
  }
  return places;
}

/** Those of them that a picture of a quantity can show: with a day, a size in the range asked for, and that evidence. */
export function shownModels(answer: ExploreAnswer, quantity: ExploreQuantity, filters: Filters): number[] {
  const { value, evidence } = answer.sizes[quantity];
  const { published } = answer.models;
  const { min, max } = filters;
  const accepted = EXPLORE_EVIDENCE.map((one) => filters.evidence.includes(one));
  return fittingModels(answer, filters).filter((place) => {
    const size = value[place] ?? null;
    return (
      size !== null &&
      published[place] !== null &&
      (min === null || size >= min) &&
      (max === null || size <= max) &&
      accepted[evidence[place] ?? -1] === true
    );
  });
}

type Test = (place: number) => boolean;

function groupTest(answer: ExploreAnswer, grouping: ExploreGrouping, wanted: readonly string[]): Test[] {
  if (wanted.length === 0) return [];
  const places = new Set(wordPlaces(answer.words[grouping], grouping, wanted));
  const column = answer.models[grouping];
  return [(place) => column[place]?.some((word) => places.has(word)) === true];
}

/** Domains and countries are whole words, organisations and kinds of access may be parts of them. */
function wordPlaces(
  words: readonly string[],
  grouping: ExploreGrouping,
  wanted: readonly string[],
): number[] {
  const keys = wanted.map(looseKey);
  const whole = grouping === 'domain' || grouping === 'country';
  return words.flatMap((word, place) => {
    const key = looseKey(word);
    return keys.some((name) => (whole ? key === name : key.includes(name))) ? [place] : [];
  });
}

/** Names in the form they are searched in, made once for each answer. */
const NAME_KEYS = new WeakMap<ExploreAnswer, readonly string[]>();

function searchTest(answer: ExploreAnswer, search: string): Test {
  const wanted = looseKey(search);
  if (wanted === '') return () => true;
  const names = NAME_KEYS.get(answer) ?? answer.models.name.map(looseKey);
  NAME_KEYS.set(answer, names);
  const organizations = new Set(wordPlaces(answer.words.organization, 'organization', [search]));
  const { organization } = answer.models;
  return (place) =>
    holdsName(names[place] ?? '', wanted) ||
    organization[place]?.some((word) => organizations.has(word)) === true;
}
