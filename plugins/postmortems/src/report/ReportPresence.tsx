import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { READING, type Postmortem } from 'backstage-plugin-postmortems-common';
import { useState } from 'react';
import { useMessages } from '../translation';
import { PresenceLine } from '../ui/presence/PresenceLine';
import { usePresence } from '../ui/presence/usePresence';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0, 1),
    minWidth: 0,
    color: theme.palette.text.secondary,
    '@media print': { display: 'none' },
  },
  show: { textTransform: 'none' },
}));

export interface ReportPresenceProps {
  postmortem: Postmortem;
  onReload: () => void;
}

/** Who is writing in the post-mortem that is read, and that there is more of it now: shown when asked for, as nothing moves under a reader. */
export function ReportPresence({ postmortem, onReload }: ReportPresenceProps) {
  const classes = useStyles();
  const { t } = useMessages();
  const { ref, sections } = postmortem;
  const [seq, setSeq] = useState(0);
  const editing = usePresence(ref, READING, setSeq);

  const titleOf = (place: string): string => {
    switch (place) {
      case 'incident':
      case 'evidence':
      case 'timeline':
      case 'factors':
      case 'actions':
      case 'review':
        return t(`report.presence.${place}`);
      default:
        return (
          sections.find(({ key }) => place === `section-${key}`)?.title ?? ''
        );
    }
  };
  return (
    <div className={classes.root}>
      <PresenceLine editing={editing} titleOf={titleOf} />
      {seq > postmortem.seq && (
        <span>
          {t('report.presence.newer')}{' '}
          <Button size="small" className={classes.show} onClick={onReload}>
            {t('report.presence.show')}
          </Button>
        </span>
      )}
    </div>
  );
}
