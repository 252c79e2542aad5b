import TextField from '@material-ui/core/TextField';
import { useId } from 'react';

export interface LineFieldProps {
  label: string;
  value: string;
  onChange: (text: string) => void;
  /** Why the text cannot be saved as it is. */
  problem?: string;
  help?: string;
  autoFocus?: boolean;
  className?: string;
}

/** One line of text. */
export function LineField(props: LineFieldProps) {
  const { label, value, onChange, problem, help, ...rest } = props;
  return (
    <TextField
      {...rest}
      id={useId()}
      fullWidth
      size="small"
      variant="outlined"
      label={label}
      value={value}
      onChange={event => onChange(event.target.value)}
      error={problem !== undefined}
      helperText={problem ?? help}
      InputLabelProps={{ shrink: true }}
    />
  );
}
