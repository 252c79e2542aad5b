import Checkbox from '@material-ui/core/Checkbox';
import { makeStyles } from '@material-ui/core/styles';

// As high as a line of text, so that it stands level with the rest of the row.
const useStyles = makeStyles({ root: { padding: 4, margin: '-4px 0' } });

export interface RowCheckboxProps {
  label: string;
  checked: boolean;
  /** Some of what it stands for is selected, and some not. */
  partly?: boolean;
  /** @param range - the key was held that extends what is selected */
  onToggle: (checked: boolean, range: boolean) => void;
  id?: string;
}

/** Selects a row, or all of them. */
export function RowCheckbox(props: RowCheckboxProps) {
  const { label, checked, partly, onToggle, id } = props;
  const classes = useStyles();
  return (
    <Checkbox
      size="small"
      color="primary"
      className={classes.root}
      id={id}
      checked={checked}
      indeterminate={partly}
      onChange={event =>
        onToggle(
          event.target.checked,
          // The browser makes a change out of a click, also for the space bar.
          (event.nativeEvent as MouseEvent).shiftKey === true,
        )
      }
      inputProps={{ 'aria-label': label }}
    />
  );
}
