/** The largest data centers built for machine learning: power, chips and capital today. */
import { quantity, text } from './columns.js';
import { epochCitation } from './epoch.js';
import type { Column, Source } from './source.js';

const COLUMNS: readonly Column[] = [
  text('name', 'Handle'),
  text('title', 'Title'),
  text('project', 'Project'),
  text('address', 'Address'),
  text('latitude', 'Latitude'),
  text('longitude', 'Longitude'),
  text('owner', 'Owner'),
  text('users', 'Users'),
  { field: 'investors', kind: 'list', headers: ['Investors'] },
  { field: 'constructionCompanies', kind: 'list', headers: ['Construction companies'] },
  { field: 'energyCompanies', kind: 'list', headers: ['Energy companies'] },
  quantity('h100Equivalents', 'H100', 'Current H100 equivalents'),
  quantity('powerMegawatts', 'MW', 'Current power (MW)'),
  quantity('capitalCostBillionUsd2025', '10⁹ USD of 2025', 'Current total capital cost (2025 USD billions)'),
];

export const EPOCH_DATA_CENTERS: Source = {
  id: 'epoch-data-centers',
  subject: 'data-center',
  citation: epochCitation('Frontier data centers', 'https://epoch.ai/data/data-centers'),
  requests: [{ url: 'https://epoch.ai/data/data_centers.csv', fileName: 'data_centers.csv' }],
  fileName: /data[_-]?cent(?:er|re)s/i,
  columns: COLUMNS,
  nameField: 'name',
  scope: { kind: 'selection' },
};
