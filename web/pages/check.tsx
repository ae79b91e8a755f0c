/** The claim check: a text to paste, the same text with its statements marked, and each statement with reading and verdict. */
import type { CheckAnswer, Claim, ClaimSource } from '../../src/report/claims/claim.js';
import { sourceText } from '../../src/report/claims/source-text.js';
import { translator } from '../../src/report/message.js';
import { claimMessages } from '../../src/report/messages/claims.js';
import { visibleText } from '../../src/report/visible-text.js';
import { formatDate } from '../../src/units/format.js';
import { FigureText } from '../components/figure.js';
import { Layout } from '../components/layout.js';
import { link, type View } from '../view.js';

export interface Checked {
  readonly text: string;
  readonly answer: CheckAnswer;
}

interface CheckPageProps {
  readonly view: View;
  /** Null where no text was given. */
  readonly checked: Checked | null;
  readonly tooLarge: boolean;
}

const SOURCES_SHOWN = 5;
/** A text is longer than an address: the vintage is sent with it. */
const FORM = 'text';

export function CheckPage({ view, checked, tooLarge }: CheckPageProps) {
  const { language } = view;
  const text = translator(claimMessages, language);
  return (
    <Layout
      view={view}
      title={text('page.title')}
      vintage={checked?.answer.vintage.date ?? null}
      vintageForm={FORM}
    >
      <h1>{text('page.title')}</h1>
      <p>{text('page.intro')}</p>
      {tooLarge && <p role="alert">{text('page.tooLarge')}</p>}
      <form class="check" id={FORM} method="post" action={link({ ...view, query: {} }, '/check')}>
        <label>
          <span>{text('page.text')}</span>
          <textarea name="text" rows={10} required>
            {shown(checked?.text ?? '')}
          </textarea>
        </label>
        <div class="controls">
          <button type="submit">{text('page.submit')}</button>
        </div>
        <p class="source">{text('page.asOf')}</p>
      </form>
      {checked && <Findings view={view} checked={checked} />}
    </Layout>
  );
}

function Findings({ view, checked }: { readonly view: View; readonly checked: Checked }) {
  const { language } = view;
  const text = translator(claimMessages, language);
  const { answer } = checked;
  return (
    <>
      <h2 id="found">{text('found', { count: answer.claims.length })}</h2>
      {answer.claims.length > 0 && <MarkedArticle checked={checked} />}
      {answer.left > 0 && <p>{text('left', { count: answer.left })}</p>}
      <ol class="claims">
        {answer.claims.map((claim, index) => (
          <li key={index} id={`claim-${index + 1}`}>
            <Statement view={view} claim={claim} sources={`claim-${index + 1}-sources`} />
          </li>
        ))}
      </ol>
      <p class="source">{text('judgedBy', { vintage: formatDate(answer.vintage.date, language) })}</p>
    </>
  );
}

/** The text as it came; a sentence with statements leads to the first of them. */
function MarkedArticle({ checked: { text, answer } }: { readonly checked: Checked }) {
  const parts: preact.ComponentChildren[] = [];
  let at = 0;
  answer.claims.forEach((claim, index) => {
    const { start, end } = claim.span;
    if (start < at) return;
    parts.push(shown(text.slice(at, start)));
    parts.push(
      <mark key={index} class={worst(answer.claims.filter(({ span }) => span.start === start))}>
        <a href={`#claim-${index + 1}`}>{shown(text.slice(start, end))}</a>
      </mark>,
    );
    at = end;
  });
  parts.push(shown(text.slice(at)));
  return <div class="article">{parts}</div>;
}

/** Of a sentence with several statements the verdict that needs a reader most. */
function worst(claims: readonly Claim[]): Claim['verdict'] {
  const order = ['contradicted', 'supported-other-reading', 'not-understood', 'not-decidable'] as const;
  return order.find((verdict) => claims.some((claim) => claim.verdict === verdict)) ?? 'supported';
}

/** Line breaks stay, controls become visible. */
function shown(text: string): string {
  return text.split('\n').map(visibleText).join('\n');
}

interface StatementProps {
  readonly view: View;
  readonly claim: Claim;
  /** Where on the page its sources stand. */
  readonly sources: string;
}

function Statement({ view, claim, sources: place }: StatementProps) {
  const { language } = view;
  const text = translator(claimMessages, language);
  const sources = claim.sources.slice(0, SOURCES_SHOWN);
  const more = claim.sources.length - sources.length;
  const known = (said: string) =>
    sources.length === 0 ? visibleText(said) : <FigureText text={visibleText(said)} href={`#${place}`} />;
  return (
    <>
      <blockquote lang={claim.language}>{visibleText(claim.text)}</blockquote>
      <p>{text('read', { reading: claim.readingText })}</p>
      <p class={`verdict ${claim.verdict}`}>{known(claim.verdictText)}</p>
      {claim.corrected !== null && (
        <p>
          {text('page.corrected')} <span lang={claim.language}>{known(claim.corrected)}</span>
        </p>
      )}
      {sources.length > 0 && (
        <details>
          <summary>{text('page.sources', { count: claim.sources.length })}</summary>
          <ul id={place}>
            {sources.map((source, index) => (
              <li key={index}>
                <Source view={view} source={source} />
              </li>
            ))}
            {more > 0 && <li>{text('moreSources', { count: more })}</li>}
          </ul>
        </details>
      )}
    </>
  );
}

function Source({ view, source }: { readonly view: View; readonly source: ClaimSource }) {
  const words = sourceText(source, view.language);
  if (source.type === 'text')
    return source.url === null ? <span>{words}</span> : <a href={source.url}>{words}</a>;
  return <a href={`${link(view, '/sources')}#${source.source}-${source.retrieved}`}>{words}</a>;
}
