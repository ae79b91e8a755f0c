import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMPUTE_METHODS } from '../../src/estimates/compute/compute-method.js';
import type { Quantity } from '../../src/provenance/quantity.js';
import {
  assumptionText,
  COMPUTE_THRESHOLDS,
  findingSentences,
  inputValueText,
  methodName,
  stepText,
  warningText,
  weightText,
} from '../../src/report/estimate-text.js';
import { estimateMessages } from '../../src/report/messages/estimates.js';
import { knownReason } from '../../src/report/reason-text.js';
import { PACKAGE_ROOT } from '../observatory-fixture.js';
import { estimate, input } from './estimate-answer.js';

const said = (text: string) => text.replaceAll('\u00a0', ' ');

describe('everything an estimate names is said in both languages', () => {
  const folder = join(PACKAGE_ROOT, 'src', 'estimates');
  const code = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readFileSync(join(folder, path), 'utf8'))
    .join('\n');
  const found = (pattern: RegExp) => [...new Set([...code.matchAll(pattern)].map(([, name = '']) => name))];
  const without = (kind: string, names: readonly string[]) =>
    names.filter((name) => !Object.hasOwn(estimateMessages, `${kind}.${name}`));

  it('methods', () => {
    expect(without('method', COMPUTE_METHODS)).toEqual([]);
    expect(without('how', COMPUTE_METHODS)).toEqual([]);
  });
  it('inputs, the hints of sources among them', () => {
    const names = [
      ...found(/(?:stated|assumed)Input\(\s*'([\w-]+)'/g),
      ...found(/^\s+\['(\w+)', '[\w/-]+', \w+\],$/gm),
      ...found(/^ {2}\| '([\w-]+-(?:1e\d+|large))'/gm),
    ];
    expect(names).toEqual(expect.arrayContaining(['parameters', 'trainingHours', 'listed-large', 'peak']));
    expect(without('input', names)).toEqual([]);
  });
  it('formulas', () => {
    const formulas = found(/formula: '([^']+)'/g);
    expect(formulas.length).toBeGreaterThanOrEqual(6);
    expect(without('formula', formulas)).toEqual([]);
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
  it.each([
    [input('parameters', 1.8e11, 'parameters'), '1.8 · 10¹¹', '1,8 · 10¹¹'],
    [input('datasetSize', 1.3e13, 'datapoints'), '1.3 · 10¹³ datapoints', '1,3 · 10¹³ Datenpunkte'],
    [input('epochs', 1, 'epochs'), '1', '1'],
    [input('utilization', 0.375, 'share'), '37.5%', '37,5 %'],
    [input('peak', 3.12e14, 'FLOP/s'), '3.12 · 10¹⁴ FLOP/s', '3,12 · 10¹⁴ FLOP/s'],
    [input('published', '2024-05-13', 'date'), '13 May 2024', '13. Mai 2024'],
    [input('published', '', 'date'), '–', '–'],
    [input('domains', 'Language, Vision', 'names'), 'Language, Vision', 'Sprache, Bildverarbeitung'],
    [input('organizations', 'A\u001b, B', 'names'), 'A␛, B', 'A␛, B'],
  ] as const)('%#: an input', (one, english, german) => {
    expect([said(inputValueText(one, 'en')), said(inputValueText(one, 'de'))]).toEqual([english, german]);
  });

  it.each([
    ['catalogue', 'wie im Katalog'],
    ['median behind 131 recorded values', 'angenommen: der Median hinter 131 erfassten Werten'],
    [
      'NVIDIA H100 SXM5, FP16/BF16 dense: data/assumptions/chips.json',
      'NVIDIA H100 SXM5, FP16/BF16, dicht besetzt (data/assumptions/chips.json)',
    ],
    ['the name of the model', 'aus dem Namen des Modells'],
    ['grade none: a.json', 'die Quelle sagt nicht, wie sicher sie ist (a.json)'],
    ['grade Likely: a.json', 'die Quelle stuft ihren Wert als „Likely“ ein (a.json)'],
    [
      '2.5 times as likely for a model over it: a.json',
      'bei einem Modell darüber 2,5-mal so wahrscheinlich wie bei einem darunter (a.json)',
    ],
    ['DeepSeek-AI 2024, arXiv 2412.19437: 37B of 671B', 'DeepSeek-AI 2024, arXiv 2412.19437: 37B of 671B'],
  ])('where %s comes from', (assumption, german) => {
    expect(assumptionText(assumption, 'de')).toBe(german);
  });

  it('a step in symbols, numbers and result, each number one piece', () => {
    const step = {
      formula: 'C = 6 · N · D · epochs',
      values: '6 · 180000000000 · 1.3e+13 · 1.5',
      result: 2.10624e25,
      unit: 'FLOP',
    };
    expect(stepText(step, 'de')).toEqual({
      formula: 'Rechenaufwand = 6 · Parameter · Daten · Durchläufe',
      values: '6 · 1,8·10¹¹ · 1,3·10¹³ · 1,5',
      result: '2,11 · 10²⁵ FLOP',
    });
    const base = {
      formula: 'C = C_base + C_finetune',
      values: '3e+24 + unknown, taken as small',
      result: 3e24,
      unit: 'FLOP',
    };
    expect(stepText(base, 'de').values).toBe('3·10²⁴ + nicht bekannt, als klein angenommen');
    const record = { ...base, values: '3.8e+25 / 3 to 3.8e+25 · 3' };
    expect(stepText(record, 'de').values).toBe('3,8·10²⁵ / 3 bis 3,8·10²⁵ · 3');
  });

  it('a formula of tomorrow as it is', () => {
    expect(stepText({ formula: 'C = magic', values: '1', result: 1, unit: 'FLOP' }, 'de').formula).toBe(
      'C = magic',
    );
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
