import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useMessages } from '../../translation';
import { formatDay, formatNumber, StatusLabel } from '../../ui';
import { ServicesCell } from '../services/ServicesCell';
import type { Column } from './columns';
import type { ImportRowProps } from './ImportRow';
import { RowState } from './RowState';
import { TitleCell } from './TitleCell';

const useStyles = makeStyles(theme => ({
  // Its number stands where those without a button do.
  count: {
    minWidth: 0,
    margin: -3,
    marginRight: theme.spacing(-1),
    padding: theme.spacing(0, 1),
    font: 'inherit',
  },
}));

export interface ImportCellProps extends ImportRowProps {
  column: Column;
  /** Day and numbers stand below the title. */
  narrow: boolean;
}

/** One field of one post-mortem. */
export function ImportCell(props: ImportCellProps) {
  const { row, batch, column, outcome, importing, onPreview } = props;
  const classes = useStyles();
  const { t } = useMessages();
  const { found, made } = row;
  if (column === 'title') return <TitleCell {...props} />;
  if (column === 'status') {
    if (made) {
      return outcome === 'undone' || outcome === 'changed' ? (
        <>{t(`imports.table.${outcome}`)}</>
      ) : (
        <StatusLabel status={made.status} />
      );
    }
    return <RowState row={row} />;
  }
  if (!found || row.state === 'unread') return null;
  switch (column) {
    case 'day':
      return found.startedAt ? <>{formatDay(found.startedAt)}</> : null;
    case 'services':
      return <ServicesCell row={row} batch={batch} disabled={importing} />;
    case 'events':
      return <>{formatNumber(found.events)}</>;
    case 'actions':
      return <>{formatNumber(found.actionItems)}</>;
    case 'factors':
      return <>{formatNumber(found.factors)}</>;
    default:
      return found.warnings.length === 0 ? (
        <>0</>
      ) : (
        <Button
          size="small"
          variant="outlined"
          className={classes.count}
          aria-label={t('imports.table.warningsOf', {
            count: found.warnings.length,
            title: found.title,
          })}
          onClick={() => onPreview(row.id, true)}
        >
          {formatNumber(found.warnings.length)}
        </Button>
      );
  }
}
