import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nowcastOver } from '../../../src/trends/reporting/nowcast-over.js';
import { comparedWindows, windowCuts } from '../../../src/trends/reporting/pace-nowcast.js';
import { compareReported } from '../../../src/trends/reporting/reported-windows.js';
import { ReportingAssumptions } from '../../../src/trends/reporting/reporting-assumptions.js';
import { readWording } from '../../../src/trends/wording.js';
import { PACKAGE_ROOT } from '../../observatory-fixture.js';
import { OVER_1E23, syntheticListings } from './synthetic-listings.js';

const declared = (name: string): unknown =>
  JSON.parse(readFileSync(join(PACKAGE_ROOT, 'data', 'assumptions', `${name}.json`), 'utf8'));
const ASSUMPTIONS = { ...ReportingAssumptions.parse(declared('reporting')), draws: 100 };
const WORDING = readWording(declared('wording'));
const VINTAGE = '2025-06-20';
/** No withdrawals to speak of: what is withdrawn later is on record now. */
const TRUTH = { modelsPerMonth: 8, scaleMonths: 6, shape: 0.8, speedLogSd: 0.3, withdrawalsPerMonth: 1e-6 };

function compared(seed: number) {
  const cuts = windowCuts(VINTAGE, WORDING);
  const listings = syntheticListings(TRUTH, seed);
  const { triangle, lag } = nowcastOver(listings, OVER_1E23, { asOf: VINTAGE, cuts }, ASSUMPTIONS, null);
  const answer = compareReported(triangle, lag, comparedWindows(VINTAGE, WORDING), WORDING);
  if (!answer) throw new Error('nothing was compared');
  return answer;
}

describe('a year against the one before, late reports allowed for', () => {
  const runs = Array.from({ length: 60 }, (_, seed) => compared(seed + 1));

  it('has a 90% interval that covers an even pace as often as it says, though less is on record', () => {
    const covered = runs.filter(({ low, high }) => low <= 1 && 1 <= high).length / runs.length;
    // 60 runs of a true 0.9 lie above 0.8 in 99 of 100 cases.
    expect(covered).toBeGreaterThan(0.8);
    const fewer = runs.filter(({ later, earlier }) => later.count < earlier.count).length / runs.length;
    expect(fewer).toBeGreaterThan(0.9);
  });
  it('calls an even pace slower or faster for certain about as rarely as it should', () => {
    const wrong = runs.filter(({ verdict }) => verdict === 'slower' || verdict === 'faster').length;
    expect(wrong / runs.length).toBeLessThan(0.2);
  });
  it('finds the true rate, all windows taken together', () => {
    const mean = runs.reduce((sum, { later }) => sum + later.perMonth, 0) / runs.length;
    expect(mean).toBeGreaterThan(7);
    expect(mean).toBeLessThan(9.5);
  });
  it('is the same for the same listings', () => {
    expect(compared(1)).toEqual(runs[0]);
  });
});
