import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import {
  isOverdue,
  ListedActionItem,
} from 'backstage-plugin-postmortems-common';
import { postmortemsTranslationRef } from '../translation';
import { EntityNameLink, useEntityNames, useToday } from '../ui';
import { ActionRow } from './ActionRow';
import type { StatusChange } from './changeStatus';
import type { Grouping } from './filters';
import { Group, groupItems } from './grouping';
import type { ShownItem } from './useStatusChanges';
import { useTeams } from './useTeams';

const COLUMNS = 5;

const useStyles = makeStyles(theme => ({
  table: {
    tableLayout: 'fixed',
    '& caption': {
      captionSide: 'top',
      padding: theme.spacing(1),
      textAlign: 'left',
      color: theme.palette.text.secondary,
      fontSize: 12,
    },
    '& tbody th': { overflowWrap: 'anywhere' },
    '& thead th': { fontWeight: 600 },
    '& th, & td': {
      font: 'inherit',
      borderColor: theme.palette.divider,
      padding: theme.spacing(1),
    },
    [theme.breakpoints.down('md')]: {
      // Without a line to spare, "3 days overdue" takes two.
      '& td > span': { whiteSpace: 'normal' },
    },
  },
  owner: { width: 152, [theme.breakpoints.down('md')]: { width: 92 } },
  due: { width: 144, [theme.breakpoints.down('md')]: { width: 80 } },
  priority: { width: 88, [theme.breakpoints.down('md')]: { width: 80 } },
  status: { width: 208, [theme.breakpoints.down('md')]: { width: 116 } },
  group: { paddingTop: theme.spacing(3), '&&': { fontWeight: 600 } },
  count: {
    marginLeft: theme.spacing(1),
    fontWeight: 400,
    color: theme.palette.text.secondary,
  },
}));

export interface ActionTableProps {
  items: ListedActionItem[];
  grouping: Grouping;
  /** There are more pages than the one on show. */
  partial: boolean;
  shown: (item: ListedActionItem) => ShownItem;
  onChange: (item: ListedActionItem, change: StatusChange) => void;
}

/** One page of action items, in a row or under headings. */
export function ActionTable(props: ActionTableProps) {
  const { items, grouping, partial, shown, onChange } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(postmortemsTranslationRef);
  const groups = useGroups(items, grouping);

  const rows = (members: ListedActionItem[]) =>
    members.map(item => (
      <ActionRow key={item.id} shown={shown(item)} onChange={onChange} />
    ));

  return (
    <Table size="small" className={classes.table}>
      <caption>
        {t(`actionItems.caption.${grouping}`)}{' '}
        {groups &&
          partial &&
          t('actionItems.caption.pageOnly', { shown: String(items.length) })}
      </caption>
      <TableHead>
        <TableRow>
          <TableCell>{t('actionItems.column.action')}</TableCell>
          <TableCell className={classes.owner}>
            {t('actionItems.column.owner')}
          </TableCell>
          <TableCell className={classes.due}>
            {t('actionItems.column.due')}
          </TableCell>
          <TableCell className={classes.priority}>
            {t('actionItems.column.priority')}
          </TableCell>
          <TableCell className={classes.status}>
            {t('actionItems.column.status')}
          </TableCell>
        </TableRow>
      </TableHead>
      {groups ? (
        groups.map(group => (
          <TableBody key={group.entityRef}>
            <GroupHeading group={group} grouping={grouping} />
            {rows(group.items)}
          </TableBody>
        ))
      ) : (
        <TableBody>{rows(items)}</TableBody>
      )}
    </Table>
  );
}

function useGroups(
  items: ListedActionItem[],
  grouping: Grouping,
): Group[] | null {
  const owners = items.flatMap(item => item.owner ?? []);
  const teams = useTeams(grouping === 'team' ? owners : []);
  const nameOf = useEntityNames([
    ...new Set(
      {
        none: () => [],
        owner: () => owners,
        team: () => owners.flatMap(teams),
        service: () => items.flatMap(item => item.postmortem.affectedEntities),
      }[grouping](),
    ),
  ]);
  return grouping === 'none'
    ? null
    : groupItems(items, grouping, { name: ref => nameOf(ref).title, teams });
}

/** The name of a group. People are not counted against each other; teams and services say how much. */
function GroupHeading(props: { group: Group; grouping: Grouping }) {
  const { group, grouping } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(postmortemsTranslationRef);
  const today = useToday();
  const rows = String(group.items.length);
  const overdue = group.items.filter(item => isOverdue(item, today)).length;

  return (
    <TableRow>
      <TableCell
        component="th"
        role="rowheader"
        scope="rowgroup"
        colSpan={COLUMNS}
        className={classes.group}
      >
        {group.entityRef ? (
          <EntityNameLink entityRef={group.entityRef} />
        ) : (
          grouping !== 'none' && t(`actionItems.group.${grouping}`)
        )}
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
