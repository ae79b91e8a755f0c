/** One model: what is known, by which rule it is shown, and every cell that says so. */

import type { EntityKind } from '../../src/catalog/entities/entity.js';
import type { ModelEntry } from '../../src/catalog/model.js';
import type { Change } from '../../src/catalog/revision.js';
import type { ShowWithEstimates } from '../../src/estimates/show-answer.js';
import type { AssessAnswer } from '../../src/regulation/verdict.js';
import type { CitationAnswer } from '../../src/report/citation.js';
import { fieldName } from '../../src/report/field-name.js';
import { labelList } from '../../src/report/field-value.js';
import { translator } from '../../src/report/message.js';
import { correctionMessages } from '../../src/report/messages/corrections.js';
import { modelPageMessages } from '../../src/report/messages/model-page.js';
import { quantityText } from '../../src/report/quantity-text.js';
import { flagText } from '../../src/report/reason-text.js';
import { visibleText } from '../../src/report/visible-text.js';
import { splitList } from '../../src/sources/split-list.js';
import { formatDate } from '../../src/units/format.js';
import { CitationSection } from '../components/citation-section.js';
import { CorrectionList } from '../components/correction-list.js';
import { COST_SECTION, CostSection, type DrawnCosts, RECORDED_FIELD } from '../components/cost-section.js';
import { EntityLinks } from '../components/entity-link.js';
import { COMPUTE_SECTION, type DrawnEstimate, EstimateSection } from '../components/estimate-section.js';
import { FieldTable } from '../components/field-table.js';
import { Figure } from '../components/figure.js';
import { LawSection } from '../components/law-section.js';
import { Layout } from '../components/layout.js';
import { ListingsSection } from '../components/listings-section.js';
import { ModelHistory } from '../components/model-history.js';
import { ReadingNotes } from '../components/reading-notes.js';
import { RelatedModels } from '../components/related-models.js';
import { StructuredData } from '../components/structured-data.js';
import { link, type View } from '../view.js';

export interface ModelProps {
  readonly view: View;
  readonly answer: ShowWithEstimates;
  /** What is estimated of it, each with its picture. */
  readonly estimates: readonly DrawnEstimate[];
  /** Null where there is no cost estimate. */
  readonly costs: DrawnCosts | null;
  /** What the law of the day asks of it. */
  readonly law: AssessAnswer;
  /** Over all vintages, oldest first. */
  readonly changes: readonly Change[];
  readonly citation: CitationAnswer;
  /** For search engines. */
  readonly dataset: object;
}

