/** The page of the claim check: a text from its address or its form, and what is said of it. */
import type { Context } from 'hono';
import * as z from 'zod';
import { type Checked, CheckPage } from '../../web/pages/check.js';
import type { View } from '../../web/view.js';
import type { Observatory } from '../observatory.js';
import { CheckOptions, LONGEST_QUERY_TEXT } from '../report/claims/claim.js';
import { filledTexts, parseParameters } from './asked.js';

/** What a form may send; longer texts go to the command line. */
export const LARGEST_FORM_BYTES = 1024 * 1024;

const PageState = CheckOptions.pick({ 'as-of': true }).extend({
  text: z.string().max(LONGEST_QUERY_TEXT).optional(),
});
const FormState = z.strictObject({ text: z.string(), 'as-of': z.string().optional() });

/** By address: without a text the empty form. */
export async function checkPage(view: View, observatory: Observatory) {
  const { text, ...options } = parseParameters(PageState, view.query);
  if (text === undefined) return <CheckPage view={view} checked={null} tooLarge={false} />;
  return <CheckPage view={view} checked={await check(view, observatory, text, options)} tooLarge={false} />;
}

/** By form: nothing is stored, the page is the answer. */
export async function checkForm(view: View, observatory: Observatory, context: Context) {
  const { text, 'as-of': asOf } = parseParameters(FormState, filledTexts(await context.req.parseBody()));
  // The view carries the day on to the links of the page, as if it had come by address.
  const seen = asOf ? { ...view, query: { ...view.query, 'as-of': asOf } } : view;
  const options = parseParameters(PageState, seen.query);
  // A form sends line breaks of two characters.
  const checked = await check(seen, observatory, text.replaceAll('\r\n', '\n'), options);
  return <CheckPage view={seen} checked={checked} tooLarge={false} />;
}

export function tooLargePage(view: View) {
  return <CheckPage view={view} checked={null} tooLarge />;
}

async function check(
  view: View,
  observatory: Observatory,
  text: string,
  options: Pick<CheckOptions, 'as-of'>,
): Promise<Checked> {
  const answer = await observatory.check(text, { lang: view.language, 'as-of': options['as-of'] });
  return { text, answer };
}
