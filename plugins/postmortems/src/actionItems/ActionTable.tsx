import { makeStyles, type Theme } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import type { ListedActionItem } from 'backstage-plugin-postmortems-common';
import { useId, useState } from 'react';
import { useMessages } from '../translation';
import { visuallyHidden } from '../ui';
import { ActionRow } from './ActionRow';
import type { ActionChange, StatusChange } from './changeStatus';
import type { Grouping } from './filters';
import { BulkBar } from './bulk/BulkBar';
import { RowCheckbox } from './bulk/RowCheckbox';
import { changeFor, RowWish } from './bulk/rowChange';
import type { BulkRun } from './bulk/useBulkRun';
import { useEscape } from './bulk/useEscape';
import type { Selection } from './bulk/useSelection';
import { GroupHeading } from './GroupHeading';
import { useGroups } from './useGroups';
import type { ShownItem } from './useStatusChanges';

const useStyles = makeStyles(theme => ({
  table: {
    tableLayout: 'fixed',
    // Its words stand above it, where also stands what can be done with what is selected.
    '& caption': visuallyHidden,
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
  select: { width: 40 },
  owner: { width: 152, [theme.breakpoints.down('md')]: { width: 92 } },
  due: { width: 184, [theme.breakpoints.down('md')]: { width: 80 } },
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
  selection: Selection;
  run: BulkRun;
}

/** What many of them are changed to. */
const wishesFor = (items: ListedActionItem[], change: ActionChange) =>
  items.flatMap((seen): RowWish[] => {
    const wanted = changeFor(seen, change);
    return wanted ? [{ seen, wanted }] : [];
  });

/** One page of action items, in a row or under headings, of which some may be changed at once. */
export function ActionTable(props: ActionTableProps) {
  const { items, grouping, partial, shown, onChange, selection, run } = props;
  const classes = useStyles();
  const { t } = useMessages();
  const selectAllId = useId();
  const narrow = useMediaQuery<Theme>(theme => theme.breakpoints.down('sm'), {
    noSsr: true,
  });
  const groups = useGroups(items, grouping);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const inOrder = groups ? groups.flatMap(group => group.items) : items;
  const editable = [...new Set(inOrder)].filter(item => item.mayEdit);
  const order = editable.map(item => item.id);
  const selected = editable.filter(item => selection.has(item.id));
  const isBusy = run.state.kind === 'running';
  const clear = () => {
    // What had the focus may be gone with the selection.
    document.getElementById(selectAllId)?.focus();
    selection.replace([]);
  };
  useEscape(selected.length > 0 && !isBusy, clear);

  const caption = [
    t(`actionItems.caption.${grouping}`),
    groups &&
      partial &&
      t('actionItems.caption.pageOnly', { shown: String(items.length) }),
  ]
    .filter(Boolean)
    .join(' ');
  const changeAll = (change: ActionChange) => {
    const wishes = wishesFor(
      selected.map(item => shown(item).item),
      change,
    );
    run.start(wishes, selected.length - wishes.length);
  };
  const tryRest = (rest: readonly RowWish[]) =>
    run.start(
      rest.map(wish => ({ ...wish, seen: shown(wish.seen).item })),
      0,
    );

  const rows = (members: ListedActionItem[]) =>
    members.map(item => (
      <ActionRow
        key={item.id}
        shown={shown(item)}
        onChange={onChange}
        narrow={narrow}
        selecting={
          order.length
            ? {
                selected: selection.has(item.id),
                onToggle: range => {
                  run.dismiss();
                  selection.toggle(item.id, order, range);
                },
              }
            : undefined
        }
      />
    ));

  return (
    <>
      <BulkBar
        count={selected.length}
        run={run}
        onChange={changeAll}
        onRetry={tryRest}
        onClear={clear}
      >
        <span aria-hidden>{caption}</span>
      </BulkBar>
      <Table size="small" className={classes.table}>
        <caption>{caption}</caption>
        <TableHead>
          <TableRow>
            {order.length > 0 && (
              <TableCell className={classes.select}>
                <RowCheckbox
                  id={selectAllId}
                  label={t('actionItems.bulk.selectAll')}
                  checked={selected.length === order.length}
                  partly={selected.length > 0 && selected.length < order.length}
                  onToggle={all => {
                    run.dismiss();
                    selection.replace(all ? order : []);
                  }}
                />
              </TableCell>
            )}
            <TableCell>{t('actionItems.column.action')}</TableCell>
            <TableCell className={classes.owner}>
              {t('actionItems.column.owner')}
            </TableCell>
            <TableCell className={classes.due}>
              {t('actionItems.column.due')}
            </TableCell>
            {!narrow && (
              <TableCell className={classes.priority}>
                {t('actionItems.column.priority')}
              </TableCell>
            )}
            <TableCell className={classes.status}>
              {t('actionItems.column.status')}
            </TableCell>
          </TableRow>
        </TableHead>
        {groups ? (
          groups.map(group => {
            const key = `${grouping} ${group.key}`;
            const isFolded = folded.has(key);
            return (
              <TableBody key={key}>
                <GroupHeading
                  name={group.key}
                  items={group.items.map(item => shown(item).item)}
                  grouping={grouping}
                  columns={4 + Number(!narrow) + Number(order.length > 0)}
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
    </>
  );
}
