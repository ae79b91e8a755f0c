/** From which day does one look? The choice stands in the head of every page; the rest of the state stays as it is. */
import { formatDate } from '../../src/units/format.js';
import { inLanguage, type View } from '../view.js';

export function VintageForm({ view }: { readonly view: View }) {
  const kept = Object.entries(view.query).filter(([name]) => name !== 'as-of');
  return (
    <form
      class="vintage"
      method="get"
      action={inLanguage({ ...view, query: {} }, view.language)}
      data-island="controls"
      data-live="vintage"
    >
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <VintageSelect view={view} />
      <noscript>
        <button type="submit">{view.text('show')}</button>
      </noscript>
    </form>
  );
}

/** @param form the id of the form that sends it, where that is not the one around it */
export function VintageSelect({
  view: { language, text, vintages, query },
  form,
}: {
  readonly view: View;
  readonly form?: string;
}) {
  const newestFirst = [...vintages].reverse();
  const asked = query['as-of'];
  const inForce = asked === undefined ? newestFirst[0] : newestFirst.find((day) => day <= asked);
  return (
    <label>
      <span>{text('vintage')}</span>
      <select name="as-of" form={form}>
        {newestFirst.map((day, index) => {
          const date = formatDate(day, language);
          return (
            <option key={day} value={index === 0 ? '' : day} selected={day === inForce}>
              {index === 0 ? text('latest', { date }) : date}
            </option>
          );
        })}
      </select>
    </label>
  );
}

/** In a form of its own state a page keeps the vintage it is looked at from. */
export function KeptVintage({ view: { query } }: { readonly view: View }) {
  const asked = query['as-of'];
  return asked === undefined ? null : <input type="hidden" name="as-of" value={asked} />;
}
