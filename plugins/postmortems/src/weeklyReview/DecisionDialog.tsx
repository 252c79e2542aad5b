import {
  ListedActionItem,
  ReviewDecision,
} from 'backstage-plugin-postmortems-common';
import { useState } from 'react';
import type { ActionChange } from '../actionItems/changeStatus';
import { SnoozeDialog } from '../actionItems/snooze/SnoozeDialog';
import { StatusDialog } from '../actionItems/StatusDialog';
import { useMessages } from '../translation';
import { DayField, EntityPicker, OWNER_KINDS } from '../ui';
import { FieldDialog } from './FieldDialog';

/** The decisions that something has to be said with. */
export const ASKING = [
  'reassigned',
  'moved',
  'done',
  'proven',
  'wont_do',
  'snoozed',
] as const satisfies readonly ReviewDecision[];
export type AskingDecision = (typeof ASKING)[number];

/** True for a decision that something has to be said with. */
export function asks(decision: ReviewDecision): decision is AskingDecision {
  return (ASKING as readonly ReviewDecision[]).includes(decision);
}

export interface DecisionDialogProps {
  item: ListedActionItem;
  decision: AskingDecision;
  onSave: (change: ActionChange) => void;
  onCancel: () => void;
}

/** Asks for what belongs to a decision. */
export function DecisionDialog(props: DecisionDialogProps) {
  const { item, decision, onSave, onCancel } = props;
  switch (decision) {
    case 'reassigned':
      return <OwnerDialog {...props} />;
    case 'moved':
      return <DueDialog {...props} />;
    case 'snoozed':
      return <SnoozeDialog item={item} onSave={onSave} onCancel={onCancel} />;
    default:
      return (
        <StatusDialog
          item={item}
          status={decision === 'wont_do' ? 'wont_do' : 'done'}
          onSave={onSave}
          onCancel={onCancel}
        />
      );
  }
}

function OwnerDialog({ item, onSave, onCancel }: DecisionDialogProps) {
  const { t } = useMessages();
  const [owner, setOwner] = useState(item.owner);
  return (
    <FieldDialog
      title={t('weeklyReview.owner.title', { key: item.key })}
      text={item.title}
      save={t('weeklyReview.owner.save')}
      disabled={owner === item.owner}
      onSave={() => onSave({ owner })}
      onCancel={onCancel}
    >
      <EntityPicker
        label={t('weeklyReview.owner.label')}
        kinds={OWNER_KINDS}
        value={owner}
        onChange={setOwner}
      />
    </FieldDialog>
  );
}

function DueDialog({ item, onSave, onCancel }: DecisionDialogProps) {
  const { t } = useMessages();
  const [dueOn, setDueOn] = useState(item.dueOn);
  return (
    <FieldDialog
      title={t('weeklyReview.due.title', { key: item.key })}
      text={item.title}
      save={t('weeklyReview.due.save')}
      disabled={dueOn === item.dueOn}
      onSave={() => onSave({ dueOn })}
      onCancel={onCancel}
    >
      <DayField
        label={t('weeklyReview.due.label')}
        value={dueOn}
        onChange={setDueOn}
      />
      <p>{t('weeklyReview.due.help')}</p>
    </FieldDialog>
  );
}
