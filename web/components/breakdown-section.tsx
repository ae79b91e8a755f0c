/** Shares of the models over the threshold, with bars as long as the shares. */

import { visibleText } from '../../src/report/visible-text.js';
import { BREAKDOWN_KEYS, type BreakdownAnswer } from '../../src/trends/breakdown-answer.js';
import { formatNumber, formatShare } from '../../src/units/format.js';
import { inLanguage, type View } from '../view.js';
import { ScrollBox } from './scroll-box.js';

/** Groups shown before the rest is left to the API. */
const SHOWN_GROUPS = 12;

export function BreakdownSection({
  view,
  breakdown,
}: {
  readonly view: View;
  readonly breakdown: BreakdownAnswer;
}) {
  const { text, language } = view;
  return (
    <>
      <p class="choices">
        {`${text('breakdownBy')}: `}
        {BREAKDOWN_KEYS.map((key) => (
          <a
            key={key}
            href={`${inLanguage({ ...view, query: { ...view.query, split: key } }, language)}#breakdown`}
            aria-current={key === breakdown.by ? 'true' : undefined}
          >
            {text(`by.${key}`)}
          </a>
        ))}
      </p>
      <ScrollBox label={text('breakdownTitle')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{text('group')}</th>
              <th scope="col" class="number">
                {text('models')}
              </th>
              <th scope="col" class="number">
                {text('credit')}
              </th>
              <th scope="col" class="number">
                {text('share')}
              </th>
              <td class="bar-column" />
            </tr>
          </thead>
          <tbody>
            {breakdown.groups.slice(0, SHOWN_GROUPS).map((group) => (
              <tr key={group.key}>
                <th scope="row">{visibleText(group.key)}</th>
                <td class="number">{group.recorded}</td>
                <td class="number">{formatNumber(group.credit, language, 1)}</td>
                <td class="number">{formatShare(group.share, language, 1)}</td>
                <td class="bar-column">
                  <svg class="share" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                    <rect width={100 * group.share} height="10" />
                  </svg>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <p class="source">{text('overlapping')}</p>
    </>
  );
}
