/** The page of revisions: who moved a count between two vintages, and everything else that changed. */
import type { Change, RevisionsAnswer } from '../../src/catalog/revision.js';
import type { ChartDescription } from '../../src/charts/chart.js';
import { fieldName } from '../../src/report/field-name.js';
import { translator } from '../../src/report/message.js';
import { cliMessages } from '../../src/report/messages/cli.js';
import { revisionsMessages } from '../../src/report/messages/revisions.js';
import { amountText } from '../../src/report/quantity-text.js';
import { visibleText } from '../../src/report/visible-text.js';
import type { PaceByVintageAnswer } from '../../src/trends/pace-answer.js';
import { formatDate, formatNumber, formatThreshold } from '../../src/units/format.js';
import { readThreshold } from '../../src/units/threshold.js';
import type { Pictures } from '../components/chart.js';
import { ChoiceForm } from '../components/choice-form.js';
import { Figure, FigureText } from '../components/figure.js';
import { Layout } from '../components/layout.js';
import { thresholdOptions } from '../components/offered-thresholds.js';
import { ScrollBox } from '../components/scroll-box.js';
import { Select } from '../components/select.js';
import { TableHead } from '../components/table-head.js';
import { KeptVintage } from '../components/vintage-select.js';
import { VintagesSection } from '../components/vintages-section.js';
import { apiLink, link, modelsLink, type View } from '../view.js';

export interface RevisionsProps {
  readonly view: View;
  readonly answer: RevisionsAnswer;
  readonly vintages: PaceByVintageAnswer;
  readonly chart: ChartDescription;
  readonly pictures: Pictures;
}

const [CHANGES_SHOWN, MODELS_SHOWN] = [200, 100];

export function RevisionsPage({ view, answer, vintages, chart, pictures }: RevisionsProps) {
  const { language } = view;
  const text = translator(revisionsMessages, language);
  const { changes, added, removed, crossings, vintageFrom, vintageTo } = answer;
  if (crossings === null) throw new Error('the question has a threshold, the answer has no crossings');
  const number = (value: number) => formatNumber(value, language);
  const words = {
    threshold: formatThreshold(readThreshold(crossings.threshold), language),
    from: formatDate(vintageFrom.date, language),
    to: formatDate(vintageTo.date, language),
    moved: crossings.models.length,
    before: number(crossings.before),
    after: number(crossings.after),
    ...{ added: added.length, removed: removed.length, changes: changes.length },
    addedNumber: number(added.length),
    removedNumber: number(removed.length),
    changesNumber: number(changes.length),
  };
  const counted = { over: crossings.threshold, 'as-of': vintageTo.date };
  return (
    <Layout view={view} title={text('nav')} vintage={vintageTo.date}>
      <h1>
        <FigureText text={text('title', words)} href="#crossings" />
      </h1>
      <p>
        <FigureText text={text('sentence', words)} href={modelsLink(view, counted)} />
      </p>
      <p>{text('what')}</p>
      <Controls view={view} answer={answer} over={crossings.threshold} />
      <h2 id="crossings">{text('crossingsTitle')}</h2>
      {crossings.models.length === 0 ? (
        <p>{text('crossingsNone')}</p>
      ) : (
        <Crossings view={view} answer={answer} />
      )}
      <h2>{text('vintagesTitle')}</h2>
      <VintagesSection
        view={view}
        id="revisions"
        answer={vintages}
        vintage={vintageTo}
        chart={chart}
        pictures={pictures}
      />
      <Listed view={view} title={text('addedTitle')} models={added} at={vintageTo.date} />
      <Listed view={view} title={text('removedTitle')} models={removed} at={vintageFrom.date} />
      {changes.length > 0 && <Changes view={view} changes={changes} />}
      <p>
        <a
          href={apiLink('/revisions', {
            from: vintageFrom.date,
            to: vintageTo.date,
            over: crossings.threshold,
          })}
        >
          {text('file')}
        </a>
      </p>
    </Layout>
  );
}

