import { Link } from '@backstage/core-components';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import type { RecurringFactor } from 'backstage-plugin-postmortems-common';
import { postmortemsApiRef } from '../api';
import { recurringFactorsRouteRef } from '../routes';
import { useMessages } from '../translation';
import {
  LoadError,
  Period,
  Section,
  useLoad,
  useSettings,
  useVerdictWords,
} from '../ui';
import { comingBack } from './comingBack';

const useStyles = makeStyles(theme => ({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1, 4),
    listStyle: 'none',
    margin: 0,
    padding: 0,
  },
  factor: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0, 1) },
  quiet: { color: theme.palette.text.secondary },
}));

export interface KeepsComingBackProps {
  entityRef: string;
  period: Period;
}

/** Factors found here more than once, beside how usual they are elsewhere. */
export function KeepsComingBack({ entityRef, period }: KeepsComingBackProps) {
  const classes = useStyles();
  const api = useApi(postmortemsApiRef);
  const { t } = useMessages();
  const factors = useRouteRef(recurringFactorsRouteRef);
  const { categories } = useSettings();
  const { from } = period;
  const verdicts = useVerdictWords();
  const counted = useLoad(
    signal => api.getRecurringFactors({ from, entityRef }, { signal }),
    [api, entityRef, from],
  );

  const listOf = (found: RecurringFactor[], postmortems: number) => (
    <ul className={classes.list}>
      {found.map(factor => (
        <li key={factor.category} className={classes.factor}>
          <Link
            to={`${factors()}?${new URLSearchParams({
              entityRef,
              category: factor.category,
            })}`}
          >
            {categories.find(({ key }) => key === factor.category)?.title ??
              factor.category}
          </Link>
          <span>
            {t('entity.comingBack.here', {
              here: String(factor.postmortems),
              ofHere: String(postmortems),
            })}
          </span>
          {factor.elsewhere && factor.elsewhere.ofPostmortems > 0 && (
            <>
              <span className={classes.quiet}>
                {t('entity.comingBack.elsewhere', {
                  elsewhere: String(factor.elsewhere.postmortems),
                  ofElsewhere: String(factor.elsewhere.ofPostmortems),
                })}
              </span>
              {factor.elsewhere.verdict === 'over_represented' && (
                <strong>
                  {verdicts.ofCount(factor.postmortems, factor.elsewhere)}
                </strong>
              )}
            </>
          )}
        </li>
      ))}
    </ul>
  );

  const content = () => {
    if (counted.error) {
      return (
        <LoadError
          what={t('entity.comingBack.failed')}
          error={counted.error}
          retry={counted.retry}
        />
      );
    }
    if (!counted.value) return <Skeleton width="60%" height={20} />;

    const { postmortems, items, unclassified } = counted.value;
    const found = comingBack(items);
    if (postmortems < 2) {
      return (
        <div className={classes.quiet}>
          {t('entity.comingBack.tooFew', { count: postmortems })}
        </div>
      );
    }
    return (
      <>
        {found.length > 0 ? (
          listOf(found, postmortems)
        ) : (
          <div className={classes.quiet}>
            {t('entity.comingBack.nothing', { number: String(postmortems) })}
          </div>
        )}
        <small className={classes.quiet}>
          {t(
            unclassified.postmortems > 0
              ? 'factors.unclassified.category.postmortems'
              : 'factors.unclassified.category.noPostmortems',
            {
              some: String(unclassified.postmortems),
              all: String(postmortems),
            },
          )}
        </small>
      </>
    );
  };

  return (
    <Section
      title={t('entity.comingBack.title')}
      aside={
        <small className={classes.quiet}>{t('entity.comingBack.note')}</small>
      }
    >
      {content()}
    </Section>
  );
}
