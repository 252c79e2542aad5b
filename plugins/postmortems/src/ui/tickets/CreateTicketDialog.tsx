import { useApi } from '@backstage/core-plugin-api';
import TextField from '@material-ui/core/TextField';
import type {
  Ticket,
  TicketTracker,
} from 'backstage-plugin-postmortems-common';
import { useId, useState } from 'react';
import { postmortemsApiRef } from '../../api';
import { useMessages } from '../../translation';
import { Choice } from '../Choice';
import { LoadError } from '../LoadError';
import { useLoad } from '../useLoad';
import { TicketDialog } from './TicketDialog';

export interface CreateTicketDialogProps {
  /** The post-mortem. */
  postmortemRef: string;
  /** One action; all that are owed and have no issue, where none is said. */
  action?: { id: string; key: string };
  onCreated: (tickets: Ticket[]) => void;
  onClose: () => void;
}

/** Where an issue goes: proposed as the affected service says, and typed where none says it. */
export function CreateTicketDialog(props: CreateTicketDialogProps) {
  const { postmortemRef, action, onCreated, onClose } = props;
  const api = useApi(postmortemsApiRef);
  const { t } = useMessages();
  const placeId = useId();
  const [chosen, setChosen] = useState<string>();
  const [typed, setTyped] = useState<string>();
  const { value, error, retry } = useLoad(
    signal => api.listTickets(postmortemRef, { signal }),
    [api, postmortemRef],
  );
  const trackers: TicketTracker[] = value?.trackers ?? [];
  const tracker = trackers.find(({ id }) => id === chosen) ?? trackers[0];
  const place = typed ?? tracker?.place ?? '';

  const create = async () => {
    const request = { tracker: tracker.id, place: place.trim() };
    if (action) {
      const { id } = action;
      onCreated([await api.createTicket(postmortemRef, id, request)]);
    } else {
      onCreated((await api.createTickets(postmortemRef, request)).items);
    }
  };

  return (
    <TicketDialog
      title={
        action
          ? t('ui.tickets.dialog.create', { key: action.key })
          : t('ui.tickets.dialog.createAll')
      }
      act={t('ui.tickets.create')}
      failed={t('ui.tickets.failed.create')}
      ready={Boolean(tracker && place.trim())}
      onAct={create}
      onClose={onClose}
    >
      {error && (
        <LoadError
          what={t('ui.tickets.failed.create')}
          error={error}
          retry={retry}
        />
      )}
      {value && !tracker && <p>{t('ui.tickets.dialog.restricted')}</p>}
      {trackers.length > 1 && (
        <Choice
          label={t('ui.tickets.dialog.tracker')}
          value={tracker.id}
          options={trackers.map(({ id, title }) => [id, title] as const)}
          onChange={id => {
            setChosen(id);
            setTyped(undefined);
          }}
        />
      )}
      {tracker && (
        <TextField
          id={placeId}
          // eslint-disable-next-line jsx-a11y/no-autofocus -- a dialog takes the focus, and this is its first field
          autoFocus
          fullWidth
          margin="dense"
          variant="outlined"
          label={t('ui.tickets.dialog.place')}
          helperText={
            tracker.place
              ? t('ui.tickets.dialog.placeHelp')
              : t('ui.tickets.dialog.noPlace')
          }
          value={place}
          onChange={event => setTyped(event.target.value)}
          inputProps={{ maxLength: 300 }}
        />
      )}
    </TicketDialog>
  );
}
