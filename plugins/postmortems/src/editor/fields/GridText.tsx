import { useRef } from 'react';
import { useGridStyles } from './gridStyles';
import { useGrowing } from './useGrowing';

export interface GridTextProps {
  label: string;
  /** The name by which the keys find the same column in another row. */
  column: string;
  value: string;
  onChange: (text: string) => void;
  placeholder?: string;
  invalid?: boolean;
  /** The id of what says more about it. */
  describedBy?: string;
  /** Says what it is for only while somebody is in its row. */
  quiet?: boolean;
}

/** Text in a cell; it wraps, and the row grows with it. */
export function GridText(props: GridTextProps) {
  const { label, column, value, onChange, placeholder, invalid } = props;
  const { describedBy, quiet } = props;
  const classes = useGridStyles();
  const area = useRef<HTMLTextAreaElement>(null);
  useGrowing(area, value);
  return (
    <textarea
      ref={area}
      rows={1}
      className={classes.input}
      aria-label={label}
      aria-invalid={invalid || undefined}
      aria-describedby={describedBy}
      data-column={column}
      data-quiet={quiet || undefined}
      placeholder={placeholder}
      value={value}
      onChange={event => onChange(event.target.value)}
    />
  );
}
