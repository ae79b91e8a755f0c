/** Models that belong beside one, each with its date and size. */
import type { RelatedModels as Related, RelatedModel } from '../../src/catalog/related.js';
import { translator } from '../../src/report/message.js';
import { modelPageMessages } from '../../src/report/messages/model-page.js';
import { quantityMessages } from '../../src/report/messages/quantities.js';
import { amountText } from '../../src/report/quantity-text.js';
import { visibleText } from '../../src/report/visible-text.js';
import { formatDate } from '../../src/units/format.js';
import { link, type View } from '../view.js';
import { COMPUTE_SECTION } from './estimate-section.js';
import { Figure } from './figure.js';

export function RelatedModels({ view, related }: { readonly view: View; readonly related: Related }) {
  const text = translator(modelPageMessages, view.language);
  const groups = [
    [text('bases'), related.bases],
    [text('derived'), related.derived],
    [text('ofOrganization'), related.organization],
    [text('alike'), related.alike],
  ] as const;
  if (groups.every(([, models]) => models.length === 0)) return null;
  return (
    <>
      <h2>{text('relatedTitle')}</h2>
      {groups.map(
        ([title, models]) =>
          models.length > 0 && (
            <section key={title}>
              <h3>{title}</h3>
              <ul>
                {models.map((model) => (
                  <li key={model.id}>
                    <One view={view} model={model} />
                  </li>
                ))}
              </ul>
            </section>
          ),
      )}
    </>
  );
}

function One({ view, model }: { readonly view: View; readonly model: RelatedModel }) {
  const { language } = view;
  const text = translator(modelPageMessages, language);
  const page = link(view, `/models/${encodeURIComponent(model.id)}`);
  const date = model.published === null ? text('undated') : formatDate(model.published, language);
  const name = <a href={page}>{visibleText(model.name)}</a>;
  if (model.trainingFlop === null || model.evidence === 'gap')
    return (
      <>
        {name}
        {`: ${text('relatedUnknown', { date })}`}
      </>
    );
  const flop = amountText(model.trainingFlop, 'FLOP', language);
  const evidence = translator(quantityMessages, language)(`evidence.${model.evidence}`);
  const section = model.evidence === 'recorded' ? 'trainingComputeFlop' : COMPUTE_SECTION;
  return (
    <>
      {name}
      {': '}
      <Figure href={`${page}#${section}`}>{text('relatedModel', { date, flop, evidence })}</Figure>
    </>
  );
}
