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
import type { StatusChange } from './changeStatus';
import { StatusControl } from './StatusControl';
import type { ShownItem } from './useStatusChanges';

const useStyles = makeStyles(theme => ({
  row: { verticalAlign: 'top' },
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
}

/** One action item: what, whose, until when, how far, and the post-mortem it comes from. */
export function ActionRow({ shown, onChange }: ActionRowProps) {
  const { item } = shown;
  const { postmortem } = item;
  const classes = useStyles();
  const { t } = useMessages();
  const report = useRouteRef(reportRouteRef)({ ref: postmortem.ref });

  return (
    <TableRow className={classes.row}>
      <TableCell component="th" role="rowheader" scope="row">
        <Link to={`${report}#${item.key}`}>
          {item.key} {item.title}
        </Link>
        <div className={classes.about}>
          <Link to={report}>
            {postmortem.ref} {postmortem.title}
          </Link>
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
      </TableCell>
      <TableCell>{t(`ui.priority.${item.priority}`)}</TableCell>
      <TableCell>
        <StatusControl
          shown={shown}
          onChange={change => onChange(item, change)}
        />
      </TableCell>
    </TableRow>
  );
}
