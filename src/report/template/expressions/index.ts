/** Which expressions may a template hold, in the order of the documentation? `sources` beside them is the list. */
import type { Expression } from '../expression.js';
import { forecast } from './forecast.js';
import { growth } from './growth.js';
import { compute, cost, parameters, published } from './model.js';
import { pace } from './pace.js';
import { rate } from './rate.js';
import { rule } from './rule.js';
import { share } from './share.js';
import { vintage } from './vintage.js';

export const EXPRESSIONS: readonly Expression[] = [
  pace,
  rate,
  growth,
  forecast,
  share,
  compute,
  cost,
  parameters,
  published,
  rule,
  vintage,
];
