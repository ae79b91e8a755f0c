/** What a claim check says: the reading, the verdict, the figure, and the sentence as it should be. */
import { defineMessages } from '../message.js';

/** Behind a corrected sentence: whose data, as of when. */
const DATA = { en: ' (data: Epoch AI, as of {vintage})', de: ' (Daten: Epoch AI, Stand {vintage})' };
const EXPECTED = {
  en: '{known, select, yes {; undisclosed models included, about {expected} ({low} to {high}) are expected} other {}}',
  de: '{known, select, yes {; nicht offengelegte eingerechnet, sind etwa {expected} ({low} bis {high}) zu erwarten} other {}}',
};

export const claimMessages = defineMessages({
  'verdict.supported': { en: 'Supported', de: 'Gestützt' },
  'verdict.supported-other-reading': { en: 'So under another reading', de: 'In anderer Lesart richtig' },
  'verdict.contradicted': { en: 'Contradicted', de: 'Widersprochen' },
  'verdict.not-decidable': {
    en: 'Not decidable with this data',
    de: 'Mit diesen Daten nicht zu entscheiden',
  },
  'verdict.not-understood': { en: 'Not understood', de: 'Nicht verstanden' },
  verdictLine: { en: '{verdict}: {figure}.{others}', de: '{verdict}: {figure}.{others}' },

  'comparator.exactly': { en: '{value}', de: '{value}' },
  'comparator.about': { en: 'about {value}', de: 'etwa {value}' },
  'comparator.at-least': { en: 'at least {value}', de: 'mindestens {value}' },
  'comparator.more-than': { en: 'more than {value}', de: 'mehr als {value}' },
  'comparator.at-most': { en: 'at most {value}', de: 'höchstens {value}' },
  'comparator.less-than': { en: 'less than {value}', de: 'weniger als {value}' },
  range: { en: '{low} to {high}', de: '{low} bis {high}' },
  members: { en: ' ({list})', de: ' ({list})' },
  'access.open': { en: 'open weights', de: 'offene Gewichte' },
  'access.closed': { en: 'closed weights', de: 'geschlossene Gewichte' },

  'in.year': { en: 'in {date}', de: 'im Jahr {date}' },
  'in.quarter': { en: 'in quarter {quarter} of {date}', de: 'im {quarter}. Quartal {date}' },
  'in.month': { en: 'in {date}', de: 'im {date}' },
  'in.day': { en: 'on {date}', de: 'am {date}' },
  'in.stretch': { en: 'from {from} to {to}', de: 'von {from} bis {to}' },
  'in.since': { en: 'since {from}', de: 'seit {from}' },
  'by.end': { en: 'by the end of {date}', de: 'bis Ende {date}' },
  'by.quarter': {
    en: 'by the end of quarter {quarter} of {date}',
    de: 'bis zum Ende des {quarter}. Quartals {date}',
  },
  'by.day': { en: 'by {date}', de: 'bis zum {date}' },
  'by.vintage': { en: 'by {date}', de: 'bis zum {date}' },

  'reading.count': {
    en: '{count} {one, select, yes {model} other {models}}{members} over {over}, published {period}',
    de: '{count} {one, select, yes {Modell} other {Modelle}}{members} über {over}, erschienen {period}',
  },
  'reading.rate': {
    en: '{rate} models a month over {over}{when, select, now {} other {, {period}}}',
    de: '{rate} Modelle im Monat über {over}{when, select, now {} other {, {period}}}',
  },
  'reading.growth': {
    en: '{of, select, compute {training compute} other {training cost}} grows {factor}-fold a year',
    de: '{of, select, compute {der Rechenaufwand des Trainings} other {die Trainingskosten}}: jedes Jahr das {factor}-Fache',
  },
  'reading.doubling': {
    en: '{of, select, compute {training compute} other {training cost}} doubles in {time} months',
    de: '{of, select, compute {der Rechenaufwand des Trainings verdoppelt} other {die Trainingskosten verdoppeln}} sich in {time} Monaten',
  },
  'reading.share': {
    en: '{share} of the models{over, select, none {} other { over {threshold}}}: {group}{when, select, any {} other {, published {period}}}',
    de: '{share} der Modelle{over, select, none {} other { über {threshold}}}: {group}{when, select, any {} other {, erschienen {period}}}',
  },
  'reading.pair': {
    en: '{part} of {whole} large models{over, select, none {} other { over {threshold}}}: {group}',
    de: '{part} von {whole} großen Modellen{over, select, none {} other { über {threshold}}}: {group}',
  },
  'reading.model-compute': {
    en: '{model}: training compute {amount}',
    de: '{model}: Rechenaufwand des Trainings {amount}',
  },
  'reading.model-cost': { en: '{model}: training cost {amount}', de: '{model}: Trainingskosten {amount}' },
  'reading.model-parameters': { en: '{model}: {amount} parameters', de: '{model}: {amount} Parameter' },
  'reading.model-date': { en: '{model}: published {date}', de: '{model}: erschienen {date}' },
  'reading.typical-cost': {
    en: 'training a model over {over} costs {low} to {high}',
    de: 'das Training eines Modells über {over} kostet {low} bis {high}',
  },
  'reading.law-date': { en: '{law}, {event}: {date}', de: '{law}, {event}: {date}' },
  'reading.law-threshold': { en: '{law}: line at {amount}', de: '{law}: Schwelle bei {amount}' },
  'reading.unread': {
    en: 'a statement about sizes that could not be read',
    de: 'eine Aussage über Größen, die nicht zu lesen war',
  },

  'event.in-force': { en: 'in force', de: 'in Kraft' },
  'event.applies': { en: 'duties of model providers apply', de: 'Pflichten für Modellanbieter gelten' },
  'event.applies-elsewhere': { en: 'other parts apply', de: 'andere Teile gelten' },
  'event.fines': { en: 'fines possible', de: 'Geldbußen möglich' },
  'event.legacy': { en: 'older models must comply', de: 'ältere Modelle müssen genügen' },
  'event.signed': { en: 'signed', de: 'unterzeichnet' },
  'event.adopted': { en: 'adopted', de: 'verabschiedet' },
  'event.vetoed': { en: 'vetoed', de: 'Veto' },
  'event.revoked': { en: 'revoked', de: 'aufgehoben' },

  'figure.none': { en: 'the data holds no figure for it', de: 'die Daten enthalten dazu keine Angabe' },
  'figure.future': { en: 'the data ends on {vintage}', de: 'die Daten enden am {vintage}' },
  'figure.models': {
    en: `{value} on record${EXPECTED.en}`,
    de: `erfasst {one, select, yes {ist} other {sind}} {value}${EXPECTED.de}`,
  },
  'figure.rate': {
    en: `{value} a month on record (90%: {from} to {to})${EXPECTED.en}`,
    de: `erfasst sind {value} im Monat (90 %: {from} bis {to})${EXPECTED.de}`,
  },
  'figure.share': { en: '{value} of {whole}', de: '{value} von {whole}' },
  'figure.plainShare': { en: '{value} on record', de: '{value} der erfassten' },
  'figure.quantity': { en: '{value}', de: '{value}' },
  'figure.typical': {
    en: 'half of those whose cost is known took {low} to {high}, the median is {value}',
    de: 'die Hälfte derer, deren Kosten bekannt sind, kostete {low} bis {high}, der Median ist {value}',
  },
  'figure.growth': { en: '{value}-fold a year{interval}', de: 'jedes Jahr das {value}-Fache{interval}' },
  'figure.months': { en: '{value} months{interval}', de: '{value} Monate{interval}' },
  intervalBehind: { en: ' (90%: {low} to {high})', de: ' (90 %: {low} bis {high})' },
  figureInterval: { en: '{value} (90%: {low} to {high})', de: '{value} (90 %: {low} bis {high})' },

  other: { en: ' It is so {ways}: {value}.', de: ' So ist es {ways}: {value}.' },
  otherInterval: {
    en: ' It is so {ways}: {value} ({low} to {high}).',
    de: ' So ist es {ways}: {value} ({low} bis {high}).',
  },
  'way.cumulative': {
    en: 'counted up to the end of the period instead of in it',
    de: 'bis zum Ende des Zeitraums gezählt statt in ihm',
  },
  'way.in-period': {
    en: 'counted in the period instead of up to its end',
    de: 'im Zeitraum gezählt statt bis zu seinem Ende',
  },
  'way.derived': { en: 'with derived sizes', de: 'mit abgeleiteten Größen' },
  'way.expected': {
    en: 'as an expected number, undisclosed models included',
    de: 'als erwartete Zahl, nicht offengelegte Modelle eingerechnet',
  },
  'way.vintage': { en: 'as known on {date}', de: 'nach dem Stand vom {date}' },
  'way.file': { en: 'in {file} alone', de: 'in {file} allein' },
  'way.threshold': { en: 'over {over}', de: 'über {over}' },
  'way.window': { en: 'in the year to {date}', de: 'im Jahr bis zum {date}' },
  'way.scope': {
    en: '{scope, select, cloud {with the chips rented} acquisition {as the price of the whole cluster} development {with staff and experiments} other {as the final run on chips of one’s own}}',
    de: '{scope, select, cloud {mit gemieteten Chips} acquisition {als Kaufpreis des ganzen Clusters} development {mit Personal und Experimenten} other {als letzter Lauf auf eigenen Chips}}',
  },
  'way.all-models': { en: 'of all models, not of those alone', de: 'für alle Modelle, nicht nur für diese' },

  'corrected.count.in': {
    en: `{period}, {value, plural, =0 {no model{members} over {over} was} one {one model{members} over {over} was} other {# models{members} over {over} were}} published, as far as is on record${EXPECTED.en}${DATA.en}.`,
    de: `{period} {value, plural, =0 {erschien, soweit erfasst, kein Modell} one {erschien, soweit erfasst, ein Modell} other {erschienen, soweit erfasst, # Modelle}}{members} über {over}${EXPECTED.de}${DATA.de}.`,
  },
  'corrected.count.by': {
    en: `{period}, {value, plural, =0 {no model{members} over {over} had} one {one model{members} over {over} had} other {# models{members} over {over} had}} been published, as far as is on record${EXPECTED.en}${DATA.en}.`,
    de: `{period} {value, plural, =0 {war, soweit erfasst, kein Modell} one {war, soweit erfasst, ein Modell} other {waren, soweit erfasst, # Modelle}}{members} über {over} erschienen${EXPECTED.de}${DATA.de}.`,
  },
  'corrected.rate': {
    en: `{value} models over {over} a month are on record (90%: {from} to {to})${EXPECTED.en}${DATA.en}.`,
    de: `Erfasst sind {value} Modelle über {over} im Monat (90 %: {from} bis {to})${EXPECTED.de}${DATA.de}.`,
  },
  'corrected.growth': {
    en: '{of, select, compute {Training compute} other {Training cost}} of notable models grows {value}-fold a year{interval}.',
    de: '{of, select, compute {Der Rechenaufwand beachteter Modelle wächst} other {Die Trainingskosten beachteter Modelle wachsen}} jedes Jahr auf das {value}-Fache{interval}.',
  },
  'corrected.doubling': {
    en: '{of, select, compute {Training compute} other {Training cost}} of notable models doubles in {value} months{interval}.',
    de: '{of, select, compute {Der Rechenaufwand beachteter Modelle verdoppelt} other {Die Trainingskosten beachteter Modelle verdoppeln}} sich in {value} Monaten{interval}.',
  },
  'corrected.share': {
    en: `Of the models over {threshold} on record, {value} are in this group: {group}${DATA.en}.`,
    de: `Von den erfassten Modellen über {threshold} gehören {value} in diese Gruppe: {group}${DATA.de}.`,
  },
  'corrected.model-compute': {
    en: `The training compute of {model} is {recorded, select, yes {on record as} other {estimated at}} {value}${DATA.en}.`,
    de: `Der Rechenaufwand für das Training von {model} {recorded, select, yes {ist mit {value} erfasst} other {wird auf {value} geschätzt}}${DATA.de}.`,
  },
  'corrected.model-cost': {
    en: `The training of {model} cost {recorded, select, yes {} other {an estimated }}{value}${DATA.en}.`,
    de: `Das Training von {model} kostete {recorded, select, yes {} other {geschätzt }}{value}${DATA.de}.`,
  },
  'corrected.model-parameters': {
    en: `{model} has {value} parameters${DATA.en}.`,
    de: `{model} hat {value} Parameter${DATA.de}.`,
  },
  'corrected.model-date': {
    en: `{model} was published {date}${DATA.en}.`,
    de: `{model} erschien {date}${DATA.de}.`,
  },
  'corrected.typical-cost': {
    en: `Half of the models over {over} whose cost is known took {low} to {high} to train; the median is {value}${DATA.en}.`,
    de: `Das Training der Hälfte der Modelle über {over}, deren Kosten bekannt sind, kostete {low} bis {high}; der Median ist {value}${DATA.de}.`,
  },
  'corrected.law-threshold': { en: '{law}: the line is {amount}.', de: '{law}: Die Schwelle ist {amount}.' },
  'law.in-force': {
    en: '{law} {ended, select, yes {took effect on {date}} other {{future, select, yes {enters into force on {date}} other {has been in force since {date}}}}}{duties, select, none {} other {; its duties for providers of general-purpose models apply {dutiesFuture, select, yes {from} other {since}} {duties}}}.',
    de: '{law} {ended, select, yes {galt ab dem {date}} other {{future, select, yes {tritt am {date} in Kraft} other {ist seit dem {date} in Kraft}}}}{duties, select, none {} other {; ihre Pflichten für Anbieter von Modellen mit allgemeinem Verwendungszweck gelten {dutiesFuture, select, yes {ab} other {seit}} dem {duties}}}.',
  },
  'law.applies': {
    en: '{law}: duties of providers of general-purpose models apply {future, select, yes {from} other {since}} {date}.',
    de: '{law}: Die Pflichten für Anbieter von Modellen mit allgemeinem Verwendungszweck gelten {future, select, yes {ab} other {seit}} dem {date}.',
  },
  'law.fines': {
    en: '{law}: fines for providers of general-purpose models are possible {future, select, yes {from} other {since}} {date}.',
    de: '{law}: Geldbußen für Anbieter von Modellen mit allgemeinem Verwendungszweck sind {future, select, yes {ab} other {seit}} dem {date} möglich.',
  },
  'law.legacy': {
    en: '{law}: models placed on the market earlier must comply by {date}.',
    de: '{law}: Früher in Verkehr gebrachte Modelle müssen bis zum {date} genügen.',
  },
  'law.signed': { en: '{law} was signed on {date}.', de: '{law} wurde am {date} unterzeichnet.' },
  'law.adopted': { en: '{law} was adopted on {date}.', de: '{law} wurde am {date} verabschiedet.' },
  'law.vetoed': { en: '{law} was vetoed on {date}.', de: '{law} wurde am {date} durch ein Veto gestoppt.' },
  'law.revoked': { en: '{law} was revoked on {date}.', de: '{law} wurde am {date} aufgehoben.' },
  'law.applies-elsewhere': { en: '{law}: {date}.', de: '{law}: {date}.' },

  found: {
    en: '{count, plural, =0 {No statement that can be checked was found.} one {One statement:} other {# statements:}}',
    de: '{count, plural, =0 {Keine prüfbare Aussage gefunden.} one {Eine Aussage:} other {# Aussagen:}}',
  },
  left: {
    en: '{count, plural, one {One sentence was} other {# sentences were}} not read any more: one text is judged up to so many statements.',
    de: '{count, plural, one {Ein Satz wurde} other {# Sätze wurden}} nicht mehr gelesen: Beurteilt werden je Text höchstens so viele Aussagen.',
  },
  line: { en: 'line {line}, column {column}', de: 'Zeile {line}, Spalte {column}' },
  read: { en: 'Read as: {reading}', de: 'Gelesen als: {reading}' },
  correctedLine: { en: 'Correct: {text}', de: 'Richtig: {text}' },
  sourcesLine: { en: 'Sources: {list}', de: 'Quellen: {list}' },
  sourceCell: { en: '{file}, {date}, row {row}, “{column}”', de: '{file}, {date}, Zeile {row}, „{column}“' },
  sourceFile: { en: '{file}, {date}', de: '{file}, {date}' },
  moreSources: { en: 'and {count} more', de: 'und {count} weitere' },
  'page.title': { en: 'Check a text', de: 'Text prüfen' },
  'page.intro': {
    en: 'Statements on large models are found in a German or English text, read, and held against the data: numbers over a threshold, rates, growth, shares, single models, and what laws say from when. How each was read is always shown. Nothing is stored.',
    de: 'Aussagen über große Modelle werden in einem deutschen oder englischen Text gefunden, gelesen und an den Daten geprüft: Zahlen über einer Schwelle, Häufigkeiten, Wachstum, Anteile, einzelne Modelle und was Gesetze ab wann verlangen. Wie jede gelesen wurde, steht immer dabei. Nichts wird gespeichert.',
  },
  'page.text': { en: 'Text', de: 'Text' },
  'page.submit': { en: 'Check', de: 'Prüfen' },
  'page.asOf': {
    en: 'For an older article choose the data of its time: it is then judged by what was known.',
    de: 'Für einen älteren Artikel den Datenstand seiner Zeit wählen: Dann gilt, was damals bekannt war.',
  },
  'page.tooLarge': {
    en: 'The text is longer than 1 MB. Give it in parts, or use flopscope check.',
    de: 'Der Text ist länger als 1 MB. Bitte in Teilen eingeben oder flopscope check benutzen.',
  },
  'page.corrected': { en: 'Correct:', de: 'Richtig:' },
  'page.sources': {
    en: '{count, plural, one {One source} other {# sources}}',
    de: '{count, plural, one {Eine Quelle} other {# Quellen}}',
  },
  judgedBy: { en: 'Judged by the data as of {vintage}.', de: 'Beurteilt nach den Daten vom {vintage}.' },
  asOfHint: {
    en: '--as-of gives the article’s own date.',
    de: '--as-of nennt das Datum des Artikels.',
  },
});
