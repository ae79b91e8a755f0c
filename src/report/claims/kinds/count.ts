/** `In 2024, 113 models over 10²³ FLOP were published`: a number of models over a threshold, in or by a period. */
import { spellThreshold } from '../../../units/threshold.js';
import type { CountReading, Members } from '../claim.js';
import { type Amount, thresholdOf } from '../read/amounts.js';
import type { DateMark } from '../read/dates.js';
import type { ReadSentence } from '../read/sentence.js';
import type { ClaimKind, Found } from './claim-kind.js';
import { judgeCount } from './count-judge.js';
import { MODEL_NOUN, modelNounBehind, SUCH } from './words.js';

export const count: ClaimKind<CountReading> = { kind: 'count', find, judge: judgeCount };

interface Candidate {
  readonly amount: Amount | null;
  readonly value: number;
  readonly start: number;
  readonly end: number;
  /** Where its noun ends; the number's own end where it has none. */
  readonly nounEnd: number;
  readonly hasNoun: boolean;
}

const EXISTS =
  /\b(?:waren|war|gab|gibt|were|was|there|had|hatten|lagen|lag|standen|stand|zähl|count|stood|existier|exist|known|erfasst|bekannt|listed|überschritten|crossed|passed|exceeded|recorded|on record|insgesamt|total|betrug|beträgt|belief|beläuft|reached|erreichte|stieg|rose|amounted|numbered|zahl der|number of)/;
const PUBLISHED = /\b(?:erschien|kamen|released|published|came out|veröffentlicht|appeared|launched)/;
const CUMULATIVE = /kumul|cumulative|to date|altogether|since the beginning|aller zeiten|jemals|\bever\b/;
const NONE =
  /(?<![\p{L}])(?:no|not a single|not one|none of the|kein(?:e[mnrs]?)?(?: einzige[sn]?)?)(?= (?:[\p{L}-]+ ){0,3}(?:[\p{L}-]*models?|[\p{L}-]*modelle?[ns]?|ones?)(?![\p{L}]))/gu;

/** Numbers of laws, paragraphs and versions. */
const IN_A_NAME =
  /(?:order|act|bill|sb|hb|art\.?|article|artikel|section|§|nr\.?|no\.|version|gpt|figure|abbildung|table|tabelle|page|seite|kapitel|chapter|top) ?-?$/;

/** `two thirds` is no number of models. */
const FRACTION_BEHIND =
  /^[ -](?:halves|thirds?|quarters|fifths?|sixths?|eighths?|tenths?|drittel|viertel|fünftel|sechstel|achtel|zehntel)/;

/** What stands right behind a number that leaves its noun out. */
const BEHIND_ELLIPSIS =
  /^(?:\s*(?:$|[.,;:!?)(–—])|\s+(?:in|im|by|bis|until|and|und|were|waren|was|war|sind|are|have|had|haben|hatten|of them|of these|of those|davon|solche[rn]?|such|über|aus|from|above|over|with|mit|mehr|more|less|fewer|weniger|erschienen|released|published|so far|bisher|am|ende|at|to|seit|since|as of|per|erfasst|recorded|identifiziert|identified|nach|after|a year|im jahr|the year|ein jahr|oberhalb|beyond|jenseits|that|die|which|made|came|kamen|when|als|once|sobald|gezählt|verzeichnet|bekannt|known)(?![\p{L}]))/u;
