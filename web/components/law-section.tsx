/** What the law asks of a model today, in short: findings, verdicts of the rules that its figures reach, and the way to the sheet. */
import type { AssessAnswer } from '../../src/regulation/verdict.js';
import { findings, preamble, shortVerdicts, verdictsTable } from '../../src/report/law-sheet.js';
import { translator } from '../../src/report/message.js';
import { lawPageMessages } from '../../src/report/messages/law-page.js';
import { link, type View } from '../view.js';
import { Blocks } from './blocks.js';
import { lawFigures } from './law-figures.js';

export const LAW_SECTION = 'law';

export function LawSection({ view, law }: { readonly view: View; readonly law: AssessAnswer }) {
  const { language } = view;
  const text = translator(lawPageMessages, language);
  const found = findings(law, language).map((finding) => ({ text: finding, url: null }));
  return (
    <>
      <h2 id={LAW_SECTION}>{text('sectionTitle')}</h2>
      <Blocks
        blocks={[
          ...preamble(law, language),
          { kind: 'list', items: found },
          verdictsTable(shortVerdicts(law), language),
        ]}
        known={lawFigures(view, law)}
      />
      <p>
        <a href={link(view, '/assess', { model: law.subject.id ?? '' })}>{text('sectionSheet')}</a>
      </p>
    </>
  );
}
