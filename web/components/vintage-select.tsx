/** The vintage selector: on every page, always in the same place, at the end of the controls. */
import { formatDate } from '../../src/units/format.js';
import type { View } from '../view.js';
import { Select } from './select.js';

export function VintageSelect({ view: { language, text, vintages, query } }: { readonly view: View }) {
  const newestFirst = [...vintages].reverse();
  const options = newestFirst.map((day, index): [string, string] => {
    const date = formatDate(day, language);
    return index === 0 ? ['', text('latest', { date })] : [day, date];
  });
  const asked = query['as-of'];
  const inForce = asked === undefined ? undefined : newestFirst.find((day) => day <= asked);
  return (
    <Select
      name="as-of"
      label={text('vintage')}
      chosen={inForce === newestFirst[0] ? '' : (inForce ?? '')}
      options={options}
    />
  );
}
