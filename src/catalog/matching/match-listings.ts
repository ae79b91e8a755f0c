/** Which model of the catalogue does another source's listing belong to, how, and what speaks for it? */
import {
  comparableParameters,
  compareListing,
  isPublication,
  type WeighedFeature,
} from './compare-listing.js';
import type { KnownModel, Listing } from './listing.js';
import type { DeclaredMatches, MatchEvidence, Relation } from './match-data.js';
import { type NameParts, readName, spellings } from './read-name.js';

export interface Match {
  readonly listing: Listing;
  /** Id of the model. */
  readonly model: string;
  readonly relation: Relation;
  /** `base`: over what the source says it was made from. */
  readonly by: 'names' | 'base' | 'declared';
  /** Null where it was declared. */
  readonly score: number | null;
  readonly features: readonly WeighedFeature[];
  /** Declared evidence, or the keys that lead to the root. */
  readonly evidence: readonly string[];
  readonly parameters: ParameterCheck | null;
}

/** Parameters that the files hold against those recorded; both are kept. */
export interface ParameterCheck {
  readonly inFiles: number;
  readonly recorded: number;
  readonly agrees: boolean;
}

export interface Matcher {
  readonly match: (listing: Listing) => Match | null;
}

interface Candidate {
  readonly model: KnownModel;
  readonly name: NameParts;
}

interface Scored {
  readonly model: KnownModel;
  readonly listingName: NameParts;
  readonly modelName: NameParts;
  readonly features: readonly WeighedFeature[];
  readonly score: number;
}

/** @param listings all of the sources: a repository may be made from one that is listed itself */
export function openMatcher(
  models: readonly KnownModel[],
  listings: readonly Listing[],
  evidence: MatchEvidence,
  declared: DeclaredMatches['matches'],
): Matcher {
  const candidates = indexByWords(models, evidence);
  const byKey = new Map(listings.map((listing) => [listing.key.toLowerCase(), listing]));
  const makers = new Map(
    evidence.makers.flatMap(({ organization, names }) => names.map((name) => [name, organization] as const)),
  );

  function match(listing: Listing, trail: readonly string[] = []): Match | null {
    const decision = declared.find(({ key }) => key.toLowerCase() === listing.key.toLowerCase());
    if (decision) return declaredMatch(listing, decision, models, evidence);
    const found = best(listing, candidates, makerOf(listing, makers), evidence);
    return found ? namedMatch(listing, found, evidence) : matchRoot(listing, trail);
  }

  /** Over what it was made from; one merged from several has no single root, and a circle has none. */
  function matchRoot(listing: Listing, trail: readonly string[]): Match | null {
    const [base, ...others] = listing.bases;
    const next = [...trail, listing.key.toLowerCase()];
    if (base === undefined || others.length > 0 || next.includes(base.toLowerCase())) return null;
    const root = match(byKey.get(base.toLowerCase()) ?? bareListing(listing.source, base), next);
    return root && baseMatch(listing, base, root, evidence);
  }
  return { match: (listing) => match(listing) };
}

/** Names of different core words never match: only models with the same ones are looked at. */
function indexByWords(models: readonly KnownModel[], { words }: MatchEvidence): Map<string, Candidate[]> {
  const index = new Map<string, Candidate[]>();
  for (const model of models)
    for (const spelling of [model.name, ...model.otherNames].flatMap(spellings)) {
      const name = readName(spelling, words);
      if (name.words !== '') index.set(name.words, [...(index.get(name.words) ?? []), { model, name }]);
    }
  return index;
}

/** The best model, where it scores enough and leads the next one. */
function best(
  listing: Listing,
  candidates: ReadonlyMap<string, readonly Candidate[]>,
  maker: string | null,
  evidence: MatchEvidence,
): Scored | null {
  const byModel = new Map<string, Scored>();
  for (const listingName of namesOf(listing, evidence))
    for (const { model, name: modelName } of candidates.get(listingName.words) ?? []) {
      const features = compareListing({ listing, listingName, maker, model, modelName }, evidence);
      const score = features.reduce((sum, { weight }) => sum + weight, 0);
      if (score > (byModel.get(model.id)?.score ?? Number.NEGATIVE_INFINITY))
        byModel.set(model.id, { model, listingName, modelName, features, score });
    }
  const [first, second] = [...byModel.values()].sort((a, b) => b.score - a.score);
  if (!first || first.score < evidence.matchFrom) return null;
  return second && first.score - second.score < evidence.lead ? null : first;
}

