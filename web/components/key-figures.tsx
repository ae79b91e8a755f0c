/** Five figures that matter, each with its interval, and each leading to where it comes from. */
import type { ComponentChildren } from 'preact';
import { translator } from '../../src/report/message.js';
import { homeMessages } from '../../src/report/messages/home.js';
import { intervalText } from '../../src/report/quantity-text.js';
import { visibleText } from '../../src/report/visible-text.js';
import type { CountFigure, Overview } from '../../src/trends/overview.js';
import { formatDate, formatNumber, formatScientific, formatThreshold } from '../../src/units/format.js';
import { firstDayOf, lastDayOf } from '../../src/units/period.js';
import { link, modelsLink, type View } from '../view.js';
import { Figure } from './figure.js';

export function KeyFigures({ view, overview }: { readonly view: View; readonly overview: Overview }) {
  const { language } = view;
  const text = translator(homeMessages, language);
  const { costly, systemic, growth, largest, pace } = overview;
  const lastYear = pace.periods.findLast(({ partial }) => !partial);
  const large = lastYear && {
    threshold: pace.threshold,
    period: lastYear,
    level: pace.expectedRate?.level ?? null,
  };
  const inYear = ({ threshold, period }: CountFigure) =>
    text('figure.year', { threshold: formatThreshold(threshold, language), period: period.period });
  return (
    <dl class="key-figures">
      {large && <Count view={view} figure={large} label={inYear(large)} whole={false} />}
      {costly && <Count view={view} figure={costly} label={inYear(costly)} whole={false} />}
      {systemic && (
        <Count
          view={view}
          figure={systemic}
          label={text('figure.now', {
            threshold: formatThreshold(systemic.threshold, language),
            date: formatDate(overview.vintage.date, language),
          })}
          whole
        />
      )}
      {growth.growth && (
        <Entry label={text('figure.growth', { year: growth.from.slice(0, 'YYYY'.length) })}>
          <Figure href={link(view, '/trends')}>
            {intervalText(
              { ...growth.growth, value: growth.growth.perYear },
              (value) => text('growthValue', { figure: formatNumber(value, language, 1) }),
              language,
            )}
          </Figure>
        </Entry>
      )}
      {largest && (
        <Entry label={text('figure.largest')}>
          <a href={link(view, `/models/${largest.id}`)}>{visibleText(largest.name)}</a>
          {': '}
          <Figure href={`${link(view, `/models/${largest.id}`)}#compute`}>
            {intervalText(largest, (value) => formatScientific(value, language), language)}
          </Figure>
        </Entry>
      )}
    </dl>
  );
}

interface CountProps {
  readonly view: View;
  readonly figure: CountFigure;
  readonly label: string;
  /** Up to the vintage, not in the period alone. */
  readonly whole: boolean;
}

/** On record first: those models can be looked at. The expected number leads to the page that says how sure it is. */
function Count({ view, figure: { threshold, period, level }, label, whole }: CountProps) {
  const { language } = view;
  const text = translator(homeMessages, language);
  const over = { over: threshold.text };
  const days = whole ? {} : { from: firstDayOf(period.period), to: lastDayOf(period.period) };
  const number = (value: number) => formatNumber(value, language, value < WHOLE_FROM ? 1 : 0);
  return (
    <Entry label={label}>
      <Figure href={modelsLink(view, { ...over, ...days })}>
        {text('counted', { count: formatNumber(period.recorded, language) })}
      </Figure>
      {period.expected !== null && (
        <>
          {', '}
          <Figure href={link(view, '/pace', { ...over, ...(whole ? { cumulative: 'true' } : {}) })}>
            {text('expected', {
              figure: intervalText(
                { value: period.expected, low: period.low, high: period.high, level },
                number,
                language,
              ),
            })}
          </Figure>
        </>
      )}
    </Entry>
  );
}

/** Tenths of a model say something where there are few. */
const WHOLE_FROM = 10;

function Entry({ label, children }: { readonly label: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
