import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import { useCallback, useState } from 'react';
import { postmortemsApiRef } from '../../api';
import { patternsRouteRef, recurringFactorsRouteRef } from '../../routes';
import { useMessages } from '../../translation';
import {
  Empty,
  LoadError,
  Pager,
  PostmortemsRoot,
  useLoad,
  usePages,
} from '../../ui';
import { PageHead } from '../PageHead';
import { useRenewalWay } from '../renewal/useRenewalWay';
import { ConfirmList } from './ConfirmList';

const PAGE = 20;

const useStyles = makeStyles(theme => ({
  intro: {
    margin: 0,
    maxWidth: '88ch',
    minHeight: 40,
    color: theme.palette.text.secondary,
  },
  count: { color: theme.palette.text.primary, fontWeight: 600 },
}));

/** Everything that is only suggested, to be confirmed, changed or left by a person. */
export function ConfirmPage() {
  return (
    <PostmortemsRoot>
      <Confirm />
    </PostmortemsRoot>
  );
}

function Confirm() {
  const classes = useStyles();
  const api = useApi(postmortemsApiRef);
  const { t } = useMessages();
  const recurring = useRouteRef(recurringFactorsRouteRef);
  const patterns = useRouteRef(patternsRouteRef);
  const renewal = useRenewalWay();
  /** Which time the list is looked at from its beginning, and which time it is counted. */
  const [turn, setTurn] = useState(0);
  const [counting, setCounting] = useState(0);
  const recount = useCallback(() => setCounting(n => n + 1), []);
  const { page, cursor, next, previous } = usePages(String(turn));
  const list = useLoad(
    signal => api.listUnconfirmedFactors({ limit: PAGE, cursor }, { signal }),
    [api, turn, cursor],
  );
  const count = useLoad(
    signal => api.countUnconfirmedFactors({ signal }),
    [api, turn, counting],
  ).value;
  const { value } = list;
  const nextCursor = value?.nextCursor ?? null;

  const content = () => {
    if (list.error) {
      return (
        <LoadError
          what={t('patterns.confirm.failed')}
          error={list.error}
          retry={list.retry}
        />
      );
    }
    // What was confirmed meanwhile is not to be seen on the next page.
    if (!value || list.loading) {
      return (
        <div role="status" aria-label={t('patterns.confirm.loading')}>
          {Array.from({ length: 6 }, (_, i) => (
            <Skeleton key={i} height={96} />
          ))}
        </div>
      );
    }
    if (value.items.length === 0) {
      return (
        <Empty>
          {t('patterns.confirm.empty')} {t('patterns.confirm.emptyText')}
        </Empty>
      );
    }
    return (
      <ConfirmList
        items={value.items}
        onChanged={recount}
        onNext={() => setTurn(n => n + 1)}
      />
    );
  };

  return (
    <>
      <PageHead
        title={t('patterns.confirm.title')}
        ways={[
          { to: recurring(), label: t('patterns.back') },
          { to: patterns(), label: t('patterns.title') },
          ...renewal,
        ]}
      />
      <p className={classes.intro}>
        {t('patterns.confirm.intro')}{' '}
        <span className={classes.count}>
          {count &&
            count.factors > 0 &&
            t(
              count.isMore
                ? 'patterns.confirm.waitingMore'
                : 'patterns.confirm.waiting',
              { count: count.factors },
            )}
        </span>
      </p>
      {content()}
      <Pager
        page={page}
        hasNext={nextCursor !== null}
        loading={list.loading}
        onPrevious={previous}
        onNext={() => nextCursor && next(nextCursor)}
      />
    </>
  );
}
