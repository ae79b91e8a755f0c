/** A briefing reworded by a language model, held against the names the catalogue knows. */
import type { Observatory } from './observatory.js';
import type { WrittenBriefing } from './report/briefing/write-briefing.js';
import { label } from './report/label.js';
import type { Rewriting } from './report/rewrite/reworded.js';
import { type AskModel, rewriteBriefing } from './report/rewrite/rewrite-briefing.js';

export async function rewrittenBriefing(
  observatory: Pick<Observatory, 'catalog'>,
  written: WrittenBriefing,
  ask: AskModel,
): Promise<{ readonly written: WrittenBriefing; readonly rewriting: Rewriting }> {
  const { vintage, language } = written.briefing;
  const { models } = await observatory.catalog(vintage.date);
  const countries = [...new Set(models.flatMap((model) => model.countries))];
  const names = models.flatMap(({ name, otherNames, organizations }) => [
    name,
    ...otherNames,
    ...organizations,
  ]);
  const known = [...names, ...countries, ...countries.map((country) => label('country', country, language))];
  const { briefing, rewriting } = await rewriteBriefing(written.briefing, known, ask);
  return { written: { ...written, briefing }, rewriting };
}
