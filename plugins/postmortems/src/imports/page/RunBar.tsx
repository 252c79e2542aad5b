import { makeStyles } from '@material-ui/core/styles';
import { useMessages } from '../../translation';
import { formatNumber, WaitingButton } from '../../ui';
import type { BatchState } from '../batch';
import { ProgressLine } from './ProgressLine';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 2),
    minHeight: 40,
  },
}));

export interface RunBarProps {
  state: BatchState;
  /** Something else is being done that must end first. */
  busy: boolean;
  onImport: () => void;
  onStop: () => void;
}

/** The one thing to do: import what is checked. While it is done, how far it is. */
export function RunBar({ state, busy, onImport, onStop }: RunBarProps) {
  const classes = useStyles();
  const { t } = useMessages();
  const { activity, totals } = state;
  if (activity?.kind === 'importing') {
    return (
      <div className={classes.root}>
        <ProgressLine
          {...activity}
          say={values => t('imports.run.progress', values)}
          stop={
            activity.stopping
              ? undefined
              : {
                  label: t('imports.run.stop'),
                  hint: t('imports.run.stopHint'),
                  onStop,
                }
          }
        />
        {activity.stopping && <span>{t('imports.run.stopping')}</span>}
      </div>
    );
  }
  const { checked, failed, needsZone } = totals;
  return (
    <div className={classes.root}>
      <WaitingButton
        variant="contained"
        color="primary"
        waiting={busy || !!activity || needsZone || checked === 0}
        onClick={onImport}
      >
        {checked === 0
          ? t('imports.run.nothing')
          : t('imports.run.import', {
              count: checked,
              number: formatNumber(checked),
            })}
      </WaitingButton>
      {needsZone && !activity && <span>{t('imports.run.needsZone')}</span>}
      {failed > 0 && (
        <span role="alert">{t('imports.run.failed', { count: failed })}</span>
      )}
    </div>
  );
}
