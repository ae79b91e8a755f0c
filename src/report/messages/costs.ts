/** Sentences about what a training run cost. */
import { defineMessages } from '../message.js';

export const costMessages = defineMessages({
  'finding.final-run': {
    en: 'The final training run cost about {cost} in dollars of {month}: chips, servers, interconnect and energy.',
    de: 'Der letzte Trainingslauf kostete etwa {cost} in Dollar von {month}: Chips, Server, Netz und Energie.',
  },
  'finding.cloud': {
    en: 'Rented, the final training run would have cost about {cost} in dollars of {month}.',
    de: 'Gemietet hätte der letzte Trainingslauf etwa {cost} in Dollar von {month} gekostet.',
  },
  'finding.acquisition': {
    en: 'Buying the cluster it ran on cost about {cost} in dollars of {month}.',
    de: 'Der Kauf des Clusters, auf dem es lief, kostete etwa {cost} in Dollar von {month}.',
  },
  'finding.development': {
    en: 'With staff and experiments its development cost about {cost} in dollars of {month}.',
    de: 'Mit Personal und Experimenten kostete seine Entwicklung etwa {cost} in Dollar von {month}.',
  },
  'evidence.derived': {
    en: 'Derived: a documented formula gives it from the compute, chips and time that sources state.',
    de: 'Abgeleitet: Eine belegte Formel ergibt die Kosten aus Rechenaufwand, Chips und Dauer, die Quellen nennen.',
  },
  'evidence.imputed': {
    en: 'Imputed: its chips or its own compute are not stated, so likely ones stand in.',
    de: 'Geschätzt: Seine Chips oder sein eigener Rechenaufwand sind nicht genannt, wahrscheinliche treten an ihre Stelle.',
  },
  title: { en: 'What its training cost', de: 'Was sein Training kostete' },
  gap: {
    en: 'Not known: a cost is told from compute, and of this model’s compute too little is known for an estimate. What would fill the gap: {wouldFill}.',
    de: 'Nicht bekannt: Kosten werden aus dem Rechenaufwand erschlossen, und über den dieses Modells ist zu wenig für eine Schätzung bekannt. Was die Lücke füllen würde: {wouldFill}.',
  },
  recordedBeside: {
    en: 'A source itself states <stated>{cost}</stated>, by a method of its own and in dollars of mixed years, mostly of 2023. It is kept as stated, beside the estimate.',
    de: 'Eine Quelle nennt selbst <stated>{cost}</stated>, nach eigener Methode und in Dollar gemischter Jahre, meist von 2023. Die Angabe bleibt, wie sie ist, neben der Schätzung stehen.',
  },
  chartSubtitle: {
    en: '{name}: training cost in dollars of {month} by what is counted, median and {percent}% interval, vintage {date}',
    de: '{name}: Trainingskosten in Dollar von {month}, je nachdem, was zählt, Median und {percent}-%-Intervall, Datenstand {date}',
  },
  chartRow: { en: '{scope}: {cost}', de: '{scope}: {cost}' },
  chartSource: {
    en: 'Data: Epoch AI, CC BY 4.0; prices as in the working of the estimate.',
    de: 'Daten: Epoch AI, CC BY 4.0; Preise wie im Rechenweg der Schätzung.',
  },
  inEuros: { en: 'in euros', de: 'in Euro' },
  working: { en: 'Parts and working, by what is counted', de: 'Teile und Rechenweg, je nach Umfang' },
  workingText: {
    en: 'The working takes the central value of everything; the median is that of many draws and can lie a little beside it.',
    de: 'Der Rechenweg nimmt von allem den mittleren Wert; der Median ist der vieler Ziehungen und kann etwas daneben liegen.',
  },
  variants: {
    en: 'Expected a month over {threshold}, undisclosed models included, by what is counted and in dollars of when:',
    de: 'Erwartet im Monat über {threshold}, nicht offengelegte Modelle eingeschlossen, je nach Umfang und Preisstand:',
  },
  variantsTitle: {
    en: 'What changes with what is counted as cost',
    de: 'Was sich ändert, je nachdem, was als Kosten zählt',
  },
  scopeChoice: { en: 'Counted as cost', de: 'Als Kosten zählt' },
  monthChoice: { en: 'Dollars of', de: 'Dollar von' },
  scope: { en: 'cost', de: 'Kosten' },
  priceMonth: { en: 'dollars of', de: 'Dollar von' },
  perMonth: { en: 'a month (90%)', de: 'im Monat (90 %)' },
  'scope.final-run': { en: 'Final run, chips owned', de: 'Letzter Lauf, eigene Chips' },
  'scope.cloud': { en: 'Final run, rented', de: 'Letzter Lauf, gemietet' },
  'scope.acquisition': { en: 'Buying the cluster', de: 'Kauf des Clusters' },
  'scope.development': { en: 'With staff and experiments', de: 'Mit Personal und Experimenten' },
  basis: {
    en: 'What is counted: “{scope}”, in dollars of {month}, where it is derived and expected. Recorded is what the source itself states, in dollars of mixed years, mostly of 2023.',
    de: 'Was zählt: „{scope}“ in Dollar von {month}, soweit abgeleitet und erwartet. Erfasst ist, was die Quelle selbst nennt, in Dollar gemischter Jahre, meist von 2023.',
  },
  euro: {
    en: 'In euros: {cost}, at {rate} euros a dollar ({month}).',
    de: 'In Euro: {cost}, zu {rate} Euro je Dollar ({month}).',
  },
  cumulative: {
    en: 'With the models it was made from: {cost}.',
    de: 'Mit den Modellen, aus denen es entstand: {cost}.',
  },
  part: { en: 'part', de: 'Teil' },
  usd: { en: 'cost', de: 'Kosten' },
  share: { en: 'share', de: 'Anteil' },
  'part.chips': { en: 'chips', de: 'Chips' },
  'part.servers': { en: 'servers', de: 'Server' },
  'part.interconnect': { en: 'interconnect', de: 'Netz' },
  'part.energy': { en: 'energy', de: 'Energie' },
  'part.staff': { en: 'staff', de: 'Personal' },
  'part.rental': { en: 'rent', de: 'Miete' },
  'warning.hours-against-compute': {
    en: 'Stated chip-hours and compute do not fit together: they differ by a factor of {ratio}.',
    de: 'Angegebene Chipstunden und Rechenaufwand passen nicht zusammen: Sie unterscheiden sich um den Faktor {ratio}.',
  },
  'warning.unknown-chips': {
    en: 'These chips are not known, so likely ones stand in: {chips}.',
    de: 'Diese Chips sind nicht bekannt, wahrscheinliche treten an ihre Stelle: {chips}.',
  },
  'warning.several-chips': {
    en: 'Several kinds of chip were used; who worked how long is not known: {chips}.',
    de: 'Mehrere Arten von Chips wurden benutzt; welche wie lange, ist nicht bekannt: {chips}.',
  },
  'warning.before-its-time': {
    en: 'It came out before chips that are costed here could be had.',
    de: 'Es erschien, bevor die hier bewerteten Chips zu haben waren.',
  },
  'warning.no-publication-date': {
    en: 'It has no publication date; the day it was first listed stands in: {listedFrom}.',
    de: 'Es hat kein Veröffentlichungsdatum; der Tag der ersten Nennung tritt an seine Stelle: {listedFrom}.',
  },
  'warning.small-for-development': {
    en: 'The shares of staff and experiments were measured on runs of at least {measuredFromUsd}; this one is smaller.',
    de: 'Die Anteile von Personal und Experimenten wurden an Läufen ab {measuredFromUsd} gemessen; dieser ist kleiner.',
  },
});
