/** The register of rules: which there are on a day, since when, what each asks, and which models are over its line. */
import type { TimelineChart } from '../../src/charts/chart.js';
import type { RuleAnswer, RulesAnswer } from '../../src/regulation/verdict.js';
import { lawText, lineText, notedText, registerTitle, statusText } from '../../src/report/law-text.js';
import { translator } from '../../src/report/message.js';
import { lawPageMessages } from '../../src/report/messages/law-page.js';
import { formatDate, formatNumber } from '../../src/units/format.js';
import { spellThreshold } from '../../src/units/threshold.js';
import type { Pictures } from '../components/chart.js';
import { ChartFaces } from '../components/chart-faces.js';
import { ChoiceForm } from '../components/choice-form.js';
import { Figure, FigureText, lineageLink } from '../components/figure.js';
import { Input } from '../components/input.js';
import { Layout } from '../components/layout.js';
import { RuleEntry } from '../components/rule-entry.js';
import { ScrollBox } from '../components/scroll-box.js';
import { Select } from '../components/select.js';
import { KeptVintage } from '../components/vintage-select.js';
import { link, modelsLink, type View } from '../view.js';

interface LawProps {
  readonly view: View;
  readonly answer: RulesAnswer;
  /** Every jurisdiction there is, whichever is chosen. */
  readonly jurisdictions: readonly (readonly [code: string, name: string])[];
  readonly chart: TimelineChart;
  readonly pictures: Pictures;
}

export function LawPage({ view, answer, jurisdictions, chart, pictures }: LawProps) {
  const { language } = view;
  const text = lawText(language);
  const page = translator(lawPageMessages, language);
  const state = { on: answer.on, jurisdiction: view.query.jurisdiction };
  return (
    <Layout view={view} title={text('law')} vintage={answer.vintage.date}>
      <h1>
        <FigureText text={registerTitle(answer, language)} href="#rules" />
      </h1>
      <p class="note">{answer.notLegalAdvice[language]}</p>
      <p>
        <FigureText text={text('registerText', { total: answer.rules.length })} href="#rules" />
        {` ${text('coverage', { date: formatDate(answer.coveredUntil.slice(0, 7), language) })}`}
      </p>
      <p>
        <a href={link(view, '/assess')}>{page('ownRun')}</a>
      </p>
      <ChoiceForm view={view}>
        <Input name="on" label={page('on')} value={answer.on} kind="date" />
        <Select
          name="jurisdiction"
          label={page('jurisdiction')}
          chosen={view.query.jurisdiction ?? ''}
          options={[['', page('all')], ...jurisdictions]}
        />
        <KeptVintage view={view} />
        <button type="submit">{page('show')}</button>
      </ChoiceForm>
      <ChartFaces
        view={view}
        id="law"
        chart={chart}
        pictures={pictures}
        vintage={answer.vintage}
        data={{ path: '/rules', state, csv: false }}
        sources={<RuleSources answer={answer} />}
      >
        <HistoryTable view={view} answer={answer} />
      </ChartFaces>
      <h2 id="models">{page('modelsByRule')}</h2>
      <ModelsByRule view={view} rules={answer.rules} />
      <p>{text('modelsOverNote')}</p>
      <h2 id="rules">{page('eachRule')}</h2>
      {answer.rules.map((rule) => (
        <RuleEntry key={rule.id} view={view} rule={rule} />
      ))}
      {answer.noneFound.length > 0 && (
        <>
          <h2>{text('noneFoundTitle')}</h2>
          <ul>
            {answer.noneFound.map((finding) => (
              <li key={finding.name.en}>
                {`${finding.name[language]}: ${notedText(finding, language)}`}
                {finding.sources.map((url, index) => (
                  <span key={url}>
                    {' '}
                    <a href={url}>{`[${index + 1}]`}</a>
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </>
      )}
    </Layout>
  );
}

function HistoryTable({ view: { language }, answer }: { readonly view: View; readonly answer: RulesAnswer }) {
  const text = lawText(language);
  return (
    <ScrollBox label={text('timelineTitle')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{text('rule')}</th>
            <th scope="col">{text('timelineTitle')}</th>
          </tr>
        </thead>
        <tbody>
          {answer.rules.map((rule) => (
            <tr key={rule.id}>
              <th scope="row">{rule.title[language]}</th>
              <td>
                {rule.history
                  .map(({ from, status }) => `${formatDate(from, language)}: ${text(`status.${status}`)}`)
                  .join('; ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function RuleSources({ answer }: { readonly answer: RulesAnswer }) {
  const sources = new Map(
    answer.rules.flatMap((rule) => rule.sources.map((one) => [one.title, one] as const)),
  );
  return (
    <ul>
      {[...sources.values()].map(({ title, url }) => (
        <li key={title} lang="en">
          {url === null ? title : <a href={url}>{title}</a>}
        </li>
      ))}
    </ul>
  );
}

function ModelsByRule({ view, rules }: { readonly view: View; readonly rules: readonly RuleAnswer[] }) {
  const { language } = view;
  const text = lawText(language);
  const page = translator(lawPageMessages, language);
  return (
    <ScrollBox label={page('modelsByRule')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{text('rule')}</th>
            <th scope="col">{text('line')}</th>
            <th scope="col">{text('status')}</th>
            <th scope="col" class="number">
              {page('models')}
            </th>
            <th scope="col" class="number">
              {page('derived')}
            </th>
            <th scope="col" class="number">
              {page('probably')}
            </th>
            <th scope="col" class="number">
              {page('expected')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rules.map((rule) => (
            <tr key={rule.id}>
              <th scope="row">
                <a href={`#${rule.id}`}>
                  {notedText({ text: rule.title, verified: rule.verified }, language)}
                </a>
              </th>
              <td>{lineText(rule, language)}</td>
              <td>{statusText(rule, language)}</td>
              <Counts view={view} rule={rule} />
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function Counts({ view, rule: { models, value } }: { readonly view: View; readonly rule: RuleAnswer }) {
  if (models === null || value === null) return <td colSpan={4}>–</td>;
  const over = spellThreshold({ value, unit: 'FLOP' });
  const write = (count: number) => formatNumber(count, view.language, 0);
  const { recorded, derived, probably, expected } = models;
  return (
    <>
      <td class="number">
        <Figure href={modelsLink(view, { over })}>{write(recorded)}</Figure>
      </td>
      <td class="number">
        <Figure href={modelsLink(view, { over, reading: 'derived' })}>{write(derived)}</Figure>
      </td>
      <td class="number">
        <Figure href={modelsLink(view, { over, reading: 'imputed', sort: 'compute' })}>
          {write(probably)}
        </Figure>
      </td>
      <td class="number">
        <Figure href={lineageLink(view, 'pace', { over })}>{write(expected)}</Figure>
      </td>
    </>
  );
}
