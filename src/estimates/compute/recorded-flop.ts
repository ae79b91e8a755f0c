/** Which compute does a source state of a model? */
import type { ModelFacts } from '../facts.js';

/** Null where no source states one; a stated zero is none. */
export function recordedFlop({ model }: ModelFacts): number | null {
  const { value } = model.trainingCompute;
  return value !== null && value > 0 ? value : null;
}
