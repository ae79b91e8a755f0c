/** How to read the figures; marks stand around the word that is explained. */
import { defineMessages } from '../message.js';

export const readingMessages = defineMessages({
  title: { en: 'How to read this', de: 'Wie das zu lesen ist' },
  recorded: {
    en: '<term>Recorded</term>: a source states the size of the model. Its cell in a dated file is the proof.',
    de: '<term>Erfasst</term>: Eine Quelle nennt die Größe des Modells. Beleg ist ihre Zelle in einer datierten Datei.',
  },
  derived: {
    en: '<term>Derived</term>: no source states it, but a documented formula gives it from what sources do state, such as parameters and data, or chips and time. Derived counts include the recorded ones.',
    de: '<term>Abgeleitet</term>: Keine Quelle nennt sie, aber eine belegte Formel ergibt sie aus dem, was Quellen nennen, etwa Parameter und Daten oder Chips und Zeit. Abgeleitete Zählungen enthalten die erfassten.',
  },
  imputed: {
    en: '<term>Imputed</term>: too little is stated for a formula. A statistical model tells the size from models that are known, which is rough: the interval says how rough.',
    de: '<term>Geschätzt</term>: Für eine Formel ist zu wenig bekannt. Ein statistisches Modell schließt aus bekannten Modellen auf die Größe, und das ist grob: Das Intervall sagt, wie grob.',
  },
  expected: {
    en: '<term>Expected</term>: every listed model counts with its probability of being over the threshold, whether its size is stated or not. The sum is a number of models, not a list of them.',
    de: '<term>Erwartet</term>: Jedes geführte Modell zählt mit seiner Wahrscheinlichkeit, über der Schwelle zu liegen, ob seine Größe genannt ist oder nicht. Die Summe ist eine Zahl von Modellen, keine Liste.',
  },
  interval: {
    en: '<term>90%: a to b</term>: with a probability of 90% the true value lies between them. “About” stands before an estimate, rounded.',
    de: '<term>90 %: a bis b</term>: Mit 90 % Wahrscheinlichkeit liegt der wahre Wert dazwischen. „Etwa“ steht vor einer gerundeten Schätzung.',
  },
  below: {
    en: 'An expected number can lie below the recorded one: a stated size just over the threshold may in truth be under it.',
    de: 'Eine erwartete Zahl kann unter der erfassten liegen: Eine genannte Größe knapp über der Schwelle kann in Wahrheit darunter sein.',
  },
  together: {
    en: '<term>All together</term>: where several methods apply, each has the part in the estimate that it deserved where the truth is known. Methods that disagree widen the interval.',
    de: '<term>Alles zusammen</term>: Wo mehrere Methoden greifen, hat jede den Anteil, den sie dort verdient hat, wo die Wahrheit bekannt ist. Methoden, die sich widersprechen, verbreitern das Intervall.',
  },
});
