/** Is a sentence German or English? */
import type { Language } from '../../units/language.js';

const GERMAN = new Set(
  'der die das den dem des und ist sind war waren wurde wurden wird werden im am zum zur von vom mit auf für über bis seit nach bei ein eine einen einem einer eines nicht auch als es sich hat haben hatte gab mehr modelle modell jahr ende kamen kam alle pro rund etwa dollar gilt trat'.split(
    ' ',
  ),
);
const ENGLISH = new Set(
  'the of and is are was were been has have had with for from by at on to a an it that this which more than models model year end about over above there as did every per came released since'.split(
    ' ',
  ),
);

/** By the small words that each has; `fallback` where they say nothing. */
export function languageOf(lower: string, fallback: Language): Language {
  let balance = 0;
  for (const [word] of lower.matchAll(/[a-zäöüß]+/g))
    balance += (GERMAN.has(word) ? 1 : 0) - (ENGLISH.has(word) ? 1 : 0);
  if (/[äöüß]/.test(lower)) balance += 1;
  return balance > 0 ? 'de' : balance < 0 ? 'en' : fallback;
}
