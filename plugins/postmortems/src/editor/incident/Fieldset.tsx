import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  root: {
    minWidth: 0,
    margin: theme.spacing(0, 0, 3),
    padding: 0,
    border: 0,
    '& > legend': {
      padding: 0,
      marginBottom: theme.spacing(1.5),
      fontSize: 16,
      lineHeight: '24px',
      fontWeight: 600,
    },
  },
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))',
    gap: theme.spacing(2),
    alignItems: 'start',
  },
}));

/** Fields that belong together, side by side where there is room. */
export function Fieldset(props: {
  legend: string;
  /** The field of the header that all of it is about, if it is one. */
  field?: string;
  children: ReactNode;
}) {
  const classes = useStyles();
  return (
    <fieldset className={classes.root} data-field={props.field}>
      <legend>{props.legend}</legend>
      <div className={classes.grid}>{props.children}</div>
    </fieldset>
  );
}
