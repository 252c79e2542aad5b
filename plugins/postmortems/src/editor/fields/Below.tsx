import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  // Over what stands below, so that nothing moves when somebody comes and goes.
  root: {
    position: 'absolute',
    zIndex: 2,
    top: '100%',
    left: 0,
    right: 0,
    maxWidth: '88ch',
    color: theme.palette.text.primary,
    background: theme.palette.background.paper,
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    boxShadow: theme.shadows[2],
    '& > *': { padding: theme.spacing(0.5, 1) },
    '& > [role=group]': { padding: theme.spacing(0.5, 0) },
    // What lies below a field by itself stands in line here.
    '& > [data-below]': {
      position: 'static',
      width: 'auto',
      maxWidth: 'none',
      border: 0,
      boxShadow: 'none',
    },
  },
}));

/** What is said of a row while somebody is in it; lies below its cell. */
export function Below(props: { shown: boolean; children: ReactNode }) {
  const classes = useStyles();
  return (
    <div className={classes.root} hidden={!props.shown} data-below>
      {props.children}
    </div>
  );
}
