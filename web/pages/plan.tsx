/** The page of plans: the answer, the options side by side, each by itself, the hurdle, and the prices behind it. */
import type { ChartDescription } from '../../src/charts/chart.js';
import type { HurdleAnswer } from '../../src/planner/hurdle-answer.js';
import type { PlanAnswer } from '../../src/planner/plan-answer.js';
import { hurdleBasis, hurdleSentences } from '../../src/report/hurdle-text.js';
import { translator } from '../../src/report/message.js';
import { hurdleMessages } from '../../src/report/messages/hurdles.js';
import { planMessages } from '../../src/report/messages/plans.js';
import { optionNames, planFinding, staleText } from '../../src/report/plan-text.js';
import type { Pictures } from '../components/chart.js';
import { ChartFaces } from '../components/chart-faces.js';
import { FigureText } from '../components/figure.js';
import { HurdleTables } from '../components/hurdle-table.js';
import { Layout } from '../components/layout.js';
import { PlanControls } from '../components/plan-controls.js';
import { PlanDetails, PlanPrices, PlanRefusals, PlanTable } from '../components/plan-options.js';
import { apiLink, link, type View } from '../view.js';

export interface PlanPageProps {
  readonly view: View;
  readonly plan: PlanAnswer;
  readonly hurdle: HurdleAnswer;
  readonly domains: readonly string[];
  readonly chart: ChartDescription | null;
  readonly pictures: Pictures;
  readonly hurdleState: Readonly<Record<string, string>>;
}

/** Where each option stands with its working. */
const DETAILS = 'details';

export function PlanPage(props: PlanPageProps) {
  const { view, plan, domains } = props;
  const { language } = view;
  const text = translator(planMessages, language);
  const stale = staleText(plan.prices, language);
  const advice = plan.options.flatMap(({ rules }) => rules?.notLegalAdvice[language] ?? [])[0];
  return (
    <Layout view={view} title={text('title')} vintage={plan.vintage.date}>
      <h1>
        <FigureText
          text={planFinding(plan, language)}
          href={`#${DETAILS}`}
          names={plan.options.flatMap(optionNames)}
        />
      </h1>
      <PlanControls view={view} plan={plan} domains={domains} />
      {stale !== null && <p class="note">{stale}</p>}
      <h2>{text('optionsTitle')}</h2>
      <PlanTable view={view} plan={plan} />
      <PlanRefusals view={view} plan={plan} />
      <Hurdle {...props} />
      <h2 id={DETAILS}>{text('detailsTitle')}</h2>
      {advice !== undefined && <p class="note">{advice}</p>}
      <PlanDetails view={view} plan={plan} />
      <h2>{text('pricesTitle')}</h2>
      <PlanPrices view={view} plan={plan} />
      <p>
        <a href={apiLink('/plan', plan.asked)}>{text('asJson')}</a>
      </p>
    </Layout>
  );
}

function Hurdle({ view, hurdle, chart, pictures, hurdleState }: PlanPageProps) {
  const { language } = view;
  const text = translator(hurdleMessages, language);
  return (
    <section id="hurdle">
      <h2>{text('title')}</h2>
      {hurdleSentences(hurdle, language).map((sentence) => (
        <p key={sentence}>
          <FigureText text={sentence} href={link(view, '/methods/planner')} />
        </p>
      ))}
      {chart && (
        <ChartFaces
          view={view}
          id="hurdle"
          chart={chart}
          pictures={pictures}
          vintage={hurdle.vintage}
          data={{ path: '/plan/hurdle', state: hurdleState, csv: false }}
        >
          <HurdleTables view={view} hurdle={hurdle} />
        </ChartFaces>
      )}
      <p class="source">{hurdleBasis(hurdle, language)}</p>
    </section>
  );
}
