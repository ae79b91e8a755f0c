/** Sentences about what a training run cost. */
import { defineMessages } from '../message.js';

export const costMessages = defineMessages({
  'finding.final-run': {
    en: 'The final training run cost {cost}: chips, servers, interconnect and energy, in dollars of {month}.',
    de: 'Der letzte Trainingslauf kostete {cost}: Chips, Server, Netz und Energie, in Dollar von {month}.',
  },
  'finding.cloud': {
    en: 'Rented, the final training run would have cost {cost}, in dollars of {month}.',
    de: 'Gemietet hätte der letzte Trainingslauf {cost} gekostet, in Dollar von {month}.',
  },
  'finding.acquisition': {
    en: 'Buying the cluster it ran on cost {cost}, in dollars of {month}.',
    de: 'Der Kauf des Clusters, auf dem es lief, kostete {cost}, in Dollar von {month}.',
  },
  'finding.development': {
    en: 'With staff and experiments its development cost {cost}, in dollars of {month}.',
    de: 'Mit Personal und Experimenten kostete seine Entwicklung {cost}, in Dollar von {month}.',
  },
  title: { en: 'What its training cost', de: 'Was sein Training kostete' },
  working: { en: 'Parts and working, by what is counted', de: 'Teile und Rechenweg, je nach Umfang' },
  chartSubtitle: {
    en: '{name}: training cost in dollars of {month}, median and {percent}% interval by what is counted, vintage {date}',
    de: '{name}: Trainingskosten in Dollar von {month}, Median und {percent}-%-Intervall je nach Umfang, Datenstand {date}',
  },
  variants: {
    en: 'Expected a month over {threshold}, undisclosed models included, by what is counted and in dollars of when:',
    de: 'Erwartet im Monat über {threshold}, nicht offengelegte Modelle eingeschlossen, je nach Umfang und Preisstand:',
  },
  scope: { en: 'cost', de: 'Kosten' },
  priceMonth: { en: 'dollars of', de: 'Dollar von' },
  perMonth: { en: 'a month (90%)', de: 'im Monat (90 %)' },
  'scope.final-run': { en: 'final run, chips owned', de: 'letzter Lauf, eigene Chips' },
  'scope.cloud': { en: 'final run, rented', de: 'letzter Lauf, gemietet' },
  'scope.acquisition': { en: 'buying the cluster', de: 'Kauf des Clusters' },
  'scope.development': { en: 'with staff and experiments', de: 'mit Personal und Experimenten' },
  basis: {
    en: 'Derived and expected: {scope}, dollars of {month}. Recorded: what the source itself states, mostly for owned chips, in dollars of its own.',
    de: 'Abgeleitet und erwartet: {scope}, Dollar von {month}. Erfasst: was die Quelle selbst nennt, meist für eigene Chips, in Dollar eigenen Stands.',
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
