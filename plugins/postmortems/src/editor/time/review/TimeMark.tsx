import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'block',
    flex: 'none',
    width: 16,
    height: 16,
    color: theme.palette.text.secondary,
  },
}));

/** Stands at a time that is worth a second look; its place is kept where there is none. */
export function TimeMark({ words }: { words: string }) {
  const classes = useStyles();
  // What it says stands beside the field for those who do not see it.
  return (
    <span className={classes.root} title={words || undefined} aria-hidden>
      {words && (
        <svg width={16} height={16} viewBox="0 0 16 16">
          <circle cx={8} cy={8} r={6.5} fill="none" stroke="currentColor" />
          <path
            d="M8 4.2 V8.4 L10.6 10"
            fill="none"
            stroke="currentColor"
            strokeWidth={1.4}
          />
          <circle cx={13} cy={3} r={2.6} fill="currentColor" />
        </svg>
      )}
    </span>
  );
}
