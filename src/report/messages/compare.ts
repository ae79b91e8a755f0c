/** Texts of the page that shows models side by side. */
import { defineMessages } from '../message.js';

export const compareMessages = defineMessages({
  nav: { en: 'Compare', de: 'Vergleichen' },
  titleNone: { en: 'Compare models', de: 'Modelle vergleichen' },
  title: { en: '{names}, side by side', de: '{names} im Vergleich' },
  intro: {
    en: 'Facts, estimates and intervals of up to {most, select, 6 {six} other {{most}}} models. The address holds the choice: pass it on.',
    de: 'Angaben, Schätzungen und Intervalle von bis zu {most, select, 6 {sechs} other {{most}}} Modellen. Die Auswahl steht in der Adresse: Sie lässt sich weitergeben.',
  },
  add: { en: 'Add a model', de: 'Modell hinzunehmen' },
  addHint: { en: 'name, such as Grok 4', de: 'Name, etwa Grok 4' },
  addButton: { en: 'Add', de: 'Hinzufügen' },
  remove: { en: 'remove', de: 'entfernen' },
  removeLabel: { en: 'Remove {name} from the comparison', de: '{name} aus dem Vergleich entfernen' },
  inExplorer: { en: 'See them in the explorer', de: 'Im Erkunden-Bild zeigen' },
  fact: { en: 'What', de: 'Was' },
  openWeights: { en: 'Open weights', de: 'Offene Gewichte' },
  times: { en: '{factor} times {name}', de: 'das {factor}-Fache von {name}' },
  'chart.compute': {
    en: 'Training compute in FLOP, median and 90% interval, vintage {date}',
    de: 'Rechenaufwand des Trainings in FLOP, Median und 90-%-Intervall, Datenstand {date}',
  },
  'chart.cost': {
    en: 'Cost of the final training run, median and 90% interval, vintage {date}',
    de: 'Kosten des letzten Trainingslaufs, Median und 90-%-Intervall, Datenstand {date}',
  },
  alt: { en: '{subtitle}. {values}.', de: '{subtitle}. {values}.' },
  sure: {
    en: 'Where two intervals overlap, the order of the two is not sure.',
    de: 'Wo sich zwei Intervalle überschneiden, ist die Reihenfolge nicht sicher.',
  },
  addToComparison: { en: 'Compare with other models', de: 'Mit anderen Modellen vergleichen' },
});
