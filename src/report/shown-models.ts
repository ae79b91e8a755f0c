/** How many of the models credited to an organisation, a country or a chip are shown, and which of all no list holds any more? */
import { isListed } from '../catalog/entities/credited.js';
import type { CreditedModel } from '../catalog/entities/entity.js';
import { formatNumber } from '../units/format.js';
import type { Language } from '../units/language.js';
import { translator } from './message.js';
import { entityMessages } from './messages/entities.js';

/**
 * @param models all models of the answer, newest first
 * @param shown how many of them a reader sees
 * @returns null where all are shown
 */
export function shownModelsText(
  models: readonly CreditedModel[],
  shown: number,
  language: Language,
): string | null {
  if (shown >= models.length) return null;
  return translator(entityMessages, language)('moreModels', {
    shown: formatNumber(shown, language),
    total: formatNumber(models.length, language),
    delisted: models.filter((model) => !isListed(model)).length,
  });
}
