/** Words for what is still to be put on record. */
import { defineMessages } from '../message.js';

export const nowcastMessages = defineMessages({
  column: { en: 'with late reports', de: 'mit Nachmeldungen' },
  complete: { en: 'taken as complete', de: 'gilt als vollständig' },
  point: {
    en: '{said}; with late reports {nowcast}',
    de: '{said}; mit Nachmeldungen {nowcast}',
  },
  chartBars: {
    en: 'Hatched, with the line of its 90% interval: what a vintage {months} months later will show.',
    de: 'Schraffiert, mit dem 90-%-Intervall als Linie: was ein Datenstand {months} Monate später zeigen wird.',
  },
  chartDots: {
    en: 'Small dots, with the line of their 90% interval: what a vintage {months} months later will show.',
    de: 'Kleine Punkte, mit dem 90-%-Intervall als Linie: was ein Datenstand {months} Monate später zeigen wird.',
  },
  summary: {
    en: 'Late reports allowed for: {later} a month in the {months} months to {date}, {earlier} in those before; the pace rose with a probability of {probability}.',
    de: 'Mit Nachmeldungen: {later} im Monat in den {months} Monaten bis zum {date}, {earlier} in denen davor; mit einer Wahrscheinlichkeit von {probability} ist das Tempo gestiegen.',
  },
});
