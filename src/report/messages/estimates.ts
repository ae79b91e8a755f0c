/** Names of methods, inputs and formulas of estimates, and the sentences around them. */
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
  'input.ownShare': { en: 'Own part of the compute', de: 'Eigener Anteil am Rechenaufwand' },
  'input.serverPrice': { en: 'Price of a chip with its server', de: 'Preis eines Chips mit Server' },
  'input.trainingStart': { en: 'Start of training', de: 'Beginn des Trainings' },
  'formula.chip-hours, stated': { en: 'chip-hours, as stated', de: 'Chipstunden, wie angegeben' },
  'formula.own compute C': { en: 'own compute', de: 'eigener Rechenaufwand' },
  'formula.chip-hours = C / (peak · utilisation · 3600)': {
    en: 'chip-hours = compute / (peak · part of it kept · 3600 s)',
    de: 'Chipstunden = Rechenaufwand / (Spitzenleistung · gehaltener Anteil · 3600 s)',
  },
  'formula.stated and implied chip-hours are far apart: their geometric mean': {
    en: 'stated and implied chip-hours are far apart: their geometric mean',
    de: 'angegebene und errechnete Chipstunden liegen weit auseinander: ihr geometrisches Mittel',
  },
  'formula.chips, stated': { en: 'chips, as stated', de: 'Chips, wie angegeben' },
  'formula.chips = chip-hours / hours': {
    en: 'chips = chip-hours / hours',
    de: 'Chips = Chipstunden / Stunden',
  },
  'formula.cluster = chips · price with server / (1 − interconnect)': {
    en: 'cluster = chips · price with server / (1 − share of the interconnect)',
    de: 'Cluster = Chips · Preis mit Server / (1 − Anteil des Netzes)',
  },
  'formula.rent = chip-hours · price at a commitment of one year': {
    en: 'rent = chip-hours · price for a commitment of one year',
    de: 'Miete = Chipstunden · Preis bei Bindung für ein Jahr',
  },
  'formula.value at the start V = price with server · 10^(−k · age)': {
    en: 'value at the start V = price with server · 10^(−k · age)',
    de: 'Wert zu Beginn V = Preis mit Server · 10^(−k · Alter)',
  },
  'formula.chips and servers = V · (1 − 10^(−k · T)) / T · chip-hours / 8766': {
    en: 'chips and servers = V · (1 − 10^(−k · T)) / T · chip-hours / 8766',
    de: 'Chips und Server = V · (1 − 10^(−k · T)) / T · Chipstunden / 8766',
  },
  'formula.interconnect = chips and servers · s / (1 − s)': {
    en: 'interconnect = chips and servers · s / (1 − s)',
    de: 'Netz = Chips und Server · s / (1 − s)',
  },
  'formula.energy = chip-hours · kW · USD per kWh': {
    en: 'energy = chip-hours · cost of power per chip-hour',
    de: 'Energie = Chipstunden · Stromkosten je Chipstunde',
  },
  'formula.no list price near: rent = a multiple of the final run': {
    en: 'no list price near: rent as a multiple of the final run',
    de: 'kein Listenpreis in der Nähe: Miete als Vielfaches des letzten Laufs',
  },
  'formula.compute of experiments and final run over the final run': {
    en: 'compute of experiments and final run over that of the final run',
    de: 'Rechenaufwand von Experimenten und letztem Lauf durch den des letzten Laufs',
  },
  'formula.staff, of the whole': { en: 'staff, of the whole', de: 'Personal, vom Ganzen' },
  'formula.weighted geometric mean over the likely chips': {
    en: 'weighted geometric mean over the likely chips',
    de: 'gewichtetes geometrisches Mittel über die wahrscheinlichen Chips',
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
  'input.parameters': { en: 'Parameters', de: 'Parameter' },
  'input.activeParameters': { en: 'Active parameters', de: 'Aktive Parameter' },
  'input.datasetSize': { en: 'Training data', de: 'Trainingsdaten' },
  'input.epochs': { en: 'Passes over the data', de: 'Durchläufe der Daten' },
  'input.hardware': { en: 'Kind of chip', de: 'Art der Chips' },
  'input.hardwareQuantity': { en: 'Number of chips', de: 'Zahl der Chips' },
  'input.trainingHours': { en: 'Training time', de: 'Trainingsdauer' },
  'input.chipHours': { en: 'Chip-hours', de: 'Chipstunden' },
  'input.peak': { en: 'Peak of one chip', de: 'Spitzenleistung eines Chips' },
  'input.utilization': { en: 'Part of the peak kept', de: 'Gehaltener Anteil der Spitzenleistung' },
  'input.baseModel': { en: 'Base model', de: 'Basismodell' },
  'input.baseModelCompute': { en: 'Compute of the base model', de: 'Rechenaufwand des Basismodells' },
  'input.finetuneCompute': { en: 'Compute of the fine-tuning', de: 'Rechenaufwand des Fine-Tunings' },
  'input.withdrawnCompute': { en: 'Compute as last stated', de: 'Zuletzt angegebener Rechenaufwand' },
  'input.recordedCompute': { en: 'Compute as stated', de: 'Angegebener Rechenaufwand' },
  'input.confidenceFactor': { en: 'Factor of its error', de: 'Faktor seines Fehlers' },
  'input.published': { en: 'Published', de: 'Veröffentlicht' },
  'input.organizations': { en: 'Organisations', de: 'Organisationen' },
  'input.domains': { en: 'Domains', de: 'Gebiete' },
  'input.estimated-over-1e25': {
    en: 'Hint of the source (estimated over)',
    de: 'Hinweis der Quelle (geschätzt darüber)',
  },
  'input.maybe-over-1e25': {
    en: 'Hint of the source (maybe over)',
    de: 'Hinweis der Quelle (vielleicht darüber)',
  },
  'input.possibly-over-1e23': {
    en: 'Hint of the source (possibly over)',
    de: 'Hinweis der Quelle (womöglich darüber)',
  },
  'input.listed-large': {
    en: 'Hint of the source (listed as large)',
    de: 'Hinweis der Quelle (als groß geführt)',
  },
  'input.not-listed-large': {
    en: 'Hint of the source (not listed as large)',
    de: 'Hinweis der Quelle (nicht als groß geführt)',
  },
  'formula.C = 6 · N · D · epochs': {
    en: 'compute = 6 · parameters · data · passes',
    de: 'Rechenaufwand = 6 · Parameter · Daten · Durchläufe',
  },
  'formula.C = chip-hours · 3600 · peak · utilisation': {
    en: 'compute = chip-hours · 3600 s · peak · part of it kept',
    de: 'Rechenaufwand = Chipstunden · 3600 s · Spitzenleistung · gehaltener Anteil',
  },
  'formula.chip-hours = chips · hours': {
    en: 'chip-hours = chips · hours',
    de: 'Chipstunden = Chips · Stunden',
  },
  'formula.C = C_base + C_finetune': {
    en: 'compute = that of the base model + that of the fine-tuning',
    de: 'Rechenaufwand = der des Basismodells + der des Fine-Tunings',
  },
  'formula.C = the value last stated': {
    en: 'compute = the value last stated',
    de: 'Rechenaufwand = der zuletzt angegebene Wert',
  },
  'formula.90 % interval = C / k to C · k': {
    en: 'compute = the value stated; 90% interval = value / factor to value · factor',
    de: 'Rechenaufwand = der angegebene Wert; 90-%-Intervall = Wert / Faktor bis Wert · Faktor',
  },
  to: { en: 'to', de: 'bis' },
  takenAsSmall: { en: 'not known, taken as small', de: 'nicht bekannt, als klein angenommen' },
  'assumption.catalogue': { en: 'as in the catalogue', de: 'wie im Katalog' },
  'assumption.onePass': {
    en: 'no source states it; one pass is the rule for large models',
    de: 'keine Quelle nennt es; ein Durchlauf ist die Regel bei großen Modellen',
  },
  'assumption.median': {
    en: 'assumed: the median behind {cases, plural, one {one recorded value} other {# recorded values}}',
    de: 'angenommen: der Median hinter {cases, plural, one {einem erfassten Wert} other {# erfassten Werten}}',
  },
  'assumption.peak': {
    en: '{chip}, {format}, dense ({file})',
    de: '{chip}, {format}, dicht besetzt ({file})',
  },
  'assumption.name': { en: 'from the name of the model', de: 'aus dem Namen des Modells' },
  'assumption.grade': {
    en: '{grade, select, none {the source gives no grade of confidence} other {the source grades its value “{grade}”}} ({file})',
    de: '{grade, select, none {die Quelle sagt nicht, wie sicher sie ist} other {die Quelle stuft ihren Wert als „{grade}“ ein}} ({file})',
  },
  'assumption.hint': {
    en: '{ratio} times as likely for a model over it as for one below ({file})',
    de: 'bei einem Modell darüber {ratio}-mal so wahrscheinlich wie bei einem darunter ({file})',
  },
});
