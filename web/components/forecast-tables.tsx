/** The figures of a forecast, and how earlier ones did, as tables. */
import { roundedCount } from '../../src/report/forecast-text.js';
import { translator } from '../../src/report/message.js';
import { forecastMessages } from '../../src/report/messages/forecast.js';
import type { BacktestAnswer } from '../../src/trends/backtest-answer.js';
import type { ForecastAnswer } from '../../src/trends/forecast-answer.js';
import { formatFixed, formatNumber, formatShare } from '../../src/units/format.js';
import { apiLink, type View } from '../view.js';
import { Figure, lineageLink } from './figure.js';
import { ScrollBox } from './scroll-box.js';

export function ForecastTable({ view, answer }: { readonly view: View; readonly answer: ForecastAnswer }) {
  const { language } = view;
  const text = translator(forecastMessages, language);
  const known = lineageLink(view, 'forecast', { over: answer.threshold?.text });
  const interval = ({ median, low, high }: { median: number; low: number; high: number }) =>
    text('interval', {
      median: roundedCount(median, language),
      low: roundedCount(low, language),
      high: roundedCount(high, language),
    });
  return (
    <>
      <ScrollBox label={view.text('asTable')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{text('year')}</th>
              {(['onRecord', 'inYearColumn', 'byEndColumn'] as const).map((key) => (
                <th scope="col" class="number" key={key}>
                  {text(key)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {answer.years.map((year) => (
              <tr key={year.year}>
                <th scope="row">{year.year}</th>
                <td class="number">
                  <Figure href={known}>{formatNumber(year.observed, language, 1)}</Figure>
                </td>
                <td class="number">
                  <Figure href={known}>{interval(year)}</Figure>
                </td>
                <td class="number">
                  <Figure href={known}>{interval(year.cumulative)}</Figure>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <p class="source">
        {`${text('levelNote', { level: formatShare(answer.level, language) })} `}
        {text('page.sources', {
          seed: String(answer.seed),
          simulations: formatNumber(answer.simulations, language, 0),
        })}
      </p>
    </>
  );
}

export function ScoreTable({ view, past }: { readonly view: View; readonly past: BacktestAnswer }) {
  const { language } = view;
  const text = translator(forecastMessages, language);
  const working = apiLink('/backtest', { explain: 'true' });
  const number = (value: number, digits: number) => formatFixed(value, language, digits);
  return (
    <>
      <ScrollBox label={text('page.pastTitle')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{text('method')}</th>
              {(['crps', 'crpsLog', 'logScore', 'coverage50', 'coverage90', 'cells'] as const).map((key) => (
                <th scope="col" class="number" key={key}>
                  {text(key)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {past.scores.map((score) => (
              <tr key={score.method}>
                <th scope="row">
                  {score.default
                    ? text('defaultMark', { method: text(`method.${score.method}`) })
                    : text(`method.${score.method}`)}
                </th>
                <td class="number">
                  <Figure href={working}>{number(score.crps, 1)}</Figure>
                </td>
                <td class="number">
                  <Figure href={working}>{number(score.crpsLog, 2)}</Figure>
                </td>
                <td class="number">
                  <Figure href={working}>{number(score.logScore, 2)}</Figure>
                </td>
                <td class="number">
                  <Figure href={working}>{formatShare(score.coverage50, language)}</Figure>
                </td>
                <td class="number">
                  <Figure href={working}>{formatShare(score.coverage90, language)}</Figure>
                </td>
                <td class="number">
                  <Figure href={working}>{number(score.cells, 0)}</Figure>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <p class="source">{text('scoreNote')}</p>
    </>
  );
}
