/** What is asked of the long tail, from the vintage that counts: its counts are read once, then held. */
import { type LongTailOptions, openLongTail } from './long-tail.js';
import type { ModelCounts } from './snapshots/long-tail/counts.js';
import { answerLongTail } from './trends/long-tail/long-tail.js';
import type { LongTailAnswer } from './trends/long-tail/long-tail-answer.js';
import type { LongTailQuestion } from './trends/long-tail/long-tail-question.js';
import { kept, once } from './vintages.js';

export interface LongTailAnswers {
  answer(question: LongTailQuestion): Promise<LongTailAnswer>;
}

export function openLongTailAnswers(options: LongTailOptions): LongTailAnswers {
  const longTail = openLongTail(options);
  const declared = once(() => longTail.assumptions());
  const counted = new Map<string, Promise<ModelCounts>>();
  return {
    answer: async (question) => {
      const asOf = question['as-of'];
      // Looked up each time: a vintage that came in meanwhile counts.
      const partition = (await longTail.partitions())
        .filter(({ manifest }) => asOf === undefined || manifest.retrieved <= asOf)
        .at(-1);
      const { sizes, tokens } = await declared();
      const vintage = partition && {
        manifest: partition.manifest,
        counts: await kept(counted, partition.path, () => longTail.counts(partition)),
      };
      return answerLongTail(vintage ?? null, question, { sizes, families: tokens.families });
    },
  };
}
