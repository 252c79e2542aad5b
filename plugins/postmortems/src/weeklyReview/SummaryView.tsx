import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import {
  ActionReview,
  REVIEW_DECISIONS,
} from 'backstage-plugin-postmortems-common';
import { reportRouteRef } from '../routes';
import { useMessages } from '../translation';
import { linksInText, Section } from '../ui';

const useStyles = makeStyles(theme => ({
  list: {
    margin: theme.spacing(0.5, 0, 2),
    paddingLeft: theme.spacing(2.5),
    ...linksInText,
  },
  word: { margin: theme.spacing(1, 0, 0), fontWeight: 600, fontSize: 14 },
}));

/** What a review that is over decided, by decision. */
export function SummaryView({ review }: { review: ActionReview }) {
  const classes = useStyles();
  const { t } = useMessages();
  const report = useRouteRef(reportRouteRef);
  const decided = REVIEW_DECISIONS.map(decision => ({
    decision,
    actions: review.actions.filter(one => one.decision === decision),
  })).filter(({ actions }) => actions.length > 0);
  return (
    <Section title={t('weeklyReview.summary.title')}>
      {decided.length === 0 && <p>{t('weeklyReview.summary.none')}</p>}
      {decided.map(({ decision, actions }) => (
        <div key={decision}>
          <h3 className={classes.word}>
            {t(`weeklyReview.decision.${decision}`)},{' '}
            {t('weeklyReview.summary.count', { count: actions.length })}
          </h3>
          <ul className={classes.list}>
            {actions.map(({ actionItemId, key, title, postmortem }) => (
              <li key={actionItemId}>
                <Link to={`${report({ ref: postmortem.ref })}#${key}`}>
                  {key} {title}
                </Link>{' '}
                {postmortem.ref}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}
