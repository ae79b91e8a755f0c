/** Sentences about models to come, and about how earlier forecasts did. */
import { defineMessages } from '../message.js';

export const forecastMessages = defineMessages({
  counted: {
    en: '{kind, select, within {at most {orders, plural, one {one power} other {{within} powers}} of ten below the largest model before} other {over {threshold}}}',
    de: '{kind, select, within {höchstens {orders, plural, one {eine Zehnerpotenz} other {{within} Zehnerpotenzen}} unter dem größten Modell zuvor} other {über {threshold}}}',
  },
  title: {
    en: 'By the end of {year}, about {median} models {counted} (90%: {low} to {high})',
    de: 'Bis Ende {year} etwa {median} Modelle {counted} (90 %: {low} bis {high})',
  },
  'title.inYear': {
    en: 'In {year}, about {median} models {counted} (90%: {low} to {high})',
    de: 'Im Jahr {year} etwa {median} Modelle {counted} (90 %: {low} bis {high})',
  },
  'title.none': {
    en: 'No forecast of models {counted}: {reason}',
    de: 'Keine Vorhersage der Modelle {counted}: {reason}',
  },
  'gap.method-needs-compute': {
    en: 'the published method starts from the compute of the last whole year, and none is on record',
    de: 'das veröffentlichte Verfahren geht vom Rechenaufwand des letzten ganzen Jahres aus, und keiner ist erfasst',
  },
  'gap.method-needs-sizes': {
    en: 'this method needs the sizes of models, from a size on that every file lists',
    de: 'dieses Verfahren braucht die Größen von Modellen, ab einer Größe, die jede Datei vollständig führt',
  },
  'gap.no-estimates': {
    en: 'too little is on record at this vintage to estimate the sizes of the others; ask for the recorded reading',
    de: 'zu diesem Datenstand ist zu wenig erfasst, um die Größen der übrigen zu schätzen; die erfasste Lesart geht',
  },
  observed: {
    en: '{count} are on record at the vintage of {date}, {inYear} of them published in {year}.',
    de: '{count} sind zum Datenstand {date} erfasst, davon {inYear} aus dem Jahr {year}.',
  },
  observedExpected: {
    en: 'About {count} are expected among the models listed at the vintage of {date}, {inYear} of them published in {year}.',
    de: 'Unter den zum Datenstand {date} geführten Modellen sind etwa {count} zu erwarten, davon {inYear} aus dem Jahr {year}.',
  },
  'target.recorded': {
    en: '{by, select, none {Counted are models of which a source will state such a size, late reports included; what is never disclosed stays out.} other {Counted is what a vintage of {day} will have on record.}}',
    de: '{by, select, none {Gezählt werden Modelle, für die eine Quelle eine solche Größe nennen wird, spät gemeldete eingerechnet; was nie offengelegt wird, fehlt.} other {Gezählt wird, was ein Datenstand vom {day} erfasst haben wird.}}',
  },
  'target.expected': {
    en: '{by, select, none {Counted are all models, undisclosed ones by their probability, those still to be listed included.} other {Counted are all models that a vintage of {day} will list, undisclosed ones by their probability.}}',
    de: '{by, select, none {Gezählt werden alle Modelle, nicht offengelegte nach ihrer Wahrscheinlichkeit, noch nicht geführte eingerechnet.} other {Gezählt werden alle Modelle, die ein Datenstand vom {day} führen wird, nicht offengelegte nach ihrer Wahrscheinlichkeit.}}',
  },
  howMade: {
    en: 'Method: {method}; {simulations} simulations, seed {seed}. How its past forecasts did: flopscope backtest.',
    de: 'Verfahren: {method}; {simulations} Simulationen, Startwert {seed}. Wie frühere Vorhersagen ausfielen: flopscope backtest.',
  },
  'method.pool': { en: 'both our methods pooled', de: 'unsere beiden Verfahren zusammen' },
  'method.wave': { en: 'sizes that move on', de: 'wandernde Größen' },
  'method.process': { en: 'counts that grow', de: 'wachsende Anzahlen' },
  'method.published': {
    en: 'published method (Kumar and Manning)',
    de: 'veröffentlichtes Verfahren (Kumar und Manning)',
  },
  'method.log-line': { en: 'straight line on the log', de: 'Gerade im Logarithmus' },
  'method.last-year': { en: 'last year again', de: 'wie im letzten Jahr' },
  year: { en: 'year', de: 'Jahr' },
  inYearColumn: { en: 'in the year', de: 'im Jahr' },
  byEndColumn: { en: 'by its end', de: 'bis zu dessen Ende' },
  onRecord: { en: 'on record', de: 'erfasst' },
  interval: { en: '{median} ({low} to {high})', de: '{median} ({low} bis {high})' },
  levelNote: { en: 'In brackets the {level} interval.', de: 'In Klammern das {level}-Intervall.' },
  'backtest.title': {
    en: 'Of what later vintages recorded, {coverage} lay inside the 90% interval of the default forecast ({cells} numbers)',
    de: 'Von dem, was spätere Datenstände erfassten, lagen {coverage} im 90-%-Intervall der voreingestellten Vorhersage ({cells} Zahlen)',
  },
  'backtest.titleMethod': {
    en: 'Of what later vintages recorded, {coverage} lay inside the 90% interval of {method} ({cells} numbers)',
    de: 'Von dem, was spätere Datenstände erfassten, lagen {coverage} im 90-%-Intervall von: {method} ({cells} Zahlen)',
  },
  'backtest.empty': {
    en: 'No past forecast to score: there is no vintage before another one',
    de: 'Keine frühere Vorhersage zu bewerten: kein Datenstand liegt vor einem anderen',
  },
  'backtest.better': {
    en: 'Its mean error score is {crps} models; that of {other} is {otherCrps}.',
    de: 'Ihre mittlere Fehlerzahl ist {crps} Modelle; die von „{other}“ ist {otherCrps}.',
  },
  'backtest.how': {
    en: 'Each forecast saw only vintages up to its own; it is held against what the merged catalogue of a later vintage recorded. Thresholds: {thresholds}; {origins} vintages forecast from, {targets} scored by.',
    de: 'Jede Vorhersage kannte nur Datenstände bis zu ihrem eigenen; verglichen wird mit dem, was der zusammengeführte Katalog eines späteren erfasste. Schwellen: {thresholds}; Vorhersagen aus {origins} Datenständen, bewertet an {targets}.',
  },
  method: { en: 'method', de: 'Verfahren' },
  crps: { en: 'CRPS, models', de: 'CRPS, Modelle' },
  crpsLog: { en: 'CRPS, log', de: 'CRPS, log.' },
  logScore: { en: 'log score', de: 'Log-Score' },
  coverage50: { en: 'inside 50%', de: 'im 50-%-Int.' },
  coverage90: { en: 'inside 90%', de: 'im 90-%-Int.' },
  cells: { en: 'numbers', de: 'Zahlen' },
  threshold: { en: 'over', de: 'über' },
  defaultMark: { en: '{method} (default)', de: '{method} (voreingestellt)' },
  scoreNote: {
    en: 'CRPS: distance of the forecast from what came, the lower the better. The 90% interval should hold 90%.',
    de: 'CRPS: Abstand der Vorhersage von dem, was kam; je kleiner, desto besser. Das 90-%-Intervall sollte 90 % enthalten.',
  },
  cellRow: { en: 'forecast of', de: 'Vorhersage vom' },
  scoredBy: { en: 'recorded by', de: 'erfasst bis' },
  came: { en: 'came', de: 'kam' },
  cumulativeMark: { en: 'by end of {year}', de: 'bis Ende {year}' },
  'chart.inYear': {
    en: 'Models published in each year, {counted}, {reading}, vintage {date}',
    de: 'Im jeweiligen Jahr veröffentlichte Modelle, {counted}, {reading, select, recorded {erfasst} other {erwartet}}, Datenstand {date}',
  },
  'chart.byEnd': {
    en: 'Models published up to the end of each year, {counted}, {reading}, vintage {date}',
    de: 'Bis zum Ende jedes Jahres veröffentlichte Modelle, {counted}, {reading, select, recorded {erfasst} other {erwartet}}, Datenstand {date}',
  },
  'chart.today': { en: 'today: {date}', de: 'heute: {date}' },
  'chart.alt': { en: '{subtitle}. {values}.', de: '{subtitle}. {values}.' },
  'chart.source': {
    en: 'Data: Epoch AI, CC BY 4.0. Line: median; bands, from dark to light: {bands} of possible futures.',
    de: 'Daten: Epoch AI, CC BY 4.0. Strich: Median; Bänder, von dunkel nach hell: {bands} der möglichen Verläufe.',
  },
  'point.knownInYear': { en: '{year}: {count} so far', de: '{year}: bisher {count}' },
  'point.knownByEnd': { en: 'by end of {year}: {count} so far', de: 'bis Ende {year}: bisher {count}' },
  'point.inYear': {
    en: '{year}: about {median} ({level}: {low} to {high})',
    de: '{year}: etwa {median} ({level}: {low} bis {high})',
  },
  'point.byEnd': {
    en: 'by end of {year}: about {median} ({level}: {low} to {high})',
    de: 'bis Ende {year}: etwa {median} ({level}: {low} bis {high})',
  },
  'page.title': { en: 'Forecast', de: 'Vorhersage' },
  'page.until': { en: 'Until', de: 'Bis' },
  'page.method': { en: 'Method', de: 'Verfahren' },
  'page.pastTitle': { en: 'How past forecasts did', de: 'Wie frühere Vorhersagen ausfielen' },
  'page.pastOf': {
    en: 'From {origins} vintages up to {last}, scored by {targets} later ones. All numbers and every single forecast:',
    de: 'Aus {origins} Datenständen bis {last}, bewertet an {targets} späteren. Alle Zahlen und jede einzelne Vorhersage:',
  },
  'page.howTitle': { en: 'How it is made', de: 'Wie sie entsteht' },
  'page.how': {
    en: 'Two methods of ours are pooled: yearly counts that grow and are damped, and a spread of sizes that moves on; both allow for late reports and withdrawals. A forecast of models on record is no forecast of models that exist: over 10²⁵ FLOP most sizes have been withheld since 2024. Choose the expected reading for all.',
    de: 'Zwei eigene Verfahren zusammen: Anzahlen, die gedämpft wachsen, und eine Verteilung der Größen, die weiterwandert; beide rechnen mit späten Meldungen und Rücknahmen. Eine Vorhersage erfasster Modelle ist keine der vorhandenen: über 10²⁵ FLOP werden die meisten Größen seit 2024 nicht mehr genannt. Für alle gilt die erwartete Lesart.',
  },
  'page.reading': { en: 'Models', de: 'Modelle' },
  'page.recorded': { en: 'on record', de: 'erfasste' },
  'page.expected': { en: 'all, expected', de: 'alle, erwartet' },
  'page.sources': {
    en: 'seed {seed}, {simulations} simulations',
    de: 'Startwert {seed}, {simulations} Simulationen',
  },
});
