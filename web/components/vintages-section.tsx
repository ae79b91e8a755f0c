/** How the same count read at each vintage. */
import type { ChartDescription } from '../../src/charts/chart.js';
import type { Vintage as VintageRef } from '../../src/provenance/lineage.js';
import type { PaceByVintageAnswer } from '../../src/trends/pace-answer.js';
import { formatDate, formatNumber, formatThreshold } from '../../src/units/format.js';
import { costBasis, link, modelsLink, type View } from '../view.js';
import type { Pictures } from './chart.js';
import { ChartFaces } from './chart-faces.js';
import { Figure } from './figure.js';
import { ScrollBox } from './scroll-box.js';

interface VintagesProps {
  readonly view: View;
  /** Under which the chart is served by itself. */
  readonly id: 'pace-vintages' | 'revisions';
  readonly answer: PaceByVintageAnswer;
  /** From which the look back starts. */
  readonly vintage: VintageRef;
  readonly chart: ChartDescription;
  readonly pictures: Pictures;
}

export function VintagesSection({ view, id, answer, vintage, chart, pictures }: VintagesProps) {
  const { text, language } = view;
  const values = {
    threshold: formatThreshold(answer.threshold, language),
    until: formatDate(answer.until, language),
  };
  return (
    <>
      <p>{text('vintagesText', values)}</p>
      <ChartFaces
        view={view}
        id={id}
        chart={chart}
        pictures={pictures}
        vintage={vintage}
        data={{
          path: '/pace/vintages',
          state: { over: answer.threshold.text, until: answer.until },
          csv: true,
        }}
      >
        <ScrollBox label={text('vintagesTitle')}>
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
              {answer.vintages.map((counted) => (
                <Vintage key={counted.date} view={view} answer={answer} vintage={counted} />
              ))}
            </tbody>
          </table>
        </ScrollBox>
      </ChartFaces>
    </>
  );
}

function Vintage({
  view,
  answer,
  vintage: { date, recorded, widestFile },
}: {
  readonly view: View;
  readonly answer: PaceByVintageAnswer;
  readonly vintage: PaceByVintageAnswer['vintages'][number];
}) {
  const { text, language } = view;
  const state = { over: answer.threshold.text, 'as-of': date };
  return (
    <tr>
      <th scope="row">
        <a href={link(view, '/pace', { ...state, ...costBasis(view) })}>{formatDate(date, language)}</a>
      </th>
      <td class="number">
        <Figure href={modelsLink(view, { ...state, to: answer.until })}>
          {formatNumber(recorded, language)}
        </Figure>
      </td>
      <td class="number">
        {widestFile ? (
          <Figure href={`${link(view, '/sources')}#${widestFile.snapshot.source}-${date}`}>
            {formatNumber(widestFile.recorded, language)}
          </Figure>
        ) : (
          <span class="gap">{text('notKnown')}</span>
        )}
      </td>
    </tr>
  );
}
