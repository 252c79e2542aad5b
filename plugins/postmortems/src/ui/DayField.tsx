import TextField from '@material-ui/core/TextField';
import { daySchema } from 'backstage-plugin-postmortems-common';
import { useEffect, useId, useState } from 'react';

export interface DayFieldProps {
  label: string;
  /** As `2025-02-16`. */
  value: string | null;
  onChange: (day: string | null) => void;
  className?: string;
}

/** A calendar day. While it is typed it passes through days nobody means, such as one in the year 2: those stay here. */
export function DayField({ label, value, onChange, className }: DayFieldProps) {
  const [text, setText] = useState(value ?? '');
  useEffect(() => setText(value ?? ''), [value]);

  return (
    <TextField
      id={useId()}
      type="date"
      size="small"
      variant="outlined"
      className={className}
      label={label}
      value={text}
      onChange={event => {
        const typed = event.target.value;
        setText(typed);
        if (!typed) onChange(null);
        else if (daySchema.safeParse(typed).success) onChange(typed);
      }}
      InputLabelProps={{ shrink: true }}
    />
  );
}
