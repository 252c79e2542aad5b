import { Link } from '@backstage/core-components';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { postmortemsApiRef } from '../api';
import { confirmFactorsRouteRef, patternsRouteRef } from '../routes';
import { useMessages } from '../translation';
import { linksInText, useLoad } from '../ui';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0, 2),
    minHeight: 20,
    margin: theme.spacing(0.5, 0, 1),
    ...linksInText,
  },
}));

/** The ways from recurring factors to the patterns, and to what waits to be confirmed. */
export function CurationLinks() {
  const classes = useStyles();
  const { t } = useMessages();
  const patterns = useRouteRef(patternsRouteRef);
  return (
    <nav className={classes.root}>
      <Link to={patterns()}>{t('patterns.curation.patterns')}</Link>
      <ConfirmLink />
    </nav>
  );
}

/** How many factors are only suggested, leading to where they are confirmed; nothing where there are none. */
export function ConfirmLink() {
  const api = useApi(postmortemsApiRef);
  const { t } = useMessages();
  const confirm = useRouteRef(confirmFactorsRouteRef);
  const { value } = useLoad(
    signal => api.countUnconfirmedFactors({ signal }),
    [api],
  );
  if (!value || value.factors === 0) return null;
  return (
    <Link to={confirm()}>
      {t(
        value.isMore
          ? 'patterns.curation.waitingMore'
          : 'patterns.curation.waiting',
        { count: value.factors },
      )}
    </Link>
  );
}
