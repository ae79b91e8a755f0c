/** What the list is narrowed to beside its controls: each filter said, with a link that lifts it, and kept by the form. */
import { label } from '../../src/report/label.js';
import { visibleText } from '../../src/report/visible-text.js';
import { BREAKDOWN_KEYS } from '../../src/trends/breakdown-answer.js';
import { formatDate } from '../../src/units/format.js';
import { inLanguage, type View } from '../view.js';

/** State of the page that no control shows. */
const HIDDEN = [
  'from',
  'to',
  'by',
  'group',
  'domain',
  'country',
  'organization',
  'access',
  'open-weights',
  'limit',
] as const;

export function HiddenFilters({ view: { query } }: { readonly view: View }) {
  return (
    <>
      {HIDDEN.map(
        (name) => query[name] && <input key={name} type="hidden" name={name} value={query[name]} />,
      )}
    </>
  );
}

interface Filter {
  readonly said: string;
  readonly parameters: readonly string[];
}

export function ModelFilters({ view }: { readonly view: View }) {
  const { text } = view;
  const filters = filtersOf(view);
  if (filters.length === 0) return null;
  return (
    <ul class="filters">
      {filters.map(({ said, parameters }) => (
        <li key={said}>
          {`${text('chosen')} ${said} `}
          <a href={without(view, parameters)} aria-label={text('liftLabel', { filter: said })}>
            {text('lift')}
          </a>
        </li>
      ))}
    </ul>
  );
}

function filtersOf(view: View): Filter[] {
  const { query } = view;
  const period = periodText(view);
  const by = BREAKDOWN_KEYS.find((key) => key === query.by);
  return [
    ...(period ? [{ said: period, parameters: ['from', 'to'] }] : []),
    ...(by && query.group ? [{ said: groupText(view, by, query.group), parameters: ['by', 'group'] }] : []),
    ...BREAKDOWN_KEYS.flatMap((key) => {
      const named = query[key];
      return named ? [{ said: groupText(view, key, named), parameters: [key] }] : [];
    }),
  ];
}

function groupText({ text, language }: View, by: (typeof BREAKDOWN_KEYS)[number], group: string): string {
  return text('chosenBy', { by: text(`by.${by}`), group: visibleText(label(by, group, language)) });
}

function periodText({ text, language, query }: View): string | null {
  const from = query.from && formatDate(query.from, language);
  const to = query.to && formatDate(query.to, language);
  if (from && to) return text('publishedBetween', { from, to });
  if (from) return text('publishedFrom', { from });
  return to ? text('publishedTo', { to }) : null;
}

function without(view: View, parameters: readonly string[]): string {
  const query = Object.fromEntries(
    Object.entries(view.query).filter(([name]) => name !== 'offset' && !parameters.includes(name)),
  );
  return inLanguage({ ...view, query }, view.language);
}
