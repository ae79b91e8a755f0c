/** A labelled field of a form for a word, a number or a day. */
interface InputProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly kind: 'text' | 'date';
  /** What an answer may look like. */
  readonly example?: string | undefined;
}

export function Input({ name, label, value, kind, example }: InputProps) {
  if (kind === 'date')
    return (
      <label>
        <span>{label}</span>
        <input type="date" name={name} value={value} />
      </label>
    );
  return (
    <label>
      <span>{label}</span>
      <input type="text" name={name} value={value} placeholder={example} />
    </label>
  );
}
