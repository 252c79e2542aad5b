import { Link } from '@backstage/core-components';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import Drawer from '@material-ui/core/Drawer';
import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import type { RecurringFactors } from 'backstage-plugin-postmortems-common';
import { useId } from 'react';
import { postmortemsApiRef } from '../api';
import { reportRouteRef } from '../routes';
import { useMessages } from '../translation';
import {
  Empty,
  EntityNames,
  LoadError,
  Pager,
  PostmortemsRoot,
  RestrictedMark,
  SeverityMark,
  useEntityNames,
  useLoad,
  usePages,
  UtcTime,
} from '../ui';
import { FactorFacts } from './FactorFacts';
import { Filters, Selection, storiesQuery } from './filters';
import { storiesOf, Story } from './storiesView';

const useStyles = makeStyles(theme => ({
  paper: { width: 520, maxWidth: '100%', overflowWrap: 'anywhere' },
  head: {
    display: 'flex',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: theme.spacing(2),
    marginBottom: theme.spacing(2),
  },
  title: {
    // However long the name, what closes it stays beside it.
    minWidth: 0,
    margin: 0,
    fontSize: 20,
    lineHeight: '32px',
    fontWeight: 600,
  },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  story: {
    padding: theme.spacing(2, 0),
    borderTop: `1px solid ${theme.palette.divider}`,
  },
  about: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0, 1.5),
    fontSize: 12,
    color: theme.palette.text.secondary,
    '& a': { color: 'inherit' },
  },
  statements: { margin: theme.spacing(1, 0, 0), paddingLeft: 20 },
  quiet: { color: theme.palette.text.secondary },
}));

export interface StoriesProps {
  filters: Filters;
  selection: Selection;
  /** What is counted is called. */
  title: string;
  /** What was counted, once it is there. */
  counted: RecurringFactors | undefined;
  onClose: () => void;
}

/** The stories behind one number: what was said, and in which post-mortem. */
export function Stories(props: StoriesProps) {
  const { filters, selection, title, counted, onClose } = props;
  const classes = useStyles();
  const { t } = useMessages();
  const titleId = useId();
  const entityRef = selection === 'unclassified' ? null : selection.entityRef;
  const nameOf = useEntityNames(entityRef ? [entityRef] : []);

  return (
    <Drawer
      open
      anchor="right"
      onClose={onClose}
      PaperProps={{
        role: 'dialog',
        'aria-modal': true,
        'aria-labelledby': titleId,
        className: classes.paper,
      }}
    >
      <PostmortemsRoot>
        <div className={classes.head}>
          <h2 id={titleId} className={classes.title}>
            {entityRef
              ? t('factors.stories.headingAt', {
                  title,
                  service: nameOf(entityRef).title,
                })
              : t('factors.stories.heading', { title })}
          </h2>
          <IconButton
            size="small"
            aria-label={t('factors.stories.close')}
            onClick={onClose}
          >
            <svg width={20} height={20} viewBox="0 0 20 20" aria-hidden>
              <path
                d="M5 5l10 10M15 5L5 15"
                stroke="currentColor"
                strokeWidth={1.5}
              />
            </svg>
          </IconButton>
        </div>
        {counted && <FactorFacts {...{ filters, counted, selection }} />}
        <StoryList {...props} />
      </PostmortemsRoot>
    </Drawer>
  );
}

function StoryList({ filters, selection }: StoriesProps) {
  const classes = useStyles();
  const api = useApi(postmortemsApiRef);
  const { t } = useMessages();
  const query = storiesQuery(filters, selection);
  const key = JSON.stringify(query);
  const pages = usePages(key);
  const { value, error, loading, retry } = useLoad(
    signal => api.listFactors({ ...query, cursor: pages.cursor }, { signal }),
    [api, key, pages.cursor],
  );

  if (error) {
    return (
      <LoadError
        what={t('factors.stories.failed')}
        error={error}
        retry={retry}
      />
    );
  }
  if (!value) {
    return (
      <div role="status" aria-label={t('factors.stories.loading')}>
        {[0, 1, 2].map(i => (
          <Skeleton key={i} height={96} />
        ))}
      </div>
    );
  }
  if (!value.items.length) return <Empty>{t('factors.stories.none')}</Empty>;
  return (
    <div aria-busy={loading}>
      <ol className={classes.list}>
        {storiesOf(value.items).map(story => (
          <StoryItem key={story.postmortem.ref} story={story} />
        ))}
      </ol>
      <Pager
        page={pages.page}
        hasNext={value.nextCursor !== null}
        loading={loading}
        onPrevious={pages.previous}
        onNext={() => value.nextCursor && pages.next(value.nextCursor)}
      />
    </div>
  );
}

function StoryItem({ story }: { story: Story }) {
  const { postmortem, factors } = story;
  const classes = useStyles();
  const { t } = useMessages();
  const report = useRouteRef(reportRouteRef);

  return (
    <li className={classes.story}>
      <Link to={report({ ref: postmortem.ref })}>{postmortem.title}</Link>
      <div className={classes.about}>
        <span>{postmortem.ref}</span>
        {postmortem.visibility === 'restricted' && <RestrictedMark />}
        {postmortem.startedAt && (
          <UtcTime at={postmortem.startedAt} format="day" />
        )}
        <SeverityMark severity={postmortem.severity} />
        <span>
          <EntityNames refs={postmortem.affectedEntities} limit={3} />
        </span>
      </div>
      <ul className={classes.statements}>
        {factors.map(({ id, statement, layer, certainty }) => (
          <li key={id}>
            {statement}{' '}
            <span className={classes.quiet}>
              ({t(`factors.layerOf.${layer}`)}
              {certainty === 'hypothesis' &&
                `, ${t('factors.stories.hypothesis')}`}
              )
            </span>
          </li>
        ))}
      </ul>
    </li>
  );
}
