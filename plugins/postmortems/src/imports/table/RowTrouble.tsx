import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useMessages } from '../../translation';
import type { Batch, ImportRow } from '../batch';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0, 1),
  },
}));

export interface RowTroubleProps {
  row: ImportRow;
  batch: Batch;
  importing: boolean;
}

/** Why a row came to nothing, and the way to try again. */
export function RowTrouble({ row, batch, importing }: RowTroubleProps) {
  const classes = useStyles();
  const { t } = useMessages();
  const { state, trouble, intent } = row;
  if ((state !== 'unread' && state !== 'failed') || !trouble) return null;
  return (
    <div className={classes.root}>
      <span>
        {t(`imports.state.${state}`)}{' '}
        {trouble.said ?? t(`imports.trouble.${trouble.kind}`)}{' '}
        {intent && t('imports.state.unsure')}
      </span>
      <Button
        size="small"
        disabled={importing}
        onClick={() => batch.retry(row.id)}
      >
        {t('imports.state.again')}
      </Button>
    </div>
  );
}
