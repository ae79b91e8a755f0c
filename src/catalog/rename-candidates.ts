/** Which models of the catalogue may be one model under an old and a new name, and what speaks for it? */
import * as z from 'zod';
import { splitList } from '../sources/split-list.js';
import { dayNumber, readDateInterval } from '../units/calendar-date.js';
import type { Histories, History } from './history.js';
import type { Alias } from './identity-data.js';
import { looseKey, normalName } from './name.js';
import { nameLikeness, sizesIn, versionsIn } from './name-likeness.js';

/** How much each piece of evidence weighs: `data/catalog/rename-evidence.json`. */
export const RenameEvidence = z.strictObject({
  source: z.string(),
  date: z.string(),
  weights: z.strictObject({
    sameLink: z.number(),
    sameDate: z.number(),
    nearDate: z.number(),
    sameOrganization: z.number(),
    sameParameters: z.number(),
    sameCompute: z.number(),
    /** Times the likeness of the names, 0 to 1. */
    name: z.number(),
    otherParameters: z.number(),
    otherSizeInName: z.number(),
    otherVersionInName: z.number(),
  }),
  /** Dates that far apart are near. */
  nearDays: z.number().int(),
  /** Numbers that differ by no more than this part are the same. */
  tolerance: z.number(),
  /** From which score on a pair is worth a look, and from which it has to be decided. */
  shownFrom: z.number(),
  strongFrom: z.number(),
});
export type RenameEvidence = z.infer<typeof RenameEvidence>;

export interface RenameCandidate {
  readonly from: string;
  readonly to: string;
  readonly names: readonly [from: string, to: string];
  /** Last day of the old name, first day of the new one. */
  readonly days: readonly [lastListed: string, firstListed: string];
  readonly score: number;
  readonly evidence: readonly string[];
}

/** What all files state of a model. */
interface Known {
  readonly history: History;
  readonly names: readonly string[];
  readonly files: ReadonlySet<number>;
  readonly links: readonly string[];
  readonly days: readonly number[];
  readonly organizations: readonly string[];
  readonly parameters: readonly number[];
  readonly compute: readonly number[];
}

/**
 * Pairs that no file lists together, the second first listed after the first, tied at least by a link or a near date,
 * and on which `aliases` say nothing yet. The strongest first.
 */
export function renameCandidates(
  histories: Histories,
  aliases: readonly Alias[],
  rules: RenameEvidence,
): RenameCandidate[] {
  const known = histories.models.map(whatIsKnown);
  const neighbours = indexBy(known, keysOf);
  const apart = new Set(aliases.map(({ name, canonical }) => pairKey(name, canonical)));
  const found: RenameCandidate[] = [];
  for (const from of known)
    for (const to of new Set(nearKeys(from, rules).flatMap((key) => neighbours.get(key) ?? []))) {
      if (!mayFollow(from, to, histories) || isDecided(from, to, apart)) continue;
      const candidate = weigh(from, to, histories, rules);
      if (candidate.score >= rules.shownFrom) found.push(candidate);
    }
  return found.sort((a, b) => b.score - a.score || (a.from + a.to < b.from + b.to ? -1 : 1));
}

function whatIsKnown(history: History): Known {
  const texts = (field: string) => (history.fields[field] ?? []).map(({ value }) => String(value));
  const numbers = (field: string) =>
    (history.fields[field] ?? []).flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
  return {
    history,
    names: history.names.map(({ value }) => normalName(String(value))),
    files: new Set(history.sightings.map(([file]) => file)),
    links: [...new Set(texts('link').map(plainLink))],
    days: texts('published').flatMap((text) => {
      const read = readDateInterval(text);
      return read ? [dayNumber(read.date)] : [];
    }),
    organizations: texts('organization').flatMap(splitList),
    parameters: numbers('parameters'),
    compute: numbers('trainingComputeFlop'),
  };
}

/** Without scheme, `www.`, slash at the end and version of a preprint. */
function plainLink(link: string): string {
  return link
    .trim()
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/\/+$/, '')
    .replace(/^(arxiv\.org\/abs\/[\d.]+)v\d+$/, '$1');
}

