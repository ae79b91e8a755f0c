/** Which words carry a fact without being a number, date or name: doubt, negation, direction, bounds in time? */
import type { Language } from '../../units/language.js';

/** A meaning with the words that have it; in a sentence each meaning must stay as often as it was. */
type Meanings = Readonly<Record<string, RegExp>>;

const words = (list: string) => new RegExp(`(?<![\\p{L}])(?:${list})(?![\\p{L}])`, 'giu');

/** Doubt and its bounds: none may vanish, none come up, and none be put in the place of another. */
const HEDGES: Readonly<Record<Language, Meanings>> = {
  en: {
    about: words('about|around|roughly|approximately|some|circa|nearly|almost'),
    probably: words('probably|likely|presumably'),
    unlikely: words('unlikely|improbable|improbably'),
    possibly: words('may|might|could|possibly|perhaps'),
    'at least': words('at least|no fewer than|no less than'),
    'at most': words('at most|no more than|up to'),
    expected: words('expect(?:ed|s)?|to be expected|anticipated'),
    estimated: words('estimat(?:e|es|ed)|derived|imputed'),
    recorded: words('recorded|on record|as far as|so far|known'),
    'not known': words('not known|unknown|undisclosed|unclear|cannot be told|not stated'),
    certain: words(
      'certain(?:ly)?|definite(?:ly)?|clear(?:ly)?|undoubted(?:ly)?|prove[sn]?|proven|surely|exact(?:ly)?|always|all|every|only|must|guaranteed?',
    ),
  },
  de: {
    about: words('etwa|rund|ungefähr|circa|ca\\.|annähernd|fast|knapp|gut'),
    probably: words('wahrscheinlich|vermutlich|voraussichtlich|wohl'),
    unlikely: words('unwahrscheinlich|kaum'),
    possibly: words('vielleicht|womöglich|möglicherweise|könnten?|kann|dürften?'),
    'at least': words('mindestens|wenigstens'),
    'at most': words('höchstens|maximal'),
    expected: words('erwart\\p{L}*|zu erwarten|rechnen mit'),
    estimated: words('geschätzt\\p{L}*|schätz\\p{L}*|abgeleitet\\p{L}*|zugeschrieben\\p{L}*'),
    recorded: words('erfasst\\p{L}*|soweit|bislang|bisher|bekannt\\p{L}*|verzeichnet\\p{L}*'),
    'not known': words('unbekannt\\p{L}*|nicht offengelegt\\p{L}*|unklar'),
    certain: words(
      'sicher(?:lich)?|gewiss|eindeutig\\p{L}*|zweifellos|bewiesen|beweis\\p{L}*|genau|immer|alle[nrs]?|jede[nrs]?|nur|muss|müssen|garantiert\\p{L}*|exakt\\p{L}*',
    ),
  },
};

const NEGATIONS: Readonly<Record<Language, RegExp>> = {
  en: words("no|not|none|never|neither|nor|without|cannot|fails?|failed|lacks?|\\p{L}+n['’]t"),
  de: words('nicht|kein(?:e[mnrs]?)?|nie(?:mals)?|weder|ohne|niemand|nirgends|nichts'),
};

/** Up and down, before and after: the same set must be there. */
const DIRECTIONS: Readonly<Record<Language, Meanings>> = {
  en: {
    up: words(
      'rose|rises?|risen|rising|increas\\p{L}*|grew|grows?|growth|growing|grown|faster|more|over|above|higher|exceed\\p{L}*|quicken\\p{L}*|up|gain\\p{L}*|larger|climb\\p{L}*',
    ),
    down: words(
      'fell|falls?|fallen|falling|decreas\\p{L}*|declin\\p{L}*|shr[aiu]nk\\p{L}*|slower|less|fewer|under|below|lower|slow\\p{L}*|down|drop\\p{L}*|smaller|reduc\\p{L}*',
    ),
    before: words('before|earlier|previous\\p{L}*|until|prior'),
    after: words('after|since|later|from then|onwards'),
  },
  de: {
    up: words(
      'stieg\\p{L}*|steig\\p{L}*|gestiegen|wuchs\\p{L}*|wächst|wachs\\p{L}*|gewachsen|zunahm|zunehm\\p{L}*|zugenommen|nahm zu|nimmt zu|schneller|mehr|über|oberhalb|höher\\p{L}*|größer\\p{L}*|anstieg',
    ),
    down: words(
      'fiel\\p{L}*|fäll\\p{L}*|gefallen|sank\\p{L}*|sink\\p{L}*|gesunken|abnahm|abnehm\\p{L}*|abgenommen|nahm ab|nimmt ab|langsamer|weniger|unter|unterhalb|niedriger\\p{L}*|kleiner\\p{L}*|rückgang|schrumpf\\p{L}*',
    ),
    before: words('vor|davor|zuvor|vorher|früher|bis'),
    after: words('nach|danach|seit|später|ab'),
  },
};

/** `In 2025` and `by the end of 2025` are never mixed. */
const BY_END: Readonly<Record<Language, RegExp>> = {
  en: words('by|by the end of|cumulative\\p{L}*|in total|altogether'),
  de: words('bis ende|bis zum ende|bis dahin|kumul\\p{L}*|insgesamt'),
};

export type LostMeaning = {
  readonly reason: 'hedge-lost' | 'hedge-added' | 'negation' | 'direction' | 'period';
  readonly found: string;
} | null;

/** Compares the words between the figures; both without them. */
export function lostMeaning(before: string, after: string, language: Language): LostMeaning {
  for (const [meaning, pattern] of Object.entries(HEDGES[language])) {
    const [was, is] = [count(before, pattern), count(after, pattern)];
    if (is < was) return { reason: 'hedge-lost', found: meaning };
    if (is > was) return { reason: 'hedge-added', found: meaning };
  }
  const negated = NEGATIONS[language];
  if (count(before, negated) !== count(after, negated))
    return { reason: 'negation', found: [...after.matchAll(negated)].map(([word]) => word).join(', ') };
  for (const [meaning, pattern] of Object.entries(DIRECTIONS[language]))
    if (count(before, pattern) > 0 !== count(after, pattern) > 0)
      return { reason: 'direction', found: meaning };
  const byEnd = BY_END[language];
  if (count(before, byEnd) > 0 !== count(after, byEnd) > 0) return { reason: 'period', found: 'by' };
  return null;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
