/** How the same count read at each vintage. */
import type { ChartDescription } from '../../src/charts/chart.js';
import type { PaceByVintageAnswer } from '../../src/trends/pace-answer.js';
import { formatDate, formatThreshold } from '../../src/units/format.js';
import { link, type View } from '../view.js';
import { Chart } from './chart.js';

interface VintagesProps {
  readonly view: View;
  readonly answer: PaceByVintageAnswer;
  readonly chart: ChartDescription;
  readonly svg: string;
}

export function VintagesSection({ view, answer, chart, svg }: VintagesProps) {
  const { text, language } = view;
  const values = {
    threshold: formatThreshold(answer.threshold, language),
    until: formatDate(answer.until, language),
  };
  return (
    <>
      <p>{text('vintagesText', values)}</p>
      <Chart chart={chart} svg={svg} />
      <details>
        <summary>{text('asTable')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{text('vintage')}</th>
              <th scope="col" class="number">
                {text('merged')}
              </th>
              <th scope="col" class="number">
                {text('widestFile')}
              </th>
            </tr>
          </thead>
          <tbody>
            {answer.vintages.map(({ date, recorded, widestFile }) => (
              <tr key={date}>
                <th scope="row">
                  <a href={link(view, '/', { over: answer.threshold.text, 'as-of': date })}>
                    {formatDate(date, language)}
                  </a>
                </th>
                <td class="number">{recorded}</td>
                <td class="number">{widestFile ? widestFile.recorded : text('notKnown')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}
