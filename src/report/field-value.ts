/** How is the value of a model's field said? Words of the source in the language, numbers with units, dates written out. */
import type { ModelField } from '../catalog/model.js';
import { splitList } from '../sources/split-list.js';
import { isCalendarDate } from '../units/calendar-date.js';
import { formatDate } from '../units/format.js';
import type { Language } from '../units/language.js';
import { type LabelKind, label } from './label.js';
import { valueText } from './quantity-text.js';
import { visibleText } from './visible-text.js';

/** Fields that hold the words models are sorted by. */
const LABELLED: Readonly<Record<string, LabelKind>> = {
  domain: 'domain',
  country: 'country',
  accessibility: 'access',
  trainingCodeAccessibility: 'access',
  inferenceCodeAccessibility: 'access',
  datasetAccessibility: 'access',
  organizationCategorization: 'sector',
  organizationCategorizationLinked: 'sector',
  computeSponsorCategorization: 'sector',
};

const DATES = new Set(['published', 'released', 'operational', 'decommissioned']);

/** Null where nothing is shown. */
export function fieldValueText(
  { field, shown, unit }: Pick<ModelField, 'field' | 'shown' | 'unit'>,
  language: Language,
): string | null {
  if (shown === null) return null;
  if (typeof shown !== 'string') return valueText(shown, unit, language);
  const kind = Object.hasOwn(LABELLED, field) ? LABELLED[field] : undefined;
  if (kind) return visibleText(labelList(kind, splitList(shown), language));
  if (DATES.has(field) && isCalendarDate(shown)) return formatDate(shown, language);
  return visibleText(shown);
}

export function labelList(kind: LabelKind, words: readonly string[], language: Language): string {
  return words.map((word) => label(kind, word, language)).join(', ');
}
