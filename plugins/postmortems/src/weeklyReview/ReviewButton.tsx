import { LinkButton } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { WHOLE_ORGANISATION } from 'backstage-plugin-postmortems-common';
import { actionItemsRouteRef } from '../routes';
import { useMessages } from '../translation';
import { LastReviewed } from './LastReviewed';
import { groupOf, readScope, ReviewScope } from './scope';
import { useLatestReview } from './useLatestReview';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'inline-flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1),
  },
  last: { fontSize: 12, color: theme.palette.text.secondary },
}));

/** The address of the weekly review of a group or of all. */
export function useReviewAddress(): (scope: ReviewScope) => string {
  const page = useRouteRef(actionItemsRouteRef)();
  return scope => `${page}?${new URLSearchParams({ review: scope })}`;
}

export interface ReviewButtonProps {
  /** A group; what is no group stands for the whole organisation. */
  about: string | null;
}

/** Leads to the weekly review, and says when there was one last. */
export function ReviewButton({ about }: ReviewButtonProps) {
  const scope = readScope(about) ?? WHOLE_ORGANISATION;
  const classes = useStyles();
  const { t } = useMessages();
  const address = useReviewAddress();
  // What was reviewed when is no reason for a page not to be shown.
  const { value } = useLatestReview(scope);
  return (
    <span className={classes.root} data-scope={groupOf(scope) ?? scope}>
      <LinkButton to={address(scope)} size="small" variant="outlined">
        {t('weeklyReview.open')}
      </LinkButton>
      {value && (value.last || value.open) && (
        <span className={classes.last}>
          <LastReviewed latest={value} />
        </span>
      )}
    </span>
  );
}
