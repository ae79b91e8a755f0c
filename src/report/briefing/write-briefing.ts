/** The briefing from its facts: sections, methods and limitations told, footnotes numbered, charts described. */
import { formatDate } from '../../units/format.js';
import type { Language } from '../../units/language.js';
import { translator } from '../message.js';
import { briefingMessages } from '../messages/briefing.js';
import { assemble } from './assemble.js';
import type { Briefing } from './briefing.js';
import { briefingCharts, type DrawnChart, describedChart } from './charts.js';
import type { DraftSection, DraftSentence } from './draft.js';
import { evidence } from './evidence.js';
import type { BriefingFacts } from './facts.js';
import { limitationSentences } from './limitations.js';
import { methodSentences } from './methods.js';
import { asked, periodFigure, type SectionContext } from './section.js';
import { SECTIONS } from './sections/index.js';
import { speaker } from './speak.js';
import { periodValues } from './words.js';

/** With the pictures, which the renderers draw. */
export interface WrittenBriefing {
  readonly briefing: Briefing;
  readonly charts: readonly DrawnChart[];
}

export function writeBriefing(facts: BriefingFacts, language: Language): WrittenBriefing {
  const context = { facts, language };
  const charts = briefingCharts(context);
  const drawn = new Set<string>(charts.map(({ id }) => id));
  const text = translator(briefingMessages, language);
  const sections = SECTIONS.map((write): DraftSection => {
    const section = write(context);
    return {
      ...section,
      heading: text(`heading.${section.id}`),
      charts: section.charts.filter((id) => drawn.has(id)),
    };
  });
  const { period, vintage, register } = facts;
  const drafts = {
    title: titleSentence(context),
    ...{ period, vintage, language, sections },
    methods: methodSentences(context),
    limitations: limitationSentences(context),
    charts: charts.map(describedChart),
  };
  return { briefing: assemble(drafts, register), charts };
}

function titleSentence(context: SectionContext): DraftSentence {
  const { facts, language } = context;
  const { id, partial } = facts.period;
  const cited = evidence({
    question: asked(context, 'briefing', '/briefing', { period: id }),
    part: 'title',
    text: translator(briefingMessages, language)('titleEvidence', {
      date: formatDate(facts.vintage.date, language),
    }),
    snapshots: facts.vintage.snapshots,
  });
  return speaker(briefingMessages, language)(
    'title',
    'title',
    { ...periodValues(id, language), partial: partial ? 'yes' : 'no' },
    { period: periodFigure(id, cited) },
  );
}
