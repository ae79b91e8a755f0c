/** Growth in numbers: the fits side by side, and published figures beside the same figure on stored files and ours. */
import { factorText, fitCells } from '../../src/report/growth-text.js';
import { translator } from '../../src/report/message.js';
import { growthMessages } from '../../src/report/messages/growth.js';
import type { GrowthAnswer } from '../../src/trends/growth/growth-answer.js';
import type { ComparedClaim, PublishedGrowthAnswer } from '../../src/trends/published/growth-answer.js';
import { formatDate } from '../../src/units/format.js';
import { link, type View } from '../view.js';
import { Figure } from './figure.js';
import { ScrollBox } from './scroll-box.js';

interface FitsProps {
  readonly view: View;
  readonly answer: GrowthAnswer;
  /** Where its figures come from. */
  readonly known: string;
}

export function FitsTable({ view, answer, known }: FitsProps) {
  const text = translator(growthMessages, view.language);
  return (
    <ScrollBox label={text('fitsTitle')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{text('fit')}</th>
            {(['growth', 'doublingHead', 'models', 'explained'] as const).map((key) => (
              <th key={key} scope="col" class="number">
                {text(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {answer.fits.map((fit) => {
            const [name, ...cells] = fitCells(fit, view.language);
            return (
              <tr key={fit.method} class={fit.method === answer.method ? 'shown' : undefined}>
                <th scope="row">{name}</th>
                {cells.map((cell, index) => (
                  <td key={index} class="number">
                    <Figure href={known}>{cell}</Figure>
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollBox>
  );
}

export function PublishedTable({
  view,
  published,
}: {
  readonly view: View;
  readonly published: PublishedGrowthAnswer;
}) {
  const text = translator(growthMessages, view.language);
  const [first, last] = fileDays(published.claims);
  const days = [...new Set([first, last])].flatMap((day) => day ?? []);
  return (
    <ScrollBox label={text('publishedTitle')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{text('claim')}</th>
            <th scope="col" class="number">
              {text('published')}
            </th>
            {days.map((day) => (
              <th key={day} scope="col" class="number">
                {text('onFile', { date: formatDate(day, view.language) })}
              </th>
            ))}
            {last && (
              <th scope="col" class="number">
                {text('robustOnFile', { date: formatDate(last, view.language) })}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {published.claims.map((claim) => (
            <Claim key={claim.id} view={view} claim={claim} days={days} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

/** The oldest and the newest file any claim was refitted on. */
function fileDays(claims: readonly ComparedClaim[]): [string | undefined, string | undefined] {
  const days = claims.flatMap(({ refits }) => refits.map(({ snapshot }) => snapshot.retrieved)).sort();
  return [days[0], days.at(-1)];
}

function Claim({
  view,
  claim,
  days,
}: {
  readonly view: View;
  readonly claim: ComparedClaim;
  readonly days: readonly string[];
}) {
  const { language } = view;
  const text = translator(growthMessages, language);
  const last = days.at(-1);
  const robust = last === undefined ? null : refitOn(claim, last)?.robust;
  return (
    <tr>
      <th scope="row" class="claim">
        {`${text(`measure.${claim.measure}`)}: `}
        <a href={claim.source.url}>{claim.says[language]}</a>
        {claim.caveat && <span class="span">{claim.caveat[language]}</span>}
      </th>
      <td class="number">
        <Figure href={claim.source.url}>{factorText(claim, language)}</Figure>
        <span class="span">{formatDate(claim.date, language)}</span>
      </td>
      {days.map((day) => {
        const refit = refitOn(claim, day);
        return (
          <td key={day} class="number">
            {refit ? (
              <Figure href={`${link(view, '/sources')}#${refit.snapshot.source}-${day}`}>
                {factorText(refit.growth, language)}
              </Figure>
            ) : (
              <span class="gap">{text('noFile')}</span>
            )}
          </td>
        );
      })}
      {last !== undefined && (
        <td class="number">
          {robust ? (
            <Figure href={link(view, '/methods/growth')}>{factorText(robust, language)}</Figure>
          ) : (
            '–'
          )}
        </td>
      )}
    </tr>
  );
}

function refitOn({ refits }: ComparedClaim, day: string) {
  return refits.find(({ snapshot }) => snapshot.retrieved === day);
}
