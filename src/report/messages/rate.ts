/** Sentences about the rate at which models appear, its growth and its course. */
import { defineMessages } from '../message.js';

/** What the figures of a title count, where it says anything of them. */
const BASIS =
  '{basis, select, corrected {Late reports allowed for, } recorded {On record, } derived {On record or derived, } other {Expected, }}';

/** In German a pace is faster, numbers on record are larger. */
function basis(pace: string, number: string): string {
  return `{basis, select, corrected {Mit Nachmeldungen ${pace}} recorded {Erfasst sind ${number}} derived {Erfasst oder abgeleitet sind ${number}} other {Erwartet sind ${number}}}`;
}

export const rateMessages = defineMessages({
  'title.faster': {
    en: `${BASIS}faster than a year before: {rate} a month, up from {before}`,
    de: `${basis('schneller', 'mehr')} als im Jahr davor: {rate} im Monat nach {before}`,
  },
  'title.probably-faster': {
    en: `${BASIS}probably faster than a year before: {rate} a month, up from {before}`,
    de: `${basis('wahrscheinlich schneller', 'wahrscheinlich mehr')} als im Jahr davor: {rate} im Monat nach {before}`,
  },
  'title.no-clear-change': {
    en: `${BASIS}about {rate} a month, no clear change from the year before ({before})`,
    de: `${basis('etwa', 'etwa')} {rate} im Monat, keine klare Änderung gegenüber dem Jahr davor ({before})`,
  },
  'title.probably-slower': {
    en: `${BASIS}probably slower than a year before: {rate} a month, down from {before}`,
    de: `${basis('wahrscheinlich langsamer', 'wahrscheinlich weniger')} als im Jahr davor: {rate} im Monat nach {before}`,
  },
  'title.slower': {
    en: `${BASIS}slower than a year before: {rate} a month, down from {before}`,
    de: `${basis('langsamer', 'weniger')} als im Jahr davor: {rate} im Monat nach {before}`,
  },
  'title.quiet': {
    en: 'No recent model over {threshold} as of {date}',
    de: 'Kein neueres Modell über {threshold}, Stand {date}',
  },
  'title.none': { en: 'No rate over {threshold}: {reason}', de: 'Keine Rate über {threshold}: {reason}' },
  lastYear: {
    en: 'In the {months} months to {date}, {rate} models over {threshold} a month ({level}: {low} to {high}); in the {months} months before, {before} ({beforeLow} to {beforeHigh}). The probability that the rate rose is {probability}.',
    de: 'In den {months} Monaten bis zum {date} {rate} Modelle über {threshold} im Monat ({level}: {low} bis {high}), in den {months} Monaten davor {before} ({beforeLow} bis {beforeHigh}). Mit einer Wahrscheinlichkeit von {probability} ist die Rate gestiegen.',
  },
  'growth.grew': {
    en: 'From {from} to {to} the rate grew by a factor of {factor} a year ({level}: {low} to {high}).',
    de: 'Von {from} bis {to} wuchs die Rate um den Faktor {factor} im Jahr ({level}: {low} bis {high}).',
  },
  'growth.fell': {
    en: 'From {from} to {to} the rate fell by a factor of {factor} a year ({level}: {low} to {high}).',
    de: 'Von {from} bis {to} fiel die Rate um den Faktor {factor} im Jahr ({level}: {low} bis {high}).',
  },
  'growth.unclear': {
    en: 'From {from} to {to} it is open whether the rate grew: a factor of {factor} a year ({level}: {low} to {high}).',
    de: 'Ob die Rate von {from} bis {to} wuchs, ist offen: Faktor {factor} im Jahr ({level}: {low} bis {high}).',
  },
  'change.yes': {
    en: 'That growth {direction, select, slowed {slowed} other {quickened}} in about {month} ({level}: {breakFrom} to {breakTo}): a factor of {before} a year before ({beforeLow} to {beforeHigh}), {after} after ({afterLow} to {afterHigh}). Constant growth would look so {p} of the time.',
    de: 'Dieses Wachstum wurde etwa im {month} {direction, select, slowed {langsamer} other {schneller}} ({level}: {breakFrom} bis {breakTo}): davor um den Faktor {before} im Jahr ({beforeLow} bis {beforeHigh}), danach {after} ({afterLow} bis {afterHigh}). Stetiges Wachstum sähe in {p} der Fälle so aus.',
  },
  'change.no': {
    en: 'No clear change of that growth: constant growth would look as much like one {p} of the time.',
    de: 'Keine klare Änderung dieses Wachstums: Stetiges Wachstum sähe in {p} der Fälle ebenso sehr danach aus.',
  },
  'change.unknown': {
    en: 'There are too few months or models to tell whether that growth changed.',
    de: 'Ob sich dieses Wachstum geändert hat, lässt sich aus so wenigen Monaten oder Modellen nicht sagen.',
  },
  shapes: {
    en: 'Of the courses tried the counts support {supported}{rejected, select, none {} other {, not {rejected}}}.',
    de: 'Von den geprüften Verläufen stützen die Zählungen {supported}{rejected, select, none {} other {, nicht {rejected}}}.',
  },
  'shape.constant': { en: 'an even rate', de: 'eine gleichbleibende Rate' },
  'shape.linear': { en: 'straight-line growth', de: 'geradliniges Wachstum' },
  'shape.exponential': { en: 'steady exponential growth', de: 'stetiges exponentielles Wachstum' },
  'shape.break': {
    en: 'exponential growth with one change of pace',
    de: 'exponentielles Wachstum mit einem Tempowechsel',
  },
  'shape.logistic': { en: 'growth that levels off', de: 'abflachendes Wachstum' },
  'caveat.corrected': {
    en: 'Recent months count with the models that will still be reported for them, as past vintages let expect; a model that no source ever sizes is not among them.',
    de: 'Jüngste Monate zählen mit den Modellen, die für sie noch gemeldet werden, wie es frühere Datenstände erwarten lassen; Modelle, deren Größe nie eine Quelle nennt, sind nicht darunter.',
  },
  'caveat.uncorrected': {
    en: 'Models reported late are not in these figures, which makes recent months look slow; the growth leaves the last months out for that reason.',
    de: 'Spät gemeldete Modelle fehlen in diesen Zahlen, jüngste Monate sehen deshalb langsam aus; das Wachstum lässt deshalb die letzten Monate weg.',
  },
  'reason.no-models': { en: 'no model is over it', de: 'kein Modell liegt darüber' },
  'reason.no-estimates': {
    en: 'there are too few known sizes to estimate the others from',
    de: 'zu wenige Größen sind bekannt, um die übrigen zu schätzen',
  },
  'reason.window-empty': {
    en: 'no month with a model before it lies between the days asked for',
    de: 'zwischen den gefragten Tagen liegt kein Monat, vor dem schon ein Modell erschien',
  },
  'reason.window-short': {
    en: 'the window is too short',
    de: 'das Fenster ist zu kurz',
  },
  'reason.few-models': {
    en: 'too few models appeared in the window',
    de: 'zu wenige Modelle erschienen im Fenster',
  },
  'reason.one-month': {
    en: 'all models of the window appeared in one month',
    de: 'alle Modelle des Fensters erschienen in einem Monat',
  },
  noGrowth: { en: 'No growth is given: {reason}.', de: 'Ein Wachstum wird nicht angegeben: {reason}.' },
  reading: { en: 'reading', de: 'Lesart' },
  'reading.recorded': {
    en: 'recorded{late, select, yes {, late reports allowed for} other {, so far}}',
    de: 'erfasst{late, select, yes {, mit Nachmeldungen} other {, bisher}}',
  },
  'reading.derived': {
    en: 'derived{late, select, yes {, late reports allowed for} other {, so far}}',
    de: 'abgeleitet{late, select, yes {, mit Nachmeldungen} other {, bisher}}',
  },
  'reading.expected': {
    en: 'expected{late, select, yes {, late reports allowed for} other {, so far}}',
    de: 'erwartet{late, select, yes {, mit Nachmeldungen} other {, bisher}}',
  },
  month: { en: 'month', de: 'Monat' },
  counted: { en: 'models so far', de: 'Modelle bisher' },
  rate: { en: 'a month (90%)', de: 'im Monat (90 %)' },
  share: { en: 'on record', de: 'erfasst' },
  perYear: { en: 'a year (90%)', de: 'im Jahr (90 %)' },
  lastYearHead: { en: 'last 12 months', de: 'letzte 12 Monate' },
  yearBefore: { en: '12 before', de: '12 davor' },
  probability: { en: 'faster', de: 'schneller' },
  shape: { en: 'course', de: 'Verlauf' },
  weight: { en: 'weight', de: 'Gewicht' },
  lastMonths: {
    en: 'The last {shown} of {total} months; --json gives all.',
    de: 'Die letzten {shown} von {total} Monaten; --json gibt alle.',
  },
  incomplete: { en: '(incomplete)', de: '(unvollständig)' },
});
