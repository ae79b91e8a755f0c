/** Texts of the page that says where a figure comes from. */
import { defineMessages } from '../message.js';

export const lineageMessages = defineMessages({
  title: { en: 'How we know', de: 'Woher wir das wissen' },
  'of.pace': {
    en: 'How many models over {threshold}, and how often',
    de: 'Wie viele Modelle über {threshold}, und wie oft',
  },
  'of.rate': { en: 'The rate of models over {threshold}', de: 'Die Rate der Modelle über {threshold}' },
  'of.forecast': {
    en: 'The forecast of models over {threshold}',
    de: 'Die Vorhersage der Modelle über {threshold}',
  },
  'of.growth-compute': { en: 'The growth of training compute', de: 'Das Wachstum des Rechenaufwands' },
  'of.growth-cost': { en: 'The growth of training cost', de: 'Das Wachstum der Trainingskosten' },
  text: {
    en: 'Every figure on that page is made from the files below, by a method that is written down, from the cells of these models. Nothing else goes in.',
    de: 'Jede Zahl auf jener Seite entsteht aus den Dateien unten, nach einer aufgeschriebenen Methode, aus den Zellen dieser Modelle. Sonst geht nichts ein.',
  },
  method: { en: 'The method, with what is uncertain', de: 'Die Methode, mit dem, was unsicher ist' },
  page: { en: 'Back to the figures', de: 'Zurück zu den Zahlen' },
  json: { en: 'The answer with every figure, as JSON', de: 'Die Antwort mit jeder Zahl, als JSON' },
  cellsTitle: {
    en: '{count, plural, =0 {No model} one {One model} other {{number} models}} whose size counts',
    de: '{count, plural, =0 {Kein Modell} one {Ein Modell} other {{number} Modelle}}, deren Größe zählt',
  },
  more: {
    en: 'The {shown} newest of {total}; the list has the rest.',
    de: 'Die {shown} neuesten von {total}; die Liste hat die übrigen.',
  },
  list: { en: 'The list of them', de: 'Die Liste davon' },
  size: { en: 'Size', de: 'Größe' },
  cell: { en: 'Cell', de: 'Zelle' },
  working: { en: 'by our estimate: its working', de: 'nach unserer Schätzung: ihr Rechenweg' },
  filesTitle: { en: 'The files, with licence and date', de: 'Die Dateien, mit Lizenz und Datum' },
});