/** What key and title say; of one model, each fills in what the other leaves out: `mistral-large-2512`, `Mistral Large 3`. */
function namesOf({ key, title }: Listing, { words }: MatchEvidence): NameParts[] {
  const names = [key, ...(title === null ? [] : spellings(title))].map((name) => readName(name, words));
  return names.map((name) => {
    const alike = names.filter((other) => other.words === name.words);
    const filled = <Part extends 'numbers' | 'sizes' | 'tuning' | 'quantization'>(part: Part) =>
      name[part].length > 0 ? name[part] : (alike.find((other) => other[part].length > 0)?.[part] ?? []);
    return {
      ...name,
      numbers: filled('numbers'),
      sizes: filled('sizes'),
      tuning: filled('tuning'),
      quantization: filled('quantization'),
      stamp: name.stamp ?? alike.find((other) => other.stamp)?.stamp ?? null,
    };
  });
}

/** Whose model it is by a part of its key: `openrouter/openai/gpt-4o`, `eu.anthropic.claude-opus-4-5`. */
function makerOf({ key }: Listing, makers: ReadonlyMap<string, string>): string | null {
  const parts = key.toLowerCase().split('/');
  const last = parts.at(-1) ?? '';
  const named = [...parts.slice(0, -1).reverse(), ...last.split('.').slice(0, -1)];
  return named.map((part) => makers.get(part)).find((maker) => maker !== undefined) ?? null;
}

function isPacked({ key, baseRelation }: Listing, { words }: MatchEvidence): boolean {
  return baseRelation === 'quantized' || readName(key, words).quantization.length > 0;
}

function namedMatch(listing: Listing, found: Scored, evidence: MatchEvidence): Match {
  const relation = relationOf(listing, found);
  return {
    listing,
    model: found.model.id,
    relation,
    by: 'names',
    score: found.score,
    features: found.features,
    evidence: [],
    parameters: checkParameters(listing, found.model, relation, evidence),
  };
}

function relationOf(listing: Listing, { listingName, modelName, model }: Scored): Relation {
  const { stamp, quantization } = listingName;
  if (listing.baseRelation === 'quantized' || quantization.length > 0) return 'quantization';
  if (stamp && !modelName.stamp && !isPublication(stamp, model.published)) return 'version';
  return listingName.tuning.length > 0 && modelName.tuning.length === 0 ? 'tuned' : 'same';
}

function baseMatch(listing: Listing, base: string, root: Match, evidence: MatchEvidence): Match {
  return {
    listing,
    model: root.model,
    relation: isPacked(listing, evidence) ? 'quantization' : 'derivative',
    by: 'base',
    score: root.score,
    features: root.features,
    evidence: [base, ...root.evidence],
    parameters: null,
  };
}

function declaredMatch(
  listing: Listing,
  { model: name, relation, evidence: reasons }: DeclaredMatches['matches'][number],
  models: readonly KnownModel[],
  evidence: MatchEvidence,
): Match | null {
  const model = models.find((known) => known.name === name || known.otherNames.includes(name ?? ''));
  if (!model) return null;
  const parameters = checkParameters(listing, model, relation, evidence);
  return {
    listing,
    model: model.id,
    relation,
    by: 'declared',
    score: null,
    features: [],
    evidence: reasons,
    parameters,
  };
}

function checkParameters(
  listing: Listing,
  { parameters: recorded }: KnownModel,
  relation: Relation,
  { words, parameterTolerance }: MatchEvidence,
): ParameterCheck | null {
  const inFiles = comparableParameters(listing, readName(listing.key, words));
  if (inFiles === null || recorded === null || relation === 'derivative') return null;
  const agrees = Math.abs(Math.log(inFiles / recorded)) <= Math.log1p(parameterTolerance);
  return { inFiles, recorded, agrees };
}

/** What is known of a base that is not listed itself: its name. */
function bareListing(source: string, key: string): Listing {
  return {
    source,
    key,
    title: null,
    listed: null,
    parameters: null,
    parameterFormats: [],
    bases: [],
    baseRelation: null,
  };
}
