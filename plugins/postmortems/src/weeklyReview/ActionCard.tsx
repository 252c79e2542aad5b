import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { ListedActionItem } from 'backstage-plugin-postmortems-common';
import { ReactNode } from 'react';
import { reportRouteRef } from '../routes';
import { useMessages } from '../translation';
import {
  ActionStatusLabel,
  DueLabel,
  EntityNames,
  PersonName,
  RestrictedMark,
  StatusLabel,
} from '../ui';
import { ActionFacts } from '../ui/actions';
import { RowTicket } from '../ui/tickets';
import { Entry } from './agenda';

const useStyles = makeStyles(theme => ({
  title: {
    margin: theme.spacing(0, 0, 0.5),
    fontSize: 20,
    lineHeight: '28px',
    fontWeight: 600,
    overflowWrap: 'anywhere',
    '& a': { color: 'inherit' },
  },
  about: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0, 1.5),
    fontSize: 13,
    color: theme.palette.text.secondary,
    overflowWrap: 'anywhere',
  },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(128px, 1fr))',
    gap: theme.spacing(1, 2),
    margin: theme.spacing(2, 0),
    '& dt': { fontSize: 12, color: theme.palette.text.secondary },
    '& dd': { margin: 0, overflowWrap: 'anywhere' },
  },
  quiet: { fontSize: 13, color: theme.palette.text.secondary },
}));

/** The action on the table, with all that a meeting wants to know before it decides. */
export function ActionCard({ entry }: { entry: Entry }) {
  const { item, reviewed } = entry;
  const classes = useStyles();
  const { t } = useMessages();
  const shown = item ?? reviewed;
  const report = useRouteRef(reportRouteRef);
  if (!shown) return null;
  const { key, title, postmortem } = shown;
  const address = report({ ref: postmortem.ref });
  return (
    <>
      <h2 className={classes.title}>
        <Link to={`${address}#${key}`}>
          {key} {title}
        </Link>
      </h2>
      <div className={classes.about}>
        <Link to={address}>
          {postmortem.ref} {postmortem.title}
        </Link>
        {postmortem.visibility === 'restricted' && <RestrictedMark />}
        {postmortem.status !== 'published' && (
          <StatusLabel status={postmortem.status} />
        )}
        {postmortem.affectedEntities.length > 0 && (
          <span>
            <EntityNames refs={postmortem.affectedEntities} limit={3} />
          </span>
        )}
        {item && <RowTicket item={item} />}
      </div>
      {item ? (
        <Facts item={item} />
      ) : (
        <p className={classes.quiet}>{t('weeklyReview.card.elsewhere')}</p>
      )}
    </>
  );
}

function Facts({ item }: { item: ListedActionItem }) {
  const classes = useStyles();
  const { t } = useMessages();
  const facts: [string, ReactNode][] = [
    [t('weeklyReview.card.owner'), <PersonName personRef={item.owner} />],
    [t('weeklyReview.card.due'), <DueLabel item={item} />],
    [t('weeklyReview.card.priority'), t(`ui.priority.${item.priority}`)],
    [t('weeklyReview.card.status'), <ActionStatusLabel item={item} />],
  ];
  if (item.sponsor) {
    const sponsor = <PersonName personRef={item.sponsor} />;
    facts.push([t('weeklyReview.card.sponsor'), sponsor]);
  }
  return (
    <>
      <dl className={classes.facts}>
        {facts.map(([name, fact]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
      <ActionFacts item={item} outcome={item} className={classes.quiet} />
      {!item.mayEdit && (
        <p className={classes.quiet}>{t('weeklyReview.card.readOnly')}</p>
      )}
    </>
  );
}
