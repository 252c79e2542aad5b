import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import {
  isUnfinished,
  type ActionItem,
  type RowSaver,
} from 'backstage-plugin-postmortems-common';
import { useMessages } from '../../translation';
import { useEntityNames } from '../../ui';
import { useProposedSponsors } from '../../ui/actions';
import { useStore } from '../../ui/useStore';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1),
    marginTop: theme.spacing(0.5),
    fontSize: 12,
    color: theme.palette.text.secondary,
  },
}));

/** Who may stand behind an action of high priority, as long as nobody does. */
export function ProposedSponsors({ saver }: { saver: RowSaver<ActionItem> }) {
  const classes = useStyles();
  const { t } = useMessages();
  const { row } = useStore(saver);
  const { owner, sponsor, priority } = row;
  const isAsked = priority === 'high' && sponsor === null && isUnfinished(row);
  const proposed = useProposedSponsors(
    isAsked ? owner ?? undefined : undefined,
  );
  const nameOf = useEntityNames(proposed);
  if (!isAsked || proposed.length === 0) return null;
  return (
    <div className={classes.root}>
      <span>{t('editor.actions.sponsorProposed')}</span>
      {proposed.map(ref => (
        <Button
          key={ref}
          size="small"
          variant="outlined"
          onClick={() => saver.edit({ sponsor: ref })}
        >
          {nameOf(ref).title}
        </Button>
      ))}
    </div>
  );
}
