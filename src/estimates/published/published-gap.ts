/** Why does the published method give no cost? */

export const PUBLISHED_GAPS = [
  'fine-tune',
  'no-hardware',
  'several-chips',
  'chip-not-listed',
  'no-release-date',
  'no-purchase-price',
  'no-compute',
  'no-peak',
  'no-power',
  'no-electricity-price',
  'no-quantity',
  'no-hours',
  'no-rental-price',
  'no-discount',
] as const;
export type PublishedGap = (typeof PUBLISHED_GAPS)[number];

/** A value, or the reason there is none. */
export type Finding<Value> = { readonly value: Value } | { readonly gap: PublishedGap };

export function valueOrNull<Value>(finding: Finding<Value>): Value | null {
  return 'value' in finding ? finding.value : null;
}

/** The next step, if the one before found something. */
export function andThen<A, B>(finding: Finding<A>, next: (value: A) => Finding<B>): Finding<B> {
  return 'value' in finding ? next(finding.value) : finding;
}

/** A step that needs two values; the first gap counts. */
export function both<A, B, C>(
  one: Finding<A>,
  other: Finding<B>,
  next: (one: A, other: B) => Finding<C>,
): Finding<C> {
  return andThen(one, (value) => andThen(other, (second) => next(value, second)));
}
