import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { type ReactNode, useId } from 'react';

const useStyles = makeStyles({
  // On paper there is nothing to click, so all of it is there.
  folded: { display: 'none', '@media print': { display: 'block' } },
  act: { textTransform: 'none', '@media print': { display: 'none' } },
});

export interface FoldProps {
  folded: boolean;
  onFold: (folded: boolean) => void;
  /** What the button says. */
  show: string;
  hide: string;
  children: ReactNode;
}

/** Something long below which a button folds it away, and shows it again. */
export function Fold({ folded, onFold, show, hide, children }: FoldProps) {
  const classes = useStyles();
  const id = useId();
  return (
    <>
      <div id={id} className={folded ? classes.folded : undefined}>
        {children}
      </div>
      <Button
        size="small"
        className={classes.act}
        aria-expanded={!folded}
        aria-controls={id}
        onClick={() => onFold(!folded)}
      >
        {folded ? show : hide}
      </Button>
    </>
  );
}
