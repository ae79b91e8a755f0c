/** Reads the words of an expression one after the other; what does not fit is an error that says what was expected. */
import { readThreshold, type Threshold } from '../../units/threshold.js';
import type { TemplateWord } from './template.js';

export interface WordReader {
  /** One of these words. */
  oneOf<Word extends string>(words: readonly Word[], otherwise?: Word): Word;
  /** `over 1e25flop`. */
  over(): Threshold;
  /** `2025`, `2025-Q4`, `2026-03`. */
  period(): string;
  /** In quotes, or one word. */
  name(what: string): string;
  /** `in 2025`; null where the word does not follow. */
  periodBehind(word: string): string | null;
  /** Throws where a word is left. */
  end(): void;
}

const PERIOD = /^\d{4}(?:-Q[1-4]|-(?:0[1-9]|1[0-2]))?$/;

export function readWords(words: readonly TemplateWord[]): WordReader {
  let at = 0;
  const take = (expected: string): TemplateWord => {
    const word = words[at];
    if (!word) throw new RangeError(`ends too early; expected ${expected}`);
    at += 1;
    return word;
  };
  const period = (): string => {
    const { text } = take('a period');
    if (PERIOD.test(text)) return text;
    throw new RangeError(`invalid period: ${text}; expected 2025, 2025-Q4 or 2026-03`);
  };
  return {
    oneOf: (allowed, otherwise) => {
      if (at >= words.length && otherwise !== undefined) return otherwise;
      const { text, quoted } = take(allowed.join(', '));
      const found = quoted ? undefined : allowed.find((word) => word === text);
      if (found === undefined)
        throw new RangeError(`unexpected word: ${text}; expected ${allowed.join(', ')}`);
      return found;
    },
    over: () => {
      const { text: first } = take('over and a size');
      if (first !== 'over') throw new RangeError(`unexpected word: ${first}; expected over and a size`);
      return readThreshold(take('a size such as 1e25flop or 10Musd').text);
    },
    period,
    name: (what) => {
      const { text } = take(what);
      if (text.trim() === '') throw new RangeError(`${what} is empty`);
      return text;
    },
    periodBehind: (expected) => {
      const next = words[at];
      if (!next || next.quoted || next.text !== expected) return null;
      at += 1;
      return period();
    },
    end: () => {
      const left = words[at];
      if (left) throw new RangeError(`unexpected word: ${left.text}; expected ${'}}'} or |`);
    },
  };
}
