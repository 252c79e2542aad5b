import { Link } from '@backstage/core-components';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import type { ActionReview } from 'backstage-plugin-postmortems-common';
import { useState } from 'react';
import { postmortemsApiRef } from '../api';
import { actionItemsRouteRef } from '../routes';
import { useMessages } from '../translation';
import {
  LoadError,
  PostmortemsRoot,
  useEntityNames,
  useLoad,
  useToday,
} from '../ui';
import { newSince } from './agenda';
import { LastReviewed } from './LastReviewed';
import { loadAgenda } from './loadAgenda';
import { MeetingView } from './MeetingView';
import { PastReviews } from './PastReviews';
import { groupOf, ReviewScope } from './scope';
import { StartView } from './StartView';
import { SummaryView } from './SummaryView';

const useStyles = makeStyles(theme => ({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: theme.spacing(0.5, 2),
    marginBottom: theme.spacing(3),
    color: theme.palette.text.secondary,
    fontSize: 13,
  },
  title: {
    margin: 0,
    fontSize: 16,
    lineHeight: '24px',
    fontWeight: 600,
    color: theme.palette.text.primary,
  },
}));

export interface WeeklyReviewPageProps {
  scope: ReviewScope;
}

/** Runs the weekly meeting of a group or of all: through its actions, one at a time. */
export function WeeklyReviewPage({ scope }: WeeklyReviewPageProps) {
  return (
    <PostmortemsRoot>
      <Review key={scope} scope={scope} />
    </PostmortemsRoot>
  );
}

function Review({ scope }: WeeklyReviewPageProps) {
  const classes = useStyles();
  const api = useApi(postmortemsApiRef);
  const { t } = useMessages();
  const page = useRouteRef(actionItemsRouteRef)();
  const today = useToday();
  const group = groupOf(scope);
  const nameOf = useEntityNames(group ? [group] : []);
  const [ended, setEnded] = useState<ActionReview>();
  const [finishing, setFinishing] = useState(false);
  const [actError, setActError] = useState<Error>();
  /** What was reviewed when; whoever comes into a meeting is in it at once. */
  const state = useLoad(
    async signal => {
      const latest = await api.getLatestActionReview({ scope }, { signal });
      const begun =
        latest.open && (await api.getActionReview(latest.open.id, { signal }));
      const since = newSince(latest.last?.startedAt ?? null, today);
      const agenda = await loadAgenda(
        api,
        scope,
        { since, today, reviewed: begun?.actions ?? [] },
        signal,
      );
      return { latest, begun, since, agenda };
    },
    [api, scope, ended?.id],
  );
  const value = state.value;

  const finish = async () => {
    if (!value?.begun) return;
    setFinishing(true);
    setActError(undefined);
    try {
      setEnded(await api.finishActionReview(value.begun.id));
    } catch (error) {
      setActError(error as Error);
    } finally {
      setFinishing(false);
    }
  };

  const content = () => {
    if (state.error) {
      return (
        <LoadError
          what={t('weeklyReview.failed')}
          error={state.error}
          retry={state.retry}
        />
      );
    }
    if (ended) return <SummaryView review={ended} />;
    if (!value || (state.loading && !value.begun)) {
      return (
        <div role="status" aria-label={t('weeklyReview.loading')}>
          <Skeleton variant="rect" height={320} />
        </div>
      );
    }
    const { begun, agenda, since } = value;
    return begun ? (
      <MeetingView
        key={begun.id}
        begun={begun}
        agenda={agenda.entries}
        since={since}
        finishing={finishing}
        onFinish={finish}
      />
    ) : (
      <StartView agenda={agenda} scope={scope} onBegun={state.retry} />
    );
  };

  return (
    <>
      <div className={classes.head}>
        <h2 className={classes.title}>
          {t('weeklyReview.title', {
            scope: group ? nameOf(group).title : t('weeklyReview.organisation'),
          })}
        </h2>
        {value && (
          <span>
            <LastReviewed latest={value.latest} />
          </span>
        )}
        <Link
          to={group ? `${page}?${new URLSearchParams({ team: group })}` : page}
        >
          {t('weeklyReview.back')}
        </Link>
      </div>
      {actError && (
        <LoadError
          what={t('weeklyReview.end.failed')}
          error={actError}
          retry={finish}
        />
      )}
      {content()}
      {value && (ended || !value.begun) && (
        <PastReviews scope={scope} stand={ended?.id} />
      )}
    </>
  );
}
