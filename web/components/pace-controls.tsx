/** The controls of the pace page: a form that works without scripts. */
import type { PaceAnswer } from '../../src/trends/pace-answer.js';
import { formatThreshold } from '../../src/units/format.js';
import { readThreshold } from '../../src/units/threshold.js';
import { inLanguage, type View } from '../view.js';
import { Select } from './select.js';
import { VintageSelect } from './vintage-select.js';

/** The sizes laws and lists use; any other can be given in the address. */
export const OFFERED_THRESHOLDS = ['1e23flop', '1e24flop', '1e25flop', '1e26flop', '10Musd'] as const;

export function PaceControls({ view, pace }: { readonly view: View; readonly pace: PaceAnswer }) {
  const { text, language } = view;
  const offered = [...new Set<string>([...OFFERED_THRESHOLDS, pace.threshold.text])];
  const thresholds = offered.map((spelled): [string, string] => [
    spelled,
    formatThreshold(readThreshold(spelled), language),
  ]);
  return (
    <form
      class="controls"
      method="get"
      action={inLanguage({ ...view, query: {} }, language)}
      data-island="controls"
    >
      <Select name="over" label={text('threshold')} chosen={pace.threshold.text} options={thresholds} />
      <Select
        name="cumulative"
        label={text('count')}
        chosen={String(pace.cumulative)}
        options={[
          ['false', text('inPeriod')],
          ['true', text('cumulative')],
        ]}
      />
      <Select
        name="by"
        label={text('by')}
        chosen={pace.by}
        options={[
          ['year', text('year')],
          ['quarter', text('quarter')],
          ['month', text('month')],
        ]}
      />
      <VintageSelect view={view} />
      <button type="submit">{text('show')}</button>
    </form>
  );
}
