/** Words that several kinds of claim are known by, in both languages. */
/** Anywhere in a sentence: also as a part of a word. */
export const MODEL_NOUN = /modell|model|\bllms?\b|systems?\b|systemen?\b|training runs?\b|trainingsl[aä]uf/;

/** A word that is counted as models are. */
const MODEL_WORD = /(?:modell(?:e[nsr]?|s|en)?|models?|^llms?|^systems?|^systemen?|^runs|^trainingsläufen?)$/;
/** Nouns that are counted in the same sentences and are no models. */
const OTHER_NOUNS = new Set(
  'company companies firm firms lab labs laboratory laboratories organization organizations organisation organisations country countries year years month months week weeks day days employee employees people developer developers provider providers startup startups university universities time times visitor visitors user users colleague colleagues state states article articles chip chips firma firmen unternehmen land länder ländern labor labore laboren jahr jahre jahren monat monate monaten woche wochen tag tage tagen mitarbeiter mitarbeitern mensch menschen entwickler entwicklern anbieter anbietern organisationen universitäten mal besucher besuchern nutzer nutzern kolleginnen kollegen staaten artikel artikeln investoren investors expert experts experten center centers rechenzentren familien families'.split(
    ' ',
  ),
);
/** Words that end a noun and what belongs to it. */
const JOINING = new Set(
  'and und that die which to zu while when wenn für for using published released veröffentlichten in im by bis'.split(
    ' ',
  ),
);
const MOST_WORDS_BETWEEN = 5;
const NEXT_WORD = /[ -]([\p{L}'’]{1,40}(?:\.\p{L}{1,20}){0,3}\.?(?= |-)|[\p{L}'’]{1,40})/uy;

/** How far behind a number its noun ends; null where it counts something else, or nothing. */
export function modelNounBehind(behind: string): number | null {
  let at = 0;
  for (let count = 0; count <= MOST_WORDS_BETWEEN; count += 1) {
    NEXT_WORD.lastIndex = at;
    const word = NEXT_WORD.exec(behind)?.[1];
    if (word === undefined) return null;
    at += word.length + 1;
    if (MODEL_WORD.test(word)) return at;
    if (OTHER_NOUNS.has(word) || JOINING.has(word)) return null;
  }
  return null;
}

export const SUCH =
  /(?<![\p{L}])(?:such|solche[rnms]?|of them|of these|davon|derartige[rn]?|dieser größe|that size|that large|so große[rn]?|waren es|sind es|es waren|it was|there were|they|sie)(?![\p{L}])/u;

export const PER_YEAR =
  /(?<![\p{L}])(?:a year|per year|annually|annual|each year|every year|yearly|year over year|year-on-year|per annum|p\. ?a\.|jährlich(?:e[nrs]?)?|pro jahr|im jahr(?! \d| davor| zuvor| darauf| danach)|je jahr|jedes jahr|jahr für jahr|von jahr zu jahr|\/ ?(?:year|yr|jahr))(?![\p{L}])/u;

export const COST_WORD =
  /(?:\bcosts?\b|\bcosting\b|\bcostly\b|kosten\b|\bkostet|\bkostete|\bprice\b|\bprice tag\b|\bexpen[ds]|\bspen[dt]|\bdollars?\b|\bbudget|\bpreis|\bverschlang|\bverschlingt|\bausgaben|\bausgegeben|\bset \w+ back\b|\bswallow|\bbezifferte?t?\b|\bbelief\b|\bbeläuft\b|\bbill\b|\binvest|\bteuer|\bcheap|\btrained (?:for|on a budget)|\bfor (?:about|roughly|around|only|just|some)? ?\$)/;

export const TRAINING_WORD = /train|\bcosts?\b|\bcosting\b|kostete?n?\b|verschlang|verschlingt|\brun\b/;
