/** What is wished for? The question of a plan, checked against the day, the euro, the chips and the models there are. */

import { looseKey } from '../catalog/name.js';
import { nearestNames } from '../catalog/nearest-names.js';
import type { ModelFacts } from '../estimates/facts.js';
import { modelFinder } from '../estimates/find-model.js';
import type { EuroRate } from '../estimates/inputs/euro-rates.js';
import { InputError } from '../provenance/input-error.js';
import { readDeadline } from '../units/deadline.js';
import { readMoney } from '../units/money.js';
import type { PlannerAssumptions } from './assumptions.js';
import type { OpenModel } from './open-models.js';
import type { PlanBudget } from './plan-answer.js';
import type { PlanQuestion } from './question.js';

export const DEFAULT_TASK = 'Language';

/** Turns what a reader of units refuses into input that is wrong, with the key it stands under. */
function under<Value>(flag: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) throw new InputError(error.message, { flag }, { cause: error });
    throw error;
  }
}

/** Null where none is given. Throws an InputError for a sum that is none, or that nobody has. */
export function readBudget(
  text: string | undefined,
  { eurPerUsd }: EuroRate,
  { limits }: PlannerAssumptions,
): PlanBudget | null {
  if (text === undefined) return null;
  const { value, currency } = under('--budget', () => readMoney(text));
  const usd = currency === 'EUR' ? value / eurPerUsd : value;
  if (usd > limits.budgetUsd)
    throw new InputError(`${text} is more than ${limits.budgetUsd.toExponential()} USD: nobody has as much`, {
      flag: '--budget',
    });
  return { value, currency, usd };
}

/** Days from the day of the plan. */
export function readDays(
  text: string | undefined,
  date: string,
  { days, limits }: PlannerAssumptions,
): number {
  if (text === undefined) return days.value;
  const given = under('--deadline', () => readDeadline(text, date));
  if (given > limits.days)
    throw new InputError(`${text} is more than ${limits.days} days: chips would be out of date`, {
      flag: '--deadline',
    });
  return given;
}

/** Whether the question describes a run; a budget beside it would be a second answer to what is spent. */
export function describesRun(question: PlanQuestion): boolean {
  const run = ['params', 'active-params', 'flop', 'epochs'] as const;
  const described = run.find((key) => question[key] !== undefined);
  if (described !== undefined && question.budget !== undefined)
    throw new InputError(`describes a run, so leave --${described} or the budget out`, {
      flag: `--${described}`,
    });
  if (described === undefined && question.budget === undefined)
    throw new InputError('is missing: give a sum such as 50000usd, or a run by --params and --tokens', {
      flag: '--budget',
    });
  return described !== undefined;
}

/** Refuses what can be told wrong by the words alone, before anything is read that takes time. */
export function checkWords(
  { budget, deadline }: Pick<PlanQuestion, 'budget' | 'deadline'>,
  date: string,
): void {
  if (budget !== undefined) under('--budget', () => readMoney(budget));
  if (deadline !== undefined) under('--deadline', () => readDeadline(deadline, date));
}

/** The model one wishes to build on. Throws an InputError where there is none, or it may not be built on. */
export function wishedModel(
  name: string | undefined,
  models: readonly ModelFacts[],
  open: readonly OpenModel[],
): OpenModel | null {
  if (name === undefined) return null;
  const flag = '--model';
  const key = looseKey(name);
  const byId = models.find(({ model }) => model.id === name || looseKey(model.name) === key);
  const found = byId ?? modelFinder(models)(name);
  if (!found) {
    const offers = nearestNames(
      name,
      open.map((model) => model.name),
    );
    throw new InputError(`no model called ${name}; the nearest are ${offers.join(', ')}`, { flag });
  }
  const usable = open.find(({ id }) => id === found.model.id);
  if (usable) return usable;
  const { access } = found.model;
  throw new InputError(
    `${found.model.name} cannot be built on: ${access === null ? 'how it may be used is not known' : `its access is ${access}`}, or its size is not known`,
    { flag },
  );
}
