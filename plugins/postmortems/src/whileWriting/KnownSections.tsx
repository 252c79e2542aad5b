import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { Known, KnownAction } from 'backstage-plugin-postmortems-common';
import { reportRouteRef } from '../routes';
import { useMessages } from '../translation';
import { EntityNameLink, lateColor, Section } from '../ui';
import { listStyle } from './listStyle';

const useStyles = makeStyles(theme => ({
  list: listStyle(theme),
  how: { fontWeight: 600, fontVariantNumeric: 'tabular-nums' },
  late: { color: lateColor(theme) },
  quiet: {
    margin: 0,
    color: theme.palette.text.secondary,
    fontSize: 13,
    lineHeight: '20px',
  },
}));

/** The actions that were known, what was owed apart from what was done, each linked to where it stands. */
export function KnownSections({ known }: { known: Known }) {
  const classes = useStyles();
  const { t } = useMessages();
  const { owed, done } = byStanding(known);
  return (
    <>
      {owed.length > 0 && (
        <Section level={3} title={t('whileWriting.known.title')}>
          <p className={classes.quiet}>{t('whileWriting.known.about')}</p>
          <KnownList items={owed} />
        </Section>
      )}
      {done.length > 0 && (
        <Section level={3} title={t('whileWriting.known.doneTitle')}>
          <p className={classes.quiet}>{t('whileWriting.known.aboutDone')}</p>
          <KnownList items={done} />
        </Section>
      )}
      {known.isMore && (
        <p className={classes.quiet}>{t('whileWriting.known.more')}</p>
      )}
      {!known.hasDependencies && (
        <p className={classes.quiet}>
          {t('whileWriting.known.withoutCatalog')}
        </p>
      )}
    </>
  );
}

/** What was still owed when the incident started, and what was done and did not keep it away. */
export function byStanding({ items }: Pick<Known, 'items'>) {
  return {
    owed: items.filter(({ standing }) => standing !== 'done'),
    done: items.filter(({ standing }) => standing === 'done'),
  };
}

function KnownList({ items }: { items: readonly KnownAction[] }) {
  const classes = useStyles();
  return (
    <ul className={classes.list}>
      {items.map(item => (
        <li key={item.action.id}>
          <KnownItem item={item} />
        </li>
      ))}
    </ul>
  );
}

function KnownItem({ item }: { item: KnownAction }) {
  const classes = useStyles();
  const { t } = useMessages();
  const report = useRouteRef(reportRouteRef);
  const { action, postmortem, factor, standing, days } = item;
  const { key } = action;
  return (
    <>
      <div>
        <span className={classes.how}>
          {days === 0
            ? t('whileWriting.known.today')
            : t('whileWriting.known.days', { count: days })}
          {'; '}
          <span className={standing === 'overdue' ? classes.late : undefined}>
            {t(`whileWriting.known.${standing}`, { key })}
          </span>
        </span>
      </div>
      <div>
        <Link to={`${report({ ref: postmortem.ref })}#${key}`}>
          {key} {action.title}
        </Link>{' '}
        {t('whileWriting.known.of', {
          postmortem: `${postmortem.ref} ${postmortem.title}`,
        })}
      </div>
      {factor && (
        <p className={classes.quiet}>
          {t('whileWriting.known.addresses', { statement: factor.statement })}
        </p>
      )}
      <p className={classes.quiet}>
        <Why item={item} />
      </p>
    </>
  );
}

/** Why it is told: what both have in common, and where. */
function Why({ item }: { item: KnownAction }) {
  const { t } = useMessages();
  const entity = <EntityNameLink entityRef={item.entityRef} />;
  if (item.reason === 'service') {
    return <>{t('whileWriting.known.service', { entity })}</>;
  }
  const words = t(`whileWriting.known.${item.reason}`);
  const reason = item.isSuggested
    ? `${words} (${t('whileWriting.known.suggested')})`
    : words;
  return (
    <>
      {item.isDependency
        ? t('whileWriting.known.dependency', { reason, entity })
        : t('whileWriting.known.own', { reason, entity })}
    </>
  );
}
