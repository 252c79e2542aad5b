import Link from '@material-ui/core/Link';
import { alpha, makeStyles } from '@material-ui/core/styles';
import { useMessages } from '../translation';
import { DARKEST } from './matrixStyles';

const useStyles = makeStyles(theme => {
  const mark = {
    display: 'inline-block',
    width: 24,
    height: 16,
    borderRadius: 8,
    marginRight: theme.spacing(1),
    verticalAlign: 'middle',
  };
  const shade = (share: number) =>
    alpha(theme.palette.text.primary, share * DARKEST[theme.palette.type]);
  return {
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0.5, 3),
      margin: theme.spacing(0, 0, 1),
      padding: 0,
      listStyle: 'none',
      color: theme.palette.text.secondary,
      fontSize: 12,
    },
    // It keeps its place: below it is what is being scrolled.
    beyond: { marginLeft: 'auto' },
    ring: {
      ...mark,
      boxShadow: `inset 0 0 0 2px ${theme.palette.text.primary}`,
    },
    shades: {
      ...mark,
      width: 40,
      background: `linear-gradient(90deg, ${shade(0.1)}, ${shade(1)})`,
    },
  };
});

export interface LegendProps {
  /** How many services have their columns beyond the edge. */
  beyond: number;
  /** Shows the next of them. */
  onBeyond: () => void;
}

/** What the marks of the matrix mean, and that it goes on where that is not seen. */
export function Legend({ beyond, onBeyond }: LegendProps) {
  const classes = useStyles();
  const { t } = useMessages();
  return (
    <ul className={classes.root} aria-label={t('factors.legend.title')}>
      <li>
        <span className={classes.shades} aria-hidden />
        {t('factors.legend.shade')}
      </li>
      <li>
        <span className={classes.ring} aria-hidden />
        {t('factors.legend.ring')}
      </li>
      <li
        className={classes.beyond}
        style={{ visibility: beyond > 0 ? undefined : 'hidden' }}
      >
        <Link component="button" variant="inherit" onClick={onBeyond}>
          {t('factors.legend.beyond', { count: beyond })}
        </Link>
      </li>
    </ul>
  );
}
