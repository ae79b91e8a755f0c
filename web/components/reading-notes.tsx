/** How to read the figures: what recorded, derived, imputed and expected mean, in a few lines where they first stand. */
import { partsTranslator } from '../../src/report/message.js';
import { readingMessages } from '../../src/report/messages/reading.js';
import type { View } from '../view.js';
import { Term } from './term.js';

const NOTES = {
  pace: ['recorded', 'derived', 'expected', 'interval', 'below'],
  model: ['recorded', 'derived', 'imputed', 'interval', 'together'],
} as const;

export function ReadingNotes({ view, kind }: { readonly view: View; readonly kind: keyof typeof NOTES }) {
  const parts = partsTranslator(readingMessages, view.language);
  const [title] = parts('title');
  return (
    <details class="reading">
      <summary>{title?.text}</summary>
      <ul>
        {NOTES[kind].map((note) => (
          <li key={note}>
            {parts(note).map(({ text, mark }) =>
              mark ? (
                <strong key={text}>
                  <Explained view={view} note={note}>
                    {text}
                  </Explained>
                </strong>
              ) : (
                text
              ),
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Notes whose word stands in the glossary under the same name. */
const TERMS: ReadonlySet<string> = new Set(['recorded', 'derived', 'imputed', 'expected', 'interval']);

function Explained({
  view,
  note,
  children,
}: {
  readonly view: View;
  readonly note: string;
  readonly children: string;
}) {
  return TERMS.has(note) ? (
    <Term view={view} id={note}>
      {children}
    </Term>
  ) : (
    <span>{children}</span>
  );
}
