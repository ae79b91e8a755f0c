/** Cells of files as places: file, date, row and column, each leading to its file in the register of sources. */
import { CORRECTION_SOURCE } from '../../src/catalog/value-correction.js';
import type { SourceCell } from '../../src/provenance/lineage.js';
import { visibleText } from '../../src/report/visible-text.js';
import { formatDate } from '../../src/units/format.js';
import { link, type View } from '../view.js';

/** The newest cell at once, the others on demand. */
export function CellPlaces({ view, cells }: { readonly view: View; readonly cells: readonly SourceCell[] }) {
  const [newest, ...others] = [...cells].reverse();
  if (!newest) return null;
  return (
    <>
      <CellPlace view={view} cell={newest} />
      {others.length > 0 && (
        <details>
          <summary>{view.text('andMore', { count: others.length })}</summary>
          <ul>
            {others.map((cell) => (
              <li key={`${cell.file} ${cell.retrieved} ${cell.row} ${cell.column}`}>
                <CellPlace view={view} cell={cell} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function CellPlace({ view, cell }: { readonly view: View; readonly cell: SourceCell }) {
  const { file, retrieved, row, column, source } = cell;
  const place = {
    file: visibleText(file),
    date: formatDate(retrieved, view.language),
    row: String(row),
    column: visibleText(column),
  };
  const register =
    source === CORRECTION_SOURCE
      ? `${link(view, '/correct')}#correction-${/[0-9a-f]{16}/.exec(file)?.[0] ?? ''}`
      : `${link(view, '/sources')}#${source}-${retrieved}`;
  return <a href={register}>{view.text('cellPlace', place)}</a>;
}
