import Button from '@material-ui/core/Button';
import { useMessages } from '../../translation';
import { useComments } from './CommentsContext';

/** Leads to all that is said about the post-mortem. */
export function CommentsButton() {
  const { t } = useMessages();
  const comments = useComments();
  if (!comments) return null;
  const { total, open } = comments;
  return (
    <Button variant="outlined" size="small" onClick={() => open()}>
      {total > 0
        ? t('report.comments.open', { count: total })
        : t('report.comments.none')}
    </Button>
  );
}
