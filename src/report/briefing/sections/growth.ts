/** How fast do compute and cost of training grow, up to the end of the period? */
import type { GrowthAnswer, GrowthShape } from '../../../trends/growth/growth-answer.js';
import { growthDirection } from '../../../trends/wording.js';
import { formatDate, formatNumber, formatShare } from '../../../units/format.js';
import { factorNumber, whatText } from '../../growth-text.js';
import { translator } from '../../message.js';
import { briefingGrowthMessages } from '../../messages/briefing-growth.js';
import type { DraftFigure, DraftSentence, Evidence } from '../draft.js';
import { evidence } from '../evidence.js';
import type { BriefingFacts } from '../facts.js';
import {
  asked,
  dayFigure,
  declared,
  newestSnapshots,
  type SectionContext,
  type SectionWriter,
} from '../section.js';
import { type Speak, speaker } from '../speak.js';
import { spreadWith } from '../words.js';

type Say = Speak<keyof typeof briefingGrowthMessages>;
type Grown = BriefingFacts['growth'][number];

export const growth: SectionWriter = (context) => {
  const say = speaker(briefingGrowthMessages, context.language);
  return {
    id: 'growth',
    paragraphs: context.facts.growth.map((grown) => grownSentences(context, grown, say)),
    charts: ['growth-compute'],
  };
};

function grownSentences(context: SectionContext, grown: Grown, say: Say): DraftSentence[] {
  const { answer } = grown;
  const cited = growthEvidence(context, grown);
  const id = `growth.${grown.key}`;
  const what: DraftFigure = { kind: 'name', value: answer.set, evidence: cited };
  if (answer.growth === null)
    return [
      say(id, 'gap', { what: whatText(answer, context.language, 'no'), quantity: answer.quantity }, { what }),
    ];
  return [
    factorSentence(context, answer, { id, cited, what }, say),
    ...(answer.shape ? [shapeSentence(context, answer.shape, `${id}.shape`, cited, say)] : []),
    ...dollarsSentence(context, answer, `${id}.dollars`, cited, say),
  ];
}

function factorSentence(
  { language }: SectionContext,
  answer: GrowthAnswer,
  { id, cited, what }: { readonly id: string; readonly cited: Evidence; readonly what: DraftFigure },
  say: Say,
): DraftSentence {
  const { growth: found, doublingMonths, points, from, method, fits } = answer;
  if (found === null) throw new Error(`${id}: no growth`);
  const direction = growthDirection(found);
  const { perYear: value, low, high, level } = found;
  const write = (factor: number) => factorNumber(factor, language, 1);
  const months = doublingMonths?.high == null || direction !== 'grew' ? null : doublingMonths;
  const [first, last] = [points[0]?.published ?? from, points.at(-1)?.published ?? from];
  const models = fits.find((fit) => fit.method === method)?.models ?? points.length;
  const doubling =
    months?.value != null && months.low !== null && months.high !== null
      ? { value: months.value, low: months.low, high: months.high, level }
      : null;
  return say(
    id,
    direction,
    {
      ...{
        what: whatText(answer, language, direction === 'unclear' ? 'no' : 'yes'),
        quantity: answer.quantity,
      },
      ...{ factor: write(value), low: write(low), high: write(high), level: formatShare(level, language) },
      ...{ count: models, number: formatNumber(models, language) },
      ...{ from: formatDate(first, language), to: formatDate(last, language) },
      doubles: doubling ? 'yes' : 'no',
      months: doubling ? spreadWith(doubling, write, language) : '',
    },
    {
      what,
      factor: { kind: 'factor', value, low, high, level, unit: 'per year', evidence: cited },
      models: { kind: 'count', value: models, unit: 'models', evidence: cited },
      ...{ from: dayFigure(first, cited), to: dayFigure(last, cited) },
      months: { kind: 'duration', ...(doubling ?? { value: null }), unit: 'months', evidence: cited },
    },
  );
}

function shapeSentence(
  { language }: SectionContext,
  { verdict, bend }: GrowthShape,
  id: string,
  cited: Evidence,
  say: Say,
): DraftSentence {
  if (verdict === 'steady') return say(id, 'steady', {}, {});
  const month = (day: string) => formatDate(day.slice(0, 'YYYY-MM'.length), language);
  const factor = (value: number): DraftFigure => ({
    kind: 'factor',
    value,
    unit: 'per year',
    evidence: cited,
  });
  return say(
    id,
    verdict,
    {
      before: factorNumber(bend.perYearBefore, language, 1),
      after: factorNumber(bend.perYearAfter, language, 1),
      ...{ day: month(bend.day), from: month(bend.from), to: month(bend.to) },
    },
    {
      ...{ before: factor(bend.perYearBefore), after: factor(bend.perYearAfter) },
      day: dayFigure(bend.day, cited),
    },
  );
}

function dollarsSentence(
  { language }: SectionContext,
  { cost }: GrowthAnswer,
  id: string,
  cited: Evidence,
  say: Say,
): DraftSentence[] {
  if (!cost || cost.priceMonth === null) return [];
  const { priceMonth } = cost;
  return [
    say(id, 'dollars', { month: formatDate(priceMonth, language) }, { month: dayFigure(priceMonth, cited) }),
  ];
}

/** The day and the size of every model the line was told from. */
function growthEvidence(context: SectionContext, { answer }: Grown): Evidence {
  const { facts, language } = context;
  const unit = answer.quantity === 'compute' ? 'FLOP' : 'USD';
  const { set, to } = answer;
  return evidence({
    question: asked(context, `trend ${answer.quantity}`, `/trend/${answer.quantity}`, {
      set,
      to: to ?? undefined,
    }),
    ...{ method: 'growth', part: 'growth' },
    text: translator(briefingGrowthMessages, language)('evidence', {
      what: whatText(answer, language, 'no'),
    }),
    cells: answer.points.flatMap(({ model }) => [
      ...facts.cellsOf(model, 'published'),
      ...facts.sizeCellsOf(model, unit),
    ]),
    snapshots: newestSnapshots(context),
    files: [declared(context, 'growth'), ...(unit === 'USD' ? [declared(context, 'training-cost')] : [])],
  });
}
