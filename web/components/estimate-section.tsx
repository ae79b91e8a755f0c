/** An estimate of a model: what it says, as a picture, as a table, and how each method comes by its value. */
import type { IntervalChart } from '../../src/charts/chart.js';
import type { AccountAnswer, EstimateAnswer } from '../../src/estimates/answer.js';
import { evidenceOf } from '../../src/report/estimate-chart.js';
import {
  COMPUTE_THRESHOLDS,
  findingSentences,
  methodName,
  warningText,
  weightText,
} from '../../src/report/estimate-text.js';
import { translator } from '../../src/report/message.js';
import { estimateMessages } from '../../src/report/messages/estimates.js';
import { quantityMessages } from '../../src/report/messages/quantities.js';
import { amountText } from '../../src/report/quantity-text.js';
import { formatNumber } from '../../src/units/format.js';
import { apiLink, type View } from '../view.js';
import { AccountWorking } from './account-working.js';
import { Chart, type Pictures } from './chart.js';
import { Figure, FigureText } from './figure.js';
import { ScrollBox } from './scroll-box.js';

/** Where on the page of a model the estimate of its training compute stands. */
export const COMPUTE_SECTION = 'compute';
const COMPUTE_WORKING = 'compute-working';
const WORKING = `#${COMPUTE_WORKING}`;

export interface DrawnEstimate {
  readonly id: typeof COMPUTE_SECTION;
  readonly estimate: EstimateAnswer;
  readonly chart: IntervalChart | null;
  readonly pictures: Pictures;
}

export function EstimateSection({
  view,
  id,
  estimate,
  chart,
  pictures,
}: DrawnEstimate & { readonly view: View }) {
  const { language } = view;
  const text = translator(estimateMessages, language);
  const model = estimate.model?.id ?? '';
  return (
    <>
      <h2 id={id}>{text(`${id}Title`)}</h2>
      <p>
        <FigureText
          text={findingSentences(estimate, COMPUTE_THRESHOLDS, language).join(' ')}
          href={WORKING}
        />
      </p>
      {chart && <Chart chart={chart} pictures={pictures} />}
      {estimate.warnings.length > 0 && (
        <ul class="note">
          {estimate.warnings.map((warning) => (
            <li key={warning}>{warningText(warning, language)}</li>
          ))}
        </ul>
      )}
      {chart && (
        <details>
          <summary>{view.text('asTable')}</summary>
          <Accounts view={view} estimate={estimate} />
          <p>
            <a
              href={apiLink(`/models/${encodeURIComponent(model)}/estimate`, {
                'as-of': view.query['as-of'],
              })}
            >
              JSON
            </a>
          </p>
        </details>
      )}
      {estimate.accounts.length > 0 && (
        <>
          <h3 id={COMPUTE_WORKING}>{text('working')}</h3>
          {estimate.accounts.map((account) => (
            <AccountWorking key={account.method} view={view} account={account} />
          ))}
        </>
      )}
    </>
  );
}

function Accounts({ view, estimate }: { readonly view: View; readonly estimate: EstimateAnswer }) {
  const { language } = view;
  const text = translator(estimateMessages, language);
  const { value, low, high, evidence, unit } = estimate;
  return (
    <ScrollBox label={view.text('asTable')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{text('method')}</th>
            <th scope="col" class="number">
              {text('median')}
            </th>
            <th scope="col" class="number">
              {text('interval', { percent: formatNumber((estimate.level ?? 0) * 100, language) })}
            </th>
            <th scope="col">{text('evidence')}</th>
            <th scope="col">{text('weight')}</th>
          </tr>
        </thead>
        <tbody>
          {value !== null && low !== null && high !== null && evidence !== 'gap' && (
            <Row
              view={view}
              unit={unit}
              name={text('combined')}
              amounts={{ value, low, high }}
              evidence={evidence}
            />
          )}
          {estimate.accounts.map((account) => (
            <Row
              key={account.method}
              view={view}
              unit={unit}
              name={methodName(account.method, language)}
              amounts={account}
              evidence={evidenceOf(account.method)}
              weight={weightText(account.weight, language)}
            />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function Row({
  view: { language },
  unit,
  name,
  amounts: { value, low, high },
  evidence,
  weight,
}: {
  readonly view: View;
  readonly unit: string;
  readonly name: string;
  readonly amounts: Pick<AccountAnswer, 'value' | 'low' | 'high'>;
  readonly evidence: ReturnType<typeof evidenceOf>;
  readonly weight?: string;
}) {
  const text = translator(estimateMessages, language);
  const write = (amount: number) => amountText(amount, unit, language);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td class="number">
        <Figure href={WORKING}>{write(value)}</Figure>
      </td>
      <td class="number">
        <Figure href={WORKING}>{text('range', { low: write(low), high: write(high) })}</Figure>
      </td>
      <td>{translator(quantityMessages, language)(`evidence.${evidence}`)}</td>
      <td>{weight}</td>
    </tr>
  );
}
