import TextField from '@material-ui/core/TextField';
import { useId } from 'react';

/** Values with what they are called. */
export type Options<T extends string> = readonly (readonly [
  value: T,
  title: string,
])[];

/**
 * The options, with the value among them in any case: one that the configuration no longer has would
 * else show as the first.
 */
export function withValue<T extends string>(
  options: Options<T>,
  value: T,
): Options<T> {
  return options.some(([option]) => option === value)
    ? options
    : [...options, [value, value]];
}

export interface ChoiceProps<T extends string> {
  label: string;
  value: T;
  options: Options<T>;
  onChange: (value: T) => void;
  className?: string;
}

/** One of a few words; the browser's own list, so that keyboard and touch work as everywhere. */
export function Choice<T extends string>(props: ChoiceProps<T>) {
  const { label, value, options, onChange, className } = props;
  return (
    <TextField
      select
      id={useId()}
      className={className}
      label={label}
      size="small"
      variant="outlined"
      value={value}
      onChange={event => onChange(event.target.value as T)}
      SelectProps={{ native: true }}
      InputLabelProps={{ shrink: true }}
    >
      {withValue(options, value).map(([option, title]) => (
        <option key={option} value={option}>
          {title}
        </option>
      ))}
    </TextField>
  );
}
