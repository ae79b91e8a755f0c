/** The working of estimates: names of inputs and formulas, where assumed values are from, and the words between numbers. */
import { defineMessages } from '../message.js';

export const workingMessages = defineMessages({
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
  'formula.rent = chip-hours · price by the hour': {
    en: 'rent = chip-hours · price without commitment',
    de: 'Miete = Chipstunden · Preis ohne Bindung',
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
  'input.not-listed-frontier': {
    en: 'Hint of the source (not listed as frontier)',
    de: 'Hinweis der Quelle (nicht als Spitzenmodell geführt)',
  },
  'input.largestBefore': {
    en: 'Largest compute recorded before it',
    de: 'Größter zuvor belegter Rechenaufwand',
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
  'formula.cost in USD of a month': {
    en: 'cost, in dollars of {month}',
    de: 'Kosten, in Dollar von {month}',
  },
  'own.whole': { en: 'all of it: trained from scratch', de: 'der ganze: von Grund auf trainiert' },
  'own.stated': { en: 'that of the fine-tuning, as stated', de: 'der des Fine-Tunings, wie angegeben' },
  'own.difference': {
    en: 'the stated total less that of the base model',
    de: 'die angegebene Summe ohne den des Basismodells',
  },
  'own.recorded-apart': {
    en: 'as stated: less than that of the base model, so without it',
    de: 'wie angegeben: weniger als der des Basismodells, also ohne ihn',
  },
  'own.share-of-total': {
    en: 'an assumed part of the total, the rest being that of the base model',
    de: 'ein angenommener Teil der Summe, der Rest ist der des Basismodells',
  },
  option: { en: '{chips} ({share}): {cost}', de: '{chips} ({share}): {cost}' },
  years: { en: 'years', de: 'Jahre' },
  'assumption.file': { en: 'assumed ({file})', de: 'angenommen ({file})' },
  'assumption.given': { en: 'as given', de: 'wie angegeben' },
  'price.quoted': {
    en: 'as quoted on {date} for {hardware} ({file}, row {row})',
    de: 'Angebot vom {date} für {hardware} ({file}, Zeile {row})',
  },
  'price.released': { en: 'as at its release ({file})', de: 'wie beim Erscheinen ({file})' },
  'price.same': {
    en: 'after {like}, same generation',
    de: 'nach {like}, gleiche Generation',
  },
  'price.later': {
    en: 'after {like}, less for a later generation',
    de: 'nach {like}, abzüglich für eine spätere Generation',
  },
  'price.perPeak': {
    en: 'at the price per peak of {chips}',
    de: 'zum Preis je Spitzenleistung von {chips}',
  },
});
