/**
 * Where does the next page of a list begin? A token says it, for the very question and data it was given for.
 *
 * It holds no secret and needs none: whatever it leads to can be asked for openly. The hash tells a token that was cut,
 * changed or taken from another question from one that fits.
 */
import { createHash } from 'node:crypto';
import * as z from 'zod';
import { WrongParameters } from '../asked.js';

export const PAGE_TOKEN = 'page-token';

const Place = z.strictObject({
  /** How many rows were shown, and the id of the last of them. */
  shown: z.number().int().positive(),
  last: z.string(),
  /** Day of the data, and a hash of what they were made of; null where a list has no vintage. */
  day: z.string().nullable(),
  data: z.string().nullable(),
});
export type Place = Readonly<z.infer<typeof Place>>;

export function writePageToken(place: Place, question: string): string {
  const text = Buffer.from(JSON.stringify(place)).toString('base64url');
  return `${text}.${check(text, question)}`;
}

export function readPageToken(token: string, question: string): Place {
  const [text = '', hash] = token.split('.');
  if (hash === check(text, question) && token === `${text}.${hash}`) {
    const place = Place.safeParse(jsonOf(Buffer.from(text, 'base64url').toString()));
    if (place.success) return place.data;
  }
  throw wrongToken('no page token of this question; repeat the question as it was, or ask without the token');
}

export function wrongToken(problem: string): WrongParameters {
  return new WrongParameters([{ parameter: PAGE_TOKEN, problem }]);
}

export function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 16);
}

function check(text: string, question: string): string {
  return shortHash(`${question}\n${text}`);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
