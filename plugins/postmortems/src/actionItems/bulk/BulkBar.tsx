import Button from '@material-ui/core/Button';
import LinearProgress from '@material-ui/core/LinearProgress';
import { makeStyles } from '@material-ui/core/styles';
import { ReactNode, useState } from 'react';
import { useMessages } from '../../translation';
import type { ActionChange } from '../changeStatus';
import { BULK_FIELDS, BulkDialog, BulkField } from './BulkDialog';
import type { RowWish } from './rowChange';
import type { BulkRun } from './useBulkRun';

const useStyles = makeStyles(theme => ({
  // As high with the buttons as without, so that the table below stands still; and in sight beside the last row.
  root: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0, 1),
    minHeight: 40,
    padding: theme.spacing(0, 1),
    background: `var(--bui-bg-app, ${theme.palette.background.default})`,
  },
  quiet: { fontSize: 12, color: theme.palette.text.secondary },
  words: { marginRight: theme.spacing(1) },
  progress: { width: 160 },
}));

export interface BulkBarProps {
  /** How many are selected. */
  count: number;
  run: BulkRun;
  onChange: (change: ActionChange) => void;
  onRetry: (rest: readonly RowWish[]) => void;
  onClear: () => void;
  /** What stands there while nothing is selected. */
  children: ReactNode;
}

/** Above the table: what it shows; or what can be done with what is selected, how far that is, and what became of it. */
export function BulkBar(props: BulkBarProps) {
  const { count, run, onChange, onRetry, onClear, children } = props;
  const classes = useStyles();
  const { t } = useMessages();
  const [asking, setAsking] = useState<BulkField | null>(null);
  const { state } = run;

  const content = () => {
    if (state.kind === 'running') {
      return (
        <>
          <LinearProgress
            className={classes.progress}
            variant="determinate"
            aria-label={t('actionItems.bulk.progress')}
            value={(state.finished / state.all) * 100}
          />
          <span className={classes.words}>
            {t('actionItems.bulk.running', {
              finished: String(state.finished),
              all: String(state.all),
            })}
          </span>
          <Button size="small" variant="outlined" onClick={run.stop}>
            {t('actionItems.bulk.stop')}
          </Button>
        </>
      );
    }
    if (state.kind === 'over') return <Outcome {...{ run, onRetry }} />;
    if (!count) return children;
    return (
      <>
        <span className={classes.words}>
          {t('actionItems.bulk.selected', { count })}
        </span>
        {BULK_FIELDS.map(field => (
          <Button
            key={field}
            size="small"
            variant="outlined"
            aria-haspopup="dialog"
            onClick={() => setAsking(field)}
          >
            {t(`actionItems.bulk.${field}`)}
          </Button>
        ))}
        <Button size="small" onClick={onClear}>
          {t('actionItems.bulk.clear')}
        </Button>
      </>
    );
  };

  const isIdle = state.kind === 'idle' && !count;
  return (
    <div
      className={`${classes.root} ${isIdle ? classes.quiet : ''}`}
      {...(!isIdle && {
        role: 'group',
        'aria-label': t('actionItems.bulk.label'),
      })}
    >
      {content()}
      {asking && (
        <BulkDialog
          field={asking}
          count={count}
          onCancel={() => setAsking(null)}
          onSave={change => {
            setAsking(null);
            onChange(change);
          }}
        />
      )}
    </div>
  );
}

function Outcome({ run, onRetry }: Pick<BulkBarProps, 'run' | 'onRetry'>) {
  const classes = useStyles();
  const { t } = useMessages();
  const { state, dismiss } = run;
  if (state.kind !== 'over') return null;
  const { changed, already, rest, stopped } = state;
  const words = [
    t('actionItems.bulk.changed', { count: changed }),
    already > 0 && t('actionItems.bulk.already', { count: already }),
    rest.length > 0 &&
      t(stopped ? 'actionItems.bulk.stopped' : 'actionItems.bulk.rest', {
        count: rest.length,
      }),
  ];
  return (
    <>
      <span role="status" className={classes.words}>
        {words.filter(Boolean).join(' ')}
      </span>
      {rest.length > 0 && (
        <Button size="small" variant="outlined" onClick={() => onRetry(rest)}>
          {t(stopped ? 'actionItems.bulk.goOn' : 'actionItems.bulk.tryRest', {
            number: String(rest.length),
          })}
        </Button>
      )}
      <Button size="small" onClick={dismiss}>
        {t('actionItems.bulk.close')}
      </Button>
    </>
  );
}
