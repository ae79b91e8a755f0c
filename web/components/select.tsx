/** A labelled choice in a form; the island sends the form when it changes, the button does without scripts. */
interface SelectProps {
  readonly name: string;
  readonly label: string;
  readonly chosen: string;
  readonly options: readonly (readonly [value: string, label: string])[];
}

export function Select({ name, label, chosen, options }: SelectProps) {
  return (
    <label>
      <span>{label}</span>
      <select name={name}>
        {options.map(([value, text]) => (
          <option key={value} value={value} selected={value === chosen}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
