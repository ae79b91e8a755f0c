import { describe, expect, it } from 'vitest';
import { COMPUTE_METHODS } from '../../src/estimates/compute/compute-method.js';
import type { CostMethodId } from '../../src/estimates/cost/cost-summary.js';
import type { Quantity } from '../../src/provenance/quantity.js';
import {
  COMPUTE_THRESHOLDS,
  findingSentences,
  methodName,
  warningText,
  weightText,
} from '../../src/report/estimate-text.js';
import { estimateMessages } from '../../src/report/messages/estimates.js';
import { knownReason } from '../../src/report/reason-text.js';
import { estimate } from './estimate-answer.js';

const COST_METHODS: readonly CostMethodId[] = [
  'stated-chip-hours',
  'compute-over-speed',
  'chip-hours-or-compute',
];
const said = (text: string) => text.replaceAll('\u00a0', ' ');

describe('everything an estimate names is said in both languages', () => {
  const without = (kind: string, names: readonly string[]) =>
    names.filter((name) => !Object.hasOwn(estimateMessages, `${kind}.${name}`));

  it('methods', () => {
    const methods = [...COMPUTE_METHODS, ...COST_METHODS];
    expect(without('method', methods)).toEqual([]);
    expect(without('how', methods)).toEqual([]);
  });
  it('what would fill a gap', () => {
    for (const fill of [
      'a statement by the developer or a source',
      'a new statement by the source, or an estimate',
    ])
      expect(knownReason(fill, 'de')).not.toBeNull();
  });
});

describe('the parts of an estimate in words', () => {
  it('a method of tomorrow as it is', () => {
    expect(methodName('magic', 'de')).toBe('magic');
  });

  it('weights, those that round to all or nothing among them', () => {
    expect([1, 0.996, 0.62, 0.004].map((weight) => weightText(weight, 'en'))).toEqual([
      'the whole estimate',
      'the whole estimate',
      '62% of the estimate',
      'no part in the estimate, for comparison',
    ]);
  });

  it('a warning with the names of the methods', () => {
    expect(
      warningText('hardware-time and withdrawn differ by a factor of 2.5e+2: check their inputs', 'de'),
    ).toContain('„Chips und Zeit“ und „Angegeben, zurückgezogen“ unterscheiden sich um den Faktor 250');
    expect(warningText('something else', 'de')).toBe('something else');
  });
});

describe('what an estimate says', () => {
  const sentences = (change: Partial<Quantity>, language: 'en' | 'de' = 'en') =>
    findingSentences(estimate(change), COMPUTE_THRESHOLDS, language).map(said);

  it('of a derived size, and on which side of the sizes of the law it lies', () => {
    expect(sentences({})).toEqual([
      expect.stringMatching(
        /^About 3 · 10²⁴ FLOP \(90%: 9 · 10²³ to 1.2 · 10²⁵\), derived: no source states it/,
      ),
      'With a probability of at least 95% it is over 10²³ FLOP.',
      'Whether it is over 10²⁵ FLOP is open: the interval lies on both sides.',
    ]);
    expect(sentences({}, 'de')[2]).toBe(
      'Ob es über 10²⁵ FLOP liegt, ist offen: Das Intervall liegt auf beiden Seiten.',
    );
  });
  it('of one that is over both, under both, or exactly at an end', () => {
    expect(sentences({ low: 2e25, high: 9e25 })[1]).toBe(
      'With a probability of at least 95% it is over 10²³ FLOP and 10²⁵ FLOP.',
    );
    expect(sentences({ low: 1e20, high: 1e23 })[1]).toBe(
      'With a probability of at least 95% it is not over 10²³ FLOP or 10²⁵ FLOP.',
    );
    expect(sentences({ low: 1e23, high: 1e24 })[1]).toContain('Whether it is over 10²³ FLOP is open');
  });
  it('of a stated one, which is no estimate', () => {
    expect(sentences({ evidence: 'recorded' })[0]).toBe(
      'A source states 3 · 10²⁴ FLOP. Allowing for errors, the 90% interval is 9 · 10²³ to 1.2 · 10²⁵.',
    );
  });
  it('of a gap: why, and what would fill it', () => {
    const gap = { reason: 'no source states it', wouldFill: 'a statement by the developer or a source' };
    const none = { value: null, low: null, high: null, level: null, evidence: 'gap', gap } as const;
    expect(sentences(none, 'de')).toEqual([
      'Nicht bekannt: keine Quelle nennt es, und für eine Schätzung ist zu wenig über das Modell bekannt. Was die Lücke füllen würde: eine Angabe des Entwicklers oder einer Quelle.',
    ]);
  });
});
