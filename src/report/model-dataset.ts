/** A model's entry as structured data for search engines: a schema.org Dataset. */
import type { ModelEntry, ShowAnswer } from '../catalog/model.js';
import type { Quantity } from '../provenance/quantity.js';
import type { SourcesAnswer } from '../snapshots/sources-answer.js';
import type { Language } from '../units/language.js';
import { translator } from './message.js';
import { citationMessages } from './messages/citations.js';
import { visibleText } from './visible-text.js';

/** @param url of the page, at the vintage */
export function modelDataset(
  { model, vintage }: Pick<ShowAnswer, 'model' | 'vintage'>,
  sources: SourcesAnswer['sources'],
  url: string,
  language: Language,
): object {
  const text = translator(citationMessages, language);
  const used = new Set(vintage.snapshots.map(({ source }) => source));
  const cited = sources.filter(({ id, snapshots }) => used.has(id) && snapshots.length > 0);
  const name = visibleText(model.name);
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: text('title', { name }),
    alternateName: model.otherNames.map(visibleText),
    description: text('description', {
      name,
      organizations: model.organizations.map(visibleText).join(', '),
    }),
    url,
    inLanguage: language,
    version: vintage.date,
    dateModified: vintage.date,
    isAccessibleForFree: true,
    creator: { '@type': 'Organization', name: 'Flopscope' },
    license: cited.flatMap(({ licence }) => licence.url ?? [])[0] ?? null,
    isBasedOn: cited.map(({ citation }) => citation),
    about: {
      '@type': 'SoftwareApplication',
      name,
      ...(model.published === null ? {} : { datePublished: model.published }),
      creator: model.organizations.map((organization) => ({
        '@type': 'Organization',
        name: visibleText(organization),
      })),
    },
    variableMeasured: measured(model),
  };
}

function measured({ trainingCompute, parameters, trainingCost }: ModelEntry): object[] {
  return [
    property('training compute', trainingCompute),
    property('parameters', parameters),
    property('training cost', trainingCost),
  ].flatMap((made) => made ?? []);
}

function property(name: string, { value, low, high, unit, evidence }: Quantity): object | null {
  if (value === null) return null;
  return {
    '@type': 'PropertyValue',
    name,
    value,
    unitText: unit,
    measurementTechnique: evidence,
    ...(low === null || high === null ? {} : { minValue: low, maxValue: high }),
  };
}