export function ModelPage(props: ModelProps) {
  const { view, answer, estimates, costs, law } = props;
  const { text, language } = view;
  const { model, fields, identity } = answer;
  return (
    <Layout view={view} title={visibleText(model.name)} vintage={answer.vintage.date}>
      <h1>{visibleText(model.name)}</h1>
      {model.listing === 'delisted' && (
        <p class="note">{text('delisted', { date: formatDate(model.listedUntil, language) })}</p>
      )}
      <Facts view={view} answer={answer} />
      {estimates.map((drawn) => (
        <EstimateSection key={drawn.id} view={view} {...drawn} />
      ))}
      <CostSection view={view} shown={model.trainingCost} costs={costs} />
      <LawSection view={view} law={law} />
      <ListingsSection view={view} listings={answer.listings} />
      <ReadingNotes view={view} kind="model" />
      {model.flags.length > 0 && <Flags view={view} model={model} />}
      <h2>{text('fieldsTitle')}</h2>
      <FieldTable view={view} fields={fields.filter(({ statements }) => statements.length > 0)} />
      <Corrections view={view} answer={answer} />
      {identity.length > 1 && (
        <>
          <h2>{text('identityTitle')}</h2>
          <ul>
            {identity.map(({ name, since, evidence }) => (
              <li key={name}>
                {`${visibleText(name)} (${formatDate(since, language)}): `}
                <span lang="en">{visibleText(evidence)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <ModelHistory view={view} vintages={answer.vintages} changes={props.changes} />
      <RelatedModels view={view} related={answer.related} />
      <CitationSection view={view} model={model.id} citation={props.citation} />
      <StructuredData data={props.dataset} />
    </Layout>
  );
}

/** What readers say is wrong, and the way to say so. */
function Corrections({ view, answer }: { readonly view: View; readonly answer: ShowWithEstimates }) {
  const text = translator(correctionMessages, view.language);
  return (
    <>
      {answer.corrections.length > 0 && (
        <>
          <h2>{text('title')}</h2>
          <CorrectionList view={view} corrections={answer.corrections} />
        </>
      )}
      <p>
        <a href={link(view, '/correct', { model: answer.model.id })}>{text('link')}</a>
      </p>
    </>
  );
}

/** What one asks first; each fact leads to the row that says where it is from, where there is one. */
function Facts({ view, answer }: { readonly view: View; readonly answer: ShowWithEstimates }) {
  const { text, language } = view;
  const { model } = answer;
  // The list's estimate is of fewer draws; a page says one number only.
  const cost =
    model.trainingCost.evidence === 'recorded'
      ? model.trainingCost
      : (answer.estimates.cost ?? model.trainingCost);
  const stated = new Set([
    COMPUTE_SECTION,
    COST_SECTION,
    ...answer.fields.flatMap(({ field, statements }) => (statements.length > 0 ? [field] : [])),
  ]);
  const facts: [string, string, string][] = [
    ['published', text('published'), model.published === null ? '' : formatDate(model.published, language)],
    ['domain', text('domain'), labelList('domain', model.domains, language)],
    [
      'accessibility',
      text('access'),
      model.access === null ? '' : labelList('access', [model.access], language),
    ],
    [
      // Where no source states it, the estimate is what there is to see.
      model.trainingCompute.evidence === 'recorded' ? 'trainingComputeFlop' : COMPUTE_SECTION,
      text('compute'),
      quantityText(model.trainingCompute, language),
    ],
    ['parameters', text('parameters'), quantityText(model.parameters, language)],
    [
      model.trainingCost.evidence !== 'recorded' ? COST_SECTION : RECORDED_FIELD,
      text('cost'),
      quantityText(cost, language),
    ],
  ];
  return (
    <dl>
      {facts.map(([field, label, value]) => (
        <div key={field}>
          <dt>{label}</dt>
          <dd>
            {stated.has(field) ? (
              <Figure href={`#${field}`}>{visibleText(value) || text('notKnown')}</Figure>
            ) : (
              <span class="gap">{visibleText(value) || text('notKnown')}</span>
            )}
          </dd>
        </div>
      ))}
      <Names view={view} kind="organization" label={text('organization')} names={model.organizations} />
      <Names view={view} kind="country" label={text('country')} names={model.countries} />
      <Names
        view={view}
        kind="chip"
        label={translator(modelPageMessages, language)('hardware')}
        names={namesOf(answer, 'trainingHardware')}
      />
      {model.otherNames.length > 0 && (
        <div>
          <dt>{text('otherNames')}</dt>
          <dd>{visibleText(model.otherNames.join(', '))}</dd>
        </div>
      )}
    </dl>
  );
}

function namesOf({ fields }: ShowWithEstimates, field: string): readonly string[] {
  const shown = fields.find((own) => own.field === field)?.shown;
  return typeof shown === 'string' ? splitList(shown) : [];
}

/** Names that have pages of their own. */
function Names({
  view,
  kind,
  label,
  names,
}: {
  readonly view: View;
  readonly kind: EntityKind;
  readonly label: string;
  readonly names: readonly string[];
}) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {names.length > 0 ? (
          <EntityLinks view={view} kind={kind} names={names} />
        ) : (
          <span class="gap">{view.text('notKnown')}</span>
        )}
      </dd>
    </div>
  );
}

function Flags({ view: { text, language }, model }: { readonly view: View; readonly model: ModelEntry }) {
  return (
    <>
      <h2>{text('flagsTitle')}</h2>
      <ul>
        {model.flags.map((flag) => (
          <li key={flag.code + flag.field}>
            {`${fieldName(flag.field, language)}: ${flagText(flag, language)}`}
          </li>
        ))}
      </ul>
    </>
  );
}
