import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import {
  isOverdue,
  ListedActionItem,
} from 'backstage-plugin-postmortems-common';
import { useMessages } from '../translation';
import { EntityNameLink, useEntityNames, useToday } from '../ui';
import type { Grouping } from './filters';

const COLUMNS = 5;

const useStyles = makeStyles(theme => ({
  root: { paddingTop: theme.spacing(3), '&&': { fontWeight: 600 } },
  fold: { padding: theme.spacing(0.5), margin: theme.spacing(-0.5, 0.5) },
  count: {
    marginLeft: theme.spacing(1),
    fontWeight: 400,
    color: theme.palette.text.secondary,
  },
}));

export interface GroupHeadingProps {
  /** What the rows share; none for those that have no owner, team or service. */
  entityRef: string | null;
  /** The rows as the reader sees them now. */
  items: ListedActionItem[];
  grouping: Grouping;
  folded: boolean;
  onFold: () => void;
}

/** The name of a group. People are not counted against each other; teams and services say how much. */
export function GroupHeading(props: GroupHeadingProps) {
  const { entityRef, items, grouping, folded, onFold } = props;
  const classes = useStyles();
  const { t } = useMessages();
  const today = useToday();
  const nameOf = useEntityNames(entityRef ? [entityRef] : []);
  const rows = String(items.length);
  const overdue = items.filter(item => isOverdue(item, today)).length;
  const without = grouping === 'none' ? '' : t(`actionItems.group.${grouping}`);

  return (
    <TableRow>
      <TableCell
        component="th"
        role="rowheader"
        scope="rowgroup"
        colSpan={COLUMNS}
        className={classes.root}
      >
        <IconButton
          size="small"
          className={classes.fold}
          aria-expanded={!folded}
          aria-label={t('actionItems.group.fold', {
            group: entityRef ? nameOf(entityRef).title : without,
          })}
          onClick={onFold}
        >
          <svg width={16} height={16} viewBox="0 0 16 16" aria-hidden>
            <path
              d={folded ? 'M5.5 3 L10.5 8 L5.5 13' : 'M3 5.5 L8 10.5 L13 5.5'}
              fill="none"
              stroke="currentColor"
              strokeWidth={1.5}
            />
          </svg>
        </IconButton>
        {entityRef ? <EntityNameLink entityRef={entityRef} /> : without}
        {grouping !== 'owner' && (
          <span className={classes.count}>
            {overdue
              ? t('actionItems.group.countOverdue', {
                  rows,
                  overdue: String(overdue),
                })
              : t('actionItems.group.count', { rows })}
          </span>
        )}
      </TableCell>
    </TableRow>
  );
}
