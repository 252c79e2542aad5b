import { useApi } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogContentText from '@material-ui/core/DialogContentText';
import DialogTitle from '@material-ui/core/DialogTitle';
import { useId, useState } from 'react';
import { postmortemsApiRef } from '../../api';
import { useMessages } from '../../translation';
import { LoadError } from '../LoadError';
import { useLoad } from '../useLoad';
import { FeedList } from './FeedList';
import { NewFeed } from './NewFeed';

export interface CalendarDialogProps {
  about?: string;
  onClose: () => void;
}

/** Subscribes to dates, and shows which calendars one has and lets go of them. */
export function CalendarDialog({ about, onClose }: CalendarDialogProps) {
  const api = useApi(postmortemsApiRef);
  const { t } = useMessages();
  const titleId = useId();
  const [revoked, setRevoked] = useState<readonly string[]>([]);
  const { value, error, retry } = useLoad(
    signal => api.listCalendarFeeds({ signal }),
    [api],
  );
  const feeds = value?.items.filter(({ id }) => !revoked.includes(id));

  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      onClose={onClose}
      aria-labelledby={titleId}
    >
      <DialogTitle id={titleId}>{t('ui.calendar.title')}</DialogTitle>
      <DialogContent>
        <DialogContentText>{t('ui.calendar.text')}</DialogContentText>
        <NewFeed about={about} onMade={retry} />
        {error ? (
          <LoadError
            what={t('ui.calendar.listFailed')}
            error={error}
            retry={retry}
          />
        ) : (
          <FeedList
            feeds={feeds}
            onRevoked={id => setRevoked(ids => [...ids, id])}
          />
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('ui.calendar.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
