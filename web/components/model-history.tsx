/** How the entry of a model changed: its values at each vintage, and every change of a field. */
import type { ModelAtVintage } from '../../src/catalog/model.js';
import type { Change } from '../../src/catalog/revision.js';
import { fieldName } from '../../src/report/field-name.js';
import { labelList } from '../../src/report/field-value.js';
import { translator } from '../../src/report/message.js';
import { modelPageMessages } from '../../src/report/messages/model-page.js';
import { amountText } from '../../src/report/quantity-text.js';
import { visibleText } from '../../src/report/visible-text.js';
import { formatDate } from '../../src/units/format.js';
import { link, type View } from '../view.js';
import { Figure, FigureText } from './figure.js';
import { ScrollBox } from './scroll-box.js';
import { TableHead } from './table-head.js';

export const HISTORY_SECTION = 'history';
const CHANGES = 'changes';

interface HistoryProps {
  readonly view: View;
  readonly vintages: readonly ModelAtVintage[];
  readonly changes: readonly Change[];
}

export function ModelHistory({ view, vintages, changes }: HistoryProps) {
  const text = translator(modelPageMessages, view.language);
  return (
    <>
      <h2 id={HISTORY_SECTION}>{text('changedTitle')}</h2>
      <p>
        <FigureText text={text('changedText', { count: changes.length })} href={`#${CHANGES}`} />
        {` ${text('vintagesNote')}`}
      </p>
      <VintageRows view={view} vintages={vintages} />
      {changes.length > 0 && (
        <details id={CHANGES}>
          <summary>{text('changesTable')}</summary>
          <ChangeRows view={view} changes={changes} />
        </details>
      )}
    </>
  );
}

function VintageRows({ view, vintages }: Pick<HistoryProps, 'view' | 'vintages'>) {
  const text = translator(modelPageMessages, view.language);
  const names = [
    view.text('vintage'),
    view.text('compute'),
    view.text('parameters'),
    view.text('cost'),
    view.text('published'),
    view.text('access'),
    text('listing'),
  ];
  return (
    <ScrollBox label={text('changedTitle')}>
      <table>
        <TableHead names={names} />
        <tbody>
          {[...vintages].reverse().map((at, index, newestFirst) => (
            <VintageRow key={at.date} view={view} at={at} before={newestFirst[index + 1] ?? null} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

interface VintageRowProps {
  readonly view: View;
  readonly at: ModelAtVintage;
  readonly before: ModelAtVintage | null;
}

/** Figures lead to the page at that vintage, where every cell behind them stands. */
function VintageRow({ view, at, before }: VintageRowProps) {
  const { language } = view;
  const text = translator(modelPageMessages, language);
  const page = link(view, view.path, { 'as-of': at.date });
  const figure = (value: number | null, unit: string, field: string) =>
    value === null ? (
      <span class="gap">–</span>
    ) : (
      <Figure href={`${page}#${field}`}>{amountText(value, unit, language)}</Figure>
    );
  return (
    <tr class={before !== null && differ(at, before) ? 'shown' : undefined}>
      <th scope="row" class="day">
        <a href={page}>{formatDate(at.date, language)}</a>
      </th>
      <td>{figure(at.trainingComputeFlop, 'FLOP', 'trainingComputeFlop')}</td>
      <td>{figure(at.parameters, 'parameters', 'parameters')}</td>
      <td>{figure(at.trainingCostUsd, 'USD', 'trainingCostUsd2023')}</td>
      <td class="day">{at.published === null ? '–' : formatDate(at.published, language)}</td>
      <td>{at.access === null ? '–' : visibleText(labelList('access', [at.access], language))}</td>
      <td>{text(`listing.${at.listing}`)}</td>
    </tr>
  );
}

function differ(
  { date: _date, ...at }: ModelAtVintage,
  { date: _before, ...before }: ModelAtVintage,
): boolean {
  return JSON.stringify(at) !== JSON.stringify(before);
}

export function ChangeRows({ view, changes }: { readonly view: View; readonly changes: readonly Change[] }) {
  const text = translator(modelPageMessages, view.language);
  const { language } = view;
  const shown = (value: Change['from']) => (value === null ? '–' : visibleText(String(value)).slice(0, 80));
  return (
    <ScrollBox label={text('changesTable')}>
      <table>
        <TableHead names={[view.text('vintage'), view.text('field'), text('before'), text('after')]} />
        <tbody>
          {[...changes].reverse().map((change) => (
            <tr key={`${change.vintageTo} ${change.field}`}>
              <th scope="row" class="day">
                {formatDate(change.vintageTo, language)}
              </th>
              <td>
                <a href={`#${change.field}`}>{fieldName(change.field, language)}</a>
              </td>
              <td class="wrap">{shown(change.from)}</td>
              <td class="wrap">{shown(change.to)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
