/** The guided form: the run, what it is made from, its days, and each question with its reason. Works without scripts. */
import type { ComponentChildren } from 'preact';
import type { AskedFact } from '../../src/regulation/verdict.js';
import { translator } from '../../src/report/message.js';
import { lawPageMessages } from '../../src/report/messages/law-page.js';
import { inLanguage, type View } from '../view.js';
import { Input } from './input.js';
import { Select } from './select.js';

interface FormProps {
  readonly view: View;
  /** In the order in which they are asked; the first are asked of everyone. */
  readonly facts: readonly AskedFact[];
  readonly first: number;
  readonly on: string;
  /** Of a model of the catalogue only the facts are asked. */
  readonly describesRun: boolean;
}

type Key = keyof typeof lawPageMessages;
type Field = readonly [name: string, key: Key, type: 'text' | 'date'];

const RUN: readonly Field[] = [
  ['name', 'field.name', 'text'],
  ['flop', 'field.flop', 'text'],
  ['params', 'field.params', 'text'],
  ['active-params', 'field.active-params', 'text'],
  ['tokens', 'field.tokens', 'text'],
  ['hardware', 'field.hardware', 'text'],
  ['count', 'field.count', 'text'],
  ['hours', 'field.hours', 'text'],
  ['utilization', 'field.utilization', 'text'],
];
const FURTHER: readonly Field[] = [
  ['rl-flop', 'field.rl-flop', 'text'],
  ['synthetic-flop', 'field.synthetic-flop', 'text'],
  ['processing-flop', 'field.processing-flop', 'text'],
];
const MADE: readonly Field[] = [
  ['base', 'field.base', 'text'],
  ['base-flop', 'field.base-flop', 'text'],
];
const DAYS: readonly Field[] = [
  ['decided', 'field.decided', 'date'],
  ['starts', 'field.starts', 'date'],
];
/** What a reader may type, where that is not plain. */
const EXAMPLES: Readonly<Record<string, string>> = {
  flop: '3e24',
  params: '70B',
  tokens: '15T',
  hardware: 'H100',
  utilization: '0.4',
};

export function AssessForm({ view, facts, first, on, describesRun }: FormProps) {
  const text = translator(lawPageMessages, view.language);
  const group = (title: Key, note: Key, fields: readonly Field[], more: ComponentChildren = null) => (
    <fieldset>
      <legend>{text(title)}</legend>
      <p>{text(note)}</p>
      <div class="fields">
        {fields.map((field) => (
          <TextField key={field[0]} view={view} field={field} />
        ))}
        {more}
      </div>
    </fieldset>
  );
  return (
    <form class="asks" method="get" action={inLanguage({ ...view, query: {} }, view.language)}>
      {view.query.model !== undefined && <input type="hidden" name="model" value={view.query.model} />}
      {view.query['as-of'] !== undefined && <input type="hidden" name="as-of" value={view.query['as-of']} />}
      {describesRun && (
        <>
          {group('run', 'runText', RUN)}
          {group('further', 'furtherText', FURTHER)}
          {group(
            'made',
            'madeText',
            MADE,
            <YesNo view={view} name="same-provider" label={text('field.same-provider')} />,
          )}
          {group('days', 'daysText', DAYS)}
        </>
      )}
      <fieldset>
        <legend>{text('questions')}</legend>
        {facts.slice(0, first).map((fact) => (
          <FactField key={fact.fact} view={view} fact={fact} />
        ))}
        <details>
          <summary>{text('moreQuestions')}</summary>
          {facts.slice(first).map((fact) => (
            <FactField key={fact.fact} view={view} fact={fact} />
          ))}
        </details>
      </fieldset>
      <div class="fields">
        <Input name="on" label={text('on')} value={on} kind="date" />
        <button type="submit">{text('assess')}</button>
      </div>
    </form>
  );
}

function TextField({ view, field: [name, key, kind] }: { readonly view: View; readonly field: Field }) {
  const label = translator(lawPageMessages, view.language)(key);
  return (
    <Input name={name} label={label} value={view.query[name] ?? ''} kind={kind} example={EXAMPLES[name]} />
  );
}

function YesNo({
  view,
  name,
  label,
}: {
  readonly view: View;
  readonly name: string;
  readonly label: string;
}) {
  const text = translator(lawPageMessages, view.language);
  const options = (['', 'yes', 'no'] as const).map(
    (value) => [value, text(value === '' ? 'unknown' : value)] as const,
  );
  return <Select name={name} label={label} chosen={view.query[name] ?? ''} options={options} />;
}

/** A question with its reason. */
function FactField({ view, fact }: { readonly view: View; readonly fact: AskedFact }) {
  return (
    <div class="ask">
      <FactControl view={view} fact={fact} />
      <p class="why">{fact.why[view.language]}</p>
    </div>
  );
}

function FactControl({ view, fact }: { readonly view: View; readonly fact: AskedFact }) {
  const { language, query } = view;
  const text = translator(lawPageMessages, language);
  const { fact: name, kind, choices, unit } = fact;
  const [label, value] = [fact.question[language], query[name] ?? ''];
  if (kind === 'yes-no') return <YesNo view={view} name={name} label={label} />;
  if (kind === 'choice') {
    const options = choices.map((choice) => [choice.id, choice.text[language]] as const);
    return <Select name={name} label={label} chosen={value} options={[['', text('unknown')], ...options]} />;
  }
  if (kind === 'day') return <Input name={name} label={label} value={value} kind="date" />;
  const example = text('amountIn', { unit: unit?.[language] ?? '' });
  return <Input name={name} label={label} value={value} kind="text" example={example} />;
}
