import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import { FormEvent, useId, useState } from 'react';
import { useMessages } from '../../translation';
import { DayField, EntityPicker, OWNER_KINDS } from '../../ui';
import type { ActionChange } from '../changeStatus';
import { StatusFields } from './StatusFields';

/** What of many can be changed at once. */
export const BULK_FIELDS = ['owner', 'due', 'status'] as const;
export type BulkField = (typeof BULK_FIELDS)[number];

export interface BulkDialogProps {
  field: BulkField;
  /** How many it is about. */
  count: number;
  onSave: (change: ActionChange) => void;
  onCancel: () => void;
}

/** Asks once for what is to become of many. */
export function BulkDialog(props: BulkDialogProps) {
  const { field, count, onSave, onCancel } = props;
  const { t } = useMessages();
  const titleId = useId();
  const [change, setChange] = useState<ActionChange | null>(null);

  const save = (event: FormEvent) => {
    event.preventDefault();
    if (change) onSave(change);
  };

  const fields = () => {
    switch (field) {
      case 'owner':
        return (
          <EntityPicker
            label={t('actionItems.bulk.owner')}
            kinds={OWNER_KINDS}
            value={change?.owner ?? null}
            onChange={owner => setChange(owner ? { owner } : null)}
          />
        );
      case 'due':
        return (
          <>
            <DayField
              label={t('actionItems.bulk.due')}
              value={change?.dueOn ?? null}
              onChange={dueOn => setChange(dueOn ? { dueOn } : null)}
            />
            <p>{t('actionItems.bulk.dialog.dueHelp')}</p>
          </>
        );
      default:
        return <StatusFields onChange={setChange} />;
    }
  };

  return (
    <Dialog
      open
      onClose={onCancel}
      aria-labelledby={titleId}
      fullWidth
      maxWidth="sm"
    >
      <form onSubmit={save}>
        <DialogTitle id={titleId}>
          {t(`actionItems.bulk.dialog.${field}`, { count })}
        </DialogTitle>
        <DialogContent>{fields()}</DialogContent>
        <DialogActions>
          <Button onClick={onCancel}>{t('actionItems.dialog.cancel')}</Button>
          <Button
            type="submit"
            variant="contained"
            color="primary"
            disabled={!change}
          >
            {t('actionItems.bulk.dialog.save', { count })}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
