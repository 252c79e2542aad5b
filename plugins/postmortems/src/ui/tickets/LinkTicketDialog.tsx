import { useApi } from '@backstage/core-plugin-api';
import TextField from '@material-ui/core/TextField';
import type { ActionItem, Ticket } from 'backstage-plugin-postmortems-common';
import { useId, useState } from 'react';
import { postmortemsApiRef } from '../../api';
import { useMessages } from '../../translation';
import { TicketDialog } from './TicketDialog';

export interface LinkTicketDialogProps {
  postmortemRef: string;
  action: Pick<ActionItem, 'id' | 'key' | 'version'>;
  onLinked: (ticket: Ticket) => void;
  onClose: () => void;
}

/** Asks for the address of an issue that is there already. */
export function LinkTicketDialog(props: LinkTicketDialogProps) {
  const { postmortemRef, action, onLinked, onClose } = props;
  const { id, key, version } = action;
  const api = useApi(postmortemsApiRef);
  const { t } = useMessages();
  const urlId = useId();
  const [url, setUrl] = useState('');

  return (
    <TicketDialog
      title={t('ui.tickets.dialog.link', { key })}
      act={t('ui.tickets.linkExisting')}
      failed={t('ui.tickets.failed.link')}
      ready={url.trim() !== ''}
      onAct={async () => {
        const link = { url: url.trim() };
        onLinked(await api.linkTicket(postmortemRef, id, version, link));
      }}
      onClose={onClose}
    >
      <TextField
        id={urlId}
        // eslint-disable-next-line jsx-a11y/no-autofocus -- a dialog takes the focus, and this is its one field
        autoFocus
        fullWidth
        margin="dense"
        variant="outlined"
        type="url"
        label={t('ui.tickets.dialog.url')}
        value={url}
        onChange={event => setUrl(event.target.value)}
      />
    </TicketDialog>
  );
}
