/** `pace over 10Musd in 2025 expected`: how many models over a size, in a period or up to its end. */
import { InputError } from '../../../provenance/input-error.js';
import type { PacePeriod } from '../../../trends/pace-answer.js';
import { formatNumber, formatThreshold } from '../../../units/format.js';
import { firstDayOf, lastDayOf, type PeriodLength } from '../../../units/period.js';
import { spellThreshold, type Threshold } from '../../../units/threshold.js';
import { evidence } from '../../briefing/evidence.js';
import { periodName } from '../../briefing/words.js';
import { translator } from '../../message.js';
import { templateMessages } from '../../messages/template.js';
import { type Expression, questionOf, type Saying, sayingOf } from '../expression.js';
import type { TemplateGround } from '../ground.js';

const READINGS = ['recorded', 'derived', 'expected'] as const;
const METHODS = { recorded: 'pace', derived: 'training-compute', expected: 'expected-counts' } as const;

interface Wish {
  readonly over: Threshold;
  readonly mode: 'in' | 'by';
  readonly period: string;
  readonly reading: (typeof READINGS)[number];
}

export const pace: Expression = {
  name: 'pace',
  usage: `pace over SIZE in|by PERIOD [${READINGS.join('|')}]`,
  read: (words) => {
    const over = words.over();
    const mode = words.oneOf(['in', 'by'] as const);
    const period = words.period();
    const reading = words.oneOf(READINGS, 'recorded');
    words.end();
    return (ground) => counted({ over, mode, period, reading }, ground);
  },
};

async function counted(wish: Wish, ground: TemplateGround): Promise<Saying> {
  const { over, mode, period, reading } = wish;
  const { vintage, language } = ground;
  const by = lengthOf(period);
  const found = await periodOf(wish, by, ground);
  const [day = vintage.date] = [lastDayOf(period), vintage.date].sort();
  const from = mode === 'in' ? firstDayOf(period) : undefined;
  const cells = await ground.cells({ over, from, to: day });
  const cited = evidence({
    question: questionOf(ground, 'pace', '/pace', {
      over: spellThreshold(over),
      by,
      ...(mode === 'by' ? { cumulative: true as const } : {}),
    }),
    part: `${mode} ${period} ${reading}`,
    text: translator(templateMessages, language)(`pace.${reading}`, {
      over: formatThreshold(over, language),
      mode,
      period: periodName(period, language),
    }),
    method: METHODS[reading],
    cells: cells[reading],
    snapshots: vintage.snapshots.filter(({ retrieved }) => retrieved === vintage.date),
    ...(reading === 'expected' ? { files: [await ground.declared('counting')] } : {}),
  });
  const figure = { kind: 'count', unit: 'models', evidence: cited } as const;
  const write = (value: number) =>
    formatNumber(value, language, value < 10 && reading === 'expected' ? 1 : 0);
  return sayingOf(spreadOf(found, reading), write, figure, language);
}

function lengthOf(period: string): PeriodLength {
  return period.length === 4 ? 'year' : period.includes('Q') ? 'quarter' : 'month';
}

/** Before the first model there are none; after the vintage nobody knows. */
async function periodOf({ over, mode, period }: Wish, by: PeriodLength, ground: TemplateGround) {
  if (firstDayOf(period) > ground.vintage.date)
    throw new InputError(`${period} lies after the data of ${ground.vintage.date}; ask for a forecast`);
  const { periods } = await ground.pace(over, by, mode === 'by');
  return periods.find((one) => one.period === period) ?? (mode === 'by' ? lastBefore(periods, period) : null);
}

function lastBefore(periods: readonly PacePeriod[], period: string): PacePeriod | null {
  return periods.filter((one) => one.period < period).at(-1) ?? null;
}

const LEVEL = 0.9;

function spreadOf(found: PacePeriod | null, reading: Wish['reading']) {
  const none = { low: null, high: null, level: null };
  if (found === null) return { value: 0, ...none };
  if (reading === 'recorded') return { value: found.recorded, ...none };
  const value = found[reading];
  if (value === null) throw new InputError(`there is no ${reading} count`);
  return reading === 'derived'
    ? { value, ...none }
    : { value, low: found.low, high: found.high, level: LEVEL };
}
