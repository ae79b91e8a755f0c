/** The cheapest model over each size, year by year. */
import type { HurdleAnswer } from '../../src/planner/hurdle-answer.js';
import { flopText } from '../../src/report/amount-words.js';
import { hurdleRow } from '../../src/report/hurdle-text.js';
import { translator } from '../../src/report/message.js';
import { hurdleMessages } from '../../src/report/messages/hurdles.js';
import { link, type View } from '../view.js';
import { Figure } from './figure.js';
import { ScrollBox } from './scroll-box.js';

export function HurdleTables({ view, hurdle }: { readonly view: View; readonly hurdle: HurdleAnswer }) {
  const { language } = view;
  const text = translator(hurdleMessages, language);
  return (
    <>
      {hurdle.thresholds.map(({ trainingFlop, years, text: spelled }) => {
        const title = text('over', { flop: flopText(trainingFlop, language) });
        return (
          <ScrollBox key={spelled} label={title}>
            <table>
              <caption>{title}</caption>
              <thead>
                <tr>
                  <th scope="col">{text('year')}</th>
                  <th scope="col" class="number">
                    {text('models')}
                  </th>
                  <th scope="col">{text('cheapest')}</th>
                  <th scope="col">{text('cost')}</th>
                </tr>
              </thead>
              <tbody>
                {years.map((one) => {
                  const [year, models, name, cost] = hurdleRow(one, language);
                  return (
                    <tr key={year}>
                      <th scope="row">{year}</th>
                      <td class="number">
                        <Figure href={link(view, '/methods/planner')}>{models}</Figure>
                      </td>
                      <td>
                        {one.cheapest ? <a href={link(view, `/models/${one.cheapest.id}`)}>{name}</a> : name}
                      </td>
                      <td>{cost}</td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </ScrollBox>
        );
      })}
    </>
  );
}
