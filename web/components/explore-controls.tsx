/** What is shown: a form that works without scripts; with them every change is seen at once. */
import { explorerWords } from '../../src/report/explorer-setup.js';
import { type Translator, translator } from '../../src/report/message.js';
import { type ExplorerKey, explorerMessages } from '../../src/report/messages/explorer.js';
import type { ExploreAnswer } from '../../src/trends/explore/explore-answer.js';
import type { ExploreFrame } from '../../src/trends/explore/explore-assumptions.js';
import {
  EXPLORE_EVIDENCE,
  EXPLORE_GROUPINGS,
  EXPLORE_QUANTITIES,
  type ExploreGrouping,
  type ExploreState,
  spellState,
} from '../../src/trends/explore/explore-state.js';
import { formatDate } from '../../src/units/format.js';
import { link, type View } from '../view.js';
import { FilterBox } from './filter-box.js';
import { Input } from './input.js';
import { Select } from './select.js';

interface ControlsProps {
  readonly view: View;
  readonly state: ExploreState;
  readonly answer: ExploreAnswer;
  readonly frame: ExploreFrame;
}

/** What one changes most, above the picture. */
export function ExploreBar({ view, state }: ControlsProps) {
  const text = translator(explorerMessages, view.language);
  const words = explorerWords(view.language);
  return (
    <div class="controls bar">
      <Select
        name="quantity"
        label={text('quantity')}
        chosen={state.quantity}
        options={EXPLORE_QUANTITIES.map((quantity) => [quantity, words.text(`of.${quantity}`)])}
      />
      <Select
        name="by"
        label={text('by')}
        chosen={state.by}
        options={EXPLORE_GROUPINGS.map((grouping) => [grouping, text(`by.${grouping}`)])}
      />
      <label>
        <span>{text('search')}</span>
        <input type="search" name="search" value={state.search} maxLength={200} />
      </label>
    </div>
  );
}

/** Everything else, beside it or below. */
export function ExploreFilters(props: ControlsProps) {
  const { view, state, frame } = props;
  const text = translator(explorerMessages, view.language);
  const words = explorerWords(view.language);
  const spelled = spellState(state);
  return (
    <div class="controls filters-column">
      <Groups {...props} />
      <FilterBox
        name="evidence"
        legend={text('evidence')}
        chosen={state.evidence}
        options={EXPLORE_EVIDENCE.map((evidence) => [evidence, words.text(`evidence.${evidence}`)])}
        any={text('any')}
      />
      <Input kind="date" name="from" label={text('from')} value={state.from ?? frame.from} />
      <Input kind="date" name="to" label={text('to')} value={state.to ?? ''} />
      <Input kind="text" name="min" label={text('min')} value={spelled.min ?? ''} example="1e23" />
      <Input kind="text" name="max" label={text('max')} value={spelled.max ?? ''} example="1e26" />
      <Input kind="text" name="line" label={text('line')} value={spelled.line ?? ''} example="3e24" />
      {(['trend', 'intervals'] as const).map((name) => (
        <Select
          key={name}
          name={name}
          label={text(name)}
          chosen={state[name] ? 'yes' : 'no'}
          options={[
            ['yes', text('yes')],
            ['no', text('no')],
          ]}
        />
      ))}
      <Against view={view} state={state} text={text} />
      {/* State that no control shows. */}
      {(['models', 'view'] as const).map((name) => (
        <input key={name} type="hidden" name={name} value={spelled[name] ?? ''} />
      ))}
      <button type="submit">{view.text('show')}</button>
      <a class="reset" href={link(view, '/explore')}>
        {text('reset')}
      </a>
    </div>
  );
}

function Against({
  view: { language, vintages },
  state,
  text,
}: Pick<ControlsProps, 'view' | 'state'> & { readonly text: Translator<ExplorerKey> }) {
  const chosen =
    state.against === null ? '' : (vintages.filter((day) => day <= (state.against ?? '')).at(-1) ?? '');
  return (
    <Select
      name="against"
      label={text('against')}
      chosen={chosen}
      options={[
        ['', text('noVintage')],
        ...[...vintages].reverse().map((day): [string, string] => [day, formatDate(day, language)]),
      ]}
    />
  );
}

/** Domains, countries and kinds of access to tick, most models first; organisations, of which there are hundreds, to type. */
function Groups({ view, state, answer }: ControlsProps) {
  const text = translator(explorerMessages, view.language);
  const words = explorerWords(view.language);
  const box = (grouping: ExploreGrouping) => (
    <FilterBox
      name={grouping}
      legend={text(grouping)}
      chosen={state[grouping]}
      options={byFrequency(answer, grouping).map((word): [string, string] => [
        word,
        words.label(grouping, word),
      ])}
      any={text('any')}
    />
  );
  return (
    <>
      {box('domain')}
      {box('country')}
      <label>
        <span>{text('organization')}</span>
        <input
          type="text"
          name="organization"
          value={state.organization.join(', ')}
          placeholder={text('organizationHint')}
          list="organizations"
        />
        <datalist id="organizations">
          {byFrequency(answer, 'organization')
            .slice(0, MOST_OFFERED)
            .map((word) => (
              <option key={word} value={word} />
            ))}
        </datalist>
      </label>
      {box('access')}
    </>
  );
}

/** Any other can be typed. */
const MOST_OFFERED = 60;

function byFrequency({ models, words }: ExploreAnswer, grouping: ExploreGrouping): string[] {
  const counts = words[grouping].map(() => 0);
  for (const places of models[grouping]) for (const place of places) counts[place] = (counts[place] ?? 0) + 1;
  return words[grouping]
    .map((word, place) => ({ word, count: counts[place] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1))
    .map(({ word }) => word);
}
