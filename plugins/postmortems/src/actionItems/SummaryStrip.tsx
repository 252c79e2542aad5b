import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import type { ActionItemSummary } from 'backstage-plugin-postmortems-common';
import { useMessages } from '../translation';
import { lateColor, Loaded, LoadError } from '../ui';
import { shares } from './shares';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: theme.spacing(1, 4),
    minHeight: 40,
    margin: 0,
  },
  figure: { display: 'flex', alignItems: 'baseline', gap: theme.spacing(1) },
  number: { margin: 0, fontSize: 28, lineHeight: '40px', fontWeight: 600 },
  name: { order: 1 },
  late: { color: lateColor(theme) },
  shares: { marginLeft: 'auto', color: theme.palette.text.secondary },
}));

/** The answer before the controls: how much is owed, late, and claimed without proof. */
export function SummaryStrip({
  loaded,
}: {
  loaded: Loaded<ActionItemSummary>;
}) {
  const classes = useStyles();
  const { t } = useMessages();
  const { value: summary, error, retry } = loaded;

  if (error) {
    return (
      <LoadError
        what={t('actionItems.summary.failed')}
        error={error}
        retry={retry}
      />
    );
  }
  if (!summary) return <Skeleton variant="rect" width={480} height={40} />;

  const divided = shares(summary);
  const figures = [
    ['open', summary.open + summary.inProgress],
    ['overdue', summary.overdue],
    ['waitingForProof', summary.waitingForProof],
  ] as const;

  return (
    <div className={classes.root}>
      <dl className={classes.root} aria-label={t('actionItems.summary.title')}>
        {figures.map(([name, count]) => (
          <div
            key={name}
            className={`${classes.figure} ${
              name === 'overdue' && count > 0 ? classes.late : ''
            }`}
          >
            <dt className={classes.name}>{t(`actionItems.summary.${name}`)}</dt>
            <dd className={classes.number}>{count}</dd>
          </div>
        ))}
      </dl>
      {divided && (
        <span className={classes.shares}>
          {t('actionItems.summary.shares', {
            done: String(divided.done),
            open: String(divided.open),
            wontDo: String(divided.wontDo),
          })}
        </span>
      )}
    </div>
  );
}
