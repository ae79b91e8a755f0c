import { describe, expect, it } from 'vitest';
import { readChips } from '../../../src/estimates/inputs/chips-table.js';
import { readHardwarePrices } from '../../../src/estimates/inputs/hardware-prices.js';
import { readPriceIndex } from '../../../src/estimates/inputs/price-index.js';
import { readPublishedAssumptions } from '../../../src/estimates/published/published-assumptions.js';
import { readPublishedModels } from '../../../src/estimates/published/published-model.js';
import { loadTrainingCostInputs } from '../../../src/training-cost-files.js';
import { files } from '../../observatory-fixture.js';
import { DATA, inputs } from './bundled-inputs.js';

const HEADER =
  'Model,Organization,Publication date,Compute rank when published,Training compute (FLOP),Training chip-hours,Training time (hours),Hardware quantity,Hardware utilization (MFU),Training hardware,Base model';
const models = (...rows: string[]) =>
  readPublishedModels(new TextEncoder().encode([HEADER, ...rows].join('\n')), 'mine.csv');

describe('a models file', () => {
  it('is read, with undated rows left out and words for nothing taken as nothing', () => {
    expect(models('A,,,1,1e24,,,,,,', 'B,Lab,2024-01-02,1,1e24,,,8,0.4,NaN,None')).toEqual([
      {
        row: 2,
        name: 'B',
        organization: 'Lab',
        published: '2024-01-02',
        computeRank: 1,
        computeFlop: 1e24,
        chipHours: null,
        trainingHours: null,
        chips: 8,
        utilization: 0.4,
        hardware: null,
        baseModel: null,
      },
    ]);
  });
  it.each([
    [
      'A,,2024-02-30,1,,,,,,,',
      'mine.csv, row 1 (line 2), column "Publication date": invalid date: 2024-02-30',
    ],
    ['A,,2024-01-01,1,big,,,,,,', 'column "Training compute (FLOP)": not a number: big'],
    ['A,,2024-01-01,1,,,-5,,,,', 'column "Training time (hours)": negative number: -5'],
    ['A,,2024-01-01,1,1e999,,,,,,', 'column "Training compute (FLOP)": number too large: 1e999'],
    ['A,,2024-01-01,1,,,,,0,,', 'column "Hardware utilization (MFU)": 0; expected more than 0'],
    ['A,,2024-01-01', 'mine.csv, row 1 (line 2): 3 cells where the header has 11'],
  ])('with %s is refused at its place', (row, message) => {
    expect(() => models(row)).toThrow(message);
  });
  it('without a column is refused by name', () => {
    expect(() => readPublishedModels(new TextEncoder().encode('Model\nA'), 'mine.csv')).toThrow(
      'mine.csv, line 1, column "Organization": this column is missing',
    );
  });
});

describe('the other files', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  it('are refused without their columns', () => {
    expect(() => readChips(bytes('x\n1'), 'c.csv')).toThrow('c.csv, line 1, column "Hardware name"');
    expect(() => readHardwarePrices(bytes('x\n1'), 'p.csv')).toThrow('p.csv, line 1, column "Price date"');
    expect(() => readPriceIndex(bytes('x\n1'), 'i.csv', 'S')).toThrow(
      'i.csv, line 1, column "observation_date"',
    );
  });
  it('give a month of the index by its first day', () => {
    const index = readPriceIndex(bytes('observation_date,S\n2024-01-01,100\n2024-02-01,\n'), 'i.csv', 'S');
    expect([...index]).toEqual([['2024-01', 100]]);
    expect(() => readPriceIndex(bytes('observation_date,S\n2024-01-01,0\n'), 'i.csv', 'S')).toThrow(
      'i.csv, row 1 (line 2), column "S": 0; expected more than 0',
    );
  });
  it('that are not the bundled ones any more are refused', async () => {
    const damaged = {
      ...files,
      read: async (path: string) => (path.endsWith('chips.csv') ? bytes('x') : files.read(path)),
    };
    await expect(loadTrainingCostInputs(DATA, damaged, null)).rejects.toThrow(
      'chips.csv: the bundled file is not the one its manifest describes',
    );
  });
});

describe('the assumptions', () => {
  it('name an entry that is unknown, missing or out of range', () => {
    const { assumptions } = inputs;
    const read = (change: object) => readPublishedAssumptions({ ...assumptions, ...change }, 'a.json');
    expect(read({})).toEqual(assumptions);
    expect(() => read({ colour: 1 })).toThrow('a.json: ');
    expect(() => read({ interconnectShare: { ...assumptions.interconnectShare, value: 1.2 } })).toThrow(
      'a.json: interconnectShare.value',
    );
    const rules = assumptions.serverPower.value.slice(0, -1);
    expect(() => read({ serverPower: { ...assumptions.serverPower, value: rules } })).toThrow(
      'serverPower.value: the last rule must hold for every text',
    );
  });
});
