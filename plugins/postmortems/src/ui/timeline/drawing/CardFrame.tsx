import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';

const WIDTH = 300;

const useStyles = makeStyles(theme => ({
  card: {
    position: 'absolute',
    zIndex: 1,
    width: WIDTH,
    maxWidth: '100%',
    padding: theme.spacing(1, 1.5),
    fontSize: 12,
    lineHeight: '16px',
    '@media print': { display: 'none' },
  },
}));

export interface CardFrameProps {
  /** Where the mark stands, and how wide the picture is. */
  x: number;
  y: number;
  width: number;
  children: ReactNode;
}

/** What a mark stands for, below it. A screen reader hears the same from the mark itself. */
export function CardFrame({ x, y, width, children }: CardFrameProps) {
  const classes = useStyles();
  const left = Math.max(0, Math.min(x - WIDTH / 2, width - WIDTH));
  return (
    <Paper
      aria-hidden
      elevation={4}
      className={classes.card}
      style={{ left, top: y + 12 }}
    >
      {children}
    </Paper>
  );
}

/** How what is told in a card looks. */
export const useCardStyles = makeStyles(theme => ({
  item: { overflowWrap: 'anywhere', '& + &': { marginTop: theme.spacing(1) } },
  what: { fontSize: 14, lineHeight: '20px', margin: 0 },
  quiet: { color: theme.palette.text.secondary, overflowWrap: 'anywhere' },
}));

/** How many of several are told before the rest is only counted. */
export const TOLD = 4;
