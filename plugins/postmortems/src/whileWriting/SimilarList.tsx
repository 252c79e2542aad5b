import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type {
  Similar,
  SimilarPostmortem,
} from 'backstage-plugin-postmortems-common';
import { patternRouteRef, reportRouteRef } from '../routes';
import { useMessages } from '../translation';
import { EntityNames, SeverityMark, UtcTime } from '../ui';
import { listStyle } from './listStyle';

const useStyles = makeStyles(theme => ({
  list: listStyle(theme),
  head: { display: 'flex', gap: theme.spacing(1), alignItems: 'baseline' },
  title: { fontWeight: 600 },
  quiet: {
    margin: 0,
    color: theme.palette.text.secondary,
    fontSize: 13,
    lineHeight: '20px',
  },
  when: { whiteSpace: 'nowrap' },
  once: { flex: 'none' },
}));

/** Earlier post-mortems, each with the reasons for which it is thought to be like this one. */
export function SimilarList({ similar }: { similar: Similar }) {
  const classes = useStyles();
  const { t } = useMessages();
  return (
    <>
      <ul className={classes.list}>
        {similar.items.map(item => (
          <li key={item.postmortem.ref}>
            <SimilarItem item={item} />
          </li>
        ))}
      </ul>
      {!similar.hasDistance && (
        <p className={classes.quiet}>
          {t('whileWriting.similar.withoutCatalog')}
        </p>
      )}
    </>
  );
}

function SimilarItem({ item }: { item: SimilarPostmortem }) {
  const classes = useStyles();
  const { t } = useMessages();
  const report = useRouteRef(reportRouteRef);
  const { ref, title, severity, startedAt } = item.postmortem;
  return (
    <>
      <div className={classes.head}>
        <span className={classes.once}>
          <SeverityMark severity={severity} />
        </span>
        <Link to={report({ ref })} className={classes.title}>
          {title}
        </Link>
        {startedAt && (
          <span className={`${classes.quiet} ${classes.when}`}>
            <UtcTime at={startedAt} format="day" focusable={false} />
          </span>
        )}
      </div>
      <Reasons item={item} />
      {item.terms.length > 0 && (
        <p className={classes.quiet}>
          {t('whileWriting.similar.terms', {
            terms: item.terms
              .map(({ here, there }) =>
                here === there
                  ? here
                  : t('whileWriting.similar.otherwise', { here, there }),
              )
              .join(', '),
          })}
        </p>
      )}
    </>
  );
}

/** What is no word of the text: patterns, causes, and how near the services are. */
function Reasons({ item }: { item: SimilarPostmortem }) {
  const classes = useStyles();
  const { t } = useMessages();
  const pattern = useRouteRef(patternRouteRef);
  const { patterns, factors, entityRefs, distance } = item;
  return (
    <>
      {patterns.map(({ id, name }) => (
        <p key={id} className={classes.quiet}>
          {t('whileWriting.similar.pattern', {
            names: <Link to={pattern({ id })}>{name}</Link>,
          })}
        </p>
      ))}
      {entityRefs.length > 0 && (
        <p className={classes.quiet}>
          {t('whileWriting.similar.same', {
            entities: <EntityNames refs={entityRefs} limit={3} />,
          })}
        </p>
      )}
      {distance !== null && distance > 0 && (
        <p className={classes.quiet}>
          {t('whileWriting.similar.near', { count: distance })}
        </p>
      )}
      {factors.map(({ id, statement }) => (
        <p key={id} className={classes.quiet}>
          {t('whileWriting.similar.factor', { statement })}
        </p>
      ))}
    </>
  );
}
