/** Corrections over HTTP: a proposal as JSON, checked, stored apart from the data, or refused with the reason. */
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { CorrectionProposal } from '../catalog/value-correction.js';
import type { Observatory } from '../observatory.js';
import { parseParameters, refusalOf } from './asked.js';
import { problem } from './problem.js';

/** Several times the longest proposal that passes the checks. */
export const LARGEST_PROPOSAL_BYTES = 16 * 1024;

export const CORRECTIONS_PATH = '/corrections';
const NOT_TAKEN = 'this server takes no corrections; it would with serve --accept-corrections';

export function createCorrectionsApi(observatory: Observatory, takesCorrections: boolean): Hono {
  const api = new Hono();
  api.post(
    CORRECTIONS_PATH,
    // Pages of other origins cannot send JSON without asking first, and the API's answer allows them to read only.
    async (context, next) => {
      if (!takesCorrections) return problem(context, 403, NOT_TAKEN);
      const type = context.req.header('content-type') ?? '';
      if (!/^application\/json\s*(;|$)/i.test(type))
        return problem(context, 415, 'expected a proposal as application/json');
      return next();
    },
    bodyLimit({
      maxSize: LARGEST_PROPOSAL_BYTES,
      onError: (context) => problem(context, 413, `longer than ${LARGEST_PROPOSAL_BYTES} bytes`),
    }),
    async (context) => {
      let body: unknown;
      try {
        body = await context.req.json();
      } catch {
        return problem(context, 400, 'the body is no JSON');
      }
      try {
        const answer = await observatory.proposeCorrection(parseParameters(CorrectionProposal, body));
        return context.json(answer, answer.added ? 201 : 200);
      } catch (error) {
        const refusal = refusalOf(error, false);
        if (refusal === null) throw error;
        // What the body names and is not there is a mistake in the body: the address itself was found.
        return problem(context, 400, refusal.detail, refusal.errors);
      }
    },
  );
  return api;
}
