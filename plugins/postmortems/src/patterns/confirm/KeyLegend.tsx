import { makeStyles } from '@material-ui/core/styles';
import { useMessages } from '../../translation';
import { Key } from '../../weeklyReview/Key';

const KEYS = [
  [['j', 'k'], 'move'],
  [['a'], 'accept'],
  [['1', '2', '3'], 'category'],
  [['4', '5', '6'], 'pattern'],
  [['x'], 'select'],
  [['c'], 'acceptSelected'],
] as const;

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 2),
    margin: theme.spacing(1, 0),
    fontSize: 12,
    color: theme.palette.text.secondary,
    '& div': { display: 'flex', alignItems: 'baseline', gap: 4 },
    '& dd': { margin: 0 },
  },
}));

/** What each key does on the page. */
export function KeyLegend() {
  const classes = useStyles();
  const { t } = useMessages();
  return (
    <dl className={classes.root} aria-label={t('patterns.confirm.keys')}>
      {KEYS.map(([names, does]) => (
        <div key={does}>
          <dt>
            {names.map(name => (
              <Key key={name} name={name} />
            ))}
          </dt>
          <dd>{t(`patterns.confirm.key.${does}`)}</dd>
        </div>
      ))}
    </dl>
  );
}
