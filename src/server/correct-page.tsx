/** The page of corrections: a form to propose one, and what others have proposed. */
import type { Context } from 'hono';
import * as z from 'zod';
import { CorrectPage, type Outcome } from '../../web/pages/correct.js';
import type { View } from '../../web/view.js';
import { CorrectionProposal } from '../catalog/value-correction.js';
import type { Observatory } from '../observatory.js';
import { translator } from '../report/message.js';
import { correctionMessages } from '../report/messages/corrections.js';
import { filledTexts, parseParameters, refusalOf } from './asked.js';

const PageState = z.strictObject({
  model: z.string().optional(),
  field: z.string().optional(),
  'as-of': z.string().optional(),
});

/** By address: the form, for a model where one is named. */
export async function correctPage(view: View, observatory: Observatory, takesCorrections: boolean) {
  const { model = '', field = '' } = parseParameters(PageState, view.query);
  const filled = model === '' ? { field } : { model, field };
  return page(view, observatory, { takesCorrections, filled, outcome: null });
}

/** By form. What was refused stays in the form, with the reason. */
export async function correctForm(view: View, observatory: Observatory, context: Context) {
  const filled = filledTexts(await context.req.parseBody());
  try {
    const answer = await observatory.proposeCorrection(parseParameters(CorrectionProposal, filled));
    const { model, field } = answer.correction;
    const outcome: Outcome = { kind: 'taken', answer };
    const shown = await page(view, observatory, {
      takesCorrections: true,
      filled: { model, field },
      outcome,
    });
    return { page: shown, status: answer.added ? 201 : 200 } as const;
  } catch (error) {
    const refusal = refusalOf(error, false);
    if (refusal === null) throw error;
    const outcome: Outcome = { kind: 'refused', problem: refusal.detail };
    return {
      page: await page(view, observatory, { takesCorrections: true, filled, outcome }),
      status: 400,
    } as const;
  }
}

/** Why a form is not even read. */
export type RefusalOfForm = 'closed' | 'foreign' | 'tooLarge';

/** Browsers say where a form was sent from: a page of another server must not write in a reader's name. */
export function isFromOwnPage({ req }: Context): boolean {
  return req.header('origin') === new URL(req.url).origin || req.header('sec-fetch-site') === 'same-origin';
}

export async function refusedPage(view: View, observatory: Observatory, reason: RefusalOfForm) {
  const takesCorrections = reason !== 'closed';
  const problem = translator(correctionMessages, view.language)(reason);
  // That a server takes none, its page says anyway.
  const outcome: Outcome | null = takesCorrections ? { kind: 'refused', problem } : null;
  return page(view, observatory, { takesCorrections, filled: {}, outcome });
}

interface Shown {
  readonly takesCorrections: boolean;
  readonly filled: Readonly<Record<string, string>>;
  readonly outcome: Outcome | null;
}

/** A name no model has lists nothing; the form says so when it is sent. */
async function page(view: View, observatory: Observatory, { filled, ...shown }: Shown) {
  const { model } = filled;
  const listed = await observatory.corrections({ model }).catch((error: unknown) => {
    if (refusalOf(error, true) === null) throw error;
    return { corrections: [] };
  });
  return (
    <CorrectPage
      view={view}
      fields={await observatory.correctableFields()}
      corrections={listed.corrections}
      filled={filled}
      {...shown}
    />
  );
}
