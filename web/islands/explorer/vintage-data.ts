/** The models of a vintage, fetched once. */

import type { ExploreAnswer } from '../../../src/trends/explore/explore-answer.js';
import { siteRoot } from '../exported.js';

const known = new Map<string, Promise<ExploreAnswer>>();

/** @param asOf null for the newest */
export function loadVintage(asOf: string | null): Promise<ExploreAnswer> {
  const key = asOf ?? '';
  const loading = known.get(key) ?? fetchVintage(asOf);
  known.set(key, loading);
  // A failure is not kept: the next choice tries again.
  loading.catch(() => known.delete(key));
  return loading;
}

function addressOf(asOf: string | null): string {
  if (siteRoot !== null) return `${siteRoot}api/v1/explore${asOf === null ? '' : `.as-of=${asOf}`}.json`;
  return `/api/v1/explore${asOf === null ? '' : `?as-of=${encodeURIComponent(asOf)}`}`;
}

async function fetchVintage(asOf: string | null): Promise<ExploreAnswer> {
  const response = await fetch(addressOf(asOf));
  if (!response.ok) throw new Error(`status ${response.status}`);
  const answer: ExploreAnswer = await response.json();
  return answer;
}
