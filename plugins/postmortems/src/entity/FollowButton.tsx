import { makeStyles } from '@material-ui/core/styles';
import { useId } from 'react';
import { useMessages } from '../translation';
import { reasonOf, WaitingButton } from '../ui';
import { useFollowing } from './useFollowing';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1.5),
    minHeight: 36,
  },
  // As wide with either word.
  button: { flex: 'none', minWidth: 104 },
  says: {
    maxWidth: '34ch',
    fontSize: 12,
    lineHeight: '16px',
    color: theme.palette.text.secondary,
  },
}));

/** Has the reader told of what is published about an entity, or no longer. */
export function FollowButton({ entityRef }: { entityRef: string }) {
  const classes = useStyles();
  const { t } = useMessages();
  const says = useId();
  const { follows, busy, error, change, retry } = useFollowing(entityRef);
  const isUnknown = follows === undefined;

  const words = () => {
    if (error !== undefined) {
      return `${t(
        isUnknown ? 'entity.follow.unknown' : 'entity.follow.failed',
      )} ${t(reasonOf(error))}`;
    }
    return t(follows ? 'entity.follow.followed' : 'entity.follow.offered');
  };
  return (
    <div className={classes.root}>
      <WaitingButton
        className={classes.button}
        variant="outlined"
        waiting={busy}
        aria-describedby={says}
        onClick={() => (isUnknown ? retry() : change(!follows))}
      >
        {t(follows ? 'entity.follow.unfollow' : 'entity.follow.follow')}
      </WaitingButton>
      <span id={says} role="status" className={classes.says}>
        {words()}
      </span>
    </div>
  );
}
