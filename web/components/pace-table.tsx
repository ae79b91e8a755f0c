/** The figures of the chart; each leads to the models behind it. */

import type { PaceAnswer, PacePeriod } from '../../src/trends/pace-answer.js';
import { lastDayOf } from '../../src/units/period.js';
import { link, type View } from '../view.js';
import { ScrollBox } from './scroll-box.js';

export function PaceTable({ view, pace }: { readonly view: View; readonly pace: PaceAnswer }) {
  const { text } = view;
  const models = (period: PacePeriod) => {
    const from = pace.cumulative ? {} : { from: firstDayOf(period.period) };
    return link(view, '/models', { over: pace.threshold.text, ...from, to: lastDayOf(period.period) });
  };
  return (
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
                <a class="figure" href={models(period)}>
                  {period.recorded}
                </a>
              </td>
              <td class="number gap">{period.derived ?? text('notYet')}</td>
              <td class="number gap">{period.expected ?? text('notYet')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function firstDayOf(period: string): string {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(period);
  if (quarter) return `${quarter[1]}-${String((Number(quarter[2]) - 1) * 3 + 1).padStart(2, '0')}-01`;
  return period.length === 4 ? `${period}-01-01` : `${period}-01`;
}