function keysOf({ links, days }: Known): string[] {
  return [...links.map((link) => `link ${link}`), ...days.map((day) => `day ${day}`)];
}

function nearKeys({ links, days }: Known, { nearDays }: RenameEvidence): string[] {
  const around = days.flatMap((day) =>
    Array.from({ length: 2 * nearDays + 1 }, (_, index) => `day ${day - nearDays + index}`),
  );
  return [...links.map((link) => `link ${link}`), ...around];
}

function indexBy(known: readonly Known[], keys: (one: Known) => string[]): Map<string, Known[]> {
  const index = new Map<string, Known[]>();
  for (const one of known)
    for (const key of keys(one)) {
      const list = index.get(key);
      if (list) list.push(one);
      else index.set(key, [one]);
    }
  return index;
}

function mayFollow(from: Known, to: Known, histories: Histories): boolean {
  if (from === to || firstDay(from, histories) >= firstDay(to, histories)) return false;
  return ![...to.files].some((file) => from.files.has(file));
}

function firstDay({ files }: Known, histories: Histories): string {
  return histories.files[Math.min(...files)]?.snapshot.retrieved ?? '';
}

function isDecided(from: Known, to: Known, decided: ReadonlySet<string>): boolean {
  return from.names.some((name) => to.names.some((other) => decided.has(pairKey(name, other))));
}

function pairKey(a: string, b: string): string {
  return [normalName(a), normalName(b)].sort().join('\n');
}

function weigh(from: Known, to: Known, histories: Histories, rules: RenameEvidence): RenameCandidate {
  const { weights, tolerance, nearDays } = rules;
  const pieces: (readonly [weight: number, text: string])[] = [];
  const days = Math.min(...from.days.flatMap((day) => to.days.map((other) => Math.abs(day - other))));
  if (from.links.some((link) => to.links.includes(link))) pieces.push([weights.sameLink, 'same link']);
  if (days === 0) pieces.push([weights.sameDate, 'same publication date']);
  else if (days <= nearDays) pieces.push([weights.nearDate, `publication dates ${days} days apart`]);
  if (from.organizations.some((name) => to.organizations.includes(name)))
    pieces.push([weights.sameOrganization, 'same organisation']);
  const agree = agreement(from.parameters, to.parameters, tolerance);
  if (agree === 'same') pieces.push([weights.sameParameters, 'same parameters']);
  if (agree === 'other') pieces.push([weights.otherParameters, 'other parameters']);
  if (agreement(from.compute, to.compute, tolerance) === 'same')
    pieces.push([weights.sameCompute, 'same compute']);
  const likeness = Math.max(
    ...from.names.flatMap((name) => to.names.map((other) => nameLikeness(looseKey(name), looseKey(other)))),
  );
  pieces.push([weights.name * likeness, `names ${Math.round(likeness * 100)} % alike`]);
  if (differ(from.names, to.names, sizesIn)) pieces.push([weights.otherSizeInName, 'other size in the name']);
  if (differ(from.names, to.names, versionsIn))
    pieces.push([weights.otherVersionInName, 'other version in the name']);
  const score = pieces.reduce((sum, [weight]) => sum + weight, 0);
  const lastListed = histories.files[Math.max(...from.files)]?.snapshot.retrieved ?? '';
  return {
    from: from.history.id,
    to: to.history.id,
    names: [from.names.at(-1) ?? '', to.names[0] ?? ''],
    days: [lastListed, firstDay(to, histories)],
    score: Math.round(score * 100) / 100,
    evidence: pieces.map(([, text]) => text),
  };
}

function agreement(
  some: readonly number[],
  others: readonly number[],
  tolerance: number,
): 'same' | 'other' | 'unknown' {
  if (some.length === 0 || others.length === 0) return 'unknown';
  const alike = some.some((one) =>
    others.some((other) => Math.abs(one - other) <= tolerance * Math.max(one, other)),
  );
  return alike ? 'same' : 'other';
}

/** True where names of both say something, and never the same. */
function differ(some: readonly string[], others: readonly string[], read: (name: string) => string): boolean {
  return some.every((name) =>
    others.every((other) => read(name) !== '' && read(other) !== '' && read(name) !== read(other)),
  );
}
