import { Link } from '@backstage/core-components';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import {
  type ListedActionItem,
  UNFINISHED_ACTION_STATUSES,
} from 'backstage-plugin-postmortems-common';
import { postmortemsApiRef } from '../api';
import { actionItemsRouteRef, reportRouteRef } from '../routes';
import { useMessages } from '../translation';
import { DueLabel, LoadError, PostmortemsRoot, useLoad, useToday } from '../ui';

const SHOWN = 5;
const ROW = 44;

const useStyles = makeStyles(theme => ({
  // As high with one row as with all, so that the widgets below it stand still.
  root: { minHeight: SHOWN * ROW + 32 },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  row: {
    minHeight: ROW,
    padding: theme.spacing(0.25, 0),
    borderBottom: `1px solid ${theme.palette.divider}`,
    overflowWrap: 'anywhere',
  },
  about: {
    display: 'flex',
    gap: theme.spacing(0, 1.5),
    flexWrap: 'wrap',
    fontSize: 12,
    '& a': { color: 'inherit' },
  },
  quiet: { margin: 0, color: theme.palette.text.secondary },
  all: { paddingTop: theme.spacing(1) },
  skeleton: { height: ROW - 4, marginBottom: 4 },
}));

/** On the home page: what the reader and their teams owe, the longest overdue first. */
export function MyActionItems() {
  return (
    <PostmortemsRoot variant="embedded">
      <Mine />
    </PostmortemsRoot>
  );
}

function Mine() {
  const classes = useStyles();
  const api = useApi(postmortemsApiRef);
  const { t } = useMessages();
  const today = useToday();
  const dashboard = useRouteRef(actionItemsRouteRef);
  const { value, error, retry } = useLoad(
    async signal => {
      const [{ items }, { open, inProgress }] = await Promise.all([
        api.listActionItems(
          {
            mine: true,
            status: [...UNFINISHED_ACTION_STATUSES],
            limit: SHOWN,
          },
          { signal },
        ),
        api.summarizeActionItems({ mine: true }, { signal }),
      ]);
      return { items, total: open + inProgress };
    },
    [api, today],
  );

  const content = () => {
    if (error) {
      return <LoadError what={t('home.failed')} error={error} retry={retry} />;
    }
    if (!value) {
      return (
        <div role="status" aria-label={t('home.loading')}>
          {Array.from({ length: SHOWN }, (_, i) => (
            <Skeleton key={i} variant="rect" className={classes.skeleton} />
          ))}
        </div>
      );
    }
    if (!value.items.length) {
      return <p className={classes.quiet}>{t('home.none')}</p>;
    }
    return (
      <>
        <ul className={classes.list} aria-label={t('home.label')}>
          {value.items.map(item => (
            <Row key={item.id} item={item} />
          ))}
        </ul>
        <div className={classes.all}>
          <Link to={`${dashboard()}?mine=true`}>
            {t('home.all', { count: value.total })}
          </Link>
        </div>
      </>
    );
  };

  return <div className={classes.root}>{content()}</div>;
}

function Row({ item }: { item: ListedActionItem }) {
  const classes = useStyles();
  const { postmortem } = item;
  const report = useRouteRef(reportRouteRef)({ ref: postmortem.ref });
  return (
    <li className={classes.row}>
      <Link to={`${report}#${item.key}`}>
        {item.key} {item.title}
      </Link>
      <div className={classes.about}>
        <DueLabel item={item} />
        <Link to={report} title={postmortem.title}>
          {postmortem.ref}
        </Link>
      </div>
    </li>
  );
}
