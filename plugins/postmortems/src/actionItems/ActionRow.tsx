import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import type { ListedActionItem } from 'backstage-plugin-postmortems-common';
import { reportRouteRef } from '../routes';
import { useMessages } from '../translation';
import {
  DueLabel,
  EntityNames,
  PersonName,
  RestrictedMark,
  StatusLabel,
} from '../ui';
import { ActionFacts } from '../ui/actions';
import { RowTicket } from '../ui/tickets';
import { RowCheckbox } from './bulk/RowCheckbox';
import type { StatusChange } from './changeStatus';
import { PostmortemLink } from './PostmortemLink';
import { SnoozeButton } from './snooze/SnoozeButton';
import { StatusControl } from './StatusControl';
import type { ShownItem } from './useStatusChanges';

const useStyles = makeStyles(theme => ({
  row: { verticalAlign: 'top' },
  // Material's own is red, which here says that something is late.
  selected: { background: theme.palette.action.selected },
  about: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0, 1.5),
    fontSize: 12,
    color: theme.palette.text.secondary,
    overflowWrap: 'anywhere',
    '& a': { color: 'inherit' },
  },
}));

export interface ActionRowProps {
  shown: ShownItem;
  onChange: (item: ListedActionItem, change: StatusChange) => void;
  /** Without a column for the priority, which then stands with the rest. */
  narrow?: boolean;
  /** How it is selected, where any of the rows can be. */
  selecting?: {
    selected: boolean;
    /** @param range - all the rows up to this one are meant */
    onToggle: (range: boolean) => void;
  };
}

/** One action item: what, whose, until when, how far, and the post-mortem it comes from. */
export function ActionRow(props: ActionRowProps) {
  const { shown, onChange, narrow, selecting } = props;
  const { item } = shown;
  const { postmortem } = item;
  const classes = useStyles();
  const { t } = useMessages();
  const report = useRouteRef(reportRouteRef)({ ref: postmortem.ref });

  return (
    <TableRow
      className={`${classes.row} ${
        selecting?.selected ? classes.selected : ''
      }`}
    >
      {selecting && (
        <TableCell>
          {item.mayEdit && (
            <RowCheckbox
              label={t('actionItems.bulk.select', {
                key: item.key,
                title: item.title,
                postmortem: postmortem.ref,
              })}
              checked={selecting.selected}
              onToggle={(_, range) => selecting.onToggle(range)}
            />
          )}
        </TableCell>
      )}
      <TableCell component="th" role="rowheader" scope="row">
        <Link to={`${report}#${item.key}`}>
          {item.key} {item.title}
        </Link>
        <div className={classes.about}>
          {narrow && (
            <span>{t(`actionItems.row.priority.${item.priority}`)}</span>
          )}
          <PostmortemLink mention={postmortem} />
          {postmortem.visibility === 'restricted' && <RestrictedMark />}
          {postmortem.status !== 'published' && (
            <StatusLabel status={postmortem.status} />
          )}
          {postmortem.affectedEntities.length > 0 && (
            <span>
              <EntityNames refs={postmortem.affectedEntities} limit={3} />
            </span>
          )}
          {item.ticketUrl && (
            <Link to={item.ticketUrl}>{t('actionItems.row.ticket')}</Link>
          )}
          <RowTicket item={item} />
          <ActionFacts item={item} outcome={item} />
        </div>
      </TableCell>
      <TableCell>
        <PersonName personRef={item.owner} />
      </TableCell>
      <TableCell>
        <DueLabel item={item} />
        <SnoozeButton item={item} onChange={change => onChange(item, change)} />
      </TableCell>
      {!narrow && <TableCell>{t(`ui.priority.${item.priority}`)}</TableCell>}
      <TableCell>
        <StatusControl
          shown={shown}
          onChange={change => onChange(item, change)}
        />
      </TableCell>
    </TableRow>
  );
}
