import { useApi } from '@backstage/core-plugin-api';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { makeStyles } from '@material-ui/core/styles';
import { postmortemsApiRef } from '../api';
import { useMessages } from '../translation';
import {
  formatDay,
  LoadError,
  Pager,
  PersonName,
  Section,
  useLoad,
  usePages,
  visuallyHidden,
} from '../ui';
import { ReviewScope } from './scope';

const PAGE = 10;

const useStyles = makeStyles(() => ({
  caption: visuallyHidden,
  table: { '& td, & th': { font: 'inherit' }, maxWidth: 720 },
  day: { width: 120 },
  by: { width: 180 },
}));

export interface PastReviewsProps {
  scope: ReviewScope;
  /** Changes when there is one more. */
  stand: string | undefined;
}

/** The reviews that there were, with what came of each. */
export function PastReviews({ scope, stand }: PastReviewsProps) {
  const classes = useStyles();
  const api = useApi(postmortemsApiRef);
  const { t } = useMessages();
  const pages = usePages(scope);
  const list = useLoad(
    signal =>
      api.listActionReviews(
        { scope, limit: PAGE, cursor: pages.cursor },
        { signal },
      ),
    [api, scope, pages.cursor, stand],
  );
  if (list.error) {
    return (
      <LoadError
        what={t('weeklyReview.past.failed')}
        error={list.error}
        retry={list.retry}
      />
    );
  }
  const over = list.value?.items.filter(({ finishedAt }) => finishedAt) ?? [];
  if (over.length === 0 && pages.page === 1) return null;
  const nextCursor = list.value?.nextCursor ?? null;
  return (
    <Section title={t('weeklyReview.past.title')}>
      <Table size="small" className={classes.table}>
        <caption className={classes.caption}>
          {t('weeklyReview.past.caption')}
        </caption>
        <TableHead>
          <TableRow>
            <TableCell className={classes.day}>
              {t('weeklyReview.past.when')}
            </TableCell>
            <TableCell className={classes.by}>
              {t('weeklyReview.past.by')}
            </TableCell>
            <TableCell>{t('weeklyReview.past.decided')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {over.map(({ id, startedAt, startedBy, decided }) => (
            <TableRow key={id}>
              <TableCell>{formatDay(startedAt)}</TableCell>
              <TableCell>
                <PersonName personRef={startedBy} />
              </TableCell>
              <TableCell>
                {decided
                  .map(({ decision, actions }) =>
                    t('weeklyReview.past.one', {
                      number: String(actions),
                      decision: t(`weeklyReview.decision.${decision}`),
                    }),
                  )
                  .join(', ') || t('weeklyReview.past.nothing')}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <Pager
        page={pages.page}
        hasNext={nextCursor !== null}
        loading={list.loading}
        onPrevious={pages.previous}
        onNext={() => nextCursor && pages.next(nextCursor)}
      />
    </Section>
  );
}
