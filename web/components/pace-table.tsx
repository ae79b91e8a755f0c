/** The figures of the chart; each leads to the models behind it. */

import type { Reading } from '../../src/catalog/over.js';
import { modelsOfPeriod } from '../../src/report/headline.js';
import { translator } from '../../src/report/message.js';
import { nowcastMessages } from '../../src/report/messages/nowcast.js';
import { nowcastText } from '../../src/report/nowcast-text.js';
import { intervalText } from '../../src/report/quantity-text.js';
import type { PaceCounts, PacePeriod } from '../../src/trends/pace-answer.js';
import { formatNumber } from '../../src/units/format.js';
import type { View } from '../view.js';
import { countedLink, Figure, lineageLink } from './figure.js';
import { ScrollBox } from './scroll-box.js';

export function PaceTable({ view, pace }: { readonly view: View; readonly pace: PaceCounts }) {
  const { text, language } = view;
  const late = translator(nowcastMessages, language);
  const href = (period: PacePeriod, reading: Reading) =>
    countedLink(view, pace.threshold.text, modelsOfPeriod(pace, period, reading));
  const nowcast = (period: PacePeriod) => nowcastText(period, pace.nowcast?.level ?? null, language);
  return (
    <>
      <ScrollBox label={text('asTable')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{text('period')}</th>
              <th scope="col" class="number">
                {text(pace.cumulative ? 'recordedBy' : 'recordedIn')}
              </th>
              <th scope="col" class="number">
                {text('derived')}
              </th>
              <th scope="col" class="number">
                {text('expected')}
              </th>
              <th scope="col" class="number">
                {late('column')}
              </th>
            </tr>
          </thead>
          <tbody>
            {pace.periods.map((period) => (
              <tr key={period.period}>
                <th scope="row">
                  {period.period}
                  {period.partial && ` (${text('soFar')})`}
                </th>
                <td class="number">
                  <Figure href={href(period, 'recorded')}>{formatNumber(period.recorded, language)}</Figure>
                </td>
                <td class="number">
                  {period.derived === null ? (
                    <NotYet view={view} />
                  ) : (
                    <Figure href={href(period, 'derived')}>
                      {formatNumber(period.derived, language, 1)}
                    </Figure>
                  )}
                </td>
                <td class="number">
                  <Expected view={view} pace={pace} period={period} href={href(period, 'imputed')} />
                </td>
                <td class="number">
                  {nowcast(period) === null ? (
                    <span class="gap">
                      {pace.nowcast && !period.partial ? late('complete') : text('notYet')}
                    </span>
                  ) : (
                    <Figure href={lineageLink(view, 'pace', { over: pace.threshold.text })}>
                      {nowcast(period)}
                    </Figure>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {pace.undated > 0 && <p class="source">{text('undated', { count: pace.undated })}</p>}
    </>
  );
}

function NotYet({ view }: { readonly view: View }) {
  return <span class="gap">{view.text('notYet')}</span>;
}

function Expected({
  view,
  pace,
  period: { expected, low, high },
  href,
}: {
  readonly view: View;
  readonly pace: PaceCounts;
  readonly period: PacePeriod;
  readonly href: string | null;
}) {
  if (expected === null) return <NotYet view={view} />;
  const level = pace.expectedRate?.level ?? null;
  const write = (value: number) => formatNumber(value, view.language, 1);
  return (
    <Figure href={href}>{intervalText({ value: expected, low, high, level }, write, view.language)}</Figure>
  );
}
