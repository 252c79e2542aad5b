import Button from '@material-ui/core/Button';
import NativeSelect from '@material-ui/core/NativeSelect';
import { makeStyles } from '@material-ui/core/styles';
import {
  ACTION_STATUSES,
  ActionStatus,
  isProposedNotToDo,
  isWaitingForProof,
  mayBeVerified,
} from 'backstage-plugin-postmortems-common';
import { useState } from 'react';
import { useMessages } from '../translation';
import { ActionStatusLabel, reasonOf } from '../ui';
import { questionFor, StatusChange } from './changeStatus';
import { AskedStatus, StatusDialog } from './StatusDialog';
import type { ShownItem, StatusProblem } from './useStatusChanges';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
  },
  // As high as a line of text, so that it stands level with the rest of the row.
  select: { fontSize: 14, width: '100%', marginTop: -6 },
  addProof: { padding: '0 4px', marginLeft: -4, textTransform: 'none' },
  problem: { margin: theme.spacing(0.5, 0, 0), fontWeight: 600 },
}));

export interface StatusControlProps {
  shown: ShownItem;
  onChange: (change: StatusChange) => void;
}

/** The status of a row: changed in place by those who may, read by the others. */
export function StatusControl({ shown, onChange }: StatusControlProps) {
  const { item, saving, problem } = shown;
  const classes = useStyles();
  const { t } = useMessages();
  const [asking, setAsking] = useState<AskedStatus | null>(null);
  const { key, title, postmortem } = item;

  if (!item.mayEdit) return <ActionStatusLabel item={item} />;

  const choose = (status: ActionStatus) => {
    if (questionFor(item, status)) setAsking(status as AskedStatus);
    else onChange({ status });
  };
  const nameOf = (status: ActionStatus) =>
    status === 'done' && isWaitingForProof(item)
      ? t('actionItems.status.waitingForProof')
      : t(`ui.actionStatus.${status}`);

  return (
    <div className={classes.root}>
      <NativeSelect
        className={classes.select}
        value={item.status}
        // Not disabled while it saves: the browser would take the focus away.
        onChange={event =>
          !saving && choose(event.target.value as ActionStatus)
        }
        inputProps={{
          'aria-disabled': saving,
          'aria-label': t('actionItems.status.label', {
            key,
            title,
            postmortem: postmortem.ref,
          }),
        }}
      >
        {ACTION_STATUSES.filter(
          status =>
            status !== 'verified' ||
            item.status === 'verified' ||
            mayBeVerified(item),
        ).map(status => (
          <option key={status} value={status}>
            {nameOf(status)}
          </option>
        ))}
      </NativeSelect>
      {isWaitingForProof(item) && !saving && (
        <Button
          size="small"
          className={classes.addProof}
          onClick={() => setAsking('done')}
          aria-label={t('actionItems.status.addProofLabel', {
            key,
            postmortem: postmortem.ref,
          })}
        >
          {t('actionItems.status.addProof')}
        </Button>
      )}
      {isProposedNotToDo(item) && !saving && (
        <>
          <Button
            size="small"
            className={classes.addProof}
            onClick={() => onChange({ status: 'wont_do' })}
          >
            {t('actionItems.status.agree')}
          </Button>
          <Button
            size="small"
            className={classes.addProof}
            onClick={() => onChange({ status: item.status, reason: null })}
          >
            {t('actionItems.status.keep')}
          </Button>
        </>
      )}
      {problem && (
        <p role="alert" className={classes.problem}>
          <Problem problem={problem} />
        </p>
      )}
      {asking && (
        <StatusDialog
          item={item}
          status={asking}
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

function Problem({ problem }: { problem: StatusProblem }) {
  const { t } = useMessages();
  const words = () => {
    switch (problem.kind) {
      case 'overtaken':
        return problem.status
          ? t('actionItems.status.overtaken', {
              status: t(`ui.actionStatus.${problem.status}`),
            })
          : t('actionItems.status.overtakenElsewhere');
      case 'unknown':
        return t('actionItems.status.unknown');
      default:
        return t('actionItems.status.failed', {
          reason: t(reasonOf(problem.error)),
        });
    }
  };
  return <>{words()}</>;
}
