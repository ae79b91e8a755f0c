/** The wishes of a plan: a form that works without scripts, whose address says all of it. */
import type { PlanAnswer } from '../../src/planner/plan-answer.js';
import { countText } from '../../src/report/amount-words.js';
import { label } from '../../src/report/label.js';
import { translator } from '../../src/report/message.js';
import { planMessages } from '../../src/report/messages/plans.js';
import type { View } from '../view.js';
import { ChoiceForm } from './choice-form.js';
import { Select } from './select.js';
import { KeptVintage } from './vintage-select.js';

/** Chips that small companies ask for; any other can be given in the address. */
const OFFERED_CHIPS = ['B200', 'H200', 'H100', 'A100', 'L4', 'RTX 4090'] as const;
const OFFERED_SIZES = ['3B', '10B', '40B', '100B'] as const;
const OFFERED_LOADS = ['1M', '10M', '100M', '1B'] as const;
const SIZES: Readonly<Record<string, number>> = {
  ...{ '3B': 3e9, '10B': 1e10, '40B': 4e10, '100B': 1e11 },
  ...{ '1M': 1e6, '10M': 1e7, '100M': 1e8, '1B': 1e9 },
};

interface PlanControlsProps {
  readonly view: View;
  readonly plan: PlanAnswer;
  readonly domains: readonly string[];
}

export function PlanControls({ view, plan, domains }: PlanControlsProps) {
  const { language, query } = view;
  const text = translator(planMessages, language);
  const said = (size: string) => (SIZES[size] === undefined ? size : countText(SIZES[size], language));
  /** What is chosen stays offered, whatever it is. */
  const choices = (name: string, offered: readonly string[], none: string): [string, string][] => [
    ['', none],
    ...[...new Set([...offered, ...(query[name] === undefined ? [] : [query[name]])])].map(
      (value): [string, string] => [value, said(value)],
    ),
  ];
  const chosen = (name: string) => query[name] ?? '';
  return (
    <ChoiceForm view={view}>
      <Field
        name="budget"
        label={text('budget')}
        value={plan.asked.budget ?? ''}
        slider="100 100000000"
        unit="usd"
      />
      <Field
        name="deadline"
        label={text('deadline')}
        value={query.deadline ?? '30d'}
        slider="1 1000"
        unit="d"
      />
      <Select
        name="task"
        label={text('task')}
        chosen={plan.task}
        options={domains.map((domain) => [domain, label('domain', domain, language)])}
      />
      <Select
        name="use"
        label={text('use')}
        chosen={plan.use}
        options={[
          ['commercial', text('use.commercial')],
          ['research', text('use.research')],
        ]}
      />
      <Select
        name="hardware"
        label={text('hardware')}
        chosen={chosen('hardware')}
        options={choices('hardware', OFFERED_CHIPS, text('anyChip'))}
      />
      <Select
        name="max-params"
        label={text('maxParams')}
        chosen={chosen('max-params')}
        options={choices('max-params', OFFERED_SIZES, text('anySize'))}
      />
      <Select
        name="serve-tokens-per-day"
        label={text('serve')}
        chosen={chosen('serve-tokens-per-day')}
        options={choices('serve-tokens-per-day', OFFERED_LOADS, text('noServing'))}
      />
      <KeptVintage view={view} />
      <button type="submit">{text('show')}</button>
    </ChoiceForm>
  );
}

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly slider: string;
  readonly unit: string;
}

function Field({ name, label: said, value, slider, unit }: FieldProps) {
  return (
    <label class="slid">
      <span>{said}</span>
      <input name={name} value={value} data-slider={slider} data-unit={unit} size={12} />
    </label>
  );
}
