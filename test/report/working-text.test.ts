import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { workingMessages } from '../../src/report/messages/working.js';
import { assumptionText, inputValueText, stepText } from '../../src/report/working-text.js';
import { PACKAGE_ROOT } from '../observatory-fixture.js';
import { input } from './estimate-answer.js';

const said = (text: string) => text.replaceAll('\u00a0', ' ');

describe('everything the working of an estimate names is said in both languages', () => {
  const folder = join(PACKAGE_ROOT, 'src', 'estimates');
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  const code = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((path) => path.endsWith('.ts'))
    .map(read)
    .join('\n');
  const found = (pattern: RegExp, text = code) => [
    ...new Set([...text.matchAll(pattern)].map(([, name = '']) => name)),
  ];
  const without = (kind: string, names: readonly string[]) =>
    names.filter((name) => !Object.hasOwn(workingMessages, `${kind}.${name}`));

  it('inputs, the hints of sources among them', () => {
    const names = [
      ...found(/(?:stated|assumed)Input\(\s*'([\w-]+)'/g),
      ...found(/^\s+\['(\w+)', '[\w/-]+', \w+\],$/gm),
      ...found(/^ {2}\| '([\w-]+-(?:1e\d+|large|frontier))'/gm),
    ];
    expect(names).toEqual(
      expect.arrayContaining(['parameters', 'trainingHours', 'listed-large', 'not-listed-frontier', 'peak']),
    );
    expect(without('input', names)).toEqual([]);
  });
  it('formulas', () => {
    const formulas = found(/formula: '([^']+)'/g);
    expect(formulas.length).toBeGreaterThanOrEqual(6);
    expect(without('formula', formulas)).toEqual([]);
  });
  it('formulas of costs', () => {
    const formulas = found(/(?:step\(|^ +|[?:] )'([^'\n]+ [^'\n]+)'/gm, read('cost/explain-cost.ts'));
    expect(formulas.length).toBeGreaterThanOrEqual(14);
    expect(formulas).toContain('chips = chip-hours / hours');
    expect(without('formula', formulas)).toEqual([]);
  });
  it('which compute is a model’s own', () => {
    const kinds = found(/^ {2}\| '([\w-]+)'/gm, read('cost/own-part.ts'));
    expect(kinds).toHaveLength(5);
    expect(without('own', kinds)).toEqual([]);
  });
});

describe('the working of an estimate in words', () => {
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

  it.each([
    [
      'NVIDIA V100: data/training-cost/hardware_prices.csv, row 1237: NVIDIA V100, 2018-03-27',
      'NVIDIA V100: Angebot vom 27. März 2018 für NVIDIA V100 (data/training-cost/hardware_prices.csv, Zeile 1237)',
    ],
    [
      'NVIDIA H800 SXM5: like NVIDIA H100 SXM5 80GB, same generation',
      'NVIDIA H800 SXM5: nach NVIDIA H100 SXM5 80GB, gleiche Generation',
    ],
    [
      'Intel Habana Gaudi3: like Intel Habana Gaudi2, later generation',
      'Intel Habana Gaudi3: nach Intel Habana Gaudi2, abzüglich für eine spätere Generation',
    ],
    [
      'GTX 1080 + GTX 580: data/assumptions/chips.json, release price; price per peak of A, B',
      'GTX 1080 + GTX 580: wie beim Erscheinen (data/assumptions/chips.json); zum Preis je Spitzenleistung von A, B',
    ],
    ['data/assumptions/training-cost.json', 'angenommen (data/assumptions/training-cost.json)'],
    ['as given', 'wie angegeben'],
    ['GTX 1080: of tomorrow', 'GTX 1080: of tomorrow'],
  ])('where the price %s comes from', (assumption, german) => {
    expect(assumptionText(assumption, 'de')).toBe(german);
  });

  it.each([
    [
      { formula: 'own compute C', values: 'whole', result: 5e26, unit: 'FLOP' },
      ['eigener Rechenaufwand', 'der ganze: von Grund auf trainiert', '5 · 10²⁶ FLOP'],
    ],
    [
      {
        formula: 'chip-hours = C / (peak · utilisation · 3600)',
        values: '5.0003453e+26 / (989400000000000 · 0.35 · 3600), GTX 1080 + GTX 580',
        result: 401104513.37,
        unit: 'h',
      },
      [
        'Chipstunden = Rechenaufwand / (Spitzenleistung · gehaltener Anteil · 3600 s)',
        '5·10²⁶ / (9,89·10¹⁴ · 0,35 · 3.600), GTX 1080 + GTX 580',
        '4,01 · 10⁸ Stunden',
      ],
    ],
    [
      {
        formula: 'value at the start V = price with server · 10^(−k · age)',
        values: '45540.57 · 10^(−0.14 · 2.110883 a)',
        result: 23060.825,
        unit: 'USD',
      },
      [
        'Wert zu Beginn V = Preis mit Server · 10^(−k · Alter)',
        '45.540,57 · 10^(−0,14 · 2,111 Jahre)',
        '23.100 US-Dollar',
      ],
    ],
    [
      { formula: 'staff, of the whole', values: '', result: 0.36, unit: 'share' },
      ['Personal, vom Ganzen', '', '36 %'],
    ],
    [
      {
        formula: 'cost in USD of 2025-06',
        values: 'chips 198356920 + energy 40536801',
        result: 4.4e8,
        unit: 'USD',
      },
      [
        'Kosten, in Dollar von Juni 2025',
        'Chips 198 Mio. US-Dollar + Energie 40,5 Mio. US-Dollar',
        '440 Mio. US-Dollar',
      ],
    ],
    [
      {
        formula: 'weighted geometric mean over the likely chips',
        values: 'NVIDIA H100 SXM5 80GB 0.79423229: 442148350; GTX 1080 0.2: 511668',
        result: 4.4e8,
        unit: 'USD',
      },
      [
        'gewichtetes geometrisches Mittel über die wahrscheinlichen Chips',
        'NVIDIA H100 SXM5 80GB (79 %): 442 Mio. US-Dollar; GTX 1080 (20 %): 512.000 US-Dollar',
        '440 Mio. US-Dollar',
      ],
    ],
    [
      {
        formula: 'no list price near: rent = a multiple of the final run',
        values: 'GTX 1080',
        result: 2.2,
        unit: '',
      },
      ['kein Listenpreis in der Nähe: Miete als Vielfaches des letzten Laufs', 'GTX 1080', '2,2'],
    ],
  ])('a step of a cost, %#, names of chips as they are', (step, [formula, values, result]) => {
    const text = stepText(step, 'de');
    expect({ ...text, values: said(text.values), result: said(text.result) }).toEqual({
      formula,
      values,
      result,
    });
  });

  it('a formula of tomorrow as it is', () => {
    expect(stepText({ formula: 'C = magic', values: '1', result: 1, unit: 'FLOP' }, 'de').formula).toBe(
      'C = magic',
    );
  });
});
