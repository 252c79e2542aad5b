import { Link } from '@backstage/core-components';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import type {
  RenewalChange,
  RenewedFactor,
} from 'backstage-plugin-postmortems-common';
import { postmortemsApiRef } from '../../api';
import { reportRouteRef } from '../../routes';
import { useMessages } from '../../translation';
import {
  Empty,
  LoadError,
  Pager,
  RestrictedMark,
  Section,
  SuggestionReason,
  useLoad,
  usePages,
} from '../../ui';
import { askedOf, keyOf, useSides } from './useSides';

const PAGE = 10;

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  one: {
    padding: theme.spacing(1, 0),
    borderTop: `1px solid ${theme.palette.divider}`,
    overflowWrap: 'anywhere',
  },
  statement: { margin: 0, lineHeight: '20px' },
  about: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0, 1),
    fontSize: 12,
    color: theme.palette.text.secondary,
    '& a': { color: 'inherit', textDecoration: 'underline' },
  },
  changes: { margin: theme.spacing(0.5, 0, 0), fontSize: 13 },
  why: { fontSize: 12, color: theme.palette.text.secondary },
}));

/** Factors that would be sorted otherwise, page by page, with what speaks for it; of one change, or of all. */
export function RenewalExamples(props: {
  change: RenewalChange | undefined;
  /** Looked for again when it changes. */
  turn: string;
  onAll: () => void;
}) {
  const { change, turn, onAll } = props;
  const classes = useStyles();
  const api = useApi(postmortemsApiRef);
  const { t } = useMessages();
  const sidesOf = useSides();
  const key = `${turn} ${change ? keyOf(change) : ''}`;
  const { page, cursor, next, previous } = usePages(key);
  const found = useLoad(
    signal =>
      api.listRenewedFactors(
        { ...(change && askedOf(change)), limit: PAGE, cursor },
        { signal },
      ),
    [api, key, cursor],
  );
  const { value } = found;

  const content = () => {
    if (found.error) {
      return (
        <LoadError
          what={t('patterns.renewal.examples.failed')}
          error={found.error}
          retry={found.retry}
        />
      );
    }
    if (!value) {
      return (
        <div role="status" aria-label={t('patterns.renewal.examples.loading')}>
          {[0, 1, 2, 3].map(i => (
            <Skeleton key={i} height={72} />
          ))}
        </div>
      );
    }
    if (value.items.length === 0) {
      return <Empty>{t('patterns.renewal.examples.none')}</Empty>;
    }
    return (
      <ul className={classes.list} aria-busy={found.loading}>
        {value.items.map(item => (
          <Example key={item.id} item={item} />
        ))}
      </ul>
    );
  };

  return (
    <Section
      title={
        change
          ? t('patterns.renewal.examples.ofChange', sidesOf(change))
          : t('patterns.renewal.examples.title')
      }
      level={3}
      aside={
        change && (
          <Button size="small" onClick={onAll}>
            {t('patterns.renewal.examples.all')}
          </Button>
        )
      }
    >
      {content()}
      <Pager
        page={page}
        hasNext={Boolean(value?.nextCursor)}
        loading={found.loading}
        onPrevious={previous}
        onNext={() => value?.nextCursor && next(value.nextCursor)}
      />
    </Section>
  );
}

function Example({ item }: { item: RenewedFactor }) {
  const { statement, postmortem, from, to, words, suggestion } = item;
  const classes = useStyles();
  const { t } = useMessages();
  const sidesOf = useSides();
  const report = useRouteRef(reportRouteRef);
  const changed = (['category', 'pattern'] as const).filter(of =>
    of === 'category'
      ? from.category !== to.category
      : from.pattern?.id !== to.pattern?.id,
  );
  const why = {
    category: words.length > 0 && (
      <> {t('ui.pattern.words', { words: words.join(', ') })}</>
    ),
    pattern: suggestion && (
      <>
        {' '}
        <SuggestionReason suggestion={suggestion} />
      </>
    ),
  };
  return (
    <li className={classes.one}>
      <p className={classes.statement}>{statement}</p>
      <div className={classes.about}>
        <Link to={report({ ref: postmortem.ref })}>{postmortem.title}</Link>
        <span>{postmortem.ref}</span>
        {postmortem.visibility === 'restricted' && <RestrictedMark />}
      </div>
      {changed.map(of => (
        <p key={of} className={classes.changes}>
          {t(
            'patterns.renewal.examples.change',
            sidesOf({ of, from: from[of], to: to[of] } as RenewalChange),
          )}
          <span className={classes.why}>{why[of]}</span>
        </p>
      ))}
    </li>
  );
}
