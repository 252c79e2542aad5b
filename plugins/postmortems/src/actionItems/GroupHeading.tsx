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
import { PostmortemLink } from './PostmortemLink';

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
  /** What the rows share, as {@link Group.key}; none for those that have no owner, team or service. */
  name: string | null;
  /** The rows as the reader sees them now. */
  items: ListedActionItem[];
  grouping: Grouping;
  /** How many columns it goes over. */
  columns: number;
  folded: boolean;
  onFold: () => void;
}

/** The name of a group. People are not counted against each other; teams and services say how much. */
export function GroupHeading(props: GroupHeadingProps) {
  const { name, items, grouping, columns, folded, onFold } = props;
  const classes = useStyles();
  const { t } = useMessages();
  const today = useToday();
  const entityRef = grouping === 'postmortem' ? null : name;
  const nameOf = useEntityNames(entityRef ? [entityRef] : []);
  const rows = String(items.length);
  const overdue = items.filter(item => isOverdue(item, today)).length;
  const title = () => {
    if (entityRef) return nameOf(entityRef).title;
    return grouping === 'none' || grouping === 'postmortem'
      ? name ?? ''
      : t(`actionItems.group.${grouping}`);
  };
  const heading = () => {
    if (grouping === 'postmortem') {
      return <PostmortemLink mention={items[0].postmortem} />;
    }
    return entityRef ? <EntityNameLink entityRef={entityRef} /> : title();
  };

  return (
    <TableRow>
      <TableCell
        component="th"
        role="rowheader"
        scope="rowgroup"
        colSpan={columns}
        className={classes.root}
      >
        <IconButton
          size="small"
          className={classes.fold}
          aria-expanded={!folded}
          aria-label={t('actionItems.group.fold', {
            group: title(),
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
        {heading()}
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
