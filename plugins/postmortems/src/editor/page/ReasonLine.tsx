import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import { TEXT_LIMITS } from 'backstage-plugin-postmortems-common';
import { useState } from 'react';
import { useMessages } from '../../translation';
import { useStore } from '../../ui/useStore';
import { readReason } from '../session/ChangeReason';
import type { EditorSession } from '../session/EditorSession';

const useStyles = makeStyles(theme => ({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    minHeight: 64,
    margin: theme.spacing(0, 0, 2),
  },
  field: { flex: '1 1 320px', maxWidth: 640 },
  given: { color: theme.palette.text.secondary, overflowWrap: 'anywhere' },
  button: { textTransform: 'none' },
}));

/** Asks what a change of a published post-mortem is for, and shows the answer while it is written. */
export function ReasonLine({ session }: { session: EditorSession }) {
  const classes = useStyles();
  const { t } = useMessages();
  const { may } = useStore(session);
  const { asked, given } = useStore(session.reason);
  const [text, setText] = useState('');
  const reason = readReason(text);
  if (!asked || !may.edit) return null;

  if (given !== undefined) {
    return (
      <div className={classes.line}>
        <span className={classes.given}>
          {given
            ? t('editor.reason.given', { reason: given })
            : t('editor.reason.none')}
        </span>
        <Button
          size="small"
          className={classes.button}
          onClick={() => {
            setText(given);
            session.reason.askAgain();
          }}
        >
          {t('editor.reason.change')}
        </Button>
      </div>
    );
  }
  return (
    <form
      className={classes.line}
      onSubmit={event => {
        event.preventDefault();
        if (reason) session.explain(reason);
      }}
    >
      <TextField
        id="postmortems-reason"
        className={classes.field}
        size="small"
        variant="outlined"
        label={t('editor.reason.question')}
        helperText={t('editor.reason.hint')}
        error={text.trim() !== '' && !reason}
        value={text}
        inputProps={{ maxLength: TEXT_LIMITS.line }}
        onChange={event => setText(event.target.value)}
      />
      <Button
        type="submit"
        size="small"
        variant="outlined"
        className={classes.button}
        disabled={!reason}
      >
        {t('editor.reason.give')}
      </Button>
      <Button
        size="small"
        className={classes.button}
        onClick={() => session.explain('')}
      >
        {t('editor.reason.leave')}
      </Button>
    </form>
  );
}
