/** Of which domain, country or access does a sentence speak? */
export interface Group {
  readonly by: 'domain' | 'country' | 'access';
  /** As the catalogue writes it; `open` or `closed` for access. */
  readonly key: string;
}

export interface GroupMark extends Group {
  readonly start: number;
  readonly end: number;
}

const word = (body: string) => new RegExp(`(?<![\\p{L}\\d])(?:${body})(?![\\p{L}\\d])`, 'gu');

const USA = 'United States of America';
const UK = 'United Kingdom of Great Britain and Northern Ireland';
const COUNTRIES: readonly (readonly [string, RegExp])[] = [
  ['China', word("china|china's|chinas|chinese|chinesische[nmrs]?|volksrepublik")],
  [
    USA,
    word(
      "usa|us|u\\.s\\.?|united states|america|america's|american|(?:us-)?amerikanische[nmrs]?|vereinigten staaten|us-based|us-unternehmen|us-firmen|us-organisationen|us-amerikanische[nmrs]?|us-[a-zäöü]+",
    ),
  ],
  [UK, word('uk|united kingdom|britain|british|britische[nmrs]?|großbritannien|vereinigten königreich')],
  ['France', word('france|french|frankreich|französische[nmrs]?')],
  ['Germany', word('germany|german|deutschland|deutsche[nmrs]?')],
  ['Korea (Republic of)', word('south korea|korea|korean|südkorea|südkoreanische[nmrs]?')],
  ['Canada', word('canada|canadian|kanada|kanadische[nmrs]?')],
  ['Japan', word('japan|japanese|japanische[nmrs]?')],
  ['Israel', word('israel|israeli|israelische[nmrs]?')],
  [
    'United Arab Emirates',
    word('united arab emirates|uae|emirates|emirati|vereinigten arabischen emiraten?'),
  ],
  ['India', word('india|indian|indien|indische[nmrs]?')],
];
const DOMAINS: readonly (readonly [string, RegExp])[] = [
  [
    'Language',
    word(
      'language(?: models?)?|large language models?|llms?|(?:große[nr]? )?sprachmodellen?|text models?|textmodellen?',
    ),
  ],
  [
    'Image generation',
    word(
      'image[ -]generation(?: models?)?|image models?|text-to-image models?|bildgeneratoren?|bildmodellen?|bilderzeugung',
    ),
  ],
  ['Vision', word('vision(?: models?)?|computer vision(?: models?)?|bilderkennung|bildverarbeitung')],
  ['Video', word('video(?: models?)?|video[ -]generation(?: models?)?|videomodellen?|video-modellen?')],
  ['Multimodal', word('multimodal(?: models?)?|multimodale[nrs]?(?: modellen?)?')],
  [
    'Biology',
    word(
      'biology(?: models?)?|biological(?: models?)?|biologie|biologiemodellen?|biologische[nrs]?(?: modellen?)?|protein models?|proteinmodellen?',
    ),
  ],
  ['Speech', word('speech(?: models?)?|sprachausgabe|spracherkennung|gesprochene[nr]? sprache')],
  ['Robotics', word('robotics(?: models?)?|robotik|robot models?|roboter-?modellen?')],
  ['Audio', word('audio(?: models?)?|audiomodellen?')],
  ['Games', word('games?|game-playing(?: models?)?|spiele')],
];
const ACCESS: readonly (readonly ['open' | 'closed', RegExp])[] = [
  [
    'open',
    word(
      'open(?:ly available)? weights|open-weights?|open[ -]source|openly available|openly released|freely available|weights (?:are|were) (?:open|public|published|available|released|downloadable)|(?:frei|öffentlich|offen) (?:verfügbar|zugänglich|herunterladbar)e?[nrs]?|(?:mit )?offene[nr]? gewichten?|quelloffene?[nrs]?|gewichte (?:sind|liegen) (?:offen|frei|öffentlich)|open models?|offene modelle|offen|publicly available',
    ),
  ],
  [
    'closed',
    word(
      'closed(?:[ -](?:weights?|source))?|proprietary|proprietäre?[nrs]?|geschlossene[nr]?(?: gewichten?)?|nicht (?:öffentlich|frei|offen) (?:verfügbar|zugänglich)',
    ),
  ],
];

export function readGroups(lower: string): GroupMark[] {
  const marks: GroupMark[] = [];
  const collect = (by: Group['by'], list: readonly (readonly [string, RegExp])[]) => {
    for (const [key, words] of list)
      for (const match of lower.matchAll(words))
        if (!(by === 'country' && match[0] === 'us' && !isCountry(lower, match.index)))
          marks.push({ by, key, start: match.index, end: match.index + match[0].length });
  };
  collect('country', COUNTRIES);
  collect('domain', DOMAINS);
  collect('access', ACCESS);
  return marks.sort((a, b) => a.start - b.start);
}

/** `us` is a pronoun, and `US$` money, unless an article or preposition of places stands before it. */
function isCountry(lower: string, at: number): boolean {
  if (/^us[- ]?(?:\$|dollar)/.test(lower.slice(at, at + 10))) return false;
  return (
    /\b(?:the|in|from|of|by|den|aus|in den|and|und) $/.test(lower.slice(Math.max(0, at - 8), at)) ||
    /^us (?:models|companies|labs|firms|organi[sz]ations|developers)/.test(lower.slice(at, at + 20))
  );
}
