/** The glossary: every term with what it means here, where that is from, and what to read next. */
import { type Glossary, type GlossaryTerm, inAlphabet } from '../../src/report/glossary.js';
import { translator } from '../../src/report/message.js';
import { glossaryMessages } from '../../src/report/messages/glossary.js';
import { Layout } from '../components/layout.js';
import { link, type View } from '../view.js';

interface GlossaryProps {
  readonly view: View;
  readonly glossary: Glossary;
  readonly vintageDate: string;
}

export function GlossaryPage({ view, glossary, vintageDate }: GlossaryProps) {
  const text = translator(glossaryMessages, view.language);
  const byId = new Map(glossary.terms.map((term) => [term.id, term]));
  return (
    <Layout view={view} title={text('nav')} vintage={vintageDate}>
      <h1>{text('title', { count: glossary.terms.length })}</h1>
      <p>{text('text')}</p>
      <dl class="glossary">
        {inAlphabet(glossary, view.language).map((term) => (
          <Entry
            key={term.id}
            view={view}
            term={term}
            others={term.see.flatMap((id) => byId.get(id) ?? [])}
          />
        ))}
      </dl>
    </Layout>
  );
}

interface EntryProps {
  readonly view: View;
  readonly term: GlossaryTerm;
  readonly others: readonly GlossaryTerm[];
}

function Entry({ view, term, others }: EntryProps) {
  const { language } = view;
  const text = translator(glossaryMessages, language);
  return (
    <>
      <dt id={term.id}>{term.term[language]}</dt>
      <dd>
        {term.definition[language]}
        <span class="span">
          {others.length > 0 && (
            <>
              {`${text('see')}: `}
              {others.map((other, index) => (
                <>
                  {index > 0 && ', '}
                  <a href={`#${other.id}`}>{other.term[language]}</a>
                </>
              ))}
              {' · '}
            </>
          )}
          {`${text('source')}: `}
          <Source view={view} source={term.source} />
        </span>
      </dd>
    </>
  );
}

/** A page of a method is on this site; other pages of the documentation are named. */
function Source({ view, source }: { readonly view: View; readonly source: string }) {
  const method = /^docs\/methods\/([a-z-]+)\.md$/.exec(source)?.[1];
  if (method !== undefined) return <a href={link(view, `/methods/${method}`)}>{source}</a>;
  return source.startsWith('https://') ? <a href={source}>{source}</a> : <span>{source}</span>;
}
