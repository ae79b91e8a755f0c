/** What can be asked of the law: the register on a day, and a model or a run against it. */
import * as z from 'zod';
import { CostQuestion, DescribedRunParameters } from '../estimates/question.js';
import { AsOfParameter, DayParameter } from '../units/parameter.js';

export const OnParameter = DayParameter.optional().meta({
  description: 'The day whose law is asked about. Default: today.',
});

export const RulesQuestion = z.strictObject({
  on: OnParameter,
  jurisdiction: z.string().min(1).optional().meta({
    description: 'Only the rules of this jurisdiction: EU, US, US-CA, KR; US takes in its states.',
  }),
  'as-of': AsOfParameter,
});
export type RulesQuestion = z.infer<typeof RulesQuestion>;

const answer = (description: string) => z.string().min(1).optional().meta({ description });

/** Facts with a parameter of their own; all others go into `facts`. */
export const FactParameters = {
  'eu-market': answer('yes or no: placed on the EU market in a commercial activity, paid or free.'),
  outputs: answer(
    'What it generates: text,speech,image,video, or a narrow kind such as speech-transcription.',
  ),
  'other-provider': answer("yes or no: a modification of somebody else's model."),
  'open-licence': answer('yes or no: free and open licence, everything public, not monetised.'),
  'eu-placed': answer('Day it was placed on the EU market.'),
  'revenue-usd': answer("The developer's gross revenue with affiliates, preceding calendar year."),
  'training-cost-usd': answer('Cost of the compute at average cloud prices.'),
  facts: answer('Any other answers: weights-exported=yes,employees=40.'),
} as const;
export const FACT_FLAGS = Object.keys(FactParameters).filter((name) => name !== 'facts');

export const AssessQuestion = z.strictObject({ on: OnParameter, ...FactParameters, 'as-of': AsOfParameter });
export type AssessQuestion = z.infer<typeof AssessQuestion>;

const flop = (description: string) => CostQuestion.shape.flop.meta({ description });

/** A run by the numbers of an address: what a plan file says with keys. */
export const DescribedPlanParameters = {
  name: z.string().min(1).max(200).optional().meta({ description: 'Name of the run, for the sheet.' }),
  flop: flop('FLOP of pre-training, or of the change where there is a base: 3e24.'),
  ...DescribedRunParameters,
  'rl-flop': flop('FLOP of reinforcement learning.'),
  'synthetic-flop': flop('FLOP of making synthetic data that is not public, rejected samples included.'),
  'processing-flop': flop('FLOP of pre-processing data.'),
  base: z.string().min(1).optional().meta({ description: 'The model it is made from.' }),
  'base-flop': z
    .union([z.literal('unknown'), flop('FLOP')])
    .optional()
    .meta({
      description:
        'FLOP of the base; unknown where it cannot even be estimated. Default: as the catalogue has it.',
    }),
  'same-provider': z.enum(['yes', 'no']).optional().meta({ description: 'Whether the base is your own.' }),
  decided: DayParameter.optional().meta({ description: 'Day the run was decided on.' }),
  starts: DayParameter.optional().meta({ description: 'Day training starts.' }),
} as const;

export const DescribedPlanQuestion = AssessQuestion.extend(DescribedPlanParameters);
export type DescribedPlanQuestion = z.infer<typeof DescribedPlanQuestion>;

/** Of a question that also describes the run, the day and the facts. */
export function factsAsked(question: DescribedPlanQuestion): AssessQuestion {
  const keys = new Set(Object.keys(AssessQuestion.shape));
  return AssessQuestion.parse(
    Object.fromEntries(
      Object.entries(question).filter(([key, value]) => keys.has(key) && value !== undefined),
    ),
  );
}
