import { describe, expect, it } from 'vitest';
import { readPlannerAssumptions } from '../../src/planner/assumptions.js';
import {
  fittedLaw,
  log10SpreadOfOptimum,
  lossOf,
  optimalFlopForLoss,
  optimalSize,
  tokensForLoss,
} from '../../src/planner/scaling-law.js';
import { readAssumption } from '../estimates/made-up-models.js';

const { scalingLaw } = readPlannerAssumptions(readAssumption('planner'));
const law = fittedLaw(scalingLaw);
const digits = (value: number) => Number(value.toPrecision(4));

describe('the scaling law of Besiroglu et al.', () => {
  it.each([
    [1e20, 8.535e8, 1.953e10, 22.9, 2.553],
    [1e21, 2.778e9, 5.999e10, 21.6, 2.3051],
    [1e22, 9.045e9, 1.843e11, 20.4, 2.1407],
    [1e23, 2.945e10, 5.66e11, 19.2, 2.0317],
    [1e24, 9.586e10, 1.739e12, 18.1, 1.9593],
    [1e25, 3.121e11, 5.341e12, 17.1, 1.9113],
  ])(
    'splits %d FLOP into size, data and loss as published, to four digits',
    (flop, parameters, tokens, ratio, loss) => {
      const size = optimalSize(flop, law);
      expect([digits(size.parameters), digits(size.tokens)]).toEqual([parameters, tokens]);
      expect(size.tokens / size.parameters).toBeCloseTo(ratio, 1);
      expect(lossOf(size, law)).toBeCloseTo(loss, 4);
    },
  );
  it('asks for 78 tokens a parameter by the fit of Hoffmann et al., which is why that is not used', () => {
    const { parameters, tokens } = optimalSize(1e23, scalingLaw.hoffmann);
    expect(Number(parameters.toPrecision(3))).toBe(1.46e10);
    expect(Number(tokens.toPrecision(3))).toBe(1.14e12);
    expect(tokens / parameters).toBeCloseTo(78.2, 1);
  });
  it('gives the data that bring a smaller model to the same loss, and none where no data would', () => {
    const best = optimalSize(1e23, law);
    const loss = lossOf(best, law);
    const tokens = tokensForLoss(best.parameters / 2, loss, law) ?? 0;
    expect(lossOf({ parameters: best.parameters / 2, tokens }, law)).toBeCloseTo(loss, 10);
    expect(6 * (best.parameters / 2) * tokens).toBeGreaterThan(1e23);
    expect(tokensForLoss(best.parameters / 1e6, loss, law)).toBeNull();
  });
  it('finds the compute of a loss back', () => {
    for (const flop of [1e19, 1e22, 1e26])
      expect(optimalFlopForLoss(lossOf(optimalSize(flop, law), law), law) / flop).toBeCloseTo(1, 5);
  });
  it('is less sure the further one goes from the runs of the fit', () => {
    const at = (flop: number) => log10SpreadOfOptimum(flop, scalingLaw);
    expect(at(1e20)).toBeCloseTo(0.03, 10);
    expect(at(1e24)).toBeCloseTo(Math.hypot(0.03, 0.08), 10);
  });
});
