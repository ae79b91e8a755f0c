/** Which sentence says what an answer says, where it has no headline of its own? */
import type { ModelsAnswer } from '../catalog/model.js';
import type { RevisionsAnswer } from '../catalog/revision.js';
import type { ShowWithEstimates } from '../estimates/show-answer.js';
import type { SourcesAnswer } from '../snapshots/sources-answer.js';
import type { BreakdownAnswer } from '../trends/breakdown-answer.js';
import type { PaceByVintageAnswer } from '../trends/pace-answer.js';
import { formatDate, formatShare, formatThreshold } from '../units/format.js';
import type { Language } from '../units/language.js';
import type { CheckAnswer } from './claims/claim.js';
import { label } from './label.js';
import { translator } from './message.js';
import { answerCitationMessages } from './messages/answer-citations.js';
import { cliMessages } from './messages/cli.js';
import { quantityText } from './quantity-text.js';

const GROUPS_NAMED = 5;

function textIn(language: Language) {
  return translator(answerCitationMessages, language);
}

export function modelsSentence({ total }: ModelsAnswer, language: Language): string {
  return textIn(language)('models', { total });
}

export function modelSentence({ model }: ShowWithEstimates, language: Language): string {
  const text = textIn(language);
  return text('model', {
    name: model.name,
    organizations: model.organizations.join(', ') || text('nobody'),
    published: model.published === null ? 'none' : formatDate(model.published, language),
    compute: quantityText(model.trainingCompute, language),
    cost: quantityText(model.trainingCost, language),
  });
}

export function breakdownSentence(answer: BreakdownAnswer, language: Language): string {
  const { total, threshold, by, groups } = answer;
  const text = textIn(language);
  const first = groups.filter(({ recorded }) => recorded > 0).slice(0, GROUPS_NAMED);
  return text('breakdown', {
    total,
    threshold: formatThreshold(threshold, language),
    by: translator(cliMessages, language)(`by.${by}`),
    groups: first
      .map(({ key, recorded, share }) =>
        text('group', { name: label(by, key, language), recorded, share: formatShare(share, language) }),
      )
      .join(', '),
  });
}

export function vintagesSentence({ threshold, vintages }: PaceByVintageAnswer, language: Language): string {
  const [first, last] = [vintages[0], vintages.at(-1)];
  if (!first || !last) return '';
  return textIn(language)('vintages', {
    threshold: formatThreshold(threshold, language),
    first: first.recorded,
    firstDay: formatDate(first.date, language),
    last: last.recorded,
    lastDay: formatDate(last.date, language),
  });
}

export function revisionsSentence(answer: RevisionsAnswer, language: Language): string {
  const { vintageFrom, vintageTo, added, removed, changes } = answer;
  return textIn(language)('revisions', {
    from: formatDate(vintageFrom.date, language),
    to: formatDate(vintageTo.date, language),
    added: added.length,
    removed: removed.length,
    changes: changes.length,
  });
}

export function checkSentence({ claims }: CheckAnswer, language: Language): string {
  const count = (wanted: (verdict: string) => boolean) =>
    claims.filter(({ verdict }) => wanted(verdict)).length;
  const supported = count((verdict) => verdict.startsWith('supported'));
  const contradicted = count((verdict) => verdict === 'contradicted');
  return textIn(language)('check', {
    claims: claims.length,
    supported,
    contradicted,
    others: claims.length - supported - contradicted,
  });
}

export function sourcesSentence({ sources }: SourcesAnswer, language: Language): string {
  return textIn(language)('sources', {
    count: sources.length,
    names: [...new Set(sources.map(({ title, producer }) => `${producer}, ${title}`))].join('; '),
  });
}
