/** What all data sets of Epoch AI have in common: producer, licence, how to cite. */
import type { Citation, Licence } from '../provenance/citation.js';

const CC_BY: Licence = {
  id: 'CC-BY-4.0',
  name: 'Creative Commons Attribution 4.0 International',
  url: 'https://creativecommons.org/licenses/by/4.0/',
};

export function epochCitation(title: string, pageUrl: string): Citation {
  return {
    producer: 'Epoch AI',
    title,
    text: `Epoch AI, “${title}”, published online at epoch.ai.`,
    pageUrl,
    licence: CC_BY,
  };
}

const MODELS_TITLE = 'Data on AI models';
export const EPOCH_MODELS_CITATION = epochCitation(MODELS_TITLE, 'https://epoch.ai/data/ai-models');
