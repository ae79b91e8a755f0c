/** Texts of the published forecast of model counts, made again. */
import { defineMessages } from '../message.js';

export const modelCountMessages = defineMessages({
  title: {
    en: 'Models over a size by the end of each year, by the published method{variant, select, repaired {, repaired} other {}}: median ({low}% to {high}% of {simulations} simulations, seed {seed})',
    de: 'Modelle über einer Größe bis zum Ende jedes Jahres nach der veröffentlichten Methode{variant, select, repaired {, berichtigt} other {}}: Median ({low} % bis {high} % von {simulations} Simulationen, Startwert {seed})',
  },
  over: { en: 'over', de: 'über' },
  interval: { en: '{median} ({low}–{high})', de: '{median} ({low}–{high})' },
  added: {
    en: '* counted from the same samples; the published table starts at {threshold}',
    de: '* aus denselben Stichproben gezählt; die veröffentlichte Tabelle beginnt bei {threshold}',
  },
  known: {
    en: 'Of {year} the authors took as known, instead of simulated: {counts}.',
    de: 'Für {year} setzten die Autoren als bekannt ein, statt zu simulieren: {counts}.',
  },
  knownCount: { en: '{models} over {threshold}', de: '{models} über {threshold}' },
  frontierTitle: {
    en: 'Models of the year within so many orders of magnitude of the largest before their quarter, or above it',
    de: 'Modelle des Jahres, die höchstens so viele Größenordnungen unter dem größten vor ihrem Quartal liegen oder darüber',
  },
  width: { en: 'orders', de: 'Größenordnungen' },
  headline: {
    en: 'Published, by the end of {year}: {count} over {threshold}; here {own}.',
    de: 'Veröffentlicht, bis Ende {year}: {count} über {threshold}; hier {own}.',
  },
  defects: {
    en: 'Known defects of the published method:',
    de: 'Bekannte Mängel der veröffentlichten Methode:',
  },
  defect: {
    en: '- {defect} {repaired, select, yes {Repaired here.} other {}}',
    de: '- {defect} {repaired, select, yes {Hier behoben.} other {}}',
  },
  'defect.percentiles-added-up': {
    en: 'It takes percentiles of every year and adds them up: as if one year being high made all high. Intervals of cumulative counts are too wide, medians too low.',
    de: 'Sie nimmt Perzentile jedes Jahres und addiert sie, als wären mit einem Jahr alle hoch. Intervalle der aufsummierten Zahlen sind zu breit, Mediane zu niedrig.',
  },
  'defect.quarter-in-its-reference': {
    en: 'The largest model before a quarter includes the models of that quarter, in the simulations but not in the observed counts beside them.',
    de: 'Das größte Modell vor einem Quartal schließt die Modelle dieses Quartals ein, in den Simulationen, nicht aber in den beobachteten Zahlen daneben.',
  },
  'defect.fit-through-one-one': {
    en: 'The fit of compute over sizes is forced through (1, 1) in logarithms where (0, 0) is meant. The forecast does not use it.',
    de: 'Die Anpassung des Rechenaufwands über die Größen wird in Logarithmen durch (1, 1) gezwungen, gemeint ist (0, 0). Die Prognose nutzt sie nicht.',
  },
  trainingTitle: {
    en: 'Training compute of all models to come, and of the largest: growth {growth} a year, standard deviation {sd}',
    de: 'Trainingsaufwand aller künftigen Modelle und des größten: Wachstum {growth} im Jahr, Standardabweichung {sd}',
  },
  year: { en: 'year', de: 'Jahr' },
  training: { en: 'all, FLOP', de: 'alle, FLOP' },
  largest: { en: 'largest, FLOP', de: 'größtes, FLOP' },
  totalsTitle: { en: 'Models with known compute', de: 'Modelle mit bekanntem Rechenaufwand' },
  models: { en: 'models', de: 'Modelle' },
  exponent: { en: 'exponent, as published', de: 'Exponent, wie veröffentlicht' },
  exponentThroughOrigin: { en: 'through (0, 0)', de: 'durch (0, 0)' },
  share: { en: 'share of the largest', de: 'Anteil des größten' },
  lookBackTitle: {
    en: 'Looking back: models by the end of the year, observed and as the method has them',
    de: 'Rückblick: Modelle bis zum Jahresende, beobachtet und nach der Methode',
  },
  observed: { en: 'observed {count}, {own}', de: 'beobachtet {count}, {own}' },
  assumptionsTitle: { en: 'Assumptions', de: 'Annahmen' },
  assumption: { en: '{name} = {value}: {source}', de: '{name} = {value}: {source}' },
  explainHint: {
    en: '--explain adds growth, totals, the look back and every assumption with its source.',
    de: '--explain ergänzt Wachstum, Summen, Rückblick und jede Annahme mit ihrer Quelle.',
  },
  method: { en: 'Method: {paper}, {code}', de: 'Methode: {paper}, {code}' },
  files: { en: 'From {files}', de: 'Aus {files}' },
});
