import TextField from '@material-ui/core/TextField';
import { useId } from 'react';
import { TimeInputOptions, useTimeInput } from '../time/useTimeInput';

export interface TimeFieldProps extends TimeInputOptions {
  label: string;
}

/** A time as people write one, with the instant in UTC under it. */
export function TimeField({ label, ...options }: TimeFieldProps) {
  const time = useTimeInput(options);
  return (
    <TextField
      id={useId()}
      fullWidth
      size="small"
      variant="outlined"
      label={label}
      value={time.text}
      onChange={event => time.type(event.target.value)}
      onBlur={time.leave}
      error={time.invalid}
      // Always a line, so that nothing moves when something is understood.
      helperText={time.message || ' '}
      InputLabelProps={{ shrink: true }}
    />
  );
}
