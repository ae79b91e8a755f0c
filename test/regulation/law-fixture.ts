/** The bundled law, plans in a few words, and the verdict on one rule. */
import { join } from 'node:path';
import { loadLaw } from '../../src/law-files.js';
import type { AssessedCase } from '../../src/regulation/assess.js';
import { assess } from '../../src/regulation/assess.js';
import { byCounting, missingFigure } from '../../src/regulation/figure.js';
import { Plan, type PlanBase, planCase } from '../../src/regulation/plan.js';
import type { VerdictAnswer } from '../../src/regulation/verdict.js';
import { exactSize } from '../../src/stats/uncertain-size.js';
import { files, PACKAGE_ROOT } from '../observatory-fixture.js';

export const law = await loadLaw(join(PACKAGE_ROOT, 'data'), files);

/** After everything that the sources speak of is in force or over. */
export const LATE = '2027-01-01';

export interface ShortPlan {
  readonly parts: Readonly<Record<string, number>>;
  readonly bases?: readonly PlanBase[];
  readonly facts?: Plan['facts'];
  readonly days?: Plan['days'];
}

/** A run by the FLOP of its parts. */
export function planned({ parts, bases = [], facts = {}, days = {} }: ShortPlan): AssessedCase {
  const plan = Plan.parse({
    name: 'a run',
    parts: Object.entries(parts).map(([kind, flop]) => ({ kind, flop })),
    bases,
    facts,
    days,
  });
  return planCase(plan, law.book, {
    partSize: ({ flop = 0 }) => exactSize(flop),
    baseFigures: () => byCounting(() => missingFigure('base-not-found')),
    file: 'plan.json',
  });
}

export function verdictOn(rule: string, assessed: AssessedCase, day = LATE): VerdictAnswer {
  const found = assess(assessed, law, day).find((one) => one.rule === rule);
  if (!found) throw new Error(`no verdict on ${rule}`);
  return found;
}

export function verdictOf(rule: string, plan: ShortPlan, day = LATE): VerdictAnswer {
  return verdictOn(rule, planned(plan), day);
}
