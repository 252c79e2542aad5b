import { useApi } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import { postmortemsApiRef } from '../api';
import { useMessages } from '../translation';
import {
  lastTwelveMonths,
  LoadError,
  Pager,
  PostmortemColumn,
  PostmortemsRoot,
  PostmortemTable,
  Section,
  StartButton,
  useLoad,
  usePages,
  useToday,
} from '../ui';
import { CalendarButton } from '../ui/calendar/CalendarButton';
import { EntityQuestions } from '../exposure/EntityQuestions';
import { askingOf, useEntityQuestions } from '../exposure/useEntityQuestions';
import { ReviewButton } from '../weeklyReview/ReviewButton';
import { Facts } from './Facts';
import { KeepsComingBack } from './KeepsComingBack';
import { FollowButton } from './FollowButton';
import { canBeFollowed, hasParts, kindOf } from './kinds';
import { NothingYet } from './NothingYet';
import { OpenActions } from './OpenActions';
import { useEntityRef } from './useEntityRef';
import { loadYear } from './year';
import { STRIP_HEIGHT, YearStrip } from './YearStrip';

const PAGE = 10;
const COLUMNS: PostmortemColumn[] = [
  'date',
  'severity',
  'title',
  'services',
  'duration',
  'factors',
  'actions',
  'status',
];
/** What happened to a single service need not say which. */
const COLUMNS_OF_ONE = COLUMNS.filter(column => column !== 'services');

const useStyles = makeStyles(theme => ({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: theme.spacing(2),
    marginBottom: theme.spacing(2),
  },
  begin: { display: 'flex', alignItems: 'center', gap: theme.spacing(1.5) },
  acts: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-end',
    gap: theme.spacing(1),
    marginLeft: 'auto',
    // There they stand below the facts.
    [theme.breakpoints.down('sm')]: { alignItems: 'flex-start', marginLeft: 0 },
  },
}));

/** The tab on an entity's page: what has happened here, and is it being fixed? */
export function EntityPostmortemsContent() {
  const entityRef = useEntityRef();
  return (
    <PostmortemsRoot variant="embedded">
      <History key={entityRef} entityRef={entityRef} />
    </PostmortemsRoot>
  );
}

function History({ entityRef }: { entityRef: string }) {
  const classes = useStyles();
  const api = useApi(postmortemsApiRef);
  const { t } = useMessages();
  const today = useToday();
  const period = lastTwelveMonths(today);

  const year = useLoad(
    signal => loadYear(api, entityRef, period, signal),
    [api, entityRef, period.from],
  );
  const actions = useLoad(
    signal => api.summarizeActionItems({ entityRef }, { signal }),
    [api, entityRef, today],
  );
  const { page, cursor, next, previous } = usePages(entityRef);
  const list = useLoad(
    signal => api.list({ entityRef, limit: PAGE, cursor }, { signal }),
    [api, entityRef, cursor],
  );

  const asked = useEntityQuestions(entityRef);

  const error = year.error ?? actions.error ?? list.error;
  if (error) {
    const retry = () => [year, actions, list].forEach(part => part.retry());
    return <LoadError what={t('entity.failed')} error={error} retry={retry} />;
  }
  if (list.value?.items.length === 0 && page === 1) {
    return (
      <>
        <EntityQuestions entityRef={entityRef} asked={asked} />
        <NothingYet entityRef={entityRef} />
      </>
    );
  }

  const nextCursor = list.value?.nextCursor ?? null;
  return (
    <>
      <div className={classes.head}>
        <Facts
          year={year.value}
          actions={actions.value}
          // Without them the rest is still told; their own part says what failed.
          asking={asked.value ? askingOf(asked.value) : asked.error && 0}
        />
        <div className={classes.acts}>
          <div className={classes.begin}>
            {kindOf(entityRef) === 'group' && (
              <ReviewButton about={entityRef} />
            )}
            <CalendarButton about={entityRef} />
            <StartButton entityRef={entityRef} />
          </div>
          {canBeFollowed(kindOf(entityRef)) && (
            <FollowButton entityRef={entityRef} />
          )}
        </div>
      </div>
      {year.value ? (
        <YearStrip items={year.value.items} period={period} />
      ) : (
        <Skeleton variant="rect" height={STRIP_HEIGHT} />
      )}
      <KeepsComingBack entityRef={entityRef} period={period} />
      <Section title={t('entity.history.title')}>
        <PostmortemTable
          caption={t('entity.history.caption')}
          columns={hasParts(kindOf(entityRef)) ? COLUMNS : COLUMNS_OF_ONE}
          items={list.value?.items}
          loading={list.loading}
        />
        <Pager
          page={page}
          hasNext={nextCursor !== null}
          loading={list.loading}
          onPrevious={previous}
          onNext={() => nextCursor && next(nextCursor)}
        />
      </Section>
      <OpenActions
        entityRef={entityRef}
        total={actions.value && actions.value.open + actions.value.inProgress}
      />
      <EntityQuestions entityRef={entityRef} asked={asked} />
    </>
  );
}
