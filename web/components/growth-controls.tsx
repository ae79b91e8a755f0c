/** The controls of the page of growth: a form that works without scripts. */
import { COST_SCOPES } from '../../src/estimates/cost/run-constants.js';
import { scopeName } from '../../src/report/cost-text.js';
import { countryName } from '../../src/report/country-name.js';
import { translator } from '../../src/report/message.js';
import { costMessages } from '../../src/report/messages/costs.js';
import { growthMessages } from '../../src/report/messages/growth.js';
import type { GrowthAnswer } from '../../src/trends/growth/growth-answer.js';
import { GROWTH_READINGS, GROWTH_SETS } from '../../src/trends/growth/growth-question.js';
import type { View } from '../view.js';
import { ChoiceForm } from './choice-form.js';
import { Select } from './select.js';
import { KeptVintage } from './vintage-select.js';

/** Countries with enough models to tell growth; any other can be given in the address. */
const OFFERED_COUNTRIES = ['US', 'CN', 'GB', 'FR', 'DE', 'CA', 'KR', 'JP', 'IL'] as const;

interface ControlsProps {
  readonly view: View;
  readonly compute: GrowthAnswer;
  readonly cost: GrowthAnswer;
}

/** Empty is the default, which the address leaves out. */
export function GrowthControls(props: ControlsProps) {
  const { view, compute } = props;
  const { language, query, text: pageText } = view;
  const text = translator(growthMessages, language);
  return (
    <ChoiceForm view={view}>
      <Select
        name="set"
        label={text('set')}
        chosen={compute.set === 'notable' ? '' : compute.set}
        options={GROWTH_SETS.map((set) => [set === 'notable' ? '' : set, text(`set.${set}`)])}
      />
      <Select
        name="reading"
        label={text('reading')}
        chosen={compute.reading === 'recorded' ? '' : compute.reading}
        options={GROWTH_READINGS.map((reading) => [
          reading === 'recorded' ? '' : reading,
          text(`reading.${reading}`),
        ])}
      />
      <Select
        name="country"
        label={text('country')}
        chosen={query.country ?? ''}
        options={[
          ['', text('anyCountry')],
          ...withOwn(OFFERED_COUNTRIES, query.country).map((code): [string, string] => [
            code,
            countryName(code, language) ?? code,
          ]),
        ]}
      />
      <KeptVintage view={view} />
      <button type="submit">{pageText('show')}</button>
      <Further {...props} />
    </ChoiceForm>
  );
}

/** In a row of their own, so that the others stay where they are. */
function Further({ view: { language, query }, compute, cost }: ControlsProps) {
  const text = translator(growthMessages, language);
  const costText = translator(costMessages, language);
  const tops = withOwn(['10', '5'], query.top);
  return (
    <div class="further">
      {compute.set === 'frontier' && (
        <Select
          name="top"
          label={text('top')}
          chosen={query.top ?? '10'}
          options={tops.map((top) => [
            top === '10' ? '' : top,
            top === '10' ? text('topDocumented') : top === '5' ? text('topData') : top,
          ])}
        />
      )}
      <label>
        <span>{text('since')}</span>
        <input type="date" name="from" value={query.from ?? ''} />
      </label>
      <label>
        <span>{text('until')}</span>
        <input type="date" name="to" value={query.to ?? ''} />
      </label>
      <Select
        name="scope"
        label={costText('scopeChoice')}
        chosen={cost.cost?.scope === COST_SCOPES[0] ? '' : (cost.cost?.scope ?? '')}
        options={COST_SCOPES.map((scope) => [
          scope === COST_SCOPES[0] ? '' : scope,
          scopeName(scope, language),
        ])}
      />
    </div>
  );
}

/** What the address asks for stays a choice, also where it is not offered. */
function withOwn(offered: readonly string[], own: string | undefined): string[] {
  return [...new Set([...offered, ...(own ? [own] : [])])];
}
