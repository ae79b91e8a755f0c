/** Words to tick, folded away under the ones that are ticked; without scripts the form sends each by itself. */
interface FilterBoxProps {
  readonly name: string;
  readonly legend: string;
  readonly chosen: readonly string[];
  readonly options: readonly (readonly [value: string, label: string])[];
  /** What stands there where the choice leaves nothing out. */
  readonly any: string;
}

export function FilterBox({ name, legend, chosen, options, any }: FilterBoxProps) {
  const isChosen = new Set(chosen.map((word) => word.toLowerCase()));
  const labels = options.filter(([value]) => isChosen.has(value.toLowerCase())).map(([, label]) => label);
  const isAny = chosen.length === 0 || labels.length === options.length;
  return (
    <details class="filter" data-filter={name}>
      <summary>
        <span>{legend}</span> <b data-any={any}>{isAny ? any : labels.join(', ')}</b>
      </summary>
      <fieldset>
        <legend class="hidden">{legend}</legend>
        {options.map(([value, label]) => (
          <label key={value}>
            <input type="checkbox" name={name} value={value} checked={isChosen.has(value.toLowerCase())} />{' '}
            {label}
          </label>
        ))}
      </fieldset>
    </details>
  );
}
