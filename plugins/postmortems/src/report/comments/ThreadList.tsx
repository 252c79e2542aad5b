import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import { useApi } from '@backstage/core-plugin-api';
import type {
  Comment,
  CommentCreate,
} from 'backstage-plugin-postmortems-common';
import { useEffect, useRef, useState } from 'react';
import { postmortemsApiRef } from '../../api';
import { useMessages } from '../../translation';
import { LoadError } from '../../ui';
import type { CommentsPanelProps } from './CommentsPanel';
import { Composer } from './Composer';
import { nameOfTarget, THE_DOCUMENT } from './targets';
import { Thread } from './Thread';
import { useDraftRoom } from './useDraft';
import { useTargetWords } from './useTargetWords';
import { useThreads } from './useThreads';

const useStyles = makeStyles(theme => ({
  list: {
    margin: theme.spacing(0, 0, 2),
    padding: 0,
    listStyle: 'none',
    outline: 'none',
    '& > li': {
      padding: theme.spacing(2, 0),
      borderTop: `1px solid ${theme.palette.divider}`,
    },
  },
  quiet: { color: theme.palette.text.secondary },
}));

/** The threads of a view, and a place to begin another. */
export function ThreadList(props: CommentsPanelProps) {
  const { postmortem, view, onView, onChanged } = props;
  const { ref, visibility } = postmortem;
  const classes = useStyles();
  const api = useApi(postmortemsApiRef);
  const { t } = useMessages();
  const words = useTargetWords(postmortem);
  const room = useDraftRoom();
  const threads = useThreads(ref, view);
  const { items, error, retry, more } = threads;
  const list = useRef<HTMLUListElement>(null);
  const [focused, setFocused] = useState(
    view.kind === 'thread' ? view.commentId : undefined,
  );

  useEffect(() => {
    if (!focused || !items) return;
    const element = document.getElementById(`comment-${focused}`);
    (element ?? list.current)?.focus({ preventScroll: true });
    element?.scrollIntoView?.({ block: 'nearest' });
    setFocused(undefined);
  }, [focused, items]);

  const take = (comment: Comment) => {
    threads.take(comment);
    onChanged();
  };
  const send = async (comment: CommentCreate, idempotencyKey: string) => {
    const made = await api.createComment(ref, comment, { idempotencyKey });
    take(made);
    setFocused(made.id);
  };
  const target = view.kind === 'target' ? view.target : THE_DOCUMENT;

  if (error && !items) {
    return (
      <LoadError
        what={t('report.comments.failed')}
        error={error}
        retry={retry}
      />
    );
  }
  if (!items || room === undefined) return <Loading />;
  return (
    <>
      {items.length === 0 && (
        <p className={classes.quiet}>
          {t(
            view.kind === 'all'
              ? 'report.comments.emptyAll'
              : 'report.comments.empty',
          )}
        </p>
      )}
      <ul
        ref={list}
        tabIndex={-1}
        className={classes.list}
        aria-label={t('report.comments.title')}
      >
        {items.map(thread => (
          <li key={thread.id}>
            <Thread
              postmortem={postmortem}
              thread={thread}
              draftRoom={room}
              about={view.kind === 'target' ? undefined : words(thread.target)}
              isOpen={view.kind === 'thread'}
              onChange={take}
              onFocus={setFocused}
              onReply={(body, key) => send({ threadId: thread.id, body }, key)}
            />
          </li>
        ))}
      </ul>
      {error && (
        <LoadError
          what={t('report.comments.failed')}
          error={error}
          retry={retry}
        />
      )}
      {more && <Button onClick={more}>{t('report.comments.more')}</Button>}
      {view.kind === 'thread' ? (
        <Button onClick={() => onView({ kind: 'all' })}>
          {t('report.comments.showAll')}
        </Button>
      ) : (
        <Composer
          room={room}
          place={`${ref}:${nameOfTarget(target)}`}
          label={t('report.comments.write', { what: words(target) })}
          act={t('report.comments.send')}
          onSend={(body, key) => send({ target, body }, key)}
        />
      )}
      {visibility === 'restricted' && (
        <p className={classes.quiet}>{t('report.comments.restricted')}</p>
      )}
    </>
  );
}

function Loading() {
  const { t } = useMessages();
  return (
    <div role="status" aria-label={t('report.comments.loading')}>
      {[0, 1, 2].map(line => (
        <Skeleton key={line} height={56} />
      ))}
    </div>
  );
}
