/** One rule of the register: its line, what it asks, since when, and who says so. */
import type { RuleAnswer } from '../../src/regulation/verdict.js';
import { countingName, lawText, lineText, notedText, statusText } from '../../src/report/law-text.js';
import { translator } from '../../src/report/message.js';
import { lawPageMessages } from '../../src/report/messages/law-page.js';
import { formatDate } from '../../src/units/format.js';
import type { View } from '../view.js';

export function RuleEntry({ view, rule }: { readonly view: View; readonly rule: RuleAnswer }) {
  const { language } = view;
  const text = lawText(language);
  const page = translator(lawPageMessages, language);
  const facts = [
    [rule.instrument, rule.provision?.[language]].filter(Boolean).join(', '),
    `${text('line')}: ${lineText(rule, language)}.`,
    ...(rule.counting === null
      ? []
      : [page('countedAs', { counting: countingName(rule.counting, language) })]),
    `${statusText(rule, language)}${rule.statusNote ? ` (${rule.statusNote[language]})` : ''}.`,
    page('verifiedBy', {
      level: text(`level.${rule.verificationLevel}`),
      how: rule.verification[language],
    }),
  ];
  return (
    <details>
      <summary>{notedText({ text: rule.title, verified: rule.verified }, language)}</summary>
      {/* Inside, so that who is led here finds it open. */}
      <div id={rule.id}>
        {facts.map((fact) => (
          <p key={fact}>{fact}</p>
        ))}
        <Texts
          title={page('turnsOn')}
          texts={rule.conditions.map(({ question, needs }) =>
            text('needs', { question: question[language], needs: needs[language] }),
          )}
        />
        <Texts
          title={text('duties')}
          texts={rule.duties.map((duty) => {
            const said = notedText(duty, language);
            return duty.reference
              ? text('withReference', { text: said, reference: duty.reference[language] })
              : said;
          })}
        />
        <Texts title={text('exemptions')} texts={rule.exemptions.map((one) => notedText(one, language))} />
        <Texts title={text('penalties')} texts={rule.penalties.map((one) => notedText(one, language))} />
        <Texts title={text('judgements')} texts={rule.judgements.map((one) => one[language])} />
        <Texts
          title={page('history')}
          texts={rule.history.map(
            ({ from, status, note }) =>
              `${formatDate(from, language)}: ${text(`status.${status}`)}${note ? ` (${note[language]})` : ''}`,
          )}
        />
        <Texts title={page('notes')} texts={rule.notes.map((note) => note[language])} />
        {rule.sources.length > 0 && (
          <>
            <h4>{page('sources')}</h4>
            <ul>
              {rule.sources.map(({ title, url, mark }) => (
                <li key={title} lang="en">
                  {url === null ? title : <a href={url}>{title}</a>}
                  {` (${text(`mark.${mark}`)})`}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </details>
  );
}

function Texts({ title, texts }: { readonly title: string; readonly texts: readonly string[] }) {
  if (texts.length === 0) return null;
  return (
    <>
      <h4>{title}</h4>
      <ul>
        {texts.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </>
  );
}
