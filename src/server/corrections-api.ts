/** Corrections over HTTP: a proposal as JSON, checked, stored apart from the data, or refused with the reason. */
import { Hono } from 'hono';
import { CorrectionProposal } from '../catalog/value-correction.js';
import type { Observatory } from '../observatory.js';
import { problem } from './problem.js';
import { needsToken } from './writing/bearer.js';
import { takesJson, withBody } from './writing/json-body.js';
import type { Writing } from './writing/writing.js';

/** Several times the longest proposal that passes the checks. */
export const LARGEST_PROPOSAL_BYTES = 16 * 1024;

export const CORRECTIONS_PATH = '/corrections';
const NOT_TAKEN =
  'this server takes no corrections but with a token of that scope; it would with serve --accept-corrections';

export function createCorrectionsApi(
  observatory: Observatory,
  takesCorrections: boolean,
  writing: Writing | null,
): Hono {
  const api = new Hono();
  const withToken = needsToken(writing, 'corrections');
  api.post(
    CORRECTIONS_PATH,
    async (context, next) => {
      if (takesCorrections) return next();
      const hasToken = context.req.header('authorization') !== undefined;
      return hasToken ? withToken(context, next) : problem(context, 403, NOT_TAKEN);
    },
    ...takesJson(LARGEST_PROPOSAL_BYTES, 'a proposal'),
    (context) =>
      withBody(context, CorrectionProposal, async (proposal) => {
        const answer = await observatory.proposeCorrection(proposal);
        return context.json(answer, answer.added ? 201 : 200);
      }),
  );
  return api;
}
