import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: theme.spacing(2),
    padding: theme.spacing(4, 2),
    maxWidth: '60ch',
  },
}));

/** A place with nothing in it: a sentence that says what will stand here, and the one thing to do. */
export function Empty(props: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className={useStyles().root}>
      <div>{props.children}</div>
      {props.action}
    </div>
  );
}
