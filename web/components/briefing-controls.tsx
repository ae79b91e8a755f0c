/** Which period the briefing is about: a form that works without scripts. */
import type { Briefing } from '../../src/report/briefing/briefing.js';
import { periodName } from '../../src/report/briefing/words.js';
import { translator } from '../../src/report/message.js';
import { briefingMessages } from '../../src/report/messages/briefing.js';
import { addMonths } from '../../src/units/calendar-date.js';
import { type PeriodLength, periodsBetween } from '../../src/units/period.js';
import type { View } from '../view.js';
import { ChoiceForm } from './choice-form.js';
import { Select } from './select.js';
import { KeptVintage } from './vintage-select.js';

/** So many months back of each length are offered; any other period can be given in the address. */
const OFFERED_MONTHS: Readonly<Record<PeriodLength, number>> = { year: 72, quarter: 21, month: 11 };

interface BriefingControlsProps {
  readonly view: View;
  readonly period: Briefing['period'];
  readonly vintage: string;
}

export function BriefingControls({ view, period, vintage }: BriefingControlsProps) {
  const text = translator(briefingMessages, view.language);
  const lengths: readonly PeriodLength[] = ['year', 'quarter', 'month'];
  const offered = lengths.flatMap((length) =>
    periodsBetween(addMonths(vintage, -OFFERED_MONTHS[length]), vintage, length).reverse(),
  );
  const options = [...new Set([...offered, period.id])].map((id): [string, string] => [
    id,
    periodName(id, view.language),
  ]);
  return (
    <ChoiceForm view={view}>
      <KeptVintage view={view} />
      <Select name="period" label={text('page.period')} chosen={period.id} options={options} />
      <button type="submit">{text('page.show')}</button>
    </ChoiceForm>
  );
}
