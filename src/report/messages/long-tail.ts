/** Words for the long tail: originals, what was made of them, and what is not known. */
import { defineMessages } from '../message.js';

export const longTailMessages = defineMessages({
  nav: { en: 'The long tail', de: 'Die Breite' },
  chart: {
    en: 'originals known to be over {size}, by the month their repository was made, vintage {date}; those of unknown size are in no bar',
    de: 'eigene Modelle, von denen man weiß, dass sie über {size} liegen, nach dem Monat ihres Verzeichnisses, Datenstand {date}; die von unbekannter Größe stehen in keinem Balken',
  },
  chartAlt: { en: '{subtitle}: {values}.', de: '{subtitle}: {values}.' },
  chartSource: {
    en: 'Data: Hub Stats (C. Fahlgren), Apache-2.0. Minimum counts.',
    de: 'Daten: Hub Stats (C. Fahlgren), Apache-2.0. Mindestzahlen.',
  },
  point: {
    en: '{month}: {over} over {size}, size known of {known}, not known of {unknown}',
    de: '{month}: {over} über {size}, Größe bekannt bei {known}, nicht bekannt bei {unknown}',
  },
  size: { en: 'Size', de: 'Größe' },
  show: { en: 'Show', de: 'Anzeigen' },
  organizationsTitle: { en: 'Whose they are', de: 'Von wem sie sind' },
  derivativesTitle: { en: 'What was made of them', de: 'Was aus ihnen gemacht wurde' },
  derivativesText: {
    en: 'Never counted as models over a size: what each of them adds in compute is not known.',
    de: 'Nie als Modelle über einer Größe gezählt: was jedes davon an Rechenaufwand hinzufügt, ist nicht bekannt.',
  },
  largestTitle: {
    en: 'The largest whose compute a formula gives',
    de: 'Die größten, deren Rechenaufwand eine Formel angibt',
  },
  largestText: {
    en: 'C = 6 · N · D: parameters in the files times the tokens their card states.',
    de: 'C = 6 · N · D: die Parameter in den Dateien mal die Token, die ihre Karte nennt.',
  },
  method: { en: 'How the long tail is counted', de: 'Wie die Breite gezählt wird' },
  title: {
    en: '{over, plural, =0 {No original} one {# original} other {# originals}} of {originals} on the Hugging Face Hub {over, plural, one {is} other {are}} known to be over {size}; of {unknown} nobody can tell',
    de: '{over, plural, =0 {Von keinem} one {Von einem} other {Von #}} der {originals} eigenen Modelle auf dem Hugging Face Hub weiß man, dass {over, plural, =0 {es über {size} liegt} one {es über {size} liegt} other {sie über {size} liegen}}; bei {unknown} lässt es sich nicht sagen',
  },
  none: {
    en: 'No list of the Hub’s models is stored',
    de: 'Es ist keine Liste der Modelle auf dem Hub gespeichert',
  },
  how: {
    en: 'Take one in: flopscope update hub-stats, or flopscope ingest FILE.parquet --source hub-stats.',
    de: 'So kommt eine herein: flopscope update hub-stats, oder flopscope ingest DATEI.parquet --source hub-stats.',
  },
  unknownFlop: {
    en: 'The compute of {unknown} of {originals} originals is not known: their training data is stated nowhere that a program can read, and from parameters alone nothing is estimated. Counts over a size are minimum counts, not shares.',
    de: 'Bei {unknown} von {originals} eigenen Modellen ist der Rechenaufwand nicht bekannt: ihre Trainingsdaten stehen nirgends so, dass ein Programm sie lesen kann, und aus Parametern allein wird nichts geschätzt. Zahlen über einer Größe sind Mindestzahlen, keine Anteile.',
  },
  unknownParameters: {
    en: 'The parameters of {unknown} of {originals} originals are not known: their files do not say.',
    de: 'Bei {unknown} von {originals} eigenen Modellen ist die Zahl der Parameter nicht bekannt: ihre Dateien sagen es nicht.',
  },
  repositories: {
    en: '{repositories} repositories; {derivatives} of them were made from another model, by what they or their names say, and are counted by themselves.',
    de: '{repositories} Verzeichnisse; {derivatives} davon sind nach ihren Angaben oder ihrem Namen aus einem anderen Modell gemacht und werden für sich gezählt.',
  },
  undated: {
    en: '{rest} originals are in no month: the Hub did not record days before 3 March 2022, and some days are missing or lie ahead; {over, plural, =0 {none} other {#}} of them {over, plural, one {is} other {are}} over {size}.',
    de: '{rest} eigene Modelle stehen in keinem Monat: der Hub hat Tage vor dem 3. März 2022 nicht festgehalten, und manche fehlen oder liegen in der Zukunft; {over, plural, =0 {keines davon liegt} one {eines davon liegt} other {# davon liegen}} über {size}.',
  },
  others: {
    en: '{organizations} other accounts: {rest} originals, {over, plural, =0 {none} other {#}} over {size}.',
    de: '{organizations} weitere Konten: {rest} eigene Modelle, {over, plural, =0 {keines} other {#}} über {size}.',
  },
  month: { en: 'month', de: 'Monat' },
  organization: { en: 'account', de: 'Konto' },
  over: { en: 'over', de: 'darüber' },
  originals: { en: 'originals', de: 'eigene Modelle' },
  known: { en: 'size known', de: 'Größe bekannt' },
  unknown: { en: 'not known', de: 'nicht bekannt' },
  all: { en: 'repositories', de: 'Verzeichnisse' },
  kind: { en: 'made from another', de: 'aus anderen gemacht' },
  rooted: { en: 'with a known original', de: 'mit bekanntem Ursprung' },
  underOver: { en: 'of one over {size}', de: 'von einem über {size}' },
  'kind.finetune': { en: 'fine-tunes', de: 'Feinabstimmungen' },
  'kind.adapter': { en: 'adapters', de: 'Adapter' },
  'kind.quantized': { en: 'quantisations', de: 'Quantisierungen' },
  'kind.merge': { en: 'merges', de: 'Mischungen' },
  'kind.copy': { en: 'copies and namesakes', de: 'Kopien und Namensvettern' },
  model: { en: 'original', de: 'eigenes Modell' },
  created: { en: 'made', de: 'angelegt' },
  parameters: { en: 'parameters', de: 'Parameter' },
  tokens: { en: 'tokens', de: 'Token' },
  compute: { en: 'compute, derived', de: 'Rechenaufwand, abgeleitet' },
  source: { en: 'tokens from', de: 'Token laut' },
  sizeFlop: { en: '{value} FLOP', de: '{value} FLOP' },
  sizeParameters: { en: '{value} parameters', de: '{value} Parameter' },
  rejected: {
    en: '{rejected, plural, one {# row} other {# rows}} of the list could not be used.',
    de: '{rejected, plural, one {# Zeile} other {# Zeilen}} der Liste {rejected, plural, one {war} other {waren}} nicht zu gebrauchen.',
  },
});
