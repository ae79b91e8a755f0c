/** The page for what cannot be answered: what happened, and what to do. */
import { translator } from '../../src/report/message.js';
import { failureMessages } from '../../src/report/messages/failures.js';
import { visibleText } from '../../src/report/visible-text.js';
import { formatDate, formatNumber } from '../../src/units/format.js';
import { Layout } from '../components/layout.js';
import { link, type View } from '../view.js';

export interface Offer {
  readonly label: string;
  readonly href: string;
}

export interface FailureProps {
  readonly view: View;
  readonly kind: 'notFound' | 'badRequest' | 'tooLong' | 'failed' | 'away';
  /** In English, as every error is; empty where there is nothing more to say. */
  readonly detail: string;
  /** Names and pages that are near to what was asked for. */
  readonly offers: readonly Offer[];
  /** Whether the day one looked from is what went wrong. */
  readonly ofVintage: boolean;
  /** From when on what was asked for is on record, with its page. */
  readonly later: { readonly date: string; readonly href: string } | null;
  /** Characters an address may have. */
  readonly longest: number;
}

/** Vintages offered, the newest first. */
const VINTAGES_OFFERED = 20;

export function FailurePage({ view, kind, detail, offers, ofVintage, later, longest }: FailureProps) {
  const { language } = view;
  const text = translator(failureMessages, language);
  const plain = { ...view, query: {} };
  return (
    <Layout view={plain} title={text(`${kind}Title`)} vintage={null} failing>
      <h1>{text(`${kind}Title`)}</h1>
      <p>{text(`${kind}Text`, { most: formatNumber(longest, language) })}</p>
      {later && (
        <p>
          <a href={later.href}>{text('later', { date: formatDate(later.date, language) })}</a>
        </p>
      )}
      {detail && (
        <p>
          {`${text('detail')} `}
          <span lang="en">{visibleText(shortened(detail))}</span>
        </p>
      )}
      {offers.length > 0 && <Offers title={text('nearest')} offers={offers} />}
      {ofVintage && (
        <Offers
          title={text('vintages')}
          offers={[...view.vintages]
            .reverse()
            .slice(0, VINTAGES_OFFERED)
            .map((day) => ({
              label: formatDate(day, language),
              href: link(plain, view.path, { 'as-of': day }),
            }))}
        />
      )}
      <ul>
        {kind === 'badRequest' && (
          <li>
            <a href={link(plain, view.path)}>{text('same')}</a>
          </li>
        )}
        <li>
          <a href={link(plain, '/models')}>{text('search')}</a>
        </li>
        <li>
          <a href={link(plain, '/')}>{text('back')}</a>
        </li>
      </ul>
    </Layout>
  );
}

function Offers({ title, offers }: { readonly title: string; readonly offers: readonly Offer[] }) {
  return (
    <>
      <h2>{title}</h2>
      <ul>
        {offers.map(({ label, href }) => (
          <li key={href}>
            <a href={href}>{visibleText(label)}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

const LONGEST_DETAIL = 600;

/** A stranger's address may be quoted in it. */
function shortened(detail: string): string {
  return detail.length > LONGEST_DETAIL ? `${detail.slice(0, LONGEST_DETAIL)}…` : detail;
}
