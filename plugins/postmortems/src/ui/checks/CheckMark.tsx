import { makeStyles } from '@material-ui/core/styles';
import type { CheckState } from 'backstage-plugin-postmortems-common';
import { severityColor } from '../tokens';

const useStyles = makeStyles(theme => ({
  root: {
    flex: 'none',
    width: 16,
    height: 16,
    // In the middle of the first line.
    marginTop: 2,
    color: theme.palette.text.secondary,
  },
  fail: { color: severityColor(theme, 1) },
  warn: { color: severityColor(theme, 2) },
}));

/** Each state has a shape of its own; the colour is a second sign. */
const SHAPES: Record<CheckState, JSX.Element> = {
  fail: (
    <path
      d="M8 1 L15 8 L8 15 L1 8 Z M8 4.4 V9 M8 10.6 V12"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.6}
    />
  ),
  warn: (
    <path
      d="M8 2 L14.8 14 H1.2 Z M8 6.4 V10 M8 11.2 V12.6"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.5}
      strokeLinejoin="round"
    />
  ),
  not_yet: (
    <circle
      cx={8}
      cy={8}
      r={5.5}
      fill="none"
      stroke="currentColor"
      strokeDasharray="2.4 2.2"
    />
  ),
  pass: (
    <path
      d="M3 8.5 L6.5 12 L13 4"
      fill="none"
      stroke="currentColor"
      strokeWidth={2}
    />
  ),
};

/** How a check stands, for those who see it; a word stands beside it. */
export function CheckMark({ state }: { state: CheckState }) {
  const classes = useStyles();
  const color = state === 'fail' || state === 'warn' ? classes[state] : '';
  return (
    <svg className={`${classes.root} ${color}`} viewBox="0 0 16 16" aria-hidden>
      {SHAPES[state]}
    </svg>
  );
}
