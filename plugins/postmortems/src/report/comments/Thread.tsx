import { useApi } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import {
  type Comment,
  type CommentThread,
  currentRow,
  type Postmortem,
} from 'backstage-plugin-postmortems-common';
import { useId, useState } from 'react';
import { postmortemsApiRef } from '../../api';
import { useMessages } from '../../translation';
import { formatDay, reasonOf, useEntityNames, WaitingButton } from '../../ui';
import { CommentView } from './CommentView';
import { Composer } from './Composer';
import { hasDraft } from './useDraft';

const useStyles = makeStyles(theme => ({
  about: {
    marginBottom: theme.spacing(1),
    fontSize: 12,
    lineHeight: '16px',
    color: theme.palette.text.secondary,
    overflowWrap: 'anywhere',
  },
  settled: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    fontSize: 12,
    color: theme.palette.text.secondary,
  },
  replies: {
    marginTop: theme.spacing(2),
    paddingLeft: theme.spacing(2),
    borderLeft: `2px solid ${theme.palette.divider}`,
    '& > * + *': { marginTop: theme.spacing(2) },
  },
  acts: {
    display: 'flex',
    marginTop: theme.spacing(1),
    // Their words begin where the text does.
    marginLeft: theme.spacing(-1),
    '& button': { minWidth: 0, padding: theme.spacing(0.5, 1) },
  },
}));

export interface ThreadProps {
  postmortem: Postmortem;
  thread: CommentThread;
  draftRoom: string;
  /** What it is about, where that is not said around it. */
  about?: string;
  /** Shown also where it is resolved. */
  isOpen: boolean;
  /** Called with a comment of it as the server has it now. */
  onChange: (comment: Comment) => void;
  /** Moves the focus to a comment. */
  onFocus: (commentId: string) => void;
  onReply: (body: string, idempotencyKey: string) => Promise<void>;
}

/** What was said, the replies to it, and whether it is settled. */
export function Thread(props: ThreadProps) {
  const { postmortem, thread, draftRoom, about, onChange, onFocus } = props;
  const { ref } = postmortem;
  const classes = useStyles();
  const api = useApi(postmortemsApiRef);
  const { t } = useMessages();
  const bodyId = useId();
  const place = `${ref}:reply:${thread.id}`;
  const [replying, setReplying] = useState(() => hasDraft(draftRoom, place));
  const isSettled = thread.resolvedAt !== null;
  const [unfolded, setUnfolded] = useState(props.isOpen);
  const [settling, setSettling] = useState(false);
  const [trouble, setTrouble] = useState('');
  const resolver = thread.resolvedBy ?? '';
  const nameOf = useEntityNames(
    [thread.createdBy, resolver].filter(name => name !== ''),
  );
  const shown = !isSettled || unfolded;

  const settle = async () => {
    setSettling(true);
    setTrouble('');
    try {
      const { id, version } = thread;
      const patch = { resolved: !isSettled };
      onChange(await api.patchComment(ref, id, version, patch));
      setUnfolded(false);
      onFocus(id);
    } catch (error) {
      const current = currentRow<Comment>(error);
      if (current) onChange(current);
      setTrouble(
        current
          ? t('report.comments.stale')
          : t('report.comments.notDone', { reason: t(reasonOf(error)) }),
      );
    } finally {
      setSettling(false);
    }
  };
  const view = (comment: Comment) => (
    <CommentView
      key={comment.id}
      postmortemRef={ref}
      comment={comment}
      draftRoom={draftRoom}
      onChange={onChange}
      onFocus={onFocus}
    />
  );

  return (
    <article
      aria-label={t('report.comments.thread', {
        name: nameOf(thread.createdBy).title,
      })}
    >
      {about && (
        <div className={classes.about}>
          {t('report.comments.about', { what: about })}
        </div>
      )}
      {isSettled && (
        <div
          className={classes.settled}
          // Its first comment is folded away.
          {...(!shown && { id: `comment-${thread.id}`, tabIndex: -1 })}
        >
          {t('report.comments.resolved', {
            name: nameOf(resolver).title,
            day: formatDay(thread.resolvedAt!),
          })}
          <Button
            size="small"
            aria-expanded={shown}
            aria-controls={bodyId}
            onClick={() => setUnfolded(!unfolded)}
          >
            {t(shown ? 'report.comments.hide' : 'report.comments.show')}
          </Button>
        </div>
      )}
      <div id={bodyId}>
        {shown && (
          <>
            {view(thread)}
            {thread.replies.length > 0 && (
              <div className={classes.replies}>{thread.replies.map(view)}</div>
            )}
            {replying ? (
              <div className={classes.replies}>
                <Composer
                  room={draftRoom}
                  place={place}
                  label={t('report.comments.writeReply')}
                  act={t('report.comments.reply')}
                  takesFocus
                  onSend={async (body, key) => {
                    await props.onReply(body, key);
                    setReplying(false);
                  }}
                  onCancel={() => {
                    setReplying(false);
                    onFocus(thread.id);
                  }}
                />
              </div>
            ) : (
              <div className={classes.acts}>
                <Button size="small" onClick={() => setReplying(true)}>
                  {t('report.comments.reply')}
                </Button>
                {thread.may.resolve && (
                  <WaitingButton
                    size="small"
                    waiting={settling}
                    onClick={settle}
                  >
                    {t(
                      isSettled
                        ? 'report.comments.reopen'
                        : 'report.comments.resolve',
                    )}
                  </WaitingButton>
                )}
              </div>
            )}
            <div role="status">{trouble}</div>
          </>
        )}
      </div>
    </article>
  );
}
