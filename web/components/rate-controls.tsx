/** The controls of the rate page: a form that works without scripts. */
import { translator } from '../../src/report/message.js';
import { ratePageMessages } from '../../src/report/messages/rate-page.js';
import { RATE_READINGS, type RateAnswer, type RateReading } from '../../src/trends/rate/rate-answer.js';
import type { View } from '../view.js';
import { ChoiceForm } from './choice-form.js';
import { thresholdOptions } from './offered-thresholds.js';
import { Select } from './select.js';
import { KeptVintage } from './vintage-select.js';

export function RateControls({
  view,
  answer,
  reading,
}: {
  readonly view: View;
  readonly answer: RateAnswer;
  readonly reading: RateReading;
}) {
  const { text, language } = view;
  const own = translator(ratePageMessages, language);
  return (
    <ChoiceForm view={view}>
      <Select
        name="over"
        label={text('threshold')}
        chosen={answer.threshold.text}
        options={thresholdOptions([answer.threshold.text], language)}
      />
      <Select
        name="reading"
        label={own('readingChoice')}
        chosen={reading}
        options={RATE_READINGS.map((name) => [name, own(`choice.${name}`)])}
      />
      <KeptVintage view={view} />
      <button type="submit">{text('show')}</button>
    </ChoiceForm>
  );
}
