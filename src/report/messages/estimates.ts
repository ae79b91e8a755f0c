/** Names of the methods of estimates, and the sentences around them. */
import { defineMessages } from '../message.js';

export const estimateMessages = defineMessages({
  'method.stated-chip-hours': { en: 'Chip-hours as stated', de: 'Chipstunden wie angegeben' },
  'method.compute-over-speed': {
    en: 'Compute over the speed of the chips',
    de: 'Rechenaufwand durch Tempo der Chips',
  },
  'method.chip-hours-or-compute': {
    en: 'Stated chip-hours or compute, which do not fit together',
    de: 'Angegebene Chipstunden oder Rechenaufwand, die nicht zusammenpassen',
  },
  'method.recorded': { en: 'Stated by a source', de: 'Von einer Quelle angegeben' },
  'method.operation-counting': { en: 'Parameters and data', de: 'Parameter und Daten' },
  'method.hardware-time': { en: 'Chips and time', de: 'Chips und Zeit' },
  'method.finetune-on-base': { en: 'Base model and fine-tuning', de: 'Basismodell und Fine-Tuning' },
  'method.withdrawn': { en: 'Stated once, withdrawn', de: 'Angegeben, zurückgezogen' },
  'method.imputation': { en: 'Compared with others', de: 'Vergleich mit anderen' },
  'how.recorded': {
    en: 'A source states the value; how sure it is of it says how far the truth may lie from it.',
    de: 'Eine Quelle nennt den Wert; wie sicher sie ist, sagt, wie weit die Wahrheit davon entfernt liegen kann.',
  },
  'how.operation-counting': {
    en: 'Each parameter in use takes six operations for each piece of training data, in each pass over it.',
    de: 'Jeder benutzte Parameter braucht sechs Operationen für jedes Stück Trainingsdaten, in jedem Durchlauf.',
  },
  'how.hardware-time': {
    en: 'So many chips for so long, at the part of their peak that training keeps.',
    de: 'So viele Chips so lange, mit dem Anteil ihrer Spitzenleistung, den das Training hält.',
  },
  'how.finetune-on-base': {
    en: 'A model made from another holds the compute of its base, and its own.',
    de: 'Im Modell, das aus einem anderen entstand, steckt dessen Rechenaufwand und der eigene.',
  },
  'how.withdrawn': {
    en: 'A source stated the value and later left it out. It still tells something, so it keeps a part.',
    de: 'Eine Quelle nannte den Wert und ließ ihn später weg. Er sagt noch etwas, darum behält er einen Teil.',
  },
  'how.imputation': {
    en: 'A statistical model (a Gaussian process) learns from all recorded models how compute goes with date, organisation, domain, parameters, data and measured capability, and tells from that what this one took.',
    de: 'Ein statistisches Modell (ein Gauß-Prozess) lernt aus allen erfassten Modellen, wie der Rechenaufwand mit Datum, Organisation, Gebiet, Parametern, Daten und gemessener Fähigkeit zusammenhängt, und schließt daraus auf dieses.',
  },
  'how.stated-chip-hours': {
    en: 'Chip-hours as a source states them, each at what its chip, server and share of the network lose in value, and at the price of its power.',
    de: 'Chipstunden, wie eine Quelle sie nennt, jede zum Wertverlust von Chip, Server und Netzanteil und zum Preis ihres Stroms.',
  },
  'how.compute-over-speed': {
    en: 'Chip-hours are the compute over the speed of the chips, each at what its chip, server and share of the network lose in value, and at the price of its power.',
    de: 'Chipstunden sind der Rechenaufwand durch das Tempo der Chips, jede zum Wertverlust von Chip, Server und Netzanteil und zum Preis ihres Stroms.',
  },
  'how.chip-hours-or-compute': {
    en: 'Stated chip-hours and those that follow from the compute are far apart, so either may be right; each at what its chip, server and share of the network lose in value, and at the price of its power.',
    de: 'Angegebene und aus dem Rechenaufwand folgende Chipstunden liegen weit auseinander, beide können stimmen; jede zum Wertverlust von Chip, Server und Netzanteil und zum Preis ihres Stroms.',
  },
  combined: { en: 'All together', de: 'Alles zusammen' },
  computeTitle: {
    en: 'How much compute its training took',
    de: 'Wie viel Rechenaufwand sein Training brauchte',
  },
  'finding.recorded': {
    en: 'A source states {value}. Allowing for errors, the {percent}% interval is {low} to {high}.',
    de: 'Eine Quelle nennt {value}. Fehler eingerechnet reicht das {percent}-%-Intervall von {low} bis {high}.',
  },
  'finding.derived': {
    en: 'About {value} ({level}: {low} to {high}), derived: no source states it, a documented formula on what sources state gives it.',
    de: 'Etwa {value} ({level}: {low} bis {high}), abgeleitet: Keine Quelle nennt den Wert, eine belegte Formel ergibt ihn aus dem, was Quellen nennen.',
  },
  'finding.imputed': {
    en: 'About {value} ({level}: {low} to {high}), imputed: no source states it and no formula alone carries it, so it is told mainly from models that are known.',
    de: 'Etwa {value} ({level}: {low} bis {high}), geschätzt: Keine Quelle nennt den Wert und keine Formel allein trägt ihn, so ist er vor allem aus bekannten Modellen erschlossen.',
  },
  'side.over': {
    en: 'With a probability of at least {tail} it is over {thresholds}.',
    de: 'Mit mindestens {tail} Wahrscheinlichkeit liegt es über {thresholds}.',
  },
  'side.open': {
    en: 'Whether it is over {thresholds} is open: the interval lies on both sides.',
    de: 'Ob es über {thresholds} liegt, ist offen: Das Intervall liegt auf beiden Seiten.',
  },
  'side.under': {
    en: 'With a probability of at least {tail} it is not over {thresholds}.',
    de: 'Mit mindestens {tail} Wahrscheinlichkeit liegt es nicht über {thresholds}.',
  },
  gap: {
    en: 'Not known: {reason}, and too little is known of the model for an estimate. What would fill the gap: {wouldFill}.',
    de: 'Nicht bekannt: {reason}, und für eine Schätzung ist zu wenig über das Modell bekannt. Was die Lücke füllen würde: {wouldFill}.',
  },
  chartSubtitle: {
    en: '{name}: training compute in FLOP, median and {percent}% interval by method, vintage {date}',
    de: '{name}: Rechenaufwand des Trainings in FLOP, Median und {percent}-%-Intervall je Methode, Datenstand {date}',
  },
  chartAlt: { en: '{subtitle}. {values}.', de: '{subtitle}. {values}.' },
  chartRow: { en: '{method}: {value}, {weight}', de: '{method}: {value}, {weight}' },
  chartCombined: { en: '{method}: {value}', de: '{method}: {value}' },
  chartLegend: {
    en: 'Filled dot: recorded. Ring: derived. Ring on a dashed line: imputed. The axis goes in powers of ten.',
    de: 'Voller Punkt: erfasst. Ring: abgeleitet. Ring auf gestrichelter Linie: geschätzt. Die Achse geht in Zehnerpotenzen.',
  },
  'threshold.1e23flop': { en: '10²³: EU, general-purpose AI', de: '10²³: EU, KI mit allg. Zweck' },
  'threshold.1e25flop': { en: '10²⁵: EU, systemic risk', de: '10²⁵: EU, systemisches Risiko' },
  'threshold.1e26flop': { en: '10²⁶: California, frontier models', de: '10²⁶: Kalifornien, Spitzenmodelle' },
  method: { en: 'Method', de: 'Methode' },
  evidence: { en: 'Evidence', de: 'Beleg' },
  median: { en: 'Median', de: 'Median' },
  medianAndInterval: { en: 'median ({percent}% interval)', de: 'Median ({percent}-%-Intervall)' },
  interval: { en: '{percent}% interval', de: '{percent}-%-Intervall' },
  range: { en: '{low} to {high}', de: '{low} bis {high}' },
  weight: { en: 'Part in the estimate', de: 'Anteil an der Schätzung' },
  'weight.all': { en: 'the whole estimate', de: 'die ganze Schätzung' },
  'weight.part': { en: '{share} of the estimate', de: '{share} der Schätzung' },
  'weight.none': { en: 'no part in the estimate, for comparison', de: 'kein Anteil, nur zum Vergleich' },
  working: { en: 'The working, method by method', de: 'Der Rechenweg, Methode für Methode' },
  workingOf: { en: '{method}: {weight}', de: '{method}: {weight}' },
  warnings: { en: 'To be read with care', de: 'Mit Vorsicht zu lesen' },
  'warning.apart': {
    en: '“{one}” and “{other}” differ by a factor of {factor}: one of their inputs may be wrong, or they count different things.',
    de: '„{one}“ und „{other}“ unterscheiden sich um den Faktor {factor}: Eine ihrer Eingaben kann falsch sein, oder sie zählen Verschiedenes.',
  },
});
