/** The controls of the pace page: a form that works without scripts. */
import { COST_SCOPES } from '../../src/estimates/cost/run-constants.js';
import { scopeName } from '../../src/report/cost-text.js';
import { translator } from '../../src/report/message.js';
import { costMessages } from '../../src/report/messages/costs.js';
import type { CostBasis, PaceAnswer } from '../../src/trends/pace-answer.js';
import { formatDate } from '../../src/units/format.js';
import type { View } from '../view.js';
import { ChoiceForm } from './choice-form.js';
import { thresholdOptions } from './offered-thresholds.js';
import { Select } from './select.js';
import { KeptVintage } from './vintage-select.js';

export function PaceControls({ view, pace }: { readonly view: View; readonly pace: PaceAnswer }) {
  const { text, language } = view;
  const thresholds = thresholdOptions([pace.threshold.text], language);
  return (
    <ChoiceForm view={view}>
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
      <KeptVintage view={view} />
      <button type="submit">{text('show')}</button>
      {pace.cost && <CostControls view={view} cost={pace.cost} variants={pace.variants ?? []} />}
    </ChoiceForm>
  );
}

/** In a row of their own, so that the others stay where they are. Empty is the default, which the address leaves out. */
function CostControls({
  view: { language },
  cost,
  variants,
}: {
  readonly view: View;
  readonly cost: CostBasis;
  readonly variants: NonNullable<PaceAnswer['variants']>;
}) {
  const text = translator(costMessages, language);
  const [newest = cost, ...others] = variants;
  const months = [...new Set([newest, ...others, cost].map(({ priceMonth }) => priceMonth))];
  return (
    <div class="further">
      <Select
        name="scope"
        label={text('scopeChoice')}
        chosen={cost.scope === newest.scope ? '' : cost.scope}
        options={COST_SCOPES.map((scope) => [
          scope === newest.scope ? '' : scope,
          scopeName(scope, language),
        ])}
      />
      <Select
        name="price-month"
        label={text('monthChoice')}
        chosen={cost.priceMonth === newest.priceMonth ? '' : cost.priceMonth}
        options={months
          .sort()
          .reverse()
          .map((month) => [month === newest.priceMonth ? '' : month, formatDate(month, language)])}
      />
    </div>
  );
}
