/** Texts of the start page. */
import { defineMessages } from '../message.js';

export const homeMessages = defineMessages({
  'title.faster': {
    en: 'About <pace>{rate} large AI models a month</pace>, faster than a year before',
    de: 'Etwa <pace>{rate} große KI-Modelle im Monat</pace>, schneller als im Jahr davor',
  },
  'title.probably-faster': {
    en: 'About <pace>{rate} large AI models a month</pace>, probably faster than a year before',
    de: 'Etwa <pace>{rate} große KI-Modelle im Monat</pace>, wahrscheinlich schneller als im Jahr davor',
  },
  'title.no-clear-change': {
    en: 'About <pace>{rate} large AI models a month</pace>, no clear change from the year before',
    de: 'Etwa <pace>{rate} große KI-Modelle im Monat</pace>, keine klare Änderung gegenüber dem Jahr davor',
  },
  'title.probably-slower': {
    en: 'About <pace>{rate} large AI models a month</pace>, probably slower than a year before',
    de: 'Etwa <pace>{rate} große KI-Modelle im Monat</pace>, wahrscheinlich langsamer als im Jahr davor',
  },
  'title.slower': {
    en: 'About <pace>{rate} large AI models a month</pace>, slower than a year before',
    de: 'Etwa <pace>{rate} große KI-Modelle im Monat</pace>, langsamer als im Jahr davor',
  },
  large: {
    en: 'Large means trained with more than {threshold}, from where on the EU speaks of general-purpose AI. As of {date}.',
    de: 'Groß heißt: mit mehr als {threshold} trainiert, ab dieser Größe spricht die EU von KI mit allgemeinem Verwendungszweck. Datenstand {date}.',
  },
  choose: {
    en: 'Another size, months or quarters, one file alone',
    de: 'Andere Größen, Monate oder Quartale, einzelne Dateien',
  },
  forecastMore: {
    en: 'How the forecast is made, and how earlier ones did',
    de: 'Wie die Vorhersage entsteht und wie gut frühere waren',
  },
  figuresTitle: { en: 'Five figures', de: 'Fünf Zahlen' },
  'figure.year': {
    en: 'Models over {threshold} published in {period}',
    de: 'Im Jahr {period} erschienene Modelle über {threshold}',
  },
  'figure.now': {
    en: 'Models over {threshold} up to {date}, the line of systemic risk in the EU',
    de: 'Bis {date} erschienene Modelle über {threshold}, der Linie für systemische Risiken in der EU',
  },
  counted: { en: '{count} on record', de: '{count} erfasst' },
  expected: { en: 'about {figure} with undisclosed ones', de: 'etwa {figure} mit nicht offengelegten' },
  'figure.growth': {
    en: 'Growth a year of the training compute of notable models since {year}',
    de: 'Wachstum des Rechenaufwands bekannter Modelle pro Jahr seit {year}',
  },
  growthValue: { en: '×{figure}', de: '×{figure}' },
  'figure.largest': {
    en: 'The largest model by its median, in FLOP of training',
    de: 'Das größte Modell nach seinem Median, in FLOP beim Training',
  },
  newsTitle: { en: 'New since {date}', de: 'Neu seit dem {date}' },
  news: {
    en: 'The vintage of {to} <models>lists {added, plural, =0 {no more model} one {one more model} other {# more models}}</models> and {removed, plural, =0 {drops none} one {drops one} other {drops #}}; of {changed, plural, =0 {no other} one {one other} other {# others}} something reads otherwise. The count over {threshold} went from {before} to {after}.',
    de: 'Der Datenstand vom {to} <models>führt {added, plural, =0 {kein weiteres Modell} one {ein weiteres Modell} other {# weitere Modelle}}</models> und {removed, plural, =0 {streicht keines} one {streicht eines} other {streicht #}}; bei {changed, plural, =0 {keinem anderen} one {einem anderen} other {# anderen}} steht etwas anderes als zuvor. Die Zahl der Modelle über {threshold} ging von {before} auf {after}.',
  },
  crossing: { en: 'Model', de: 'Modell' },
  crossed: { en: 'What moved the count', de: 'Was die Zahl bewegt hat' },
  'reason.added': { en: 'newly listed', de: 'neu geführt' },
  'reason.relisted': { en: 'listed again', de: 'wieder geführt' },
  'reason.first-stated': { en: 'its size is stated for the first time', de: 'Größe erstmals angegeben' },
  'reason.revised-up': { en: 'its size was raised', de: 'Größe nach oben berichtigt' },
  'reason.revised-down': { en: 'its size was lowered', de: 'Größe nach unten berichtigt' },
  'reason.withdrawn': { en: 'its size was withdrawn', de: 'Größe zurückgezogen' },
  'reason.delisted': { en: 'no longer listed', de: 'nicht mehr geführt' },
  'reason.redated': { en: 'its date was changed', de: 'Datum geändert' },
  newsMore: { en: 'Everything that changed', de: 'Alles, was sich geändert hat' },
  nextTitle: { en: 'What to read next', de: 'Wie es weitergeht' },
  'reader.journalist': { en: 'You write about it', de: 'Sie schreiben darüber' },
  'reader.policy': { en: 'You make or apply rules', de: 'Sie machen Regeln oder wenden sie an' },
  'reader.founder': {
    en: 'You want to train or use a model',
    de: 'Sie wollen ein Modell trainieren oder nutzen',
  },
  'reader.developer': { en: 'You need the data', de: 'Sie brauchen die Daten' },
  'next.check': { en: 'check a text', de: 'einen Text prüfen' },
  'next.law': { en: 'which rules turn on size, from when', de: 'welche Regeln an der Größe hängen, ab wann' },
  'next.model': { en: 'find a model and its verdicts', de: 'ein Modell und seine Einordnung finden' },
  'next.assess': {
    en: 'what the law asks of your own run',
    de: 'was das Recht von Ihrem eigenen Lauf verlangt',
  },
  'next.plan': { en: 'what 50,000 euro buy', de: 'was 50.000 Euro kaufen' },
  'next.cost': { en: 'how fast training gets dearer', de: 'wie schnell Training teurer wird' },
  'next.csv': { en: 'every model as CSV', de: 'alle Modelle als CSV' },
  'next.api': { en: 'the API', de: 'die API' },
  'next.sources': { en: 'where every figure comes from', de: 'woher jede Zahl kommt' },
});
