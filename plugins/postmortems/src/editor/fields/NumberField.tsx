import TextField from '@material-ui/core/TextField';
import { useEffect, useId, useState } from 'react';

/** A number. While it is typed it may be none, such as `-`: that stays here. */
export function NumberField(props: {
  label: string;
  value: number;
  onChange: (value: number) => void;
}) {
  const { label, value, onChange } = props;
  const [text, setText] = useState(String(value));
  useEffect(
    () => setText(last => (Number(last) === value ? last : String(value))),
    [value],
  );

  return (
    <TextField
      id={useId()}
      size="small"
      variant="outlined"
      label={label}
      value={text}
      onChange={event => {
        const typed = event.target.value;
        setText(typed);
        const number = Number(typed.replace(/[\s,_]/g, ''));
        if (typed.trim() && Number.isFinite(number)) onChange(number);
      }}
      inputProps={{ inputMode: 'decimal', style: { textAlign: 'right' } }}
      InputLabelProps={{ shrink: true }}
    />
  );
}
