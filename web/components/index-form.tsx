/** The search of an index of names with the vintage, and the way from page to page. */
import { formatNumber } from '../../src/units/format.js';
import { inLanguage, type View } from '../view.js';
import { ChoiceForm } from './choice-form.js';
import { KeptVintage } from './vintage-select.js';

export function IndexForm({ view }: { readonly view: View }) {
  const { text, query } = view;
  return (
    <ChoiceForm view={view}>
      <label>
        <span>{text('search')}</span>
        <input type="search" name="search" value={query.search ?? ''} />
      </label>
      <KeptVintage view={view} />
      <button type="submit">{text('show')}</button>
    </ChoiceForm>
  );
}

interface PagesProps {
  readonly view: View;
  readonly total: number;
  readonly offset: number;
  readonly shown: number;
  readonly limit: number;
}

export function IndexPages({ view, total, offset, shown, limit }: PagesProps) {
  const { text, language, query } = view;
  const page = (start: number) =>
    inLanguage({ ...view, query: { ...query, offset: start > 0 ? String(start) : '' } }, language);
  const number = (value: number) => formatNumber(value, language);
  if (total <= shown && offset === 0) return null;
  return (
    <p class="choices">
      {shown > 0 && (
        <span>
          {text('range', { first: number(offset + 1), last: number(offset + shown), total: number(total) })}
        </span>
      )}
      {offset > 0 && (
        <a href={page(Math.max(0, offset - limit))} rel="prev">
          {text('previous')}
        </a>
      )}
      {offset + shown < total && shown > 0 && (
        <a href={page(offset + limit)} rel="next">
          {text('next')}
        </a>
      )}
    </p>
  );
}
