import { RefObject, useRef } from 'react';
import { FindingMarks } from '../coach/marks/FindingMarks';
import type { FieldFindings } from '../coach/findings/useFindings';
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
  /** What is to be underlined in it, and the area that it is to be underlined in. */
  coached?: { area: RefObject<HTMLTextAreaElement>; findings: FieldFindings };
}

/** Text in a cell; it wraps, and the row grows with it. */
export function GridText(props: GridTextProps) {
  const { label, column, value, onChange, placeholder, invalid } = props;
  const { describedBy, quiet, coached } = props;
  const classes = useGridStyles();
  const own = useRef<HTMLTextAreaElement>(null);
  const area = coached?.area ?? own;
  useGrowing(area, value);
  const text = (
    <textarea
      ref={area}
      rows={1}
      className={classes.input}
      aria-label={label}
      aria-invalid={invalid || undefined}
      aria-describedby={
        [describedBy, coached?.findings.describedBy]
          .filter(Boolean)
          .join(' ') || undefined
      }
      data-column={column}
      data-quiet={quiet || undefined}
      placeholder={placeholder}
      value={value}
      onChange={event => onChange(event.target.value)}
      onKeyDown={coached?.findings.acts.onKeyDown}
      onSelect={coached?.findings.acts.onSelect}
    />
  );
  if (!coached) return text;
  const { reading } = coached.findings;
  return (
    <div className={classes.marked}>
      {text}
      {reading && reading.findings.length > 0 && (
        <FindingMarks area={area} text={value} reading={reading} />
      )}
    </div>
  );
}
