/** `The EU AI Act entered into force on 1 August 2024`: when a law begins, ends or bites. */
import type { Rule } from '../../../regulation/rule-book.js';
import type { ClaimFigure, LawDateReading, LawEvent } from '../claim.js';
import { type DateMark, daysOf } from '../read/dates.js';
import type { NameMark } from '../read/names.js';
import type { ReadSentence } from '../read/sentence.js';
import type { ClaimKind, Found, Ground, Judgement } from './claim-kind.js';
import { lawSources } from './law-sources.js';

export const lawDate: ClaimKind<LawDateReading> = { kind: 'law-date', find, judge };

const EVENTS: readonly (readonly [LawEvent, RegExp])[] = [
  ['vetoed', /\bveto\w*|mit (?:seinem|einem) veto/g],
  [
    'revoked',
    /revok|rescind|repeal|withdr[ae]w|aufgehoben|aufhob|hob\b|widerruf|zurückgenommen|rückgängig|kassiert|außer kraft|struck down|scrapped|abgeschafft/g,
  ],
  [
    'signed',
    /\bsign(?:ed|s|ing|ature)|put (?:his|her|their) (?:name|pen) to|unterzeichn|unterschr|issued|erlassen|erließ/g,
  ],
  ['fines', /\bfine[sd]?\b|penalt|sanction|bußgeld|geldbuß|strafen|sanktion|enforcement powers/g],
  [
    'legacy',
    /(?:already|bereits|schon|earlier|before|vor (?:dem|august)|legacy|existing|bestehende|ältere?)[^.]{0,60}(?:compl|until|bis|genüg|erfüll|anpass)/g,
  ],
  [
    'in-force',
    /in kraft(?! gesetzt bis)|(?:into|in|inforce) (?:force|effect)|(?<!signed )into law|took effect|takes? effect|taking effect|effective\b|became law|wirksam|inkraft|be(?:en|came) binding|rechtskräftig/g,
  ],
  [
    'applies',
    /\bgilt\b|\bgelten\b|\bgalten\b|\bgalt\b|\bappl(?:y|ies|ied|icable|ication)|anwendbar|anzuwenden|anwendung|greif(?:t|en)|\bbind(?:s|ing)?\b|bound by|\bkick(?:s|ed)? in|\bstart(?:s|ed)?\b|\bbeg[ia]ns?\b|verpflicht|must comply|müssen|\bdue\b|\bobliged|have had to|in der pflicht|verlang(?:t|en|te)\b|\brequires?\b|schreib(?:t|en)\b/g,
  ],
  ['adopted', /\badopt|\bpassed\b|\bpasses\b|verabschied|beschloss|angenommen|\bapproved\b|enacted/g],
];
/** The act as a whole, or parts of it that the data does not hold. */
const ELSEWHERE =
  /high-risk|hochrisiko|prohibit|verbot|\bbans?\b|\bmost\b|remaining|übrige|meisten|vollständig|\bfully\b|\bgenerally\b|weitgehend|literacy|kompetenz|in full|in vollem umfang|schrittweise|transparency obligations|transparenzpflichten/;
const NEAR = 100;
/** Words that say much count before words that say little. */
const RANKS: Partial<Readonly<Record<LawEvent, number>>> = { fines: 0.5, adopted: -0.3, applies: -0.2 };

function find(sentence: ReadSentence): readonly Found<LawDateReading>[] {
  const { lower, dates, laws, context, lawNames } = sentence;
  const named = laws.length > 0 ? laws : contextLaw(sentence, context.law);
  if (named.length === 0) return [];
  const clause = sentence.clause();
  const events = EVENTS.flatMap(([event, words]) =>
    [...lower.matchAll(words)].map(({ index, 0: word }) => ({
      event,
      start: index,
      end: index + word.length,
    })),
  );
  const done = new Set<string>();
  // `Models placed before August 2025 must comply by August 2027`: the bound is no day of the law.
  const own = dates.length > 1 ? dates.filter(({ start }) => !isBound(lower, start)) : dates;
  return own.flatMap((date): Found<LawDateReading>[] => {
    const text = date.date.replace(/\/$/, '');
    const law = nearest(named, date.start, clause);
    const cue = events
      .filter(({ start }) => clause(start) === clause(date.start) || !hasOwnDate(start, own, clause))
      .map((event) => {
        const gap = event.start >= date.end ? event.start - date.end : date.start - event.end;
        const rank = RANKS[event.event] ?? 0;
        return {
          ...event,
          gap,
          score: (clause(event.start) === clause(date.start) ? 1 : 0) + rank - gap / NEAR,
        };
      })
      .sort((a, b) => b.score - a.score)[0];
    if (!law || !cue || text.includes('/')) return [];
    const later = lawNames.find(({ rule }) => rule === law)?.appliesLater === true;
    const words = own.length > 1 ? clauseText(lower, date.start, clause) : lower;
    const event = eventOf(cue.event, words, later);
    if (done.has(`${law} ${event}`)) return [];
    done.add(`${law} ${event}`);
    return [{ reading: { kind: 'law-date', rule: law, event, date: text }, start: date.start, uses: [] }];
  });
}

