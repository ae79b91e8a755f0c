/** Can this be forecast at this vintage? What no schema can tell of the question. */
import { InputError } from '../provenance/input-error.js';
import type { ForecastQuestion } from './forecast-question.js';
import type { ForecastAssumptions } from './forecasts/forecast-assumptions.js';

/** Throws an InputError that names the flag. */
export function checkForecastQuestion(
  question: ForecastQuestion,
  date: string,
  assumptions: ForecastAssumptions,
): void {
  const { over, within, until, by, reading } = question;
  const wrong = (problem: string, flag: string) => {
    throw new InputError(problem, { flag });
  };
  const first = Number(date.slice(0, 4));
  const last = first + assumptions.mostYears;
  if (over === undefined && within === undefined) wrong('is missing; or --within', '--over');
  if (over !== undefined && within !== undefined) wrong('is instead of --over: choose one', '--within');
  if (within !== undefined && reading === 'expected')
    wrong('the largest model before is known of recorded sizes alone; expected recorded', '--reading');
  if (until < first) wrong(`${until} is over at the vintage of ${date}; pace counts it`, '--until');
  if (until > last)
    wrong(
      `${until} is too far from the vintage of ${date} for anything to be said; expected up to ${last}`,
      '--until',
    );
  if (by !== undefined && by < date) wrong(`${by} is before the vintage of ${date}`, '--by');
}
