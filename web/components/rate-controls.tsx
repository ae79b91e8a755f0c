/** The controls of the rate page: a form that works without scripts. */
import { translator } from '../../src/report/message.js';
import { ratePageMessages } from '../../src/report/messages/rate-page.js';
import { RATE_READINGS, type RateAnswer, type RateReading } from '../../src/trends/rate/rate-answer.js';
import { formatThreshold } from '../../src/units/format.js';
import { readThreshold } from '../../src/units/threshold.js';
import { inLanguage, type View } from '../view.js';
import { OFFERED_THRESHOLDS } from './pace-controls.js';
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
  const offered = [...new Set<string>([...OFFERED_THRESHOLDS, answer.threshold.text])];
  return (
    <form
      class="controls"
      method="get"
      action={inLanguage({ ...view, query: {} }, language)}
      data-island="controls"
    >
      <Select
        name="over"
        label={text('threshold')}
        chosen={answer.threshold.text}
        options={offered.map((spelled) => [spelled, formatThreshold(readThreshold(spelled), language)])}
      />
      <Select
        name="reading"
        label={own('readingChoice')}
        chosen={reading}
        options={RATE_READINGS.map((name) => [name, own(`choice.${name}`)])}
      />
      <KeptVintage view={view} />
      <button type="submit">{text('show')}</button>
    </form>
  );
}
