/** What can be asked of the forecasts and of how earlier ones did, from the command line and over HTTP alike. */
import * as z from 'zod';
import { CostParameters } from '../estimates/question.js';
import {
  AsOfParameter,
  DayParameter,
  OverParameter,
  SwitchParameter,
  wholeNumberParameter,
} from '../units/parameter.js';

export const FORECAST_METHOD_IDS = ['pool', 'wave', 'process', 'published', 'log-line', 'last-year'] as const;
export type ForecastMethodId = (typeof FORECAST_METHOD_IDS)[number];

/** The one that the backtest speaks for: docs/methods/forecast.md. */
export const DEFAULT_METHOD: ForecastMethodId = 'pool';

/** `recorded`: models whose size a source states. `expected`: all, each by its probability of being over. */
export const FORECAST_READINGS = ['recorded', 'expected'] as const;
export type ForecastReading = (typeof FORECAST_READINGS)[number];

const [FEWEST_SIMULATIONS, MOST_SIMULATIONS] = [100, 20_000];
/** A backtest is hundreds of forecasts: so many take a minute. */
const MOST_IN_BACKTEST = 2_000;
const LARGEST_SEED = 2 ** 31 - 1;
const [FIRST_YEAR, LAST_YEAR] = [1900, 9999];

const simulationsUpTo = (most: number) =>
  wholeNumberParameter('number of simulations', FEWEST_SIMULATIONS, most)
    .optional()
    .meta({ description: 'Possible futures that are drawn.', examples: ['1000'] });
const seed = wholeNumberParameter('seed', 0, LARGEST_SEED)
  .optional()
  .meta({ description: 'Same seed, same draws.', examples: ['1'] });
const method = z.enum(FORECAST_METHOD_IDS);

/** One of `over` and `within` is asked for; that, and what no schema can tell, is said by the answer. */
export const ForecastQuestion = z.strictObject({
  over: OverParameter.optional(),
  within: z
    .string()
    .transform(Number)
    .refine((orders) => orders > 0 && orders <= 10, 'expected powers of ten in (0, 10], such as 1')
    .optional()
    .meta({
      description: 'Instead of a threshold: at most so many powers of ten below the largest model before.',
      examples: ['1'],
    }),
  until: wholeNumberParameter('year', FIRST_YEAR, LAST_YEAR).meta({
    description: 'The last year.',
    examples: ['2028'],
  }),
  method: method
    .default(DEFAULT_METHOD)
    .meta({ description: 'How it is forecast; docs/methods/forecast.md says what each does.' }),
  reading: z
    .enum(FORECAST_READINGS)
    .optional()
    .meta({ description: 'What is counted. Default: recorded for FLOP, expected for dollars.' }),
  by: DayParameter.optional().meta({
    description: 'Count what a vintage of this day will list. Default: all that will be listed in the end.',
  }),
  ...CostParameters,
  seed,
  simulations: simulationsUpTo(MOST_SIMULATIONS),
  'as-of': AsOfParameter,
});

export type ForecastQuestion = z.infer<typeof ForecastQuestion>;

export const BacktestQuestion = z.strictObject({
  over: OverParameter.optional(),
  method: method.optional().meta({ description: 'Score this method alone. Default: all.' }),
  before: DayParameter.optional().meta({
    description: 'Score forecasts from vintages before this day alone. Default: all.',
  }),
  seed,
  simulations: simulationsUpTo(MOST_IN_BACKTEST),
  'as-of': AsOfParameter,
  explain: SwitchParameter.meta({ description: 'Add every forecast with what came.' }),
});
export type BacktestQuestion = z.infer<typeof BacktestQuestion>;
