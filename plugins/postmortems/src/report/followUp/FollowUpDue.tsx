import { LinkButton } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import {
  FOLLOW_UP_SECTION,
  hasFollowUpNotes,
  type Postmortem,
} from 'backstage-plugin-postmortems-common';
import { editRouteRef } from '../../routes';
import { useMessages } from '../../translation';
import { formatDay, useToday } from '../../ui';
import { FOLLOW_UP_PARAM } from '../../ui/followUp';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 2),
    margin: theme.spacing(2, 0, 0),
    '@media print': { display: 'none' },
  },
  due: { fontWeight: 600 },
}));

/** Asks those who may write for the notes of the follow-up, from its day on until there are some. */
export function FollowUpDue({ postmortem }: { postmortem: Postmortem }) {
  const { ref, followUpAt, sections, may } = postmortem;
  const classes = useStyles();
  const { t } = useMessages();
  const today = useToday();
  const edit = useRouteRef(editRouteRef);
  const isDue = followUpAt !== null && followUpAt <= today;
  if (!isDue || !may.edit || hasFollowUpNotes(sections)) return null;
  return (
    <div className={classes.root}>
      <span>
        <span className={classes.due}>{t('report.followUp.due')}</span>{' '}
        {t('report.followUp.since', { day: formatDay(followUpAt) })}
      </span>
      <LinkButton
        size="small"
        variant="outlined"
        to={`${edit({ ref })}?${FOLLOW_UP_PARAM}=1#section-${
          FOLLOW_UP_SECTION.key
        }`}
      >
        {t('report.followUp.write')}
      </LinkButton>
    </div>
  );
}
