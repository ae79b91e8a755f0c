/** The run one describes on chips one has already: their loss of value, servers, network and energy for as long as it takes. */
import { cheapestFit, mostChips } from '../fitted-chips.js';
import { matchesOf } from '../matches.js';
import type { RunOption } from '../plan-option.js';
import { billOf, planRun } from '../priced-run.js';
import { runBytes } from './rent-chips.js';
import { refused, trainedOption } from './trained-option.js';

const KIND = 'own-chips';

export const ownChips: RunOption = {
  kind: KIND,
  cost: (context, run) => {
    const { asked, flop } = run;
    const neededBytes = runBytes(run, context);
    const { experiments } = context.costAssumptions.development;
    const fit = cheapestFit(context, { flop, experiments, neededBytes });
    if (!fit.fits && (fit.reason === 'memory' || context.wish.deadlineGiven))
      return refused(KIND, fit.reason, { days: fit.enoughDays });
    const count = fit.fits ? fit.count : mostChips(context, fit.chip);
    const { chip } = fit;
    const bill = billOf(context, chip, count, { asked, flop, experiments }, 'final-run');
    const trained = {
      ...({ kind: KIND, chip, count, neededBytes, asked, flop } as const),
      matches: matchesOf(flop, context.sized),
      notes: [
        { code: 'experiments', values: { factor: experiments.value } },
        { code: 'own-chips', values: {} },
      ],
    };
    const option = trainedOption(context, trained, bill);
    const assumed = option.assumed.filter(({ code }) => !code.startsWith('rent-'));
    return {
      possible: true,
      option: { ...option, assumed, run: planRun(context, chip, asked, flop, 'final-run') },
    };
  },
};
