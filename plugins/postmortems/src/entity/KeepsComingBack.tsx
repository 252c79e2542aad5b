import { Link } from '@backstage/core-components';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import { MAX_PAGE } from 'backstage-plugin-postmortems-common';
import { postmortemsApiRef } from '../api';
import { recurringFactorsRouteRef } from '../routes';
import { useMessages } from '../translation';
import { LoadError, Period, Section, useLoad, useSettings } from '../ui';
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
  const counted = useLoad(
    signal =>
      Promise.all([
        api.getRecurringFactors(
          { from, entityRef, limit: MAX_PAGE },
          { signal },
        ),
        api.getRecurringFactors({ from, limit: MAX_PAGE }, { signal }),
      ]),
    [api, entityRef, from],
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

    const [here, everywhere] = counted.value;
    const found = comingBack(here, everywhere);
    if (found.length === 0) {
      return (
        <div className={classes.quiet}>
          {here.postmortems < 2
            ? t('entity.comingBack.tooFew', { count: here.postmortems })
            : t('entity.comingBack.nothing', {
                number: String(here.postmortems),
              })}
        </div>
      );
    }
    return (
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
                here: String(factor.here),
                ofHere: String(factor.ofHere),
              })}
            </span>
            {factor.ofElsewhere > 0 && (
              <span className={classes.quiet}>
                {t('entity.comingBack.elsewhere', {
                  elsewhere: String(factor.elsewhere),
                  ofElsewhere: String(factor.ofElsewhere),
                })}
              </span>
            )}
          </li>
        ))}
      </ul>
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
