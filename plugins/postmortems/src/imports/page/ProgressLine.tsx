import Button from '@material-ui/core/Button';
import LinearProgress from '@material-ui/core/LinearProgress';
import { makeStyles } from '@material-ui/core/styles';
import { VisuallyHidden } from '../../ui';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 2),
  },
  bar: { flex: '1 1 160px', maxWidth: 320 },
}));

/** Said aloud this often from beginning to end: each single step would drown everything else. */
const SPOKEN = 4;

export interface ProgressLineProps {
  done: number;
  total: number;
  /** Says how far it is: `Read 37 of 120`. */
  say: (values: { done: string; total: string }) => string;
  stop?: { label: string; hint?: string; onStop: () => void };
}

/** How far something is that takes a while, and a way to end it. */
export function ProgressLine(props: ProgressLineProps) {
  const { done, total, say, stop } = props;
  const classes = useStyles();
  const words = say({ done: String(done), total: String(total) });
  const step = Math.floor((done / total) * SPOKEN);
  const reached = Math.ceil((step / SPOKEN) * total);
  return (
    <div className={classes.root}>
      <LinearProgress
        className={classes.bar}
        variant="determinate"
        value={(done / total) * 100}
        aria-label={words}
      />
      <span>{words}</span>
      <VisuallyHidden>
        <div role="status">
          {say({ done: String(reached), total: String(total) })}
        </div>
      </VisuallyHidden>
      {stop && (
        <Button size="small" variant="outlined" onClick={stop.onStop}>
          {stop.label}
        </Button>
      )}
      {stop?.hint && <span>{stop.hint}</span>}
    </div>
  );
}
