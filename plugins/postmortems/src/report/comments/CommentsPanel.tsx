import Drawer from '@material-ui/core/Drawer';
import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import type { Postmortem } from 'backstage-plugin-postmortems-common';
import { useId } from 'react';
import { useMessages } from '../../translation';
import { PostmortemsRoot } from '../../ui';
import { ThreadList } from './ThreadList';
import { useTargetWords } from './useTargetWords';
import { keyOfView, type View } from './View';

const useStyles = makeStyles(theme => ({
  paper: { width: 480, maxWidth: '100%' },
  head: {
    display: 'flex',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: theme.spacing(2),
    marginBottom: theme.spacing(1),
  },
  title: { margin: 0, fontSize: 20, lineHeight: '32px', fontWeight: 600 },
  about: {
    margin: theme.spacing(0, 0, 2),
    color: theme.palette.text.secondary,
    overflowWrap: 'anywhere',
  },
}));

export interface CommentsPanelProps {
  postmortem: Postmortem;
  view: View;
  onView: (view: View) => void;
  onClose: () => void;
  /** Called after something was said, changed or deleted. */
  onChanged: () => void;
}

/** What is said about the post-mortem or a part of it, beside the report. */
export function CommentsPanel(props: CommentsPanelProps) {
  const { postmortem, view, onClose } = props;
  const classes = useStyles();
  const { t } = useMessages();
  const words = useTargetWords(postmortem);
  const titleId = useId();
  return (
    <Drawer
      open
      anchor="right"
      onClose={onClose}
      // What is spoken of can be read beside it.
      BackdropProps={{ invisible: true }}
      PaperProps={{
        role: 'dialog',
        'aria-modal': true,
        'aria-labelledby': titleId,
        className: classes.paper,
      }}
    >
      <PostmortemsRoot>
        <div className={classes.head}>
          <h2 id={titleId} className={classes.title}>
            {t('report.comments.title')}
          </h2>
          <IconButton
            size="small"
            aria-label={t('report.comments.close')}
            onClick={onClose}
          >
            <svg width={20} height={20} viewBox="0 0 20 20" aria-hidden>
              <path
                d="M5 5l10 10M15 5L5 15"
                stroke="currentColor"
                strokeWidth={1.5}
              />
            </svg>
          </IconButton>
        </div>
        {view.kind === 'target' && (
          <p className={classes.about}>
            {t('report.comments.about', { what: words(view.target) })}
          </p>
        )}
        <ThreadList key={keyOfView(view)} {...props} />
      </PostmortemsRoot>
    </Drawer>
  );
}
