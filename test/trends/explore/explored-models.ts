/** Six made-up models in columns, for tests of the explorer. */
import type { ExploreAnswer, SizeColumns } from '../../../src/trends/explore/explore-answer.js';
import type { ExploreFrame } from '../../../src/trends/explore/explore-assumptions.js';
import { dayNumber } from '../../../src/units/calendar-date.js';

const none: SizeColumns = {
  unit: 'W',
  ...{ value: [null, null, null, null, null, null], low: [null, null, null, null, null, null] },
  ...{ high: [null, null, null, null, null, null], evidence: [null, null, null, null, null, null] },
  method: [null, null, null, null, null, null],
};

export function exploredModels(change: Partial<ExploreAnswer['models']> = {}): ExploreAnswer {
  return {
    vintage: { asOf: null, date: '2026-05-02', snapshots: [] },
    listed: 6,
    words: {
      domain: ['Language', 'Vision', 'Robotics'],
      country: ['China', 'United States of America'],
      organization: ['Meta AI', 'Stanford University', 'Alibaba'],
      access: ['API access', 'Unreleased'],
      evidence: ['recorded', 'derived', 'imputed'],
      method: ['recorded', 'operation-counting', 'imputation'],
    },
    models: {
      id: ['a', 'b', 'c', 'd', 'e', 'f'],
      name: ['Alpha-1', 'Beta <b>', 'Gamma', 'Delta', 'Epsilon', 'Undated'],
      published: [
        ...['2018-01-01', '2019-06-01', '2021-01-01', '2023-03-15', '2025-01-01'].map(dayNumber),
        null,
      ],
      domain: [[0], [1, 0], [2], [0], [], [0]],
      country: [[1], [1], [0], [0, 1], [], [1]],
      organization: [[0], [1, 0], [2], [2], [1], [0]],
      access: [[0], [1], [0], [], [1], [0]],
      ...change,
    },
    sizes: {
      compute: {
        unit: 'FLOP',
        value: [1e20, 2e21, 3e22, 4e23, 5e24, 1e25],
        low: [5e19, 1e21, 1e22, 1e23, 5e23, null],
        high: [2e20, 4e21, 9e22, 2e24, 5e25, null],
        evidence: [0, 0, 1, 0, 2, 0],
        method: [0, 0, 1, 0, 2, 0],
      },
      cost: {
        ...none,
        unit: 'USD of 2025-06',
        value: [null, 12_345, null, 2e6, 3e7, null],
        evidence: [null, 1, null, 0, 2, null],
        method: [null, 1, null, 0, 2, null],
      },
      parameters: { ...none, unit: 'parameters' },
      data: { ...none, unit: 'datapoints' },
      power: none,
    },
  };
}

export const exploredFrame: ExploreFrame = {
  from: '2010-01-01',
  moved: 1.05,
  lines: [
    { quantity: 'compute', value: 1e23, name: { en: 'Law', de: 'Gesetz' }, rule: 'law-1e23' },
    { quantity: 'cost', value: 1e7, name: { en: '$10 million', de: '10 Mio. US-Dollar' }, rule: null },
  ],
  colours: {
    domain: [['Language'], ['Vision']],
    country: [['United States of America'], ['China']],
    organization: [['Alibaba']],
    access: [['API access']],
  },
};
