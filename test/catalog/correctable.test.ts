import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CorrectionAssumptions,
  correctableFields,
  readCorrectedValue,
} from '../../src/catalog/correctable.js';
import { buildHistories } from '../../src/catalog/history.js';
import { CorrectionDecision, CorrectionProposal, readStored } from '../../src/catalog/value-correction.js';
import { InputError } from '../../src/provenance/input-error.js';
import { EPOCH_MODEL_COLUMNS } from '../../src/sources/epoch-model-columns.js';
import { PACKAGE_ROOT } from '../observatory-fixture.js';
import { madeUpTable, NO_IDENTITY } from './model-tables.js';

const assumptions = CorrectionAssumptions.parse(
  JSON.parse(readFileSync(join(PACKAGE_ROOT, 'data/assumptions/corrections.json'), 'utf8')),
);
const rows = [
  { name: 'Evo', country: 'United States of America,China', access: 'Open weights (unrestricted)' },
];
const ground = {
  assumptions,
  histories: buildHistories([madeUpTable('2026-01-01', rows)], NO_IDENTITY),
  today: '2026-11-24',
};
const read = (field: string, text: string) => readCorrectedValue(field, text, ground);
const problem = (field: string, text: string) => {
  try {
    return `read as ${read(field, text)}`;
  } catch (error) {
    return error instanceof InputError ? error.message : `a bug: ${error}`;
  }
};
const proposal = {
  model: 'gpt-4',
  field: 'parameters',
  value: '1.8T',
  source: 'https://example.org',
  note: 'page 2',
};

describe('a proposed value', () => {
  it('is read in the unit of its field', () => {
    expect(read('trainingComputeFlop', '2.1e25')).toBe(2.1e25);
    expect(read('trainingComputeFlop', '2.1e25 FLOP')).toBe(2.1e25);
    expect(read('parameters', '70B')).toBe(7e10);
    expect(read('parameters', '1,760,000,000')).toBe(1.76e9);
    expect(read('datasetSize', '15 trillion tokens')).toBe(15e12);
    expect(read('trainingCostUsd2023', '$78M')).toBe(78e6);
    expect(read('trainingCostUsd2023', '78 million USD')).toBe(78e6);
    expect(read('utilizationMfu', '40 %')).toBe(0.4);
    expect(read('published', '2023-03-14')).toBe('2023-03-14');
    expect(read('country', 'China, United States of America')).toBe('China,United States of America');
    expect(read('organization', 'OpenAI')).toBe('OpenAI');
  });

  it.each([
    ['trainingComputeFlop', '2.1e25 FLOP/s', 'cannot be read'],
    ['trainingComputeFlop', '$5', 'cannot be read'],
    ['trainingComputeFlop', '2,1e25', 'cannot be read'],
    ['trainingComputeFlop', '-5', 'not plausible'],
    ['trainingComputeFlop', '1e40', 'expected 1 to 1e+29 FLOP'],
    ['trainingCostUsd2023', '78 Mio. €', 'cannot be read'],
    ['parameters', 'NaN', 'cannot be read'],
    ['parameters', '1e400', 'cannot be read'],
    ['utilizationMfu', '140%', 'not plausible'],
    ['published', '2023-02-30', 'invalid date'],
    ['published', '2031-01-01', 'not plausible'],
    ['country', 'Atlantis', 'no model has Atlantis as country; the nearest are'],
    ['country', ',', 'no country in it'],
    ['name', 'Evo 3', 'unknown field: name'],
    ['__proto__', '1', 'unknown field'],
  ])('of %s is refused where it cannot be: %s', (field, text, expected) => {
    expect(problem(field, text)).toContain(expected);
  });

  it('is of a field the sources have, each once', () => {
    const fields = correctableFields(assumptions);
    expect(new Set(fields).size).toBe(fields.length);
    const known = EPOCH_MODEL_COLUMNS.map(({ field }) => field);
    expect(fields.filter((field) => !known.includes(field))).toEqual([]);
  });

  it('is a value within its range or an error that says why, whatever it is', () => {
    const field = fc.oneof(fc.constantFrom(...correctableFields(assumptions)), fc.string());
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.stringMatching(/^[-+]?[0-9.,]{1,12}(e[-+]?[0-9]{1,3})? ?[kMBT%$]{0,2} ?(FLOP|USD|h|tokens)?$/),
    );
    fc.assert(
      fc.property(field, text, (name, written) => {
        try {
          const value = read(name, written);
          const range = assumptions.quantities.find((known) => known.field === name);
          if (range) expect(value).toSatisfy((size: number) => size >= range.low && size <= range.high);
          else expect(typeof value).toBe('string');
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
        }
      }),
      { seed: 8, numRuns: 500 },
    );
  });
});

describe('a proposal', () => {
  it('is taken with line breaks made spaces and its address whole', () => {
    expect(CorrectionProposal.parse({ ...proposal, note: ' a\r\nb ' })).toMatchObject({
      note: 'a b',
      source: 'https://example.org/',
    });
  });

  it.each([
    [{ source: 'javascript:alert(1)' }, 'invalid address'],
    [{ source: 'https://name:secret@example.org/' }, 'invalid address'],
    [{ source: 'file:///etc/passwd' }, 'invalid address'],
    [{ source: 'example.org' }, 'invalid address'],
    [{ note: 'a\u001b[31mb' }, 'control characters'],
    [{ by: 'a\u202eb' }, 'control characters'],
    [{ value: '\u0000' }, 'control characters'],
    [{ note: 'a'.repeat(2001) }, 'longer than 2000'],
    [{ note: '   ' }, 'is empty'],
    [{ more: 'x' }, 'Unrecognized key'],
  ])('is refused where it is hostile: %j', (changed, expected) => {
    const result = CorrectionProposal.safeParse({ ...proposal, ...changed });
    expect(result.error?.issues[0]?.message).toContain(expected);
  });

  it('holds nothing unseen and nothing too long, whatever was handed in', () => {
    const text = fc.string({ unit: 'binary', maxLength: 300 });
    const handed = fc.record({
      model: text,
      field: text,
      value: text,
      source: fc.oneof(text, fc.webUrl()),
      note: text,
    });
    fc.assert(
      fc.property(fc.oneof(handed, fc.anything()), (input) => {
        const result = CorrectionProposal.safeParse(input);
        if (!result.success) return;
        for (const part of Object.values(result.data)) expect(part).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
        expect(result.data.source).toMatch(/^https?:\/\//);
      }),
      { seed: 8, numRuns: 1000 },
    );
  });
});

describe('a stored document', () => {
  it('is read whole or refused with the name of its file', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(() => readStored(CorrectionDecision, text, 'a.json')).toThrow(/^a\.json: /);
      }),
      { seed: 8 },
    );
  });
});
