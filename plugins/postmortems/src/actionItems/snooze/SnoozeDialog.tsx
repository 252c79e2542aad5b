import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import {
  ActionItem,
  daySchema,
  SNOOZE_LIMIT_DAYS,
  TEXT_LIMITS,
} from 'backstage-plugin-postmortems-common';
import { FormEvent, useId, useState } from 'react';
import { useMessages } from '../../translation';
import { useToday } from '../../ui';

const useStyles = makeStyles(theme => ({
  text: { margin: theme.spacing(0, 0, 2) },
  help: {
    margin: theme.spacing(0, 0, 2),
    color: theme.palette.text.secondary,
  },
  until: { marginBottom: theme.spacing(2) },
}));

const DAY_MS = 86_400_000;
/** What is offered first. */
const A_WEEK = 7;

/** The day so many days after one. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

export interface SnoozeDialogProps {
  item: Pick<ActionItem, 'key' | 'title'>;
  onSave: (snooze: { snoozedUntil: string; snoozeReason: string }) => void;
  onCancel: () => void;
}

/** Asks until when nobody is to be reminded of an action, and why. */
export function SnoozeDialog({ item, onSave, onCancel }: SnoozeDialogProps) {
  const classes = useStyles();
  const { t } = useMessages();
  const today = useToday();
  const [until, setUntil] = useState(() => dayAfter(today, A_WEEK));
  const [reason, setReason] = useState('');
  const titleId = useId();
  const untilId = useId();
  const reasonId = useId();
  const first = dayAfter(today, 1);
  const last = dayAfter(today, SNOOZE_LIMIT_DAYS);
  const isDay =
    daySchema.safeParse(until).success && until >= first && until <= last;

  const save = (event: FormEvent) => {
    event.preventDefault();
    onSave({ snoozedUntil: until, snoozeReason: reason.trim() });
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
          {t('actionItems.snooze.title', { key: item.key })}
        </DialogTitle>
        <DialogContent>
          <p className={classes.text}>{item.title}</p>
          <p className={classes.help}>{t('actionItems.snooze.help')}</p>
          <TextField
            id={untilId}
            type="date"
            variant="outlined"
            className={classes.until}
            label={t('actionItems.snooze.until')}
            helperText={t('actionItems.snooze.untilHelp')}
            required
            error={until !== '' && !isDay}
            value={until}
            onChange={event => setUntil(event.target.value)}
            InputLabelProps={{ shrink: true }}
            inputProps={{ min: first, max: last }}
          />
          <TextField
            id={reasonId}
            // eslint-disable-next-line jsx-a11y/no-autofocus -- a dialog takes the focus, and this is what has to be said
            autoFocus
            fullWidth
            variant="outlined"
            label={t('actionItems.snooze.reason')}
            helperText={t('actionItems.snooze.reasonHelp')}
            required
            value={reason}
            onChange={event => setReason(event.target.value)}
            inputProps={{ maxLength: TEXT_LIMITS.line }}
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={onCancel}>{t('actionItems.snooze.cancel')}</Button>
          <Button
            type="submit"
            variant="contained"
            color="primary"
            disabled={!isDay || !reason.trim()}
          >
            {t('actionItems.snooze.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
