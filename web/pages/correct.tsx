/** Corrections by readers: the form that proposes one, and all that were proposed, with what became of them. */
import type { ListedCorrection, ProposedAnswer } from '../../src/catalog/value-correction.js';
import { fieldName } from '../../src/report/field-name.js';
import { translator } from '../../src/report/message.js';
import { correctionMessages } from '../../src/report/messages/corrections.js';
import { visibleText } from '../../src/report/visible-text.js';
import { CorrectionList } from '../components/correction-list.js';
import { Layout } from '../components/layout.js';
import { link, type View } from '../view.js';

export type Outcome =
  | { readonly kind: 'taken'; readonly answer: ProposedAnswer }
  | { readonly kind: 'refused'; readonly problem: string };

interface CorrectProps {
  readonly view: View;
  /** Fields one can propose a correction of. */
  readonly fields: readonly string[];
  readonly corrections: readonly ListedCorrection[];
  /** What stands in the form. */
  readonly filled: Readonly<Record<string, string>>;
  readonly takesCorrections: boolean;
  /** Null where nothing was sent. */
  readonly outcome: Outcome | null;
}

export function CorrectPage(props: CorrectProps) {
  const { view, corrections, takesCorrections, outcome } = props;
  const text = translator(correctionMessages, view.language);
  return (
    <Layout view={view} title={text('link')} vintage={null}>
      <h1>{text('link')}</h1>
      <p>{text('intro')}</p>
      {outcome && <OutcomeNote view={view} outcome={outcome} />}
      {takesCorrections ? <ProposalForm {...props} /> : <p class="note">{text('closed')}</p>}
      <h2 id="proposed">{text('title')}</h2>
      {corrections.length === 0 ? (
        <p>{text('none')}</p>
      ) : (
        <CorrectionList view={view} corrections={corrections} />
      )}
    </Layout>
  );
}

function OutcomeNote({ view, outcome }: { readonly view: View; readonly outcome: Outcome }) {
  const text = translator(correctionMessages, view.language);
  if (outcome.kind === 'refused')
    return <p role="alert">{text('refused', { problem: visibleText(outcome.problem) })}</p>;
  const { added, correction } = outcome.answer;
  const { id, state } = correction;
  return (
    <p role="status">
      {added ? text('added', { id }) : text('known', { id, state: text(`state.${state}`) })}
    </p>
  );
}

/** Works without scripts; the longest texts are those the check takes. */
function ProposalForm({ view, fields, filled }: CorrectProps) {
  const { language } = view;
  const text = translator(correctionMessages, language);
  const line = (name: 'model' | 'value' | 'source' | 'by', required: boolean) => (
    <p class="asked">
      <label for={name}>{text(name)}</label>
      <input id={name} type="text" name={name} value={visibleText(filled[name] ?? '')} required={required} />
    </p>
  );
  return (
    <form class="correct" method="post" action={link({ ...view, query: {} }, '/correct')}>
      {line('model', true)}
      <p class="asked">
        <label for="field">{text('field')}</label>
        <select id="field" name="field" required>
          <option value="">{text('chooseField')}</option>
          {fields.map((field) => (
            <option key={field} value={field} selected={field === filled.field}>
              {fieldName(field, language)}
            </option>
          ))}
        </select>
      </p>
      {line('value', true)}
      <p class="source">{text('valueHint')}</p>
      {line('source', true)}
      <p class="asked">
        <label for="note">{text('note')}</label>
        <textarea id="note" name="note" rows={3} required>
          {visibleText(filled.note ?? '')}
        </textarea>
      </p>
      {line('by', false)}
      <button type="submit">{text('submit')}</button>
    </form>
  );
}
