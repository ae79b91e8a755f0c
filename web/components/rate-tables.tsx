/** The figures of the rate: months, readings side by side, and the courses that were tried. */
import type { Reading } from '../../src/catalog/over.js';
import { translator } from '../../src/report/message.js';
import { rateMessages } from '../../src/report/messages/rate.js';
import { ratePageMessages } from '../../src/report/messages/rate-page.js';
import { intervalText, probabilityText } from '../../src/report/quantity-text.js';
import { factorText, readingText } from '../../src/report/rate-text.js';
import type {
  RateAnswer,
  RateMonth,
  RateReading,
  ReadingRate,
  ShapeFit,
} from '../../src/trends/rate/rate-answer.js';
import type { WindowRate } from '../../src/trends/window-comparison.js';
import { formatNumber, formatShare } from '../../src/units/format.js';
import { firstDayOf, lastDayOf } from '../../src/units/period.js';
import { link, type View } from '../view.js';
import { countedLink, Figure, lineageLink } from './figure.js';
import { ScrollBox } from './scroll-box.js';

const LISTED: Readonly<Record<RateReading, Reading>> = {
  recorded: 'recorded',
  derived: 'derived',
  expected: 'imputed',
};

interface RatedProps {
  readonly view: View;
  readonly answer: RateAnswer;
  readonly rated: ReadingRate;
}

export function RateMonths({ view, answer, rated }: RatedProps) {
  const { text, language } = view;
  const own = translator(rateMessages, language);
  const months = [...(rated.smoothRate?.months ?? [])].reverse();
  return (
    <>
      <ScrollBox label={text('asTable')}>
        <table>
          <thead>
            <Heads names={[own('month'), own('counted'), own('rate'), own('share')]} />
          </thead>
          <tbody>
            {months.map((month) => (
              <tr key={month.month}>
                <th scope="row">
                  {month.month}
                  {!month.complete && ` ${own('incomplete')}`}
                </th>
                <td class="number">
                  <Figure
                    href={countedLink(view, answer.threshold.text, {
                      reading: LISTED[rated.reading],
                      from: firstDayOf(month.month),
                      to: lastDayOf(month.month),
                    })}
                  >
                    {formatNumber(month.count, language, 1)}
                  </Figure>
                </td>
                <td class="number">
                  <Figure href={lineageLink(view, 'rate', { over: answer.threshold.text })}>
                    {rateText(month, view)}
                  </Figure>
                </td>
                <td class="number">
                  {month.shareOnRecord === null ? (
                    <span class="gap">{text('notKnown')}</span>
                  ) : (
                    <Figure href={link(view, '/methods/reporting-lag')}>
                      {formatShare(month.shareOnRecord, language)}
                    </Figure>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {rated.undated > 0 && <p class="source">{text('undated', { count: rated.undated })}</p>}
    </>
  );
}

function rateText({ rate, low, high }: RateMonth, { language }: View): string {
  const write = (value: number) => formatNumber(value, language, 1);
  return intervalText({ value: rate, low, high, level: null }, write, language);
}

function Heads({ names: [first, ...others] }: { readonly names: readonly string[] }) {
  return (
    <tr>
      <th scope="col">{first}</th>
      {others.map((name) => (
        <th key={name} scope="col" class="number">
          {name}
        </th>
      ))}
    </tr>
  );
}

export function RateReadings({ view, answer }: { readonly view: View; readonly answer: RateAnswer }) {
  const own = translator(rateMessages, view.language);
  const heads = ['reading', 'lastYearHead', 'yearBefore', 'probability', 'perYear'] as const;
  return (
    <ScrollBox label={translator(ratePageMessages, view.language)('readingsTitle')}>
      <table>
        <thead>
          <Heads names={heads.map((head) => own(head))} />
        </thead>
        <tbody>
          {answer.readings.map((rated) => (
            <ReadingRow key={rated.reading} view={view} answer={answer} rated={rated} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function ReadingRow({ view, answer, rated }: RatedProps) {
  const { language } = view;
  const own = translator(rateMessages, language);
  const { reading, lastYear, growth, reason } = rated;
  const known = lineageLink(view, 'rate', { over: answer.threshold.text });
  const missing = <span class="gap">{reason ? own(`reason.${reason}`) : view.text('notKnown')}</span>;
  const figure = ({ window, perMonth, low, high }: WindowRate) => (
    <Figure href={countedLink(view, answer.threshold.text, { reading: LISTED[reading], ...window })}>
      {intervalText(
        { value: perMonth, low, high, level: null },
        (value) => formatNumber(value, language, 1),
        language,
      )}
    </Figure>
  );
  return (
    <tr>
      <th scope="row">{readingText(rated, language)}</th>
      <td class="number">{lastYear ? figure(lastYear.later) : missing}</td>
      <td class="number">{lastYear ? figure(lastYear.earlier) : missing}</td>
      <td class="number">
        {lastYear ? (
          <Figure href={known}>{probabilityText(lastYear.probabilityFaster, language)}</Figure>
        ) : (
          missing
        )}
      </td>
      <td class="number">
        {growth ? (
          <Figure href={known}>
            {intervalText(
              { ...growth, value: growth.perYear, level: null },
              (value) => `× ${factorText(value, language)}`,
              language,
            )}
          </Figure>
        ) : (
          missing
        )}
      </td>
    </tr>
  );
}

export function RateCourses({ view, shapes }: { readonly view: View; readonly shapes: readonly ShapeFit[] }) {
  const { language } = view;
  const [own, page] = [translator(rateMessages, language), translator(ratePageMessages, language)];
  const method = link(view, '/methods/rate');
  const best = [...shapes].sort((a, b) => b.weight - a.weight);
  return (
    <ScrollBox label={page('coursesTitle')}>
      <table>
        <thead>
          <Heads names={[own('shape'), page('aiccWeight'), page('bicWeight'), page('supported')]} />
        </thead>
        <tbody>
          {best.map(({ shape, weight, bicWeight, supported }) => (
            <tr key={shape}>
              <th scope="row">{own(`shape.${shape}`)}</th>
              <td class="number">
                <Figure href={method}>{formatShare(weight, language)}</Figure>
              </td>
              <td class="number">
                <Figure href={method}>{formatShare(bicWeight, language)}</Figure>
              </td>
              <td class="number">{page(supported ? 'yes' : 'no')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
