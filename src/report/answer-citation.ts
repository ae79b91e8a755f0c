/** How is an answer cited? A sentence, the vintage it is of, and whose data it was made from, on which terms. */
import * as z from 'zod';
import { SnapshotRef, Vintage } from '../provenance/lineage.js';
import { ReproductionFile } from '../provenance/reproduction-file.js';
import { findSource } from '../sources/find-source.js';
import { formatDate } from '../units/format.js';
import type { Language } from '../units/language.js';
import { translator } from './message.js';
import { answerCitationMessages } from './messages/answer-citations.js';

const CitedSource = z.object({
  producer: z.string(),
  title: z.string(),
  url: z.string(),
  licence: z.string(),
});
type CitedSource = z.infer<typeof CitedSource>;

export const Citation = z.object({
  /** What the answer says, whose data that is and of when: whole as it stands. */
  sentence: z.string(),
  /** Day of the newest snapshot used; null where no snapshot was. */
  vintage: z.string().nullable(),
  sources: z.array(CitedSource),
});
export type Citation = z.infer<typeof Citation>;

const LookedBack = z.object({
  date: z.string(),
  widestFile: z.object({ snapshot: SnapshotRef }).nullable(),
});

/** Where answers say what they were made from. */
const Made = {
  at: z.object({ vintage: Vintage }),
  between: z.object({ vintageTo: Vintage }),
  back: z.object({ vintages: z.array(LookedBack).min(1) }),
  files: z.object({ sources: z.array(ReproductionFile).min(1) }),
  day: z.object({ vintage: z.string() }),
};

export function citationOf(answer: object, sentence: string, language: Language): Citation {
  const { vintage, sources } = madeFrom(answer);
  const text = translator(answerCitationMessages, language);
  const names = [...new Set(sources.map(({ producer, licence }) => `${producer}, ${licence}`))].join('; ');
  const date = vintage === null ? '' : formatDate(vintage, language);
  const known = vintage === null ? (names === '' ? 'nothing' : 'sourced') : names === '' ? 'dated' : 'both';
  const behind = text('behind', { known, date, sources: names });
  return { sentence: `${sentence} (${behind})`, vintage, sources };
}

function madeFrom(answer: object): Pick<Citation, 'vintage' | 'sources'> {
  const at = Made.at.safeParse(answer).data?.vintage ?? Made.between.safeParse(answer).data?.vintageTo;
  if (at) return { vintage: at.date, sources: cited(at.snapshots) };
  const back = Made.back.safeParse(answer).data?.vintages;
  const last = back?.at(-1);
  if (back && last) {
    const files = back.flatMap(({ widestFile }) => widestFile?.snapshot ?? []);
    return { vintage: last.date, sources: cited(files) };
  }
  const day = Made.day.safeParse(answer).data?.vintage;
  if (day !== undefined) return { vintage: day, sources: [] };
  const files = Made.files.safeParse(answer).data?.sources ?? [];
  const sources = files.map(({ producer, title, page, licence }) => ({
    producer,
    title,
    url: page,
    licence,
  }));
  return { vintage: null, sources };
}

/** Each data set once. */
function cited(snapshots: readonly SnapshotRef[]): CitedSource[] {
  return [...new Set(snapshots.map(({ source }) => source))].map((id) => {
    const { producer, title, pageUrl, licence } = findSource(id).citation;
    return { producer, title, url: pageUrl, licence: licence.id };
  });
}
