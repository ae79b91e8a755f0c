/** What is known of a cluster of chips: the shape of the answer. */
import * as z from 'zod';
import { Vintage } from '../../provenance/lineage.js';
import { ModelField } from '../model.js';
import { ClusterEntry } from './cluster-entry.js';
import { EntityRef, indexAnswer } from './entity.js';

export const ClusterAnswer = z.object({
  vintage: Vintage,
  cluster: ClusterEntry,
  fields: z.array(ModelField),
  /** The cluster it builds upon, and the one that takes its place. */
  buildsUpon: EntityRef.nullable(),
  supersededBy: EntityRef.nullable(),
});
export type ClusterAnswer = z.infer<typeof ClusterAnswer>;

export const ClustersAnswer = indexAnswer(ClusterEntry);
export type ClustersAnswer = z.infer<typeof ClustersAnswer>;
