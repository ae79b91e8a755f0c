/** The guided assessment: a form, and once a run or model is named, the dated sheet of what the law asks of it. */
import type { AskedFact, AssessAnswer } from '../../src/regulation/verdict.js';
import { NOT_LEGAL_ADVICE } from '../../src/regulation/verdict.js';
import { lawSheet, sheetTitle } from '../../src/report/law-sheet.js';
import { translator } from '../../src/report/message.js';
import { lawPageMessages } from '../../src/report/messages/law-page.js';
import { visibleText } from '../../src/report/visible-text.js';
import { AssessForm } from '../components/assess-form.js';
import { Blocks } from '../components/blocks.js';
import { lawFigures, RUN_SECTION } from '../components/law-figures.js';
import { Layout } from '../components/layout.js';
import { link, type View } from '../view.js';

interface AssessProps {
  readonly view: View;
  readonly on: string;
  readonly facts: readonly AskedFact[];
  readonly first: number;
  /** Null before a run is described. */
  readonly answer: AssessAnswer | null;
}

export function AssessPage({ view, on, facts, first, answer }: AssessProps) {
  const { language } = view;
  const text = translator(lawPageMessages, language);
  const form = (
    <AssessForm
      view={view}
      facts={facts}
      first={first}
      on={on}
      describesRun={answer?.subject.kind !== 'model'}
    />
  );
  if (answer === null)
    return (
      <Layout view={view} title={text('formTitle')} vintage={null}>
        <h1>{text('formTitle')}</h1>
        <p class="note">{NOT_LEGAL_ADVICE[language]}</p>
        <p>{text('formText')}</p>
        {form}
      </Layout>
    );
  const known = lawFigures(view, answer);
  const sheet = lawSheet(answer, language);
  return (
    <Layout
      view={view}
      title={visibleText(sheetTitle(answer, language))}
      vintage={answer.vintage?.date ?? null}
    >
      <Blocks blocks={sheet.slice(0, 1)} known={known} />
      <p class="choices">
        <span>{text('take')}</span>
        {(['md', 'html', 'json'] as const).map((format) => (
          <a
            key={format}
            href={link(view, `/assess/sheet.${format}`, view.query)}
            download={`flopscope-law.${format}`}
          >
            {{ md: 'Markdown', html: 'HTML', json: 'JSON' }[format]}
          </a>
        ))}
      </p>
      <details class="answers">
        <summary>{text(answer.subject.kind === 'model' ? 'answerQuestions' : 'changeAnswers')}</summary>
        <div id={RUN_SECTION}>{form}</div>
      </details>
      <Blocks blocks={sheet.slice(1)} known={known} />
    </Layout>
  );
}
