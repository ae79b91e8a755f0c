import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadModelCountInputs } from '../../../src/model-count-answers.js';
import { InputError } from '../../../src/provenance/input-error.js';
import { readCountAssumptions } from '../../../src/trends/published/count-assumptions.js';
import { readCountModels } from '../../../src/trends/published/count-models.js';
import { ModelCountQuestion } from '../../../src/trends/published/model-count-question.js';
import { files } from '../../observatory-fixture.js';
import { DATA, inputs } from './bundled-inputs.js';

describe('the question', () => {
  it.each([
    [{ simulations: '0' }, 'invalid number of simulations: 0; expected a whole number from 1 to 20000'],
    [{ simulations: '-5' }, 'invalid number of simulations: -5'],
    [{ simulations: '1000000000' }, 'invalid number of simulations: 1000000000'],
    [{ simulations: '1e9' }, 'invalid number of simulations: 1e9'],
    [{ simulations: '10.5' }, 'invalid number of simulations: 10.5'],
    [{ simulations: '' }, 'invalid number of simulations: ;'],
    [{ seed: 'x' }, 'invalid seed: x; expected a whole number from 0 to 4294967295'],
    [{ seed: '-1' }, 'invalid seed: -1'],
    [{ seed: '4294967296' }, 'invalid seed: 4294967296'],
    [{ variant: 'better' }, 'unknown variant: better; expected published or repaired'],
  ])('%j is refused, and says what was expected', (asked, message) => {
    expect(ModelCountQuestion.safeParse(asked).error?.issues[0]?.message).toContain(message);
  });
  it('takes what is in bounds', () => {
    expect(ModelCountQuestion.parse({ simulations: '20000', seed: '0', variant: 'repaired' })).toEqual({
      simulations: 20_000,
      seed: 0,
      variant: 'repaired',
      explain: false,
    });
  });
});

describe('the models file', () => {
  const HEADER = 'Model,Publication date,Training compute (FLOP),Notability criteria';
  const bytes = (...rows: string[]) => new TextEncoder().encode([HEADER, ...rows].join('\n'));
  const read = (...rows: string[]) => readCountModels(bytes(...rows), 'mine.csv', ['Left Out']);
  it('is read without models that are not notable, undated, of unknown compute or left out by name', () => {
    expect(
      read(
        'A,2020-05-01,1e23,SOTA improvement',
        'B,2020-05-01,1e23,',
        'C,,1e23,Highly cited',
        'D,2020-05-01,,Highly cited',
        'Left Out,2020-05-01,1e23,Highly cited',
      ),
    ).toEqual([{ year: 2020, trainingFlop: 1e23 }]);
  });
  it.each([
    ['A,2020-02-30,1e23,x', 'mine.csv, row 1 (line 2), column "Publication date": invalid date: 2020-02-30'],
    ['A,2020-02-01,big,x', 'column "Training compute (FLOP)": not a number: big'],
    ['A,2020-02-01,0,x', 'column "Training compute (FLOP)": 0; expected more than 0'],
  ])('with %s is refused at its place', (row, message) => {
    expect(() => read(row)).toThrow(message);
  });
  it('is read or refused by name, whatever its bytes are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.boolean(), (noise, headed) => {
        const all = headed ? new Uint8Array([...bytes(''), ...noise]) : noise;
        try {
          for (const { trainingFlop } of readCountModels(all, 'mine.csv', []))
            expect(trainingFlop).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
          expect(String(error)).toContain('mine.csv');
        }
      }),
    );
  });
  it('that is not the bundled one any more is refused', async () => {
    const damaged = {
      ...files,
      read: async (path: string) => (path.endsWith('.csv.gz') ? bytes() : files.read(path)),
    };
    await expect(loadModelCountInputs(DATA, damaged)).rejects.toThrow(
      'notable_ai_models.csv.gz: the bundled file is not the one its manifest describes',
    );
  });
});

describe('the assumptions', () => {
  const { assumptions } = inputs;
  const read = (change: object) => readCountAssumptions({ ...assumptions, ...change }, 'a.json');
  it('are read as they are', () => expect(read({})).toEqual(assumptions));
  it.each([
    [{ colour: 1 }, 'a.json: '],
    [
      { exponent: { ...assumptions.exponent, value: { low: 2, high: 1 } } },
      'exponent.value: low must be below high',
    ],
    [
      { thresholdsFlop: { ...assumptions.thresholdsFlop, value: [1e26, 1e25] } },
      'thresholdsFlop.value: must rise',
    ],
    [
      { fitYears: { ...assumptions.fitYears, value: { first: 2023, last: 2017 } } },
      'first must not be after last',
    ],
    [{ trainingShare: { ...assumptions.trainingShare, value: {} } }, 'trainingShare.value: is empty'],
    [{ sizeEdges: { ...assumptions.sizeEdges, source: '' } }, 'a.json: sizeEdges.source'],
  ])('%j names the entry that is wrong', (change, message) => {
    expect(() => read(change)).toThrow(message);
  });
});
