import { useApi } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import type { PatternHistoryEntry } from 'backstage-plugin-postmortems-common';
import { postmortemsApiRef } from '../api';
import { useMessages } from '../translation';
import {
  EntityNameLink,
  linksInText,
  LoadError,
  Pager,
  Section,
  useLoad,
  usePages,
  UtcTime,
} from '../ui';
import { useCategoryTitle } from './useCategoryTitle';

const PAGE = 20;

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  entry: {
    display: 'grid',
    gridTemplateColumns: '176px minmax(0, 1fr)',
    gap: theme.spacing(0, 2),
    padding: theme.spacing(0.5, 0),
    borderTop: `1px solid ${theme.palette.divider}`,
    overflowWrap: 'anywhere',
    ...linksInText,
    [theme.breakpoints.down('sm')]: { gridTemplateColumns: '1fr' },
  },
  at: { color: theme.palette.text.secondary },
}));

/** What was done to a pattern, newest first, as far as the reader could know of it. */
export function PatternHistory(props: {
  id: string;
  /** Looked for again when it changes. */
  turn: number;
}) {
  const { id, turn } = props;
  const classes = useStyles();
  const api = useApi(postmortemsApiRef);
  const { t } = useMessages();
  const wordsOf = useActWords();
  const pages = usePages(`${id} ${turn}`);
  const { value, error, loading, retry } = useLoad(
    signal =>
      api.getPatternHistory(
        id,
        { limit: PAGE, cursor: pages.cursor },
        { signal },
      ),
    [api, id, turn, pages.cursor],
  );
  return (
    <Section title={t('patterns.history.title')} level={3}>
      {error && (
        <LoadError
          what={t('patterns.history.failed')}
          error={error}
          retry={retry}
        />
      )}
      {!error && !value && (
        <div role="status" aria-label={t('patterns.history.loading')}>
          <Skeleton height={28} />
        </div>
      )}
      {!error && value && (
        <ol className={classes.list} aria-busy={loading}>
          {value.items.map(entry => (
            <li key={entry.id} className={classes.entry}>
              <span className={classes.at}>
                <UtcTime at={entry.at} format="fullMinute" zone />
              </span>
              <span>
                <EntityNameLink entityRef={entry.actor} /> {wordsOf(entry)}
              </span>
            </li>
          ))}
        </ol>
      )}
      <Pager
        page={pages.page}
        hasNext={Boolean(value?.nextCursor)}
        loading={loading}
        onPrevious={pages.previous}
        onNext={() => value?.nextCursor && pages.next(value.nextCursor)}
      />
    </Section>
  );
}

/** What somebody did, as the rest of a sentence that begins with their name. */
function useActWords(): (entry: PatternHistoryEntry) => string {
  const { t } = useMessages();
  const titleOf = useCategoryTitle();
  return ({ act, before, after, other }) => {
    switch (act) {
      case 'made':
        return t('patterns.history.made', { name: after.name ?? '' });
      case 'changed': {
        const changes = [
          after.name !== undefined &&
            t('patterns.history.renamed', {
              ...{ before: before.name ?? '', after: after.name },
            }),
          after.category !== undefined &&
            t('patterns.history.recategorised', {
              before: titleOf(before.category ?? ''),
              after: titleOf(after.category),
            }),
        ].filter(Boolean);
        return changes.join('; ') || t('patterns.history.changed');
      }
      case 'alias_added':
        return t('patterns.history.alias_added', {
          statement: after.statement ?? '',
        });
      case 'alias_removed':
        return t('patterns.history.alias_removed', {
          statement: before.statement ?? '',
        });
      default:
        return t(`patterns.history.${act}`, { other: other?.name ?? '' });
    }
  };
}
