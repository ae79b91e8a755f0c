/** How is a page in two languages made of one answer? By keeping the last few. */
import type { Observatory } from '../../observatory.js';
import { kept } from '../../vintages.js';

/** The pages of one model ask a dozen questions, and are asked for one behind the other. */
const MOST_ANSWERS = 24;

export function shareAnswers(observatory: Observatory): Observatory {
  const answers = new Map<string, Promise<unknown>>();
  return new Proxy(observatory, {
    get: (target, name, receiver) => {
      const question: unknown = Reflect.get(target, name, receiver);
      if (typeof question !== 'function') return question;
      return (...asked: readonly unknown[]) =>
        kept(
          answers,
          JSON.stringify([String(name), ...asked]),
          async () => Reflect.apply(question, target, asked),
          MOST_ANSWERS,
        );
    },
  });
}
