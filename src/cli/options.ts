/** Flags that several verbs take. */
import type { VerbOption } from './verb.js';

export const over: VerbOption = {
  name: 'over',
  value: 'SIZE',
  summary: 'threshold, strictly greater: 1e23flop, 10Musd',
};
export const scope: VerbOption = {
  name: 'scope',
  value: 'SCOPE',
  summary: 'which cost: final-run, cloud, acquisition or development (final-run)',
};
export const priceMonth: VerbOption = {
  name: 'price-month',
  value: 'MONTH',
  summary: 'dollars of which month: YYYY-MM or YYYY (the newest of the price index)',
};
export const from: VerbOption = { name: 'from', value: 'DATE', summary: 'published on or after this day' };
export const to: VerbOption = { name: 'to', value: 'DATE', summary: 'published on or before this day' };
export const on: VerbOption = {
  name: 'on',
  value: 'DATE',
  summary: 'the day whose law is asked about (today)',
};
export const explain: VerbOption = {
  name: 'explain',
  value: null,
  summary: 'print the models and cells behind the figures',
};
export const chart: VerbOption = {
  name: 'chart',
  value: null,
  summary: 'draw the answer in the terminal, in place of the table',
};
export const out: VerbOption = {
  name: 'out',
  value: 'FILE',
  summary: 'save its picture: chart.svg or chart.png',
};
export const seed: VerbOption = { name: 'seed', value: 'N', summary: 'same seed, same draws' };
export const simulations: VerbOption = {
  name: 'simulations',
  value: 'N',
  summary: 'possible futures that are drawn',
};
export const port: VerbOption = {
  name: 'port',
  value: 'N',
  summary: 'port to listen on; a free one when it is taken (4173)',
};
export const host: VerbOption = {
  name: 'host',
  value: 'ADDRESS',
  summary: 'IP address of this machine to listen on; 0.0.0.0 or :: for all (FLOPSCOPE_HOST, else 127.0.0.1)',
};
export const publicUrl: VerbOption = {
  name: 'public-url',
  value: 'URL',
  summary: 'where readers reach it through a proxy: https://observatory.example',
};
