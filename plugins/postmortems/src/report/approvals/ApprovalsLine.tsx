import { useApi } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import {
  type Approval,
  type Approvals,
  errorStatus,
  type Postmortem,
} from 'backstage-plugin-postmortems-common';
import { useState } from 'react';
import { postmortemsApiRef } from '../../api';
import { useMessages } from '../../translation';
import {
  EntityNames,
  reasonOf,
  useLoad,
  useSettings,
  WaitingButton,
} from '../../ui';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1.5),
    minHeight: 32,
    marginTop: theme.spacing(1),
    color: theme.palette.text.secondary,
  },
  act: { '@media print': { display: 'none' } },
}));

export interface ApprovalsLineProps {
  postmortem: Postmortem;
  /** Asks for the document again, after somebody else changed it. */
  onReload: () => void;
}

/** Which reviewers approve of it; a reviewer does so here. */
export function ApprovalsLine(props: ApprovalsLineProps) {
  const { reviewers, status } = props.postmortem;
  const { approvalsNeeded } = useSettings();
  // Where nobody reviews and nothing asks for it, there is nothing to say.
  if (
    reviewers.length === 0 &&
    (approvalsNeeded === 0 || status === 'published')
  )
    return null;
  return <LoadedApprovals {...props} />;
}

function LoadedApprovals({ postmortem, onReload }: ApprovalsLineProps) {
  const { ref, seq, status } = postmortem;
  const classes = useStyles();
  const api = useApi(postmortemsApiRef);
  const { t } = useMessages();
  const loaded = useLoad(
    signal => api.listApprovals(ref, { signal }),
    [api, ref, seq],
  );
  const [done, setDone] = useState<{ seq: number; approvals: Approvals }>();
  const approvals = done?.seq === seq ? done.approvals : loaded.value;
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();

  // Of what is published it is told only what was said.
  const isAsked = status === 'in_review';
  if (!approvals) {
    return isAsked ? (
      <div className={classes.root} role="status">
        {loaded.error && (
          <>
            {t('report.approvals.failed')} {t(reasonOf(loaded.error))}
            <Button size="small" onClick={loaded.retry}>
              {t('ui.error.retry')}
            </Button>
          </>
        )}
      </div>
    ) : null;
  }
  const { items, needed, mayApprove } = approvals;
  if (!isAsked && items.length === 0) return null;

  const act = async (doIt: () => Promise<Approvals>) => {
    setBusy(true);
    setError(undefined);
    try {
      setDone({ seq, approvals: await doIt() });
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  const current = items.filter(({ isCurrent }) => isCurrent);
  const before = items.filter(({ isCurrent }) => !isCurrent);
  const own = items.find(({ isOwn }) => isOwn);
  const isStale = errorStatus(error) === 412;

  return (
    <div
      className={classes.root}
      role="group"
      aria-label={t('report.approvals.label')}
    >
      {items.length === 0 && <span>{t('report.approvals.none')}</span>}
      {current.length > 0 && (
        <span>
          {t('report.approvals.given', { names: <Names of={current} /> })}
        </span>
      )}
      {before.length > 0 && (
        <span>
          {t('report.approvals.before', { names: <Names of={before} /> })}
        </span>
      )}
      {needed > 0 && status !== 'published' && (
        <span>
          {t('report.approvals.needed', {
            given: String(current.length),
            needed: String(needed),
          })}
        </span>
      )}
      {mayApprove && status !== 'published' && (
        <>
          {!own?.isCurrent && (
            <WaitingButton
              size="small"
              variant="outlined"
              className={classes.act}
              waiting={busy}
              onClick={() => act(() => api.approve(ref, seq))}
            >
              {t(own ? 'report.approvals.again' : 'report.approvals.approve')}
            </WaitingButton>
          )}
          {own && (
            <WaitingButton
              size="small"
              className={classes.act}
              waiting={busy}
              onClick={() => act(() => api.withdrawApproval(ref))}
            >
              {t('report.approvals.withdraw')}
            </WaitingButton>
          )}
        </>
      )}
      <span role="status">
        {error !== undefined &&
          (isStale
            ? t('report.approvals.stale')
            : t('report.approvals.notDone', { reason: t(reasonOf(error)) }))}
      </span>
      {isStale && (
        <Button
          size="small"
          onClick={() => {
            setError(undefined);
            onReload();
          }}
        >
          {t('report.approvals.reload')}
        </Button>
      )}
    </div>
  );
}

function Names({ of: approvals }: { of: Approval[] }) {
  return <EntityNames refs={approvals.map(({ userRef }) => userRef)} />;
}
