import { useApi } from '@backstage/core-plugin-api';
import DialogContentText from '@material-ui/core/DialogContentText';
import TextField from '@material-ui/core/TextField';
import Skeleton from '@material-ui/lab/Skeleton';
import {
  Postmortem,
  SaidCheck,
  TEXT_LIMITS,
} from 'backstage-plugin-postmortems-common';
import { useEffect, useId, useState } from 'react';
import { postmortemsApiRef } from '../../api';
import { useMessages } from '../../translation';
import { LoadError, useLoad } from '../../ui';
import { ActDialog } from '../acts/ActDialog';
import { refusalOf } from '../acts/refusal';
import { useAct } from '../acts/useAct';
import { ChecksToSettle } from './ChecksToSettle';
import { useKeptReasons } from './reasons';

export interface PublishDialogProps {
  postmortem: Postmortem;
  onClose: () => void;
  /** Called when the document is no longer what the page shows. */
  onReload: () => void;
}

/** Publishes a post-mortem once each check that fails is mended, or waived with a reason. */
export function PublishDialog(props: PublishDialogProps) {
  const { postmortem, onClose, onReload } = props;
  const { id, ref, seq } = postmortem;
  const api = useApi(postmortemsApiRef);
  const { t } = useMessages();
  const reasonId = useId();
  const [reason, setReason] = useState('');
  const waivers = useKeptReasons(id, postmortem.waivers);
  const checks = useLoad(
    async signal =>
      (await api.getChecks(ref, { for: 'publication' }, { signal })).items,
    [api, ref, seq],
  );
  const failing = checks.value?.filter(({ state }) => state === 'fail') ?? [];
  const reasonFor = (check: SaidCheck) =>
    waivers.reasons[check.id]?.trim() ?? '';
  const left = failing.filter(check => reasonFor(check) === '').length;
  const act = useAct(
    () =>
      api.transition(ref, seq, {
        to: 'published',
        ...(reason.trim() && { reason: reason.trim() }),
        ...(failing.length > 0 && {
          waivers: failing.map(check => ({
            check: check.id,
            reason: reasonFor(check),
          })),
        }),
      }),
    () => {
      waivers.forget();
      onClose();
      onReload();
    },
  );

  // Time has passed, or the rules have changed: the checks are not those that are shown.
  const { retry } = checks;
  useEffect(() => {
    if (act.error && refusalOf(act.error).kind === 'unwaived') retry();
  }, [act.error, retry]);

  const summary = () => {
    if (left > 0) return t('report.publish.left', { count: left });
    return failing.length > 0
      ? t('report.publish.settled')
      : t('report.publish.nothing');
  };

  return (
    <ActDialog
      title={`${t('report.transition.publish.act')}: ${ref}`}
      confirm={t('report.transition.publish.act')}
      act={act}
      ready={checks.value !== undefined && left === 0}
      wide
      onClose={onClose}
      onReload={onReload}
    >
      <DialogContentText>
        {t('report.transition.publish.text')}
      </DialogContentText>
      {checks.value && <p role="status">{summary()}</p>}
      {checks.value && (
        <ChecksToSettle
          postmortem={postmortem}
          checks={checks.value}
          waivers={waivers}
          onGo={onClose}
        />
      )}
      {!checks.value && checks.error && (
        <LoadError
          what={t('report.publish.failed')}
          error={checks.error}
          retry={retry}
        />
      )}
      {!checks.value && !checks.error && (
        <div role="status" aria-label={t('report.publish.loading')}>
          <Skeleton height={64} />
          <Skeleton height={64} />
          <Skeleton height={64} />
        </div>
      )}
      <TextField
        id={reasonId}
        fullWidth
        margin="normal"
        variant="outlined"
        size="small"
        label={t('report.transition.reason')}
        helperText={t('report.transition.reasonHelp')}
        value={reason}
        onChange={event => setReason(event.target.value)}
        inputProps={{ maxLength: TEXT_LIMITS.line }}
      />
    </ActDialog>
  );
}
