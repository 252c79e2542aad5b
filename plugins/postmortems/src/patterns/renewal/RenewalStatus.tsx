import LinearProgress from '@material-ui/core/LinearProgress';
import { makeStyles } from '@material-ui/core/styles';
import type { Renewal } from 'backstage-plugin-postmortems-common';
import { useMessages } from '../../translation';
import { reasonOf, WaitingButton } from '../../ui';
import type { ShownRenewal } from './useRenewal';

const useStyles = makeStyles(theme => ({
  // As high with a button and progress as without.
  root: { minHeight: 72, maxWidth: '88ch' },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 2),
    minHeight: 40,
    fontVariantNumeric: 'tabular-nums',
  },
  state: { fontWeight: 600 },
  act: { textTransform: 'none' },
  quiet: { color: theme.palette.text.secondary, fontSize: 13 },
}));

/** How far it is, and the one thing that can be done about it. */
export function RenewalStatus(props: {
  value: Renewal;
  shown: Pick<ShownRenewal, 'start' | 'stop' | 'busy' | 'refusal'>;
}) {
  const { value, shown } = props;
  const { state, waiting, applied, mayStart } = value;
  const classes = useStyles();
  const { t } = useMessages();
  const all = waiting + applied;
  const mayApply = state === 'waiting' || state === 'stopped';
  const said = {
    none: () => t('patterns.renewal.none'),
    looking: () => t('patterns.renewal.looking'),
    waiting: () => t('patterns.renewal.waiting', { count: waiting }),
    stopped: () =>
      t('patterns.renewal.stopped', {
        ...{ count: waiting, applied: String(applied) },
      }),
    applying: () =>
      t('patterns.renewal.applying', {
        ...{ done: String(applied), all: String(all) },
      }),
    done: () => t('patterns.renewal.done', { count: applied }),
  };
  const button = (label: string, act: () => void) => (
    <WaitingButton
      className={classes.act}
      variant="outlined"
      color="primary"
      size="small"
      waiting={shown.busy}
      onClick={act}
    >
      {label}
    </WaitingButton>
  );
  return (
    <div className={classes.root}>
      <div className={classes.line}>
        <span role="status" className={classes.state}>
          {said[state]()}
        </span>
        {mayStart &&
          mayApply &&
          button(
            state === 'stopped'
              ? t('patterns.renewal.goOn')
              : t('patterns.renewal.apply', { count: waiting }),
            shown.start,
          )}
        {mayStart &&
          state === 'applying' &&
          button(t('patterns.renewal.stop'), shown.stop)}
        {!mayStart && mayApply && (
          <span className={classes.quiet}>{t('patterns.renewal.ask')}</span>
        )}
        {shown.refusal && (
          <span role="alert">
            {t('patterns.renewal.refused')} {t(reasonOf(shown.refusal))}
          </span>
        )}
      </div>
      {state === 'applying' && (
        <LinearProgress
          variant="determinate"
          value={(100 * applied) / Math.max(all, 1)}
          aria-label={said.applying()}
        />
      )}
    </div>
  );
}