function Controls({
  view,
  answer,
  over,
}: {
  readonly view: View;
  readonly answer: RevisionsAnswer;
  readonly over: string;
}) {
  const { language } = view;
  const text = translator(revisionsMessages, language);
  const asOf = view.query['as-of'];
  const days = view.vintages
    .filter((day) => asOf === undefined || day <= asOf)
    .reverse()
    .map((day): [string, string] => [day, formatDate(day, language)]);
  const thresholds = thresholdOptions([over], language);
  return (
    <ChoiceForm view={view}>
      <Select name="from" label={text('from')} chosen={answer.vintageFrom.date} options={days} />
      <Select name="to" label={text('to')} chosen={answer.vintageTo.date} options={days} />
      <Select name="over" label={view.text('threshold')} chosen={over} options={thresholds} />
      <KeptVintage view={view} />
      <button type="submit">{view.text('show')}</button>
    </ChoiceForm>
  );
}

function Crossings({ view, answer }: { readonly view: View; readonly answer: RevisionsAnswer }) {
  const { language } = view;
  const text = translator(revisionsMessages, language);
  const { vintageFrom, vintageTo, crossings } = answer;
  const unit = readThreshold(crossings?.threshold ?? '').unit;
  const field = unit === 'FLOP' ? 'trainingComputeFlop' : 'trainingCostUsd2023';
  const size = (value: number | null, id: string, day: string) =>
    value === null ? (
      <span class="gap">–</span>
    ) : (
      <Figure href={`${link(view, `/models/${encodeURIComponent(id)}`, { 'as-of': day })}#${field}`}>
        {amountText(value, unit, language)}
      </Figure>
    );
  const names = [view.text('model'), text('direction'), text('reason'), text('before'), text('after')];
  return (
    <ScrollBox label={text('crossingsTitle')}>
      <table>
        <TableHead names={names} />
        <tbody>
          {(crossings?.models ?? []).map(({ model, name, direction, reason, from, to }) => (
            <tr key={model}>
              <th scope="row">
                <a href={link(view, `/models/${encodeURIComponent(model)}`)}>{visibleText(name)}</a>
              </th>
              <td>{text(`direction.${direction}`)}</td>
              <td>{translator(cliMessages, language)(`reason.${reason}`)}</td>
              <td class="number">{size(from, model, vintageFrom.date)}</td>
              <td class="number">{size(to, model, vintageTo.date)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function Listed({
  view,
  title,
  models,
  at,
}: {
  readonly view: View;
  readonly title: string;
  readonly models: RevisionsAnswer['added'];
  /** The vintage that lists them. */
  readonly at: string;
}) {
  if (models.length === 0) return null;
  const { language } = view;
  return (
    <>
      <h2>{title}</h2>
      <More view={view} shown={MODELS_SHOWN} total={models.length} />
      <ul class="columns">
        {models.slice(0, MODELS_SHOWN).map(({ model, name, published }) => (
          <li key={model}>
            <a href={link(view, `/models/${encodeURIComponent(model)}`, { 'as-of': at })}>
              {visibleText(name)}
            </a>
            {published !== null && `, ${formatDate(published, language)}`}
          </li>
        ))}
      </ul>
    </>
  );
}

function Changes({ view, changes }: { readonly view: View; readonly changes: readonly Change[] }) {
  const { language } = view;
  const text = translator(revisionsMessages, language);
  const shown = (value: Change['from']) => (value === null ? '–' : visibleText(String(value)).slice(0, 80));
  return (
    <>
      <h2>{text('changesTitle')}</h2>
      <More view={view} shown={CHANGES_SHOWN} total={changes.length} />
      <ScrollBox label={text('changesTitle')}>
        <table>
          <TableHead names={[view.text('model'), view.text('field'), text('before'), text('after')]} />
          <tbody>
            {changes.slice(0, CHANGES_SHOWN).map(({ model, name, field, from, to }) => (
              <tr key={`${model} ${field}`}>
                <th scope="row">
                  <a href={`${link(view, `/models/${encodeURIComponent(model)}`)}#${field}`}>
                    {visibleText(name)}
                  </a>
                </th>
                <td>{fieldName(field, language)}</td>
                <td class="wrap">{shown(from)}</td>
                <td class="wrap">{shown(to)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </>
  );
}

function More({
  view,
  shown,
  total,
}: {
  readonly view: View;
  readonly shown: number;
  readonly total: number;
}) {
  if (total <= shown) return null;
  const number = (value: number) => formatNumber(value, view.language);
  return (
    <p class="note">
      {translator(revisionsMessages, view.language)('more', { shown: number(shown), total: number(total) })}
    </p>
  );
}
