/** What did computing services cost in each month? The price index that costs are put into dollars of a month by. */
import type { Source } from './source.js';

const SERIES = 'PCU518210518210';

export const BLS_PRICE_INDEX: Source = {
  id: 'bls-price-index',
  subject: 'price-index',
  citation: {
    producer: 'US Bureau of Labor Statistics, via FRED',
    title: 'Producer price index: data processing, hosting and related services',
    text: `US Bureau of Labor Statistics, producer price index ${SERIES}, retrieved from FRED, Federal Reserve Bank of St. Louis.`,
    pageUrl: `https://fred.stlouisfed.org/series/${SERIES}`,
    licence: { id: 'public-domain', name: 'public domain', url: null },
  },
  requests: [
    {
      url: `https://fred.stlouisfed.org/graph/fredgraph.csv?id=${SERIES}`,
      fileName: `price_index_${SERIES}.csv`,
    },
  ],
  fileName: /price_index|PCU518210518210/i,
  columns: [
    { field: 'month', kind: 'date', headers: ['observation_date', 'DATE'] },
    { field: 'index', kind: 'quantity', unit: 'December 2000 = 100', headers: [SERIES] },
  ],
  nameField: 'month',
  scope: { kind: 'selection' },
};
