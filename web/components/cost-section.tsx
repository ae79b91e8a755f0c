/** What a model's training cost, in every scope: sentences, picture, table, parts, and the working of each. */
import type { IntervalChart } from '../../src/charts/chart.js';
import { PART_NAMES } from '../../src/estimates/cost/point-cost.js';
import type { CostAnswer } from '../../src/estimates/cost-answer.js';
import { costSentences, costWarningText } from '../../src/report/cost-text.js';
import { translator } from '../../src/report/message.js';
import { costMessages } from '../../src/report/messages/costs.js';
import { estimateMessages } from '../../src/report/messages/estimates.js';
import { quantityMessages } from '../../src/report/messages/quantities.js';
import { amountText, intervalText } from '../../src/report/quantity-text.js';
import { formatShare } from '../../src/units/format.js';
import { apiLink, type View } from '../view.js';
import { Working } from './account-working.js';
import { Chart, type Pictures } from './chart.js';
import { ScrollBox } from './scroll-box.js';

/** Where on the page of a model the estimate of its training cost stands. */
export const COST_SECTION = 'cost';

export interface DrawnCosts {
  /** By scope, that of the final run first. */
  readonly answers: readonly CostAnswer[];
  readonly chart: IntervalChart;
  readonly pictures: Pictures;
}

export function CostSection({ view, answers, chart, pictures }: DrawnCosts & { readonly view: View }) {
  const { language } = view;
  const text = translator(costMessages, language);
  const [finalRun] = answers;
  if (!finalRun) return null;
  return (
    <>
      <h2 id={COST_SECTION}>{text('title')}</h2>
      <p>{costSentences(finalRun, language).join(' ')}</p>
      <Chart chart={chart} pictures={pictures} />
      {finalRun.warnings.length > 0 && (
        <ul class="note">
          {finalRun.warnings.map((warning) => (
            <li key={warning.code}>{costWarningText(warning, language)}</li>
          ))}
        </ul>
      )}
      <details>
        <summary>{view.text('asTable')}</summary>
        <CostTable view={view} answers={answers} />
        <p>
          <a
            href={apiLink(`/models/${encodeURIComponent(finalRun.model?.id ?? '')}/cost`, {
              'as-of': view.query['as-of'],
            })}
          >
            JSON
          </a>
        </p>
      </details>
      <h3>{text('working')}</h3>
      {answers.map((answer) => (
        <details key={answer.scope}>
          <summary>{text(`scope.${answer.scope}`)}</summary>
          <Parts view={view} answer={answer} />
          <section class="working">
            <Working view={view} inputs={answer.inputs} steps={answer.steps} />
          </section>
        </details>
      ))}
    </>
  );
}

function CostTable({ view, answers }: { readonly view: View; readonly answers: readonly CostAnswer[] }) {
  const { language } = view;
  const text = translator(costMessages, language);
  return (
    <ScrollBox label={text('title')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{text('scope')}</th>
            <th scope="col" class="number">
              {text('usd')}
            </th>
            <th scope="col">{translator(estimateMessages, language)('evidence')}</th>
          </tr>
        </thead>
        <tbody>
          {answers.map(({ scope, value, low, high, level, unit, evidence }) => (
            <tr key={scope}>
              <th scope="row">{text(`scope.${scope}`)}</th>
              <td class="number">
                {value !== null &&
                  intervalText(
                    { value, low, high, level },
                    (usd) => amountText(usd, unit, language),
                    language,
                  )}
              </td>
              <td>{evidence !== 'gap' && translator(quantityMessages, language)(`evidence.${evidence}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

/** They add up to the median. */
function Parts({ view: { language }, answer }: { readonly view: View; readonly answer: CostAnswer }) {
  const text = translator(costMessages, language);
  const parts = PART_NAMES.flatMap((name) => {
    const usd = answer.components[name] ?? null;
    return usd === null ? [] : [{ name, usd }];
  });
  return (
    <ScrollBox label={text(`scope.${answer.scope}`)}>
      <table>
        <thead>
          <tr>
            <th scope="col">{text('part')}</th>
            <th scope="col" class="number">
              {text('usd')}
            </th>
            <th scope="col" class="number">
              {text('share')}
            </th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ name, usd }) => (
            <tr key={name}>
              <th scope="row">{text(`part.${name}`)}</th>
              <td class="number">{amountText(usd, answer.unit, language)}</td>
              <td class="number">{formatShare(usd / (answer.value ?? usd), language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
