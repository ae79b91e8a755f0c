/** Is a model one of those a claim speaks of? */
import type { ModelEntry } from '../../../catalog/model.js';
import type { Members } from '../claim.js';

export function hasMembers({ domain, country, access, organization }: Members): boolean {
  return [domain, country, access, organization].some((wanted) => wanted !== undefined);
}

export function belongs(model: ModelEntry, { domain, country, access, organization }: Members): boolean {
  return (
    (domain === undefined || model.domains.includes(domain)) &&
    (country === undefined || model.countries.includes(country)) &&
    (access === undefined || model.openWeights === (access === 'open' ? 'yes' : 'no')) &&
    (organization === undefined || model.organizations.some((name) => isSame(name, organization)))
  );
}

/** `Google` means its parts too: `Google DeepMind`. */
function isSame(name: string, wanted: string): boolean {
  return name === wanted || name.startsWith(`${wanted} `);
}
