import { useApi } from '@backstage/core-plugin-api';
import DialogContentText from '@material-ui/core/DialogContentText';
import type { Header, Postmortem } from 'backstage-plugin-postmortems-common';
import { postmortemsApiRef } from '../../api';
import { useMessages } from '../../translation';
import { ActDialog } from './ActDialog';
import { useAct } from './useAct';

export interface DeleteDialogProps {
  postmortem: Postmortem;
  onClose: () => void;
  onReload: () => void;
  /** Called with the header as the deletion left it. */
  onDeleted: (header: Header) => void;
}

/** Asks before a post-mortem goes: the way back does not stay open for ever. */
export function DeleteDialog(props: DeleteDialogProps) {
  const { postmortem, onClose, onReload, onDeleted } = props;
  const { ref, seq } = postmortem;
  const api = useApi(postmortemsApiRef);
  const { t } = useMessages();
  const act = useAct(() => api.delete(ref, seq), onDeleted);

  return (
    <ActDialog
      title={t('report.deletion.title', { ref })}
      confirm={t('report.deletion.act')}
      act={act}
      onClose={onClose}
      onReload={onReload}
    >
      <DialogContentText>{t('report.deletion.text')}</DialogContentText>
    </ActDialog>
  );
}
