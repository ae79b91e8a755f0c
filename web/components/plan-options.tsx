/** The options of a plan side by side, and each by itself with what it takes for granted. */
import type { PlanAnswer } from '../../src/planner/plan-answer.js';
import { translator } from '../../src/report/message.js';
import { planMessages } from '../../src/report/messages/plans.js';
import {
  chipsText,
  costText,
  daysSpread,
  energyWords,
  kindName,
  noteText,
  optionNames,
  optionSentences,
  priceRow,
  refusalText,
  whatText,
} from '../../src/report/plan-text.js';
import { visibleText } from '../../src/report/visible-text.js';
import { apiLink, link, type View } from '../view.js';
import { FigureText } from './figure.js';
import { ScrollBox } from './scroll-box.js';
import { TableHead } from './table-head.js';

interface PlanOptionsProps {
  readonly view: View;
  readonly plan: PlanAnswer;
}

type Option = PlanAnswer['options'][number];

export function PlanTable({ view: { language }, plan }: PlanOptionsProps) {
  const text = translator(planMessages, language);
  const head = [text('option'), text('what'), text('cost'), text('days'), text('chips'), text('energy')];
  return (
    <ScrollBox label={text('optionsTitle')}>
      <table class="options">
        <TableHead names={head} />
        <tbody>
          {plan.options.map((option) => (
            <tr key={option.kind}>
              <th scope="row">
                <a class="figure" href={`#${option.kind}`}>
                  {kindName(option.kind, language)}
                </a>
              </th>
              {[
                whatText(option, language),
                costText(option, plan, language),
                daysSpread(option, language),
                chipsText(option, language),
                energyWords(option, language),
              ].map((cell, column) => (
                <td key={column}>
                  <FigureText text={cell} href={`#${option.kind}`} names={optionNames(option)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

/** Where the page says what an option takes for granted. */
function assumptionsOf(kind: Option['kind']): string {
  return `${kind}-assumed`;
}

export function PlanRefusals({ view: { language }, plan }: PlanOptionsProps) {
  if (plan.notPossible.length === 0) return null;
  return (
    <>
      <h3>{translator(planMessages, language)('notPossible')}</h3>
      <ul>
        {plan.notPossible.map((refusal) => (
          <li key={refusal.kind}>{refusalText(refusal, language)}</li>
        ))}
      </ul>
    </>
  );
}

export function PlanDetails({ view, plan }: PlanOptionsProps) {
  return (
    <>
      {plan.options.map((option) => (
        <OptionDetail key={option.kind} view={view} option={option} />
      ))}
    </>
  );
}

function OptionDetail({ view, option }: { readonly view: View; readonly option: Option }) {
  const { language } = view;
  const text = translator(planMessages, language);
  const { model, run, kind } = option;
  return (
    <section id={kind}>
      <h3>{kindName(kind, language)}</h3>
      {optionSentences(option, language).map((sentence) => (
        <p key={sentence}>
          <FigureText text={sentence} href={`#${assumptionsOf(kind)}`} names={optionNames(option)} />
        </p>
      ))}
      <p class="choices">
        {model && <a href={link(view, `/models/${model.id}`)}>{visibleText(model.name)}</a>}
        {run?.estimate && <a href={apiLink('/estimate/cost', run.estimate)}>{text('sameRun')}</a>}
      </p>
      <details>
        <summary>{text('assumed')}</summary>
        <ul id={assumptionsOf(kind)}>
          {option.assumed.map((note) => (
            <li key={note.code}>{noteText(note, language)}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}

export function PlanPrices({ view: { language }, plan }: PlanOptionsProps) {
  const text = translator(planMessages, language);
  const head = [text('prices'), text('priceOf'), text('priceDate'), text('priceSource')];
  return (
    <ScrollBox label={text('pricesTitle')}>
      <table>
        <TableHead names={head} />
        <tbody>
          {plan.prices.map((price) => {
            const [what, value, date, source, marks] = priceRow(price, language);
            return (
              <tr key={what}>
                <th scope="row">{what}</th>
                <td>{value}</td>
                <td>
                  {date}
                  {marks !== '' && <span class="span">{marks}</span>}
                </td>
                <td>{source}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollBox>
  );
}
