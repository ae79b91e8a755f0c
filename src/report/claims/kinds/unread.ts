/** Statements about numbers of models and sizes that no kind could read: said, so that silence is no assent. */
import type { Reading } from '../claim.js';
import type { Amount } from '../read/amounts.js';
import type { ReadSentence } from '../read/sentence.js';
import type { ClaimKind, Found } from './claim-kind.js';
import { modelNounBehind } from './words.js';

type UnreadReading = Extract<Reading, { kind: 'unread' }>;

export const unread: ClaimKind<UnreadReading> = {
  kind: 'unread',
  find,
  judge: async () => ({ verdict: 'not-understood', figure: null, otherReadings: [], sources: [] }),
};

function find(
  { lower, amounts }: ReadSentence,
  free: (amount: Amount) => boolean,
): readonly Found<UnreadReading>[] {
  const left = amounts.filter(free);
  const size = left.find(({ unit, value }) => unit === 'FLOP' && value >= 1e15);
  const number = left.find(
    ({ unit, value, weak, end }) =>
      unit === null &&
      !weak &&
      Number.isInteger(value) &&
      modelNounBehind(lower.slice(end, end + 110)) !== null,
  );
  if (!size || !number) return [];
  return [{ reading: { kind: 'unread' }, start: number.from, uses: [size, number] }];
}
