/** Where do the figures of an assessment lead? Those of the model or run to their working, all others to the rule they stand in. */
import type { AssessAnswer } from '../../src/regulation/verdict.js';
import { figuresIn } from '../../src/report/figures-in.js';
import { figureText } from '../../src/report/law-text.js';
import { link, type View } from '../view.js';
import { COMPUTE_SECTION } from './estimate-section.js';

/** Where the page of an assessment holds what was said of a run. */
export const RUN_SECTION = 'run';

/** For `Blocks`: what a block is about is a rule by its id, or the model or run itself. */
export function lawFigures(
  view: View,
  answer: AssessAnswer,
): (rule: string | null, figure: string) => string {
  const { id } = answer.subject;
  const subject = id === null ? `#${RUN_SECTION}` : `${link(view, `/models/${id}`)}#${COMPUTE_SECTION}`;
  const own = new Set(
    answer.verdicts.flatMap(({ line }) =>
      figuresIn(figureText(line.figure, view.language)).flatMap(({ text, mark }) =>
        mark === 'figure' ? [text] : [],
      ),
    ),
  );
  return (rule, figure) =>
    rule === null || own.has(figure) ? subject : `${link(view, '/law', { on: answer.on })}#${rule}`;
}
