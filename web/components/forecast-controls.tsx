/** The controls of the forecast page: a form that works without scripts. */
import { translator } from '../../src/report/message.js';
import { forecastMessages } from '../../src/report/messages/forecast.js';
import type { ForecastAnswer } from '../../src/trends/forecast-answer.js';
import { FORECAST_METHOD_IDS } from '../../src/trends/forecast-question.js';
import type { View } from '../view.js';
import { ChoiceForm } from './choice-form.js';
import { thresholdOptions } from './offered-thresholds.js';
import { Select } from './select.js';
import { KeptVintage } from './vintage-select.js';

/** Sizes that no model has reached yet can be forecast too. */
const FURTHER_THRESHOLDS = ['1e27flop', '1e28flop'] as const;
const YEARS_OFFERED = 6;

interface ForecastControlsProps {
  readonly view: View;
  readonly answer: ForecastAnswer;
  readonly cumulative: boolean;
  readonly firstYear: number;
}

export function ForecastControls({ view, answer, cumulative, firstYear }: ForecastControlsProps) {
  const { text, language } = view;
  const words = translator(forecastMessages, language);
  const until = answer.years.at(-1)?.year ?? firstYear;
  const years = Array.from({ length: YEARS_OFFERED }, (_, index) => firstYear + index);
  const chosen = answer.threshold?.text;
  // Empty is the usual one, so that another threshold gets its own.
  const usual = answer.threshold?.unit === 'USD' ? 'expected' : 'recorded';
  const spelledReading = (reading: ForecastAnswer['target']['reading']) => (reading === usual ? '' : reading);
  const thresholds = thresholdOptions([...FURTHER_THRESHOLDS, ...(chosen ? [chosen] : [])], language);
  return (
    <ChoiceForm view={view}>
      {chosen === undefined ? (
        <input type="hidden" name="within" value={String(answer.within)} />
      ) : (
        <Select name="over" label={text('threshold')} chosen={chosen} options={thresholds} />
      )}
      <Select
        name="until"
        label={words('page.until')}
        chosen={String(until)}
        options={[...new Set([...years, until])].map((year): [string, string] => [
          String(year),
          String(year),
        ])}
      />
      <Select
        name="cumulative"
        label={text('count')}
        chosen={String(cumulative)}
        options={[
          ['false', text('inPeriod')],
          ['true', text('cumulative')],
        ]}
      />
      {chosen !== undefined && (
        <Select
          name="reading"
          label={words('page.reading')}
          chosen={spelledReading(answer.target.reading)}
          options={[
            [spelledReading('recorded'), words('page.recorded')],
            [spelledReading('expected'), words('page.expected')],
          ]}
        />
      )}
      <Select
        name="method"
        label={words('page.method')}
        chosen={answer.method}
        options={FORECAST_METHOD_IDS.map((id): [string, string] => [id, words(`method.${id}`)])}
      />
      <KeptVintage view={view} />
      <button type="submit">{text('show')}</button>
    </ChoiceForm>
  );
}
