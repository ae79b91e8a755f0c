/** What a model's training cost, in every scope: sentences, picture, table, parts, and the working of each. */
import type { IntervalChart } from '../../src/charts/chart.js';
import { PART_NAMES } from '../../src/estimates/cost/point-cost.js';
import type { CostAnswer } from '../../src/estimates/cost-answer.js';
import type { Quantity } from '../../src/provenance/quantity.js';
import {
  costSentences,
  costWarningTexts,
  euroText,
  partName,
  scopeName,
} from '../../src/report/cost-text.js';
import { methodName, methodText } from '../../src/report/estimate-text.js';
import { partsTranslator, translator } from '../../src/report/message.js';
import { costMessages } from '../../src/report/messages/costs.js';
import { estimateMessages } from '../../src/report/messages/estimates.js';
import { quantityMessages } from '../../src/report/messages/quantities.js';
import { amountText, intervalText } from '../../src/report/quantity-text.js';
import { reasonText } from '../../src/report/reason-text.js';
import { formatShare } from '../../src/units/format.js';
import { apiLink, type View } from '../view.js';
import { Working } from './account-working.js';
import { Chart, type Pictures } from './chart.js';
import { Figure, FigureText, MarkedText } from './figure.js';
import { ScrollBox } from './scroll-box.js';

/** Where on the page of a model the estimate of its training cost stands. */
export const COST_SECTION = 'cost';
const COST_WORKING = 'cost-working';
const WORKING = `#${COST_WORKING}`;
/** Where on it stands what a source says itself. */
export const RECORDED_FIELD = 'trainingCostUsd2023';

export interface DrawnCosts {
  /** By scope, that of the final run first. */
  readonly answers: readonly CostAnswer[];
  readonly chart: IntervalChart;
  readonly pictures: Pictures;
}

interface CostProps {
  readonly view: View;
  /** As the catalogue shows it: stated by a source, estimated, or a gap. */
  readonly shown: Quantity;
  /** Null where there is no estimate. */
  readonly costs: DrawnCosts | null;
}

export function CostSection({ view, shown, costs }: CostProps) {
  const text = translator(costMessages, view.language);
  const wouldFill = reasonText(shown.gap?.wouldFill ?? '', view.language);
  return (
    <>
      <h2 id={COST_SECTION}>{text('title')}</h2>
      {costs ? <Findings view={view} costs={costs} /> : <p>{text('gap', { wouldFill })}</p>}
      {shown.evidence === 'recorded' && <RecordedCost view={view} shown={shown} />}
      {costs && <Details view={view} costs={costs} />}
    </>
  );
}

interface FoundProps {
  readonly view: View;
  readonly costs: DrawnCosts;
}

function Findings({ view: { language }, costs: { answers } }: FoundProps) {
  const [finalRun] = answers;
  return finalRun ? (
    <p>
      <FigureText text={costSentences(finalRun, language).join(' ')} href={WORKING} />
    </p>
  ) : null;
}

/** What a source itself says, which is no part of the estimate. */
function RecordedCost({ view: { language }, shown }: { readonly view: View; readonly shown: Quantity }) {
  const cost = amountText(shown.value ?? 0, shown.unit, language);
  const parts = partsTranslator(costMessages, language)('recordedBeside', { cost });
  return (
    <p>
      <MarkedText parts={parts} href={`#${RECORDED_FIELD}`} />
    </p>
  );
}

function Details({ view, costs: { answers, chart, pictures } }: FoundProps) {
  const { language } = view;
  const text = translator(costMessages, language);
  const warnings = costWarningTexts(answers, language);
  const method = answers[0]?.method ?? '';
  return (
    <>
      <Chart chart={chart} pictures={pictures} />
      {warnings.length > 0 && (
        <ul class="note">
          {warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      )}
      <details>
        <summary>{view.text('asTable')}</summary>
        <CostTable view={view} answers={answers} />
      </details>
      <h3 id={COST_WORKING}>{text('working')}</h3>
      <p>{`${methodName(method, language)}: ${methodText(method, language)} ${text('workingText')}`}</p>
      {answers.map((answer, index) => (
        <details key={answer.scope} open={index === 0}>
          <summary>{scopeName(answer.scope, language)}</summary>
          <Parts view={view} answer={answer} />
          <section class="working">
            <Working view={view} inputs={answer.inputs} steps={answer.steps} />
          </section>
          <p class="source">
            <a href={costLink(view, answer)}>JSON</a>
          </p>
        </details>
      ))}
    </>
  );
}

function costLink({ query }: View, { model, scope }: CostAnswer): string {
  return apiLink(`/models/${encodeURIComponent(model?.id ?? '')}/cost`, { scope, 'as-of': query['as-of'] });
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
            <th scope="col" class="number">
              {text('inEuros')}
            </th>
            <th scope="col">{translator(estimateMessages, language)('evidence')}</th>
          </tr>
        </thead>
        <tbody>
          {answers.map(({ scope, value, low, high, unit, evidence, euro }) => (
            <tr key={scope}>
              <th scope="row">{scopeName(scope, language)}</th>
              <td class="number">
                {value !== null && (
                  <Figure href={WORKING}>
                    {intervalText(
                      { value, low, high, level: null },
                      (usd) => amountText(usd, unit, language),
                      language,
                    )}
                  </Figure>
                )}
              </td>
              <td class="number">
                <Figure href={WORKING}>
                  {intervalText({ ...euro, level: null }, (amount) => euroText(amount, language), language)}
                </Figure>
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
    <ScrollBox label={scopeName(answer.scope, language)}>
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
              <th scope="row">{partName(name, language)}</th>
              <td class="number">
                <Figure href={WORKING}>{amountText(usd, answer.unit, language)}</Figure>
              </td>
              <td class="number">
                <Figure href={WORKING}>{formatShare(usd / (answer.value ?? usd), language)}</Figure>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
