import { makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import type { ListedActionItem } from 'backstage-plugin-postmortems-common';
import { useState } from 'react';
import { useMessages } from '../translation';
import { useEntityNames } from '../ui';
import { ActionRow } from './ActionRow';
import type { StatusChange } from './changeStatus';
import type { Grouping } from './filters';
import { GroupHeading } from './GroupHeading';
import { Group, groupItems } from './grouping';
import type { ShownItem } from './useStatusChanges';
import { useTeams } from './useTeams';

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
  due: { width: 168, [theme.breakpoints.down('md')]: { width: 80 } },
  priority: { width: 88, [theme.breakpoints.down('md')]: { width: 80 } },
  status: { width: 208, [theme.breakpoints.down('md')]: { width: 116 } },
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
  const { t } = useMessages();
  const groups = useGroups(items, grouping);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());

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
        groups.map(group => {
          const key = `${grouping} ${group.entityRef}`;
          const isFolded = folded.has(key);
          return (
            <TableBody key={key}>
              <GroupHeading
                entityRef={group.entityRef}
                items={group.items.map(item => shown(item).item)}
                grouping={grouping}
                folded={isFolded}
                onFold={() =>
                  setFolded(last => {
                    const next = new Set(last);
                    if (!next.delete(key)) next.add(key);
                    return next;
                  })
                }
              />
              {!isFolded && rows(group.items)}
            </TableBody>
          );
        })
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
