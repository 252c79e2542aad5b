import Button from '@material-ui/core/Button';
import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import SvgIcon from '@material-ui/core/SvgIcon';
import Tooltip from '@material-ui/core/Tooltip';
import {
  isSnoozed,
  isUnfinished,
  ListedActionItem,
} from 'backstage-plugin-postmortems-common';
import { useState } from 'react';
import { useMessages } from '../../translation';
import { useToday } from '../../ui';
import type { StatusChange } from '../changeStatus';
import { SnoozeDialog } from './SnoozeDialog';

const useStyles = makeStyles(() => ({
  // Level with the text beside it, so that the row is as high as without it.
  icon: { padding: 4, margin: '-5px 0 -5px 4px', verticalAlign: 'middle' },
  wake: { padding: '0 4px', marginLeft: -4, textTransform: 'none' },
}));

/** The outline of a clock, and in place of its hands a Z. */
const CLOCK_WITH_Z =
  'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18zm0 2a7 7 0 1 1 0 14a7 7 0 0 1 0-14zM9 8v1.8h3.4L9 14.2V16h6v-1.8h-3.4L15 9.8V8z';

export interface SnoozeButtonProps {
  item: ListedActionItem;
  onChange: (change: StatusChange) => void;
}

/** Keeps the reminders of an action quiet until a day, and wakes them; for those who may edit what is owed. */
export function SnoozeButton({ item, onChange }: SnoozeButtonProps) {
  const classes = useStyles();
  const { t } = useMessages();
  const today = useToday();
  const [asking, setAsking] = useState(false);
  if (!item.mayEdit || !isUnfinished(item)) return null;
  const { key, status, postmortem } = item;
  const named = { key, postmortem: postmortem.ref };

  if (isSnoozed(item, today)) {
    return (
      <div>
        <Button
          size="small"
          className={classes.wake}
          aria-label={t('actionItems.snooze.wakeLabel', named)}
          onClick={() =>
            onChange({ status, snoozedUntil: null, snoozeReason: null })
          }
        >
          {t('actionItems.snooze.wake')}
        </Button>
      </div>
    );
  }
  return (
    <>
      <Tooltip title={t('actionItems.snooze.hint')}>
        <IconButton
          size="small"
          className={classes.icon}
          aria-label={t('actionItems.snooze.open', named)}
          aria-haspopup="dialog"
          onClick={() => setAsking(true)}
        >
          <SvgIcon fontSize="inherit">
            <path d={CLOCK_WITH_Z} />
          </SvgIcon>
        </IconButton>
      </Tooltip>
      {asking && (
        <SnoozeDialog
          item={item}
          onCancel={() => setAsking(false)}
          onSave={snooze => {
            setAsking(false);
            onChange({ status, ...snooze });
          }}
        />
      )}
    </>
  );
}
