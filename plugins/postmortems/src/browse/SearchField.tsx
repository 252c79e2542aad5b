import TextField from '@material-ui/core/TextField';
import { SEARCH_LIMITS } from 'backstage-plugin-postmortems-common';
import { useEffect, useId, useRef, useState } from 'react';
import { useSettled } from '../ui';

const PAUSE_MS = 300;

export interface SearchFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  className?: string;
}

/** Passes on what is typed after a pause, and follows when the address changes under it. */
export function SearchField(props: SearchFieldProps) {
  const { label, value, onChange, className } = props;
  const [text, setText] = useState(value);
  const settled = useSettled(text, PAUSE_MS);
  const passedOn = useRef(value);

  useEffect(() => {
    if (settled === text && settled !== passedOn.current) {
      passedOn.current = settled;
      onChange(settled);
    }
  }, [text, settled, onChange]);

  useEffect(() => {
    if (value !== passedOn.current) {
      passedOn.current = value;
      setText(value);
    }
  }, [value]);

  return (
    <TextField
      id={useId()}
      type="search"
      className={className}
      size="small"
      variant="outlined"
      label={label}
      value={text}
      onChange={event => setText(event.target.value)}
      inputProps={{ maxLength: SEARCH_LIMITS.length }}
    />
  );
}
