/** Which addresses of the API answer what is known beside models? */
import { ChipAnswer, ChipsAnswer } from '../catalog/entities/chip-answer.js';
import { ClusterAnswer, ClustersAnswer } from '../catalog/entities/cluster-answer.js';
import { CountriesAnswer, CountryAnswer } from '../catalog/entities/country-answer.js';
import { EntitiesQuestion, EntityQuestion } from '../catalog/entities/entity.js';
import { OrganizationAnswer, OrganizationsAnswer } from '../catalog/entities/organization-answer.js';
import { type ApiQuestion, entry, listEntry } from './api-question.js';
import type { ListShape } from './lists/list-shape.js';

const MOST_MODELS: ListShape = {
  rows: 'entries',
  id: ['id'],
  order: 'Default: models.',
  days: ['newest'],
};

export const ENTITY_QUESTIONS: readonly ApiQuestion[] = [
  listEntry(
    '/organizations',
    'Organisations with their models, most first',
    EntitiesQuestion,
    OrganizationsAnswer,
    MOST_MODELS,
    (observatory, asked) => observatory.entities('organization', asked),
  ),
  entry(
    '/organizations/:id',
    'One organisation: its models, counts by year and vintage, partners, clusters',
    EntityQuestion,
    OrganizationAnswer,
    (observatory, asked, id) => observatory.entity('organization', id, asked['as-of'] ?? null),
  ),
  listEntry(
    '/countries',
    'Countries with their models, most first',
    EntitiesQuestion,
    CountriesAnswer,
    MOST_MODELS,
    (observatory, asked) => observatory.entities('country', asked),
  ),
  entry(
    '/countries/:id',
    'One country: its models, counts by year and vintage, organisations, clusters',
    EntityQuestion,
    CountryAnswer,
    (observatory, asked, id) => observatory.entity('country', id, asked['as-of'] ?? null),
  ),
  listEntry(
    '/chips',
    'Chips, the newest first',
    EntitiesQuestion,
    ChipsAnswer,
    { rows: 'entries', id: ['id'], order: 'Default: released.', days: ['released'] },
    (observatory, asked) => observatory.entities('chip', asked),
  ),
  entry(
    '/chips/:id',
    'One chip: every field with its sources, prices over time, models trained on it',
    EntityQuestion,
    ChipAnswer,
    (observatory, asked, id) => observatory.entity('chip', id, asked['as-of'] ?? null),
  ),
  listEntry(
    '/clusters',
    'Clusters of chips, the largest first',
    EntitiesQuestion,
    ClustersAnswer,
    { rows: 'entries', id: ['id'], order: 'Default: h100Equivalents.', days: ['operational'] },
    (observatory, asked) => observatory.entities('cluster', asked),
  ),
  entry(
    '/clusters/:id',
    'One cluster: every field with its sources',
    EntityQuestion,
    ClusterAnswer,
    (observatory, asked, id) => observatory.entity('cluster', id, asked['as-of'] ?? null),
  ),
];
