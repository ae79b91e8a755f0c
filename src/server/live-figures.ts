/** Which figures of today stand beside a method? A few sentences a page, from the same answers as everywhere else. */
import { COMPUTE_METHODS, type ComputeMethodId } from '../estimates/compute/compute-method.js';
import type { Observatory } from '../observatory.js';
import { RulesQuestion } from '../regulation/question.js';
import { forecastText } from '../report/forecast-text.js';
import { growthHeadline } from '../report/growth-text.js';
import { paceHeadline } from '../report/headline.js';
import { translator } from '../report/message.js';
import { methodMessages } from '../report/messages/methods.js';
import { rateHeadline } from '../report/rate-text.js';
import { ForecastQuestion } from '../trends/forecast-question.js';
import { ComputeTrendQuestion, CostTrendQuestion } from '../trends/growth/growth-question.js';
import { PaceQuestion } from '../trends/question.js';
import { RateQuestion } from '../trends/rate/rate-question.js';
import { formatDate, formatNumber } from '../units/format.js';
import type { Language } from '../units/language.js';

/** A sentence with today's figures, and the page that shows where they are from. */
export interface LiveFigure {
  readonly text: string;
  readonly path: string;
  readonly state: Readonly<Record<string, string>>;
}

interface Asked {
  readonly observatory: Observatory;
  readonly asOf: { readonly 'as-of'?: string };
  readonly language: Language;
}

type Live = (asked: Asked) => Promise<readonly LiveFigure[]>;

const OVER = '1e25flop';

const LIVE: Readonly<Record<string, Live>> = {
  pace: livePace,
  'expected-counts': livePace,
  'reporting-lag': livePace,
  wording: livePace,
  rate: liveRate,
  forecast: liveForecast,
  growth: liveGrowth,
  'training-compute': liveEvidence,
  'training-cost': liveCost,
  verdicts: liveRules,
};

export async function liveFigures(id: string, asked: Asked): Promise<readonly LiveFigure[]> {
  if (Object.hasOwn(LIVE, id)) return (await LIVE[id]?.(asked)) ?? [];
  const method = COMPUTE_METHODS.find((known) => known === id);
  return method ? liveMethod(method, asked) : [];
}

async function livePace({ observatory, asOf, language }: Asked) {
  const pace = await observatory.pace(PaceQuestion.parse({ over: OVER, ...asOf }));
  const { title, sentences } = paceHeadline(pace, language);
  return [title, ...sentences.slice(0, 2)].map((text) => ({ text, path: '/pace', state: { over: OVER } }));
}

async function liveRate({ observatory, asOf, language }: Asked) {
  const answer = await observatory.rate(RateQuestion.parse({ over: OVER, ...asOf }));
  const [rated] = answer.readings;
  if (!rated) return [];
  const { title } = rateHeadline(answer, rated, language);
  return [{ text: title, path: '/rate', state: { over: OVER } }];
}

async function liveForecast({ observatory, asOf, language }: Asked) {
  const { vintage } = await observatory.catalog(asOf['as-of'] ?? null);
  const until = String(Number(vintage.date.slice(0, 4)) + 2);
  const answer = await observatory.forecast(ForecastQuestion.parse({ over: OVER, until, ...asOf }));
  const { title } = forecastText(answer, language);
  return [{ text: title, path: '/forecast', state: { over: OVER, until } }];
}

async function liveGrowth({ observatory, asOf, language }: Asked) {
  const answer = await observatory.computeTrend(ComputeTrendQuestion.parse(asOf));
  return [{ text: growthHeadline(answer, language).title, path: '/trends', state: {} }];
}

async function liveCost({ observatory, asOf, language }: Asked) {
  const answer = await observatory.costTrend(CostTrendQuestion.parse(asOf));
  return [{ text: growthHeadline(answer, language).title, path: '/trends', state: {} }];
}

async function liveEvidence({ observatory, asOf, language }: Asked) {
  const { compute } = await observatory.estimates(asOf['as-of'] ?? null);
  const count = (wanted: string) =>
    formatNumber(compute.filter(({ evidence }) => evidence === wanted).length, language);
  const text = translator(methodMessages, language)('live.evidence', {
    recorded: count('recorded'),
    derived: count('derived'),
    imputed: count('imputed'),
  });
  return [{ text, path: '/models', state: { sort: 'compute' } }];
}

async function liveMethod(method: ComputeMethodId, { observatory, asOf, language }: Asked) {
  const { compute } = await observatory.estimates(asOf['as-of'] ?? null);
  const count = compute.filter(({ accounts }) =>
    accounts.some((account) => account.method === method),
  ).length;
  const text = translator(methodMessages, language)('live.method', {
    count,
    number: formatNumber(count, language),
  });
  return [{ text, path: '/models', state: { sort: 'compute' } }];
}

async function liveRules({ observatory, asOf, language }: Asked) {
  const answer = await observatory.rules(RulesQuestion.parse(asOf));
  const text = translator(methodMessages, language)('live.rules', {
    count: answer.rules.length,
    date: formatDate(answer.on, language),
  });
  return [{ text, path: '/law', state: {} }];
}
