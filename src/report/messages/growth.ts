/** Growth of compute and cost: headline, table of fits, published figures, chart and page. */
import { defineMessages } from '../message.js';

export const growthMessages = defineMessages({
  navigation: { en: 'Growth', de: 'Wachstum' },
  'title.grew': {
    en: '{what} grew {factor} times a year ({level}: {low} to {high})',
    de: '{what} {quantity, select, cost {wuchsen} other {wuchs}} jedes Jahr auf das {factor}-Fache ({level}: {low} bis {high})',
  },
  'title.fell': {
    en: '{what} fell to {factor} times as much each year ({level}: {low} to {high})',
    de: '{what} {quantity, select, cost {fielen} other {fiel}} jedes Jahr auf das {factor}-Fache ({level}: {low} bis {high})',
  },
  'title.unclear': {
    en: 'Whether {what} grew is not clear: {factor} times a year ({level}: {low} to {high})',
    de: 'Ob {what} {quantity, select, cost {wuchsen} other {wuchs}}, ist nicht klar: jedes Jahr auf das {factor}-Fache ({level}: {low} bis {high})',
  },
  'title.gap': {
    en: 'How fast {what} grew cannot be told',
    de: 'Wie schnell {what} {quantity, select, cost {wuchsen} other {wuchs}}, lässt sich nicht sagen',
  },
  'of.compute': {
    en: '{start, select, yes {Training compute} other {training compute}} of {models}',
    de: '{start, select, yes {Der} other {der}} Rechenaufwand {models}',
  },
  'of.cost': {
    en: '{start, select, yes {The cost} other {the cost}} of training {models}',
    de: '{start, select, yes {Die} other {die}} Trainingskosten {models}',
  },
  'models.all': { en: 'all listed models', de: 'aller geführten Modelle' },
  'models.notable': { en: 'notable models', de: 'bemerkenswerter Modelle' },
  'models.frontier': {
    en: 'models among the {top} largest at release',
    de: 'der bei Erscheinen {top} größten Modelle',
  },
  'models.frontier-flag': {
    en: 'models the source flags as frontier',
    de: 'der von der Quelle als führend gekennzeichneten Modelle',
  },
  'models.language': { en: 'language models', de: 'der Sprachmodelle' },
  'models.open': { en: 'models with open weights', de: 'der Modelle mit offenen Gewichten' },
  'models.closed': { en: 'models without open weights', de: 'der Modelle ohne offene Gewichte' },
  from: { en: '{models} ({countries})', de: '{models} ({countries})' },
  span: {
    en: '{count, plural, one {One model} other {# models}} published {from} to {to}{imputed, plural, =0 {} other {, # of them imputed}}. {doubling}',
    de: '{count, plural, one {Ein Modell} other {# Modelle}}, erschienen {from} bis {to}{imputed, plural, =0 {} other {, davon # geschätzt}}. {doubling}',
  },
  doubling: {
    en: 'It doubles in {months} months ({level}: {low} to {high}).',
    de: 'Verdopplung in {months} Monaten ({level}: {low} bis {high}).',
  },
  doublingOpen: {
    en: 'It doubles in {months} months ({level}: {low} or more; it may not double at all).',
    de: 'Verdopplung in {months} Monaten ({level}: {low} oder mehr; vielleicht auch nie).',
  },
  doublingNone: { en: 'At this rate it never doubles.', de: 'So verdoppelt es sich nie.' },
  undisclosed: {
    en: 'With the {count} models of undisclosed size drawn from where they may lie, it is {growth}.',
    de: 'Werden die {count} Modelle nicht offengelegter Größe dort gezogen, wo sie liegen können, sind es {growth}.',
  },
  without: {
    en: '{count, plural, one {One more model} other {# more models}} of these {count, plural, one {has} other {have}} no size in this reading.',
    de: '{count, plural, one {Ein weiteres davon hat} other {# weitere davon haben}} in dieser Lesart keine Größe.',
  },
  'warning.only-large-since': {
    en: 'Since {day} only files of notable, large and frontier models have come: of later models the larger ones are listed, which makes growth look faster.',
    de: 'Seit dem {day} kamen nur noch Dateien bemerkenswerter, großer und führender Modelle: Von späteren Modellen sind die größeren geführt, und das Wachstum sieht schneller aus.',
  },
  'shape.steady': {
    en: 'Steady growth, a straight line on the logarithm, fits as far as {count} models tell: curvature p = {curvature}, a bend anywhere p = {bend}.',
    de: 'Stetiges Wachstum, eine Gerade im Logarithmus, passt, soweit {count} Modelle es sagen: Krümmung p = {curvature}, ein Knick irgendwo p = {bend}.',
  },
  'shape.rising': {
    en: 'Growth was not steady but became faster: about {before} times a year before {day} ({from} to {to}), {after} since (curvature p = {curvature}, bend p = {bend}).',
    de: 'Das Wachstum war nicht stetig, es wurde schneller: etwa auf das {before}-Fache im Jahr vor {day} ({from} bis {to}), auf das {after}-Fache seither (Krümmung p = {curvature}, Knick p = {bend}).',
  },
  'shape.falling': {
    en: 'Growth was not steady but became slower: about {before} times a year before {day} ({from} to {to}), {after} since (curvature p = {curvature}, bend p = {bend}).',
    de: 'Das Wachstum war nicht stetig, es wurde langsamer: etwa auf das {before}-Fache im Jahr vor {day} ({from} bis {to}), auf das {after}-Fache seither (Krümmung p = {curvature}, Knick p = {bend}).',
  },
  lowPValue: { en: 'below {p}', de: 'unter {p}' },
  costOwn: {
    en: 'Costs are our own: {scope}, in dollars of {month}.',
    de: 'Die Kosten sind eigene Schätzungen: {scope}, in Dollar von {month}.',
  },
  costRecorded: {
    en: 'Costs are as the source records them, in dollars of two price bases up to 4% apart.',
    de: 'Die Kosten sind, wie die Quelle sie erfasst, in Dollar zweier Preisstände, die bis zu 4 % auseinanderliegen.',
  },
  'gap.too-few': {
    en: '{count, plural, =0 {No model fits} one {One model fits} other {# models fit}}; a line needs at least three. Other filters, a wider reading or a later vintage may find more.',
    de: '{count, plural, =0 {Kein Modell passt} one {Ein Modell passt} other {# Modelle passen}}; eine Gerade braucht mindestens drei. Andere Filter, eine weitere Lesart oder ein späterer Datenstand finden vielleicht mehr.',
  },
  'gap.one-day': {
    en: 'All {count} models were published on one day; growth needs time between them.',
    de: 'Alle {count} Modelle erschienen an einem Tag; Wachstum braucht Zeit dazwischen.',
  },
  'gap.from-after-to': {
    en: 'The first day asked for is after the last one: no day lies between.',
    de: 'Der erste gewünschte Tag liegt nach dem letzten: Dazwischen liegt keiner.',
  },
  'gap.no-set': {
    en: 'No file retrieved by then says which models these are; a later vintage may.',
    de: 'Keine bis dahin abgerufene Datei sagt, welche Modelle das sind; ein späterer Datenstand vielleicht.',
  },
  'gap.not-estimated': {
    en: 'No model has a size of this kind at this vintage.',
    de: 'Zu diesem Datenstand hat kein Modell eine Größe dieser Art.',
  },
  fitsTitle: { en: 'The same models, fitted in other ways', de: 'Dieselben Modelle, anders ausgewertet' },
  fitsText: {
    en: 'The figure above is from the line in bold. Only it allows at once for sizes far off, for errors in the sizes, and for models of one organisation erring together: in simulations its 90% intervals held the truth in 88 to 91% of cases, those of plain least squares in as few as 79%.',
    de: 'Die Zahl oben stammt aus der fett gesetzten Zeile. Nur sie rechnet zugleich mit Ausreißern, mit Fehlern der Größen und damit, dass Modelle einer Organisation gemeinsam abweichen: In Simulationen enthielten ihre 90-%-Intervalle die Wahrheit in 88 bis 91 % der Fälle, die der einfachen kleinsten Quadrate in nur 79 %.',
  },
  fit: { en: 'Fit', de: 'Auswertung' },
  growth: { en: 'Times a year', de: 'Faktor im Jahr' },
  doublingHead: { en: 'Doubling, months', de: 'Verdopplung, Monate' },
  models: { en: 'Models', de: 'Modelle' },
  explained: { en: 'R²', de: 'R²' },
  'fit.least-squares': {
    en: 'plain least squares, as published figures are made',
    de: 'einfache kleinste Quadrate, wie veröffentlichte Zahlen entstehen',
  },
  'fit.errors': {
    en: 'least squares that knows the errors in the sizes',
    de: 'kleinste Quadrate mit den Fehlern der Größen',
  },
  'fit.robust': {
    en: 'robust, leaving out one organisation after another',
    de: 'robust, eine Organisation nach der anderen weggelassen',
  },
  'fit.undisclosed': {
    en: 'the robust one, undisclosed models drawn',
    de: 'die robuste, nicht offengelegte Modelle gezogen',
  },
  publishedTitle: { en: 'What others have published', de: 'Was andere veröffentlicht haben' },
  publishedText: {
    en: 'Each published figure beside the same figure made from the files of notable models in the published way, plain least squares on the rows of a file: the data have moved since. Last, our robust fit to those rows.',
    de: 'Jede veröffentlichte Zahl neben derselben Zahl, auf die veröffentlichte Art aus den Dateien bemerkenswerter Modelle gewonnen, mit einfachen kleinsten Quadraten auf den Zeilen einer Datei: Die Daten haben sich seither bewegt. Zuletzt unsere robuste Auswertung derselben Zeilen.',
  },
  published: { en: 'Published', de: 'Veröffentlicht' },
  claim: { en: 'Of what', de: 'Wovon' },
  onFile: { en: 'On the file of {date}', de: 'Auf der Datei vom {date}' },
  robustHead: { en: 'Ours, same rows', de: 'Unsere, dieselben Zeilen' },
  robustOnFile: { en: 'Ours, same rows of {date}', de: 'Unsere, dieselben Zeilen vom {date}' },
  noFile: { en: 'no file holds it', de: 'keine Datei enthält es' },
  publishedBrief: { en: 'Published:', de: 'Veröffentlicht:' },
  'measure.compute': { en: 'compute', de: 'Rechenaufwand' },
  'measure.cost': { en: 'cost', de: 'Kosten' },
  'measure.power': { en: 'power', de: 'Leistung' },
  quantity: { en: 'Growth of', de: 'Wachstum von' },
  set: { en: 'Models', de: 'Modelle' },
  'set.all': { en: 'all listed', de: 'alle geführten' },
  'set.notable': { en: 'notable', de: 'bemerkenswerte' },
  'set.frontier': { en: 'largest at release', de: 'die größten bei Erscheinen' },
  'set.frontier-flag': { en: 'flagged as frontier', de: 'als führend gekennzeichnet' },
  'set.language': { en: 'language', de: 'Sprachmodelle' },
  'set.open': { en: 'open weights', de: 'offene Gewichte' },
  'set.closed': { en: 'no open weights', de: 'keine offenen Gewichte' },
  reading: { en: 'Sizes', de: 'Größen' },
  'reading.recorded': { en: 'recorded', de: 'erfasst' },
  'reading.derived': { en: 'derived too', de: 'auch abgeleitet' },
  'reading.all': { en: 'imputed too', de: 'auch geschätzt' },
  top: { en: 'Ranks', de: 'Ränge' },
  topDocumented: { en: '10, as documented', de: '10, wie dokumentiert' },
  topData: { en: '5, as in the data', de: '5, wie in den Daten' },
  country: { en: 'Country', de: 'Land' },
  anyCountry: { en: 'any', de: 'alle' },
  since: { en: 'Published from', de: 'Erschienen ab' },
  until: { en: 'to', de: 'bis' },
  subtitle: {
    en: '{what}, {reading, select, recorded {recorded} derived {recorded and derived} other {recorded, derived and imputed}} in {unit}, by day of publication, vintage {date}',
    de: '{what}, {reading, select, recorded {erfasst} derived {erfasst und abgeleitet} other {erfasst, abgeleitet und geschätzt}} in {unit}, nach Erscheinungstag, Datenstand {date}',
  },
  alt: {
    en: '{subtitle}. {count, plural, one {One point} other {# points}} from {first} to {last}; {title}.',
    de: '{subtitle}. {count, plural, one {Ein Punkt} other {# Punkte}} von {first} bis {last}; {title}.',
  },
  chartNote: {
    en: 'Data: Epoch AI, CC BY 4.0. Dot: recorded; ring: derived; open ring on a dashed line: imputed. Thin lines: 90% interval of a size. Band: 90% interval of the line.',
    de: 'Daten: Epoch AI, CC BY 4.0. Punkt: erfasst; Ring: abgeleitet; offener Ring auf gestrichelter Linie: geschätzt. Dünne Linien: 90-%-Intervall einer Größe. Band: 90-%-Intervall der Geraden.',
  },
  pointSaid: {
    en: '{name}, {date}: {value}',
    de: '{name}, {date}: {value}',
  },
  tableNote: {
    en: 'The {count} largest of {total}; the CSV has all.',
    de: 'Die {count} größten von {total}; die CSV-Datei hat alle.',
  },
  model: { en: 'Model', de: 'Modell' },
  publishedOn: { en: 'Published', de: 'Erschienen' },
  value: { en: 'Size, 90% interval', de: 'Größe, 90-%-Intervall' },
  method: {
    en: 'How growth is fitted and tested is said in docs/methods/growth.md.',
    de: 'Wie Wachstum gemessen und geprüft wird, steht in docs/methods/growth.md.',
  },
});
