/** How an entry is cited, ready to be copied. */
import type { CitationAnswer } from '../../src/report/citation.js';
import { translator } from '../../src/report/message.js';
import { modelPageMessages } from '../../src/report/messages/model-page.js';
import { apiLink, type View } from '../view.js';

interface CitationProps {
  readonly view: View;
  readonly model: string;
  readonly citation: CitationAnswer;
}

export function CitationSection({ view, model, citation }: CitationProps) {
  const text = translator(modelPageMessages, view.language);
  const asked = { 'as-of': citation.vintage, lang: view.language };
  return (
    <details class="citation">
      <summary>{text('citeTitle')}</summary>
      <h3>{text('citeText')}</h3>
      <p>{citation.text}</p>
      <h3>BibTeX</h3>
      <pre>
        <code>{citation.bibtex}</code>
      </pre>
      <h3>CSL-JSON</h3>
      <pre>
        <code>{JSON.stringify([citation.csl], null, 2)}</code>
      </pre>
      <p>
        <a href={apiLink(`/models/${encodeURIComponent(model)}/citation`, asked)}>{text('file')}</a>
      </p>
    </details>
  );
}
