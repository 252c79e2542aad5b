import TextField from '@material-ui/core/TextField';
import { useEffect, useId, useRef, useState } from 'react';
import { useMessages } from '../../translation';
import { readNumber } from './readNumber';

/** A number. Text that is none says so, and when the field is left it stands as if nothing had been typed. */
export function NumberField(props: {
  label: string;
  value: number;
  onChange: (value: number) => void;
}) {
  const { label, value, onChange } = props;
  const { t } = useMessages();
  const [text, setText] = useState(String(value));
  useEffect(
    () => setText(last => (readNumber(last) === value ? last : String(value))),
    [value],
  );
  const entered = useRef(value);
  const unread = readNumber(text) === undefined;

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
        const number = readNumber(typed);
        if (number !== undefined) onChange(number);
      }}
      onFocus={() => {
        entered.current = value;
      }}
      onBlur={() => {
        if (!unread) return;
        setText(String(entered.current));
        onChange(entered.current);
      }}
      error={unread}
      helperText={unread && t('editor.number.unread')}
      inputProps={{ inputMode: 'decimal', style: { textAlign: 'right' } }}
      InputLabelProps={{ shrink: true }}
    />
  );
}
