/** Is what a text says so? Finds its claims, judges each reading once, and says both in words. */
import type { Language } from '../../units/language.js';
import type { CheckAnswer, Claim, Reading } from './claim.js';
import { correctedText, readingText, verdictText } from './claim-text.js';
import { type FoundClaim, findClaims } from './find-claims.js';
import type { Ground, Judgement } from './kinds/claim-kind.js';
import { CLAIM_KINDS } from './kinds/index.js';
import type { Lexicon } from './read/names.js';

export interface CheckOrder {
  readonly text: string;
  readonly lexicon: Lexicon;
  readonly language: Language;
}

type Said = Pick<
  Claim,
  'reading' | 'readingText' | 'verdict' | 'verdictText' | 'figure' | 'otherReadings' | 'corrected' | 'sources'
>;

export async function checkText(
  { text, lexicon, language }: CheckOrder,
  ground: Ground,
): Promise<CheckAnswer> {
  const today = ground.vintage.asOf ?? ground.vintage.date;
  const { mostClaims } = ground.assumptions;
  const { claims, left } = findClaims(text, { lexicon, laws: ground.laws, today, mostClaims });
  const said = new Map<string, Promise<Said>>();
  const sayOnce = (claim: FoundClaim): Promise<Said> => {
    const key = `${claim.language} ${JSON.stringify(claim.reading)}`;
    const known = said.get(key) ?? judgeAndSay(claim, language, ground);
    said.set(key, known);
    return known;
  };
  const shaped = claims.map(async (claim) => ({ ...claim, ...(await sayOnce(claim)) }));
  return { vintage: ground.vintage, claims: await Promise.all(shaped), left };
}

async function judgeAndSay(claim: FoundClaim, language: Language, ground: Ground): Promise<Said> {
  const { reading } = claim;
  const judgement = await judge(reading, ground);
  return {
    reading,
    readingText: readingText(reading, language, ground),
    verdict: judgement.verdict,
    verdictText: verdictText(reading, judgement, language, ground),
    figure: judgement.figure,
    otherReadings: [...judgement.otherReadings],
    corrected: correctedText(reading, judgement, claim.language, ground),
    sources: [...judgement.sources],
  };
}

async function judge(reading: Reading, ground: Ground): Promise<Judgement> {
  const kind = CLAIM_KINDS.find((one) => one.kind === reading.kind);
  if (!kind) throw new TypeError(`no kind of claim reads ${reading.kind}`);
  return kind.judge(reading, ground);
}
