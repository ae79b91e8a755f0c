/** A small open model fine-tuned on what a large one writes: the teacher's writing is paid, then the student's training. */

import type { AskedRun } from '../../estimates/cost/asked-run.js';
import { fullFineTuneFlop } from '../fine-tune-compute.js';
import { cheapestFit, type FittedChips, type Misfit } from '../fitted-chips.js';
import { servingFlop } from '../inference.js';
import { matchesOf } from '../matches.js';
import { servingBytes, trainingBytes } from '../memory.js';
import { type OpenModel, planModel } from '../open-models.js';
import type { Offer } from '../option.js';
import type { BudgetOption } from '../plan-option.js';
import type { PlannerContext } from '../planner-context.js';
import { billOf, medianOf } from '../priced-run.js';
import { closest, licenceNotes, type Missed } from './on-open-model.js';
import { refused, trainedOption } from './trained-option.js';

const KIND = 'distil';
const TOLERANCE = 1.005;

interface Pair {
  readonly teacher: OpenModel;
  readonly student: OpenModel;
}

export const distil: BudgetOption = {
  kind: KIND,
  offer: (context, budgetUsd) => {
    const teachers = context.openModels.filter(({ unrestricted }) => unrestricted);
    const missed: Missed[] = [];
    for (const teacher of teachers) {
      const students = studentsOf(teacher, context);
      const [smallest] = [...students].sort((a, b) => a.activeParameters - b.activeParameters);
      if (!smallest) continue;
      // Whoever cannot pay for the smallest student of a teacher cannot pay for any.
      const least = fitOf({ teacher, student: smallest }, context);
      const exactUsd = (fit: FittedChips) =>
        medianOf(billFor({ teacher, student: smallest }, context, fit).usd);
      missed.push({ model: smallest, fit: least, exactUsd });
      if (!least.fits || least.usd > budgetUsd) continue;
      for (const student of students) {
        const fit = fitOf({ teacher, student }, context);
        const offer =
          fit.fits && fit.usd <= budgetUsd && written({ teacher, student }, context, fit, budgetUsd);
        if (offer) return offer;
      }
    }
    return missed.length === 0 ? refused(KIND, 'no-model') : closest(KIND, missed);
  },
};

function studentsOf(teacher: OpenModel, { wish, openModels, assumptions }: PlannerContext): OpenModel[] {
  const largest = teacher.parameters * assumptions.fineTuning.largestStudentShare.value;
  const candidates = wish.model ? [wish.model] : openModels;
  return candidates.filter(({ parameters }) => parameters <= largest);
}

function tokensOf({ wish, assumptions }: PlannerContext): number {
  return wish.tokens ?? assumptions.fineTuning.distilledTokens.value;
}

function fitOf({ teacher, student }: Pair, context: PlannerContext): FittedChips | Misfit {
  const { memory, fineTuning } = context.assumptions;
  return cheapestFit(context, {
    flop: fullFineTuneFlop(student.activeParameters, tokensOf(context)),
    teacherFlop: servingFlop(teacher.activeParameters, tokensOf(context)),
    experiments: fineTuning.experiments,
    neededBytes: neededBytes(teacher, student, memory),
  });
}

/** One after the other on the same chips. */
function neededBytes(teacher: OpenModel, student: OpenModel, rules: PlannerContext['assumptions']['memory']) {
  return Math.max(servingBytes(teacher.parameters, rules), trainingBytes(student.parameters, rules));
}

function askedOf(student: OpenModel, context: PlannerContext): AskedRun {
  return {
    params: student.parameters,
    'active-params': student.activeParameters,
    tokens: tokensOf(context),
  };
}

function billFor({ teacher, student }: Pair, context: PlannerContext, { chip, count }: FittedChips) {
  const tokens = tokensOf(context);
  return billOf(context, chip, count, {
    asked: askedOf(student, context),
    flop: fullFineTuneFlop(student.activeParameters, tokens),
    teacherFlop: servingFlop(teacher.activeParameters, tokens),
    experiments: context.assumptions.fineTuning.experiments,
  });
}

function written(pair: Pair, context: PlannerContext, fit: FittedChips, budgetUsd: number): Offer | null {
  const { fineTuning, memory } = context.assumptions;
  const [{ teacher, student }, { chip, count }] = [pair, fit];
  const tokens = tokensOf(context);
  const asked = askedOf(student, context);
  const flop = fullFineTuneFlop(student.activeParameters, tokens);
  const bill = billFor(pair, context, fit);
  if (medianOf(bill.usd) > budgetUsd * TOLERANCE) return null;
  const { wish } = context;
  return {
    possible: true,
    option: trainedOption(
      context,
      {
        ...{ kind: KIND, chip, count, asked, flop, model: planModel(student), teacher: planModel(teacher) },
        neededBytes: neededBytes(teacher, student, memory),
        matches: student.trainingFlop === null ? null : matchesOf(student.trainingFlop + flop, context.sized),
        notes: [
          { code: 'experiments', values: { factor: fineTuning.experiments.value } },
          ...licenceNotes(student),
          { code: 'teacher-licence', values: { name: teacher.name, access: teacher.access } },
          ...(wish.tokens === null ? [{ code: 'tokens-assumed', values: { tokens } }] : []),
        ],
      },
      bill,
    ),
  };
}
