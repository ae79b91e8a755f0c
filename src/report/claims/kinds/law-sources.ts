/** Who says what a rule of law says? */
import type { Rule } from '../../../regulation/rule-book.js';
import type { ClaimSource } from '../claim.js';

export function lawSources({ sources }: Rule): ClaimSource[] {
  return sources.map(({ title, url }) => ({ type: 'text', title, url }));
}
