/** Texts of the frame around every page: groups of pages, the foot, what search engines and previews are told. */
import { defineMessages } from '../message.js';

export const siteMessages = defineMessages({
  home: { en: 'Start', de: 'Start' },
  pages: { en: 'Pages', de: 'Seiten' },
  allPages: { en: 'All pages', de: 'Alle Seiten' },
  'group.count': { en: 'How many', de: 'Wie viele' },
  'group.size': { en: 'How large', de: 'Wie groß' },
  'group.models': { en: 'Which', de: 'Welche' },
  'group.decide': { en: 'Decide', de: 'Handeln' },
  'group.evidence': { en: 'Evidence', de: 'Belege' },
  assess: { en: 'Assess a run', de: 'Lauf einordnen' },
  api: { en: 'For programs: the API', de: 'Für Programme: die API' },
  description: {
    en: 'How many large AI models there are, how often new ones appear, what they took to train and what the law asks: every figure with its interval, its date and the rows it came from.',
    de: 'Wie viele große KI-Modelle es gibt, wie oft neue erscheinen, was ihr Training gekostet hat und was das Recht verlangt: jede Zahl mit ihrem Intervall, ihrem Datum und den Zeilen, aus denen sie stammt.',
  },
});
