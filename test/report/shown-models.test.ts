import { describe, expect, it } from 'vitest';
import type { CreditedModel } from '../../src/catalog/entities/entity.js';
import { shownModelsText } from '../../src/report/shown-models.js';

const models = (listed: number, delisted: number) =>
  [...Array(listed).fill('listed'), ...Array(delisted).fill('delisted')].map(
    (listing) => ({ listing }) as CreditedModel,
  );

describe('the line under a table of models that does not hold all', () => {
  it('tells how many there are, in the reader’s own way of writing numbers', () => {
    expect(shownModelsText(models(1200, 0), 20, 'en')).toBe(
      'The 20 newest of 1,200; the rest is in the files.',
    );
    expect(shownModelsText(models(1200, 0), 20, 'de')).toBe(
      'Die 20 neuesten von 1.200; die übrigen stehen in den Dateien.',
    );
  });

  it('tells how many of them no list holds any more', () => {
    expect(shownModelsText(models(30, 1), 20, 'en')).toContain(
      'of 31, with one that no list holds any more;',
    );
    expect(shownModelsText(models(30, 5), 20, 'de')).toContain('von 35, 5 davon führt keine Liste mehr;');
  });

  it('is not there where all are shown', () => {
    expect(shownModelsText(models(3, 1), 4, 'en')).toBeNull();
  });
});
