/** Which plans were saved? Each under an id of its content, so that saving it twice saves it once. */

import * as z from 'zod';
import type { PipelineOptions } from './pipeline.js';
import { InputError, NotFound } from './provenance/input-error.js';
import { readPlan } from './regulation/plan.js';
import { describedBytes, listDescribed, readDescribed } from './snapshots/kept/described.js';
import type { KeptFiles } from './snapshots/kept/kept-files.js';
import { sha256Of } from './snapshots/layout.js';

/** As the file of `flopscope assess --plan`; what it may hold is checked by `readPlan`. */
export const PlanProposal = z.record(z.string(), z.unknown());
export type PlanProposal = z.infer<typeof PlanProposal>;

export const SavedPlan = z.object({
  id: z.string(),
  name: z.string(),
  /** ISO instant. */
  saved: z.string(),
  plan: z.record(z.string(), z.unknown()),
});
export type SavedPlan = z.infer<typeof SavedPlan>;

export interface SavedPlans {
  /** `added` is false where the same is there already. */
  save(proposal: PlanProposal): Promise<{ readonly added: boolean; readonly saved: SavedPlan }>;
  list(): Promise<readonly SavedPlan[]>;
  find(id: string): Promise<SavedPlan>;
  remove(id: string): Promise<void>;
}

const PLANS = 'plans';

export function openSavedPlans(
  { now }: Pick<PipelineOptions, 'now'>,
  kept: KeptFiles,
  mostPlans: number,
): SavedPlans {
  const find = async (id: string): Promise<SavedPlan> => {
    const found = /^[0-9a-f]{16}$/.test(id)
      ? await readDescribed(kept, PLANS, `${id}.json`, SavedPlan)
      : null;
    if (found) return found;
    throw new NotFound(`no plan ${id}`, []);
  };
  return {
    find,
    list: () => listDescribed(kept, PLANS, SavedPlan),
    save: async (plan) => {
      const text = JSON.stringify(plan);
      const { name } = readPlan(text, 'plan');
      const id = sha256Of(text).slice(0, 16);
      const known = await kept.names(PLANS);
      if (known.length >= mostPlans && !known.includes(`${id}.json`))
        throw new InputError(`${mostPlans} plans are saved already; no more are taken`);
      const saved = { id, name, saved: now().toISOString(), plan };
      const added = await kept.add(PLANS, `${id}.json`, describedBytes(saved));
      return { added, saved: added ? saved : await find(id) };
    },
    remove: async (id) => {
      await find(id);
      await kept.remove(PLANS, `${id}.json`);
    },
  };
}
