/** On which day did training start? Publication less a lag and the training time, with a few known exceptions. */
import { dayNumber } from '../../units/calendar-date.js';
import type { PublishedAssumptions, TrainingDate } from './published-assumptions.js';
import type { PublishedModel } from './published-model.js';

export interface TrainingStart {
  /** Days since 1970-01-01, with a fraction: training times are in hours. */
  readonly day: number;
  readonly basis: 'special-date' | 'stated-hours' | 'default-hours';
}

export function trainingStart(
  { name, published, trainingHours }: PublishedModel,
  assumptions: PublishedAssumptions,
): TrainingStart {
  // The method cuts stated hours to whole ones, but not its own default.
  const days =
    (trainingHours === null ? assumptions.trainingHoursDefault.value : Math.trunc(trainingHours)) / 24;
  const special = assumptions.trainingDates.value.find((entry) => isNamed(entry, name));
  if (special && 'start' in special) return { day: dayNumber(special.start), basis: 'special-date' };
  if (special) return { day: dayNumber(special.end) - days, basis: 'special-date' };
  return {
    day: dayNumber(published) - (days + assumptions.publicationLagDays.value),
    basis: trainingHours === null ? 'default-hours' : 'stated-hours',
  };
}

function isNamed({ name: pattern }: TrainingDate, name: string): boolean {
  return 'equals' in pattern ? name === pattern.equals : name.includes(pattern.contains);
}