const BEFORE_ELLIPSIS =
  /(?:waren es|es waren|sind es|es sind|gab es|there were|there are|there had been|it was|were|was|are|is|waren|sind|war|lag|liegt|bei|betrug|beträgt|stood|at|reached|erreichte|rose|grew|climbed|stieg|wuchs|kletterte|counted|counts|zählte|zählt|identified|found|listed|lists|verzeichnete?|identifizierte?|from|to|von|auf|zu|compared with|compared to|after|nach|gegenüber|statt|up from|down from|only|lediglich|nur|just|bloß|merely|noch|erst|already|schon|bereits|davor|before|zuvor|earlier|später|later|darauf|stammen|stammten|kommen|kamen|come|came|then|dann|und|and|[:,–—]|(?<!\p{L})\(|^)\s*$/u;
const ADVERBS =
  /(?:\s|^)(?:es|only|lediglich|nur|just|bloß|merely|noch|erst|already|schon|bereits|sogar|even|gerade einmal|gerade mal|it|a total of|insgesamt|some)\s*$/;

function find(sentence: ReadSentence, free: (amount: Amount) => boolean): readonly Found<CountReading>[] {
  const thresholds = sentence.amounts.filter(
    (amount) => free(amount) && isThreshold(amount, sentence) && !isOfModel(amount, sentence),
  );
  const own = thresholds.length > 0;
  if (!own && (sentence.context.over === null || isOfOthers(sentence))) return [];
  const candidates = candidatesIn(sentence, free, own);
  const clause = sentence.clause();
  const found: Found<CountReading>[] = [];
  let [over, date]: [string | null, DateMark | null] = [own ? null : sentence.context.over, null];
  for (const [index, candidate] of candidates.entries()) {
    const window = {
      from: candidates[index - 1]?.nounEnd ?? 0,
      to: candidates[index + 1]?.start ?? sentence.text.length,
    };
    const threshold = thresholdNear(candidate, thresholds, window, clause);
    if (threshold) {
      const read = thresholdOf(threshold);
      if (threshold.comparator === 'less-than' || threshold.comparator === 'at-most' || !read) continue;
      over = spellThreshold(read);
    }
    over ??= firstThreshold(thresholds);
    if (over === null) continue;
    const nearest = dateNear(candidate, sentence.dates, window, clause);
    date = nearest ?? date;
    if (!own && date === null && !SUCH.test(sentence.lower)) continue;
    const reading: CountReading = {
      kind: 'count',
      over,
      ...periodOf(date, sentence.lower),
      value: candidate.value,
      comparator: comparatorOf(candidate),
      ...membersOf(candidate, sentence, clause),
    };
    const uses = [candidate.amount, threshold].filter((amount) => amount !== null);
    found.push({ reading, start: candidate.start, uses });
  }
  // Thresholds of a sentence that counts are what is counted, not what a law says.
  const [first, ...rest] = found;
  return first ? [{ ...first, uses: [...first.uses, ...thresholds] }, ...rest] : [];
}

/** `Von den 48 befragten Firmen setzen 31 …`: a part of something else than models. */
export function isOfOthers({ amounts, lower }: ReadSentence): boolean {
  return amounts.some(
    ({ unit, power, from, end }) =>
      unit === null &&
      !power &&
      /(?<![\p{L}])(?:von|unter|of|among|out of)(?: den| allen| the| all)* $/u.test(
        lower.slice(Math.max(0, from - 16), from),
      ) &&
      / \p{L}/u.test(lower.slice(end, end + 2)) &&
      modelNounBehind(lower.slice(end, end + 110)) === null,
  );
}

export function isThreshold(amount: Amount, { lower }: Pick<ReadSentence, 'lower'>): boolean {
  if (amount.unit === 'FLOP') return amount.value >= 1e15;
  if (amount.unit !== 'USD' || amount.value < 1e4) return false;
  const after = lower.slice(amount.to, amount.to + 24);
  return (
    amount.comparator === 'more-than' ||
    amount.comparator === 'at-least' ||
    amount.comparator === 'less-than' ||
    /^[ -](?:modell|model|mark|marke|schwelle|threshold|grenze|line)/.test(after)
  );
}

/** `GPT-4 took 2.1e25 FLOP` tells of a model, unless it is held against a threshold. */
function isOfModel(amount: Amount, { models, lower }: ReadSentence): boolean {
  if (models.length === 0 || amount.comparator === 'more-than' || amount.comparator === 'at-least')
    return false;
  return !/threshold|schwelle|marke|mark\b|grenze/.test(
    lower.slice(Math.max(0, amount.from - 30), amount.to + 20),
  );
}

function candidatesIn(sentence: ReadSentence, free: (amount: Amount) => boolean, own: boolean): Candidate[] {
  const { lower, language } = sentence;
  const aboutModels = MODEL_NOUN.test(lower) || !own;
  const numbers = sentence.amounts.flatMap((amount): Candidate[] => {
    if (!free(amount) || amount.unit !== null || amount.power || amount.upper !== null) return [];
    if (!Number.isInteger(amount.value) || amount.value > 1e6) return [];
    const noun = modelNounBehind(lower.slice(amount.end, amount.end + 110));
    if (amount.weak && !isOnly(lower, amount.from) && (noun === null || language === 'de')) return [];
    if (FRACTION_BEHIND.test(lower.slice(amount.end, amount.end + 12))) return [];
    if (IN_A_NAME.test(lower.slice(Math.max(0, amount.start - 16), amount.start))) return [];
    if (noun === null && !(aboutModels && isElliptic(lower, amount))) return [];
    const place = { amount, value: amount.value, start: amount.from, end: amount.to };
    return [{ ...place, nounEnd: amount.end + (noun ?? 0), hasNoun: noun !== null }];
  });
  const none = [...lower.matchAll(NONE)].map(
    (match): Candidate => ({
      amount: null,
      value: 0,
      start: match.index,
      end: match.index + match[0].length,
      nounEnd: match.index + match[0].length,
      hasNoun: true,
    }),
  );
  return [...numbers, ...none].sort((a, b) => a.start - b.start);
}

function isOnly(lower: string, at: number): boolean {
  return /(?:only|lediglich|nur|just|bloß|merely|genau|exactly|gerade einmal|gerade mal) $/.test(
    lower.slice(Math.max(0, at - 16), at),
  );
}

function isElliptic(lower: string, amount: Amount): boolean {
  let before = lower.slice(Math.max(0, amount.from - 50), amount.from);
  for (let round = 0; round < 3; round += 1) {
    const adverb = ADVERBS.exec(before);
    if (!adverb || BEFORE_ELLIPSIS.test(before)) break;
    before = before.slice(0, adverb.index);
  }
  const startsClause = /^\s*$/.test(before) || /\d{4}\s*$/.test(before);
  return (
    BEHIND_ELLIPSIS.test(lower.slice(amount.to, amount.to + 40)) &&
    (startsClause || BEFORE_ELLIPSIS.test(before))
  );
}

interface Window {
  readonly from: number;
  readonly to: number;
}

function thresholdNear(
  candidate: Candidate,
  thresholds: readonly Amount[],
  window: Window,
  clause: (position: number) => number,
): Amount | null {
  const inWindow = thresholds.filter(({ start }) => start >= window.from && start < window.to);
  const scored = inWindow.map((amount) => ({
    amount,
    score:
      (clause(amount.start) === clause(candidate.start) ? 4 : 0) +
      (amount.start > candidate.start ? 2 : 0) -
      Math.abs(amount.start - candidate.start) / 1000,
  }));
  return scored.sort((a, b) => b.score - a.score)[0]?.amount ?? null;
}

function firstThreshold(thresholds: readonly Amount[]): string | null {
  const read = thresholds[0] && thresholdOf(thresholds[0]);
  return read && !/less|most/.test(thresholds[0]?.comparator ?? '') ? spellThreshold(read) : null;
}

function dateNear(
  candidate: Candidate,
  dates: readonly DateMark[],
  window: Window,
  clause: (position: number) => number,
): DateMark | null {
  const scored = dates
    .filter(({ start }) => start >= window.from && start < window.to)
    .map((date) => {
      const behind = date.start > candidate.start;
      const gap = behind ? date.start - candidate.nounEnd : candidate.start - date.end;
      const same = clause(date.start) === clause(candidate.start);
      const near = behind && same && gap <= 10 ? 3 : 0;
      return { date, score: (same ? 2 : 0) + near - (date.relative ? 0.5 : 0) - gap / 1000 };
    });
  return scored.sort((a, b) => b.score - a.score)[0]?.date ?? null;
}

function periodOf(date: DateMark | null, lower: string): Pick<CountReading, 'period' | 'mode'> {
  if (date === null) return { period: null, mode: 'by' };
  const exists = EXISTS.test(lower) && !PUBLISHED.test(lower);
  const by = date.mode === 'by' || (date.atEnd && exists) || CUMULATIVE.test(lower);
  return { period: date.date, mode: by ? 'by' : 'in' };
}

function comparatorOf({ amount }: Candidate): CountReading['comparator'] {
  return amount?.comparator ?? 'exactly';
}

/** Only such models as the noun is described by: `50 Chinese models`, `Sprachmodelle`, `of OpenAI`. */
function membersOf(
  candidate: Candidate,
  sentence: ReadSentence,
  clause: (position: number) => number,
): Members {
  const inPhrase = ({ start, end }: Window & { start: number; end: number }) =>
    start >= candidate.end && end <= candidate.nounEnd + 1;
  const members: Members = {};
  for (const mark of sentence.groups()) {
    const within = inPhrase({ ...mark, from: 0, to: 0 });
    const said = clause(mark.start) === clause(candidate.start) && mark.start >= candidate.end;
    if (mark.by === 'domain' && within) members.domain = mark.key;
    if (mark.by === 'country' && (within || (said && isFrom(sentence.lower, mark.start))))
      members.country = mark.key;
    if (mark.by === 'access' && (within || (said && isWith(sentence.lower, mark.start))))
      members.access = mark.key as 'open' | 'closed';
  }
  const [maker] = sentence.organizations.filter(
    ({ start, end }) => clause(start) === clause(candidate.start) && isMaker(sentence.lower, start, end),
  );
  return maker?.ids[0] === undefined ? members : { ...members, organization: maker.ids[0] };
}

function isFrom(lower: string, at: number): boolean {
  return /\b(?:from|in|aus|by|von)(?: the| den)? $/.test(lower.slice(Math.max(0, at - 10), at));
}

function isWith(lower: string, at: number): boolean {
  return /\b(?:with|mit|had|have|hatten|haben)(?: the| den)? $/.test(lower.slice(Math.max(0, at - 12), at));
}

/** Who counts is not who makes: `according to Stanford`. */
function isMaker(lower: string, start: number, end: number): boolean {
  if (
    /\b(?:according to|laut|zufolge|nach angaben von|nach)(?: the| der)? $/.test(
      lower.slice(Math.max(0, start - 24), start),
    )
  )
    return false;
  return !/^ (?:says|said|reports?|found|counts?|counted|identified|lists?|zählte?|meldet|zufolge|hat \d|has identified|identifizierte)/.test(
    lower.slice(end, end + 20),
  );
}
