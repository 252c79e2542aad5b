import { Options, withValue } from '../../ui';
import { useGridStyles } from './gridStyles';

export interface GridSelectProps<T extends string> {
  label: string;
  column: string;
  value: T;
  options: Options<T>;
  onChange: (value: T) => void;
}

/** One of a few words in a cell. */
export function GridSelect<T extends string>(props: GridSelectProps<T>) {
  const { label, column, value, options, onChange } = props;
  const classes = useGridStyles();
  return (
    <select
      className={classes.input}
      aria-label={label}
      data-column={column}
      value={value}
      onChange={event => onChange(event.target.value as T)}
    >
      {withValue(options, value).map(([option, title]) => (
        <option key={option} value={option}>
          {title}
        </option>
      ))}
    </select>
  );
}
