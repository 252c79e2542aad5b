import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import { useEffect, useId, useRef, useState } from 'react';
import { useMessages } from '../../translation';
import { copyText } from '../copyText';

const useStyles = makeStyles(theme => ({
  acts: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1.5),
    minHeight: 36,
  },
  said: { fontSize: 12 },
}));

/** An address that is shown once: to be copied, or handed to a calendar at once. */
export function FeedAddress({ url }: { url: string }) {
  const classes = useStyles();
  const { t } = useMessages();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');

  // It was asked for a moment ago, and is selected to be copied.
  useEffect(() => field.current?.focus(), [url]);

  const copy = () =>
    copyText(url).then(
      () => setSaid(t('ui.calendar.copied')),
      () => setSaid(t('ui.calendar.notCopied')),
    );
  return (
    <>
      <TextField
        inputRef={field}
        id={id}
        fullWidth
        margin="dense"
        variant="outlined"
        size="small"
        label={t('ui.calendar.address')}
        helperText={t('ui.calendar.secret')}
        value={url}
        onFocus={event => event.target.select()}
        inputProps={{ readOnly: true, spellCheck: false }}
      />
      <div className={classes.acts}>
        <Button size="small" variant="outlined" onClick={copy}>
          {t('ui.calendar.copy')}
        </Button>
        {/* What calendars on the reader's own machine have registered for. */}
        <Button size="small" href={url.replace(/^https?:/, 'webcal:')}>
          {t('ui.calendar.subscribe')}
        </Button>
        <span role="status" className={classes.said}>
          {said}
        </span>
      </div>
    </>
  );
}
