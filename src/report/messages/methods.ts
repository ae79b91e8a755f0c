/** Texts of the pages on methods. */
import { defineMessages } from '../message.js';

export const methodMessages = defineMessages({
  nav: { en: 'Methods', de: 'Methoden' },
  title: {
    en: 'How every figure is made: {count} methods, each with what is uncertain',
    de: 'Wie jede Zahl entsteht: {count} Methoden, jede mit dem, was unsicher ist',
  },
  text: {
    en: 'Each page answers one question, gives the formula with its inputs, says what is uncertain, and holds the result against a published figure.',
    de: 'Jede Seite beantwortet eine Frage, nennt Formel und Eingaben, sagt, was unsicher ist, und hält das Ergebnis gegen eine veröffentlichte Zahl.',
  },
  'group.counts': { en: 'How many', de: 'Wie viele' },
  'group.compute': { en: 'How much compute', de: 'Wie viel Rechenaufwand' },
  'group.cost': { en: 'How much money', de: 'Wie viel Geld' },
  'group.use': { en: 'Law, plans and claims', de: 'Recht, Pläne und Aussagen' },
  'group.other': { en: 'More', de: 'Weiteres' },
  live: { en: 'With the data of {date}', de: 'Mit den Daten vom {date}' },
  english: {
    en: '',
    de: 'Dies ist die Zusammenfassung. Der vollständige Text mit Formeln und Tabellen steht darunter, auf Englisch.',
  },
  untranslated: {
    en: '',
    de: 'Diese Seite gibt es bisher nur auf Englisch.',
  },
  fullText: { en: 'The full text', de: 'Der vollständige Text (Englisch)' },
  table: { en: 'Table {number}', de: 'Tabelle {number}' },
  all: { en: 'All methods', de: 'Alle Methoden' },
  glossary: { en: 'Glossary', de: 'Glossar' },
  'live.evidence': {
    en: '{recorded} models whose training compute a source states, {derived} where a formula gives it, {imputed} where it is told from the others.',
    de: '{recorded} Modelle, deren Rechenaufwand eine Quelle nennt, {derived}, bei denen ihn eine Formel ergibt, {imputed}, bei denen er aus den übrigen erschlossen ist.',
  },
  'live.method': {
    en: '{count, plural, =0 {No model has an account by this method} one {One model has an account by this method} other {{number} models have an account by this method}}.',
    de: '{count, plural, =0 {Kein Modell hat eine Angabe nach dieser Methode} one {Ein Modell hat eine Angabe nach dieser Methode} other {{number} Modelle haben eine Angabe nach dieser Methode}}.',
  },
  'live.rules': {
    en: '{count} rules are in the register, as of {date}.',
    de: '{count} Regeln stehen im Register, Stand {date}.',
  },
});
