import { parseEntityRef } from '@backstage/catalog-model';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { type Comment, currentRow } from 'backstage-plugin-postmortems-common';
import { useState } from 'react';
import { postmortemsApiRef } from '../../api';
import { reportRouteRef } from '../../routes';
import { useMessages } from '../../translation';
import {
  Markdown,
  PersonName,
  reasonOf,
  useEntityNames,
  useUndo,
  UtcTime,
} from '../../ui';
import { copyText } from '../../ui/copyText';
import { Composer } from './Composer';
import { linkMentions } from './linkMentions';
import { hasDraft } from './useDraft';
import { COMMENT_PARAM } from './View';

const useStyles = makeStyles(theme => ({
  root: {
    outline: 'none',
    '&:focus': { boxShadow: `-4px 0 0 ${theme.palette.primary.main}` },
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: theme.spacing(0, 1),
    fontSize: 12,
    color: theme.palette.text.secondary,
  },
  name: { fontSize: 14, fontWeight: 600 },
  body: { overflowWrap: 'anywhere' },
  quiet: { color: theme.palette.text.secondary },
  acts: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    marginLeft: theme.spacing(-0.5),
    '& button': {
      minWidth: 0,
      padding: theme.spacing(0.25, 0.5),
      marginRight: theme.spacing(0.5),
      fontSize: 12,
      fontWeight: 400,
      color: theme.palette.text.secondary,
    },
  },
  said: { fontSize: 12, color: theme.palette.text.secondary },
}));

export interface CommentViewProps {
  postmortemRef: string;
  comment: Comment;
  draftRoom: string;
  /** Called with the comment as the server has it now. */
  onChange: (comment: Comment) => void;
  /** Moves the focus to a comment. */
  onFocus: (commentId: string) => void;
}

/** Who said what when; who wrote it changes it here. */
export function CommentView(props: CommentViewProps) {
  const { postmortemRef, comment, draftRoom, onChange, onFocus } = props;
  const { id, version, createdAt, createdBy, may } = comment;
  const classes = useStyles();
  const api = useApi(postmortemsApiRef);
  const { t } = useMessages();
  const undo = useUndo();
  const report = useRouteRef(reportRouteRef);
  const place = `${postmortemRef}:edit:${id}`;
  const [editing, setEditing] = useState(() => hasDraft(draftRoom, place));
  const [said, setSaid] = useState('');

  const save = async (body: string) => {
    try {
      onChange(await api.patchComment(postmortemRef, id, version, { body }));
    } catch (error) {
      const current = currentRow<Comment>(error);
      if (current) onChange(current);
      throw error;
    }
    setEditing(false);
    onFocus(id);
  };
  const remove = async () => {
    setSaid('');
    try {
      const gone = await api.deleteComment(postmortemRef, id, version);
      onChange(gone);
      onFocus(comment.threadId);
      undo({
        message: t('report.comments.gone'),
        undo: async () => {
          const back = gone.version;
          onChange(await api.restoreComment(postmortemRef, id, back));
          onFocus(id);
        },
      });
    } catch (error) {
      const current = currentRow<Comment>(error);
      if (current) onChange(current);
      setSaid(
        current
          ? t('report.comments.stale')
          : t('report.comments.notDone', { reason: t(reasonOf(error)) }),
      );
    }
  };
  const copyLink = async () => {
    const url = new URL(report({ ref: postmortemRef }), window.location.origin);
    url.searchParams.set(COMMENT_PARAM, id);
    try {
      await copyText(url.href);
      setSaid(t('report.comments.copied'));
    } catch (error) {
      const { message: reason } = toError(error);
      setSaid(t('report.comments.notCopied', { reason }));
    }
  };

  return (
    <div id={`comment-${id}`} tabIndex={-1} className={classes.root}>
      <div className={classes.head}>
        <span className={classes.name}>
          <PersonName personRef={createdBy} />
        </span>
        <UtcTime at={createdAt} format="fullMinute" zone />
        {comment.editedAt && <span>{t('report.comments.edited')}</span>}
      </div>
      {comment.deleted && (
        <div className={classes.quiet}>{t('report.comments.deleted')}</div>
      )}
      {editing && may.edit ? (
        <Composer
          room={draftRoom}
          place={place}
          initial={comment.body}
          label={t('report.comments.rewrite')}
          act={t('report.comments.save')}
          takesFocus
          onSend={save}
          onCancel={() => {
            setEditing(false);
            onFocus(id);
          }}
        />
      ) : (
        <div className={classes.body}>
          <CommentText comment={comment} />
        </div>
      )}
      {!editing && !comment.deleted && (
        <div className={classes.acts}>
          {may.edit && (
            <Button size="small" onClick={() => setEditing(true)}>
              {t('report.comments.edit')}
            </Button>
          )}
          {may.delete && (
            <Button size="small" onClick={remove}>
              {t('report.comments.delete')}
            </Button>
          )}
          <Button size="small" onClick={copyLink}>
            {t('report.comments.link')}
          </Button>
        </div>
      )}
      <div role="status" className={classes.said}>
        {said}
      </div>
    </div>
  );
}

/** The text of a comment, in which people are called by their names. */
function CommentText({ comment }: { comment: Comment }) {
  const entity = useRouteRef(entityRouteRef);
  const nameOf = useEntityNames(comment.mentions);
  return (
    <Markdown>
      {linkMentions(
        comment.body,
        ref => nameOf(ref).title,
        ref => entity(parseEntityRef(ref)),
      )}
    </Markdown>
  );
}