/** `He backed it in September 2025, and it has been in effect since January`: the day behind the comma is its own. */
function hasOwnDate(
  event: number,
  dates: readonly DateMark[],
  clause: (position: number) => number,
): boolean {
  return dates.some(({ start }) => clause(start) === clause(event));
}

function isBound(lower: string, at: number): boolean {
  return /\b(?:before|vor)(?: dem| the)? $/.test(lower.slice(Math.max(0, at - 14), at));
}

function clauseText(lower: string, at: number, clause: (position: number) => number): string {
  let [from, to] = [at, at];
  while (from > 0 && clause(from - 1) === clause(at)) from -= 1;
  while (to < lower.length && clause(to + 1) === clause(at)) to += 1;
  return lower.slice(from, to + 1);
}

/** Where duties do not begin later than the law, `applies` means it is in force. */
function eventOf(event: LawEvent, lower: string, later: boolean): LawEvent {
  if (event !== 'applies' && event !== 'in-force') return event;
  if (!later) return 'in-force';
  const duties =
    /dut(?:y|ies)|obligation|pflicht|requirements|anforderungen|vorschriften|regeln für|rules (?:for|on)/.test(
      lower,
    );
  if (event === 'in-force' && !(duties && GENERAL_PURPOSE.test(lower))) return 'in-force';
  return ELSEWHERE.test(lower) && !GENERAL_PURPOSE.test(lower) ? 'applies-elsewhere' : 'applies';
}

const GENERAL_PURPOSE =
  /general[- ]purpose|gpai|allgemeine[nm] verwendungszweck|systemi[cs]|anbieter|providers?|allzweck|foundation|basismodelle|große modelle|large models/;

function contextLaw({ lower }: ReadSentence, law: string | null): Pick<NameMark, 'ids' | 'start'>[] {
  if (
    law === null ||
    !/^(?:it|the (?:law|act|regulation|bill|rules?|duties|obligations|fines)|sie|es|das gesetz|die (?:verordnung|regeln|pflichten|geldbußen)|fines|duties|obligations|geldbußen|pflichten|bußgelder)(?![\p{L}])/u.test(
      lower,
    )
  )
    return [];
  return [{ ids: [law], start: 0 }];
}

function nearest(
  laws: readonly Pick<NameMark, 'ids' | 'start'>[],
  at: number,
  clause: (position: number) => number,
): string | null {
  const scored = laws.map(({ ids, start }) => ({
    id: ids[0] ?? null,
    score: (clause(start) === clause(at) ? 2 : 0) + (start < at ? 1 : 0) - Math.abs(start - at) / 1000,
  }));
  return scored.sort((a, b) => b.score - a.score)[0]?.id ?? null;
}

const DATE_KEYS: Readonly<Record<LawEvent, readonly string[]>> = {
  'in-force': ['in_force', 'effective'],
  applies: ['applies_from', 'in_force', 'effective'],
  'applies-elsewhere': [],
  fines: ['fines_from', 'in_force'],
  legacy: ['legacy_models_comply_by'],
  signed: ['signed'],
  adopted: ['adopted'],
  vetoed: ['vetoed'],
  revoked: ['revoked', 'rescission_announced'],
};

/** The unit of a figure that is the day of a veto where another event was claimed. */
export const VETOED = 'date of the veto';

export function lawDay(rule: Rule, event: LawEvent): string | null {
  for (const key of DATE_KEYS[event]) {
    const day = rule.dates[key];
    if (day !== undefined) return day;
  }
  if (event === 'in-force') return rule.history.find(({ status }) => status === 'in_force')?.from ?? null;
  return null;
}

async function judge(reading: LawDateReading, ground: Ground): Promise<Judgement> {
  const law = ground.laws.find(({ rule }) => rule === reading.rule);
  const main = ground.rules.find(({ id }) => id === law?.dates);
  const sources = main ? lawSources(main) : [];
  const days = main
    ? versions(reading, main, ground).flatMap((rule) => lawDay(rule, reading.event) ?? [])
    : [];
  const stated = days.find((day) => holds(reading.date, day));
  // What was vetoed was never signed, and is not in force.
  const day = stated ?? days[0] ?? main?.dates.vetoed;
  if (day === undefined || reading.event === 'applies-elsewhere')
    return { verdict: 'not-decidable', figure: null, otherReadings: [], sources };
  const figure: ClaimFigure = {
    value: null,
    low: null,
    high: null,
    level: null,
    unit: day === main?.dates.vetoed && reading.event !== 'vetoed' ? VETOED : 'date',
    evidence: 'recorded',
    date: day,
    expected: null,
  };
  const verdict = stated === undefined ? 'contradicted' : 'supported';
  return { verdict, figure, otherReadings: [], sources };
}

function holds(said: string, day: string): boolean {
  const { from, to } = daysOf(said);
  return from <= day && day <= (to ?? '9999');
}

/** The law as it is, then earlier texts of it that another has replaced: both were signed on a day. */
function versions(reading: LawDateReading, main: Rule, { rules }: Ground): Rule[] {
  const earlier = rules.filter(
    ({ id, history }) =>
      id.startsWith(reading.rule) && id !== main.id && history.some(({ status }) => status === 'superseded'),
  );
  return [main, ...earlier];
}
