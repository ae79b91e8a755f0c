/** Shares of the models over the threshold, with bars as long as the shares. */

import { label } from '../../src/report/label.js';
import { intervalText } from '../../src/report/quantity-text.js';
import { visibleText } from '../../src/report/visible-text.js';
import {
  BREAKDOWN_KEYS,
  type BreakdownAnswer,
  type BreakdownGroup,
  type BreakdownKey,
} from '../../src/trends/breakdown-answer.js';
import { formatNumber, formatShare } from '../../src/units/format.js';
import { apiLink, costBasis, inLanguage, listsCost, modelsLink, type View } from '../view.js';
import { Figure, largestFirst, lineageLink } from './figure.js';
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
  const state = { over: breakdown.threshold.text, ...costBasis(view), 'as-of': view.query['as-of'] };
  const estimated = breakdown.groups.some(({ expected }) => expected !== null);
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
              {estimated && (
                <th scope="col" class="number">
                  {text('expected')}
                </th>
              )}
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
              <Group key={group.key} view={view} breakdown={breakdown} group={group} estimated={estimated} />
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
  group,
  estimated,
}: {
  readonly view: View;
  readonly breakdown: BreakdownAnswer;
  readonly group: BreakdownGroup;
  readonly estimated: boolean;
}) {
  const { language } = view;
  const { key, recorded, credit, share } = group;
  const members = modelsLink(view, { over: breakdown.threshold.text, by: breakdown.by, group: key });
  return (
    <tr>
      <th scope="row">{visibleText(label(breakdown.by, key, language))}</th>
      <td class="number">
        <Figure href={members}>{formatNumber(recorded, language)}</Figure>
      </td>
      {estimated && (
        <td class="number">
          <Expected view={view} breakdown={breakdown} group={group} />
        </td>
      )}
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

/** Filters of the catalogue that find the models of a group; of sectors, and of what is not stated, there is none. */
const FILTERS: readonly BreakdownKey[] = ['domain', 'country', 'organization', 'access', 'open-weights'];

/** The interval, and where the catalogue can be narrowed to the group, the way to its models. */
function Expected({
  view,
  breakdown: { by, threshold },
  group: { key, expected, low, high },
}: {
  readonly view: View;
  readonly breakdown: BreakdownAnswer;
  readonly group: BreakdownGroup;
}) {
  if (expected === null) return <span class="gap">{view.text('notYet')}</span>;
  const write = (value: number) => formatNumber(value, view.language, 1);
  const said = intervalText({ value: expected, low, high, level: null }, write, view.language);
  const filter = FILTERS.includes(by) && (key !== 'unknown' || by === 'open-weights') && !key.includes(',');
  if (!filter || !listsCost(view))
    return <Figure href={lineageLink(view, 'pace', { over: threshold.text })}>{said}</Figure>;
  const state = { over: threshold.text, reading: 'imputed', sort: largestFirst(threshold.text), [by]: key };
  return <Figure href={modelsLink(view, state)}>{said}</Figure>;
}
