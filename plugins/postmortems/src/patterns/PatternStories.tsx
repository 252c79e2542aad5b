import { Link } from '@backstage/core-components';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Skeleton from '@material-ui/lab/Skeleton';
import { postmortemsApiRef } from '../api';
import { storiesOf, type Story } from '../factors/storiesView';
import { reportRouteRef } from '../routes';
import { useMessages } from '../translation';
import {
  Empty,
  EntityNames,
  LoadError,
  Pager,
  RestrictedMark,
  Section,
  SeverityMark,
  useLoad,
  usePages,
  UtcTime,
  visuallyHidden,
} from '../ui';

const PAGE = 20;
const NAMED_SERVICES = 3;

const useStyles = makeStyles(theme => ({
  caption: visuallyHidden,
  day: { whiteSpace: 'nowrap', verticalAlign: 'top' },
  top: { verticalAlign: 'top' },
  story: { width: '55%', verticalAlign: 'top' },
  ref: { fontSize: 12, color: theme.palette.text.secondary },
  statements: {
    margin: theme.spacing(0.5, 0, 0),
    paddingLeft: theme.spacing(2),
    overflowWrap: 'anywhere',
  },
  quiet: { color: theme.palette.text.secondary },
  wide: { [theme.breakpoints.down('sm')]: { display: 'none' } },
  stale: { opacity: 0.6 },
}));

/** The published post-mortems of a pattern with what they say, newest incident first. */
export function PatternStories(props: {
  id: string;
  /** Looked for again when it changes. */
  turn: number;
}) {
  const { id, turn } = props;
  const classes = useStyles();
  const api = useApi(postmortemsApiRef);
  const { t } = useMessages();
  const pages = usePages(`${id} ${turn}`);
  const found = useLoad(
    signal =>
      api.listFactors(
        { pattern: id, limit: PAGE, cursor: pages.cursor },
        { signal },
      ),
    [api, id, turn, pages.cursor],
  );
  const { value } = found;

  const content = () => {
    if (found.error) {
      return (
        <LoadError
          what={t('patterns.stories.failed')}
          error={found.error}
          retry={found.retry}
        />
      );
    }
    if (!value) {
      return (
        <div role="status" aria-label={t('patterns.stories.loading')}>
          {[0, 1, 2].map(i => (
            <Skeleton key={i} height={64} />
          ))}
        </div>
      );
    }
    if (value.items.length === 0) {
      return <Empty>{t('patterns.stories.none')}</Empty>;
    }
    return (
      <Table size="small" aria-busy={found.loading}>
        <caption className={classes.caption}>
          {t('patterns.stories.title')}
        </caption>
        <TableHead>
          <TableRow>
            <TableCell>{t('ui.table.date')}</TableCell>
            <TableCell>{t('ui.table.severity')}</TableCell>
            <TableCell>{t('ui.table.title')}</TableCell>
            <TableCell className={classes.wide}>
              {t('ui.table.services')}
            </TableCell>
          </TableRow>
        </TableHead>
        <TableBody className={found.loading ? classes.stale : undefined}>
          {storiesOf(value.items).map(story => (
            <StoryRow key={story.postmortem.ref} story={story} />
          ))}
        </TableBody>
      </Table>
    );
  };

  return (
    <Section title={t('patterns.stories.title')} level={3}>
      {content()}
      <Pager
        page={pages.page}
        hasNext={Boolean(value?.nextCursor)}
        loading={found.loading}
        onPrevious={pages.previous}
        onNext={() => value?.nextCursor && pages.next(value.nextCursor)}
      />
    </Section>
  );
}

function StoryRow({ story: { postmortem, factors } }: { story: Story }) {
  const classes = useStyles();
  const { t } = useMessages();
  const report = useRouteRef(reportRouteRef);
  const to = report({ ref: postmortem.ref });
  return (
    <TableRow>
      <TableCell className={classes.day}>
        {postmortem.startedAt ? (
          <UtcTime at={postmortem.startedAt} format="day" focusable={false} />
        ) : (
          t('ui.table.unknown')
        )}
      </TableCell>
      <TableCell className={classes.top}>
        <SeverityMark severity={postmortem.severity} />
      </TableCell>
      <TableCell className={classes.story}>
        <Link to={to}>{postmortem.title}</Link>{' '}
        <span className={classes.ref}>{postmortem.ref}</span>{' '}
        {postmortem.visibility === 'restricted' && <RestrictedMark />}
        <ul className={classes.statements}>
          {factors.map(({ id, statement, patternSource }) => (
            <li key={id}>
              {statement}
              {patternSource === 'suggested' && (
                <span className={classes.quiet}>
                  {' '}
                  ({t('patterns.stories.suggested')})
                </span>
              )}
            </li>
          ))}
        </ul>
      </TableCell>
      <TableCell className={`${classes.top} ${classes.wide}`}>
        <EntityNames
          refs={postmortem.affectedEntities}
          limit={NAMED_SERVICES}
        />
      </TableCell>
    </TableRow>
  );
}
