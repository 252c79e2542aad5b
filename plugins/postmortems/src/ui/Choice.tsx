import TextField from '@material-ui/core/TextField';
import { useId } from 'react';

export interface ChoiceProps<T extends string> {
  label: string;
  value: T;
  /** Values with what they are called. */
  options: readonly (readonly [value: T, title: string])[];
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
      {options.map(([option, title]) => (
        <option key={option} value={option}>
          {title}
        </option>
      ))}
    </TextField>
  );
}
