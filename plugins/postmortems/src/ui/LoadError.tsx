import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { errorStatus } from 'backstage-plugin-postmortems-common';
import { useMessages } from '../translation';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 2),
    padding: theme.spacing(2),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
  },
  what: { fontWeight: 600 },
}));

/** The message that says why a request came to nothing. */
export function reasonOf(error: unknown) {
  switch (errorStatus(error)) {
    case undefined:
      return 'ui.error.offline';
    case 403:
      return 'ui.error.refused';
    case 404:
      return 'ui.error.gone';
    default:
      return 'ui.error.failed';
  }
}

export interface LoadErrorProps {
  /** What did not work: `The list could not be loaded.` */
  what: string;
  error: Error;
  retry?: () => void;
}

/** Says what happened, that nothing was lost, and what to do. */
export function LoadError({ what, error, retry }: LoadErrorProps) {
  const classes = useStyles();
  const { t } = useMessages();
  return (
    <div role="alert" className={classes.root}>
      <span>
        <span className={classes.what}>{what}</span> {t(reasonOf(error))}{' '}
        {t('ui.error.safe')}
      </span>
      {retry && (
        <Button size="small" variant="outlined" onClick={retry}>
          {t('ui.error.retry')}
        </Button>
      )}
    </div>
  );
}
