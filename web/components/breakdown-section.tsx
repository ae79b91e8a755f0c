/** Shares of the models over the threshold, with bars as long as the shares. */

import { label } from '../../src/report/label.js';
import { visibleText } from '../../src/report/visible-text.js';
import {
  BREAKDOWN_KEYS,
  type BreakdownAnswer,
  type BreakdownGroup,
} from '../../src/trends/breakdown-answer.js';
import { formatNumber, formatShare } from '../../src/units/format.js';
import { apiLink, inLanguage, modelsLink, type View } from '../view.js';
import { Figure } from './figure.js';
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
  const state = { over: breakdown.threshold.text, 'as-of': view.query['as-of'] };
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
              <Group key={group.key} view={view} breakdown={breakdown} group={group} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <p class="source">
        {text('overlapping')}
        {breakdown.groups.length > SHOWN_GROUPS && (
          <>
            {' '}
            <a href={apiLink('/breakdown', { ...state, by: breakdown.by })}>
              {text('moreGroups', { count: breakdown.groups.length })}
            </a>
          </>
        )}
      </p>
    </>
  );
}

function Group({
  view,
  breakdown,
  group: { key, recorded, credit, share },
}: {
  readonly view: View;
  readonly breakdown: BreakdownAnswer;
  readonly group: BreakdownGroup;
}) {
  const { language } = view;
  const members = modelsLink(view, { over: breakdown.threshold.text, by: breakdown.by, group: key });
  return (
    <tr>
      <th scope="row">{visibleText(label(breakdown.by, key, language))}</th>
      <td class="number">
        <Figure href={members}>{formatNumber(recorded, language)}</Figure>
      </td>
      <td class="number">
        <Figure href={members}>{formatNumber(credit, language, 1)}</Figure>
      </td>
      <td class="number">
        <Figure href={members}>{formatShare(share, language, 1)}</Figure>
      </td>
      <td class="bar-column">
        <svg class="share" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
          <rect width={100 * share} height="10" />
        </svg>
      </td>
    </tr>
  );
}
