import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import {
  COMMENT_LIMITS,
  errorStatus,
  newIdempotencyKey,
} from 'backstage-plugin-postmortems-common';
import { KeyboardEvent, useId, useRef, useState } from 'react';
import { useMessages } from '../../translation';
import { reasonOf, WaitingButton } from '../../ui';
import { MentionList, useMentionList } from './MentionList';
import { useDraft } from './useDraft';

const useStyles = makeStyles(theme => ({
  root: { position: 'relative', marginTop: theme.spacing(1) },
  acts: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    marginTop: theme.spacing(1),
  },
  trouble: { marginTop: theme.spacing(1) },
}));

export interface ComposerProps {
  /** Where drafts are kept, and which of them this is. */
  room: string;
  place: string;
  initial?: string;
  label: string;
  /** The word on the button that sends it. */
  act: string;
  /** Opened by a button, whose focus it takes over. */
  takesFocus?: boolean;
  /**
   * Rejects when it could not be sent; the text stays then.
   * @param idempotencyKey - the same for the same text, however often it is sent
   */
  onSend: (body: string, idempotencyKey: string) => Promise<void>;
  onCancel?: () => void;
}

/** Where a comment is written. What is not sent yet is there again after a reload. */
export function Composer(props: ComposerProps) {
  const { room, place, initial, label, act, onSend, onCancel } = props;
  const classes = useStyles();
  const { t } = useMessages();
  const id = useId();
  const draft = useDraft(room, place, initial);
  const input = useRef<HTMLTextAreaElement>(null);
  const key = useRef(newIdempotencyKey());
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState('');
  const mentions = useMentionList(input, draft.text, draft.write);
  const isEmpty = draft.text.trim() === '';

  const write = (text: string) => {
    // Another text is another intention.
    key.current = newIdempotencyKey();
    draft.write(text);
    setTrouble('');
  };
  const send = async () => {
    if (busy || isEmpty) return;
    setBusy(true);
    setTrouble('');
    try {
      await onSend(draft.text, key.current);
      key.current = newIdempotencyKey();
      draft.clear();
    } catch (error) {
      setTrouble(
        errorStatus(error) === 412
          ? t('report.comments.stale')
          : t('report.comments.notSent', { reason: t(reasonOf(error)) }),
      );
    } finally {
      setBusy(false);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (mentions.onKeyDown(event)) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void send();
    }
  };

  return (
    <div className={classes.root}>
      <TextField
        id={id}
        inputRef={input}
        fullWidth
        multiline
        minRows={3}
        maxRows={16}
        size="small"
        variant="outlined"
        label={label}
        value={draft.text}
        // eslint-disable-next-line jsx-a11y/no-autofocus -- asked for by the button that opened it
        autoFocus={props.takesFocus}
        onChange={event => {
          write(event.target.value);
          mentions.look();
        }}
        onSelect={mentions.look}
        onBlur={mentions.close}
        onKeyDown={onKeyDown}
        helperText={t('report.comments.help')}
        InputLabelProps={{ shrink: true }}
        inputProps={{ maxLength: COMMENT_LIMITS.body, ...mentions.inputProps }}
      />
      <MentionList {...mentions.list} />
      <div className={classes.acts}>
        <WaitingButton
          size="small"
          variant="contained"
          color="primary"
          waiting={busy || isEmpty}
          onClick={send}
        >
          {act}
        </WaitingButton>
        {onCancel && (
          <Button
            size="small"
            onClick={() => {
              draft.clear();
              onCancel();
            }}
          >
            {t('report.comments.cancel')}
          </Button>
        )}
      </div>
      <div role="status" className={trouble ? classes.trouble : undefined}>
        {trouble}
      </div>
    </div>
  );
}
