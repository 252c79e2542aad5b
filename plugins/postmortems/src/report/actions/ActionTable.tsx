import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import type {
  ActionItem,
  ActionOutcome,
} from 'backstage-plugin-postmortems-common';
import { useMessages } from '../../translation';
import { ActionStatusLabel, DueLabel, PersonName } from '../../ui';
import { ActionFacts, type Outcomes } from '../../ui/actions';
import { TicketNote } from '../../ui/tickets';
import { CommentMark } from '../comments/CommentMark';
import { useTableStyles } from '../tableStyles';

/** What is being done about it, as it stands today. */
export function ActionTable(props: {
  items: ActionItem[];
  outcomes?: Outcomes;
}) {
  const { items, outcomes } = props;
  const classes = useTableStyles();
  const { t } = useMessages();
  return (
    <Table size="small" className={`${classes.table} ${classes.stacked}`}>
      <caption className={classes.caption}>
        {t('report.actions.caption')}
      </caption>
      <TableHead>
        <TableRow>
          <TableCell>{t('report.actions.key')}</TableCell>
          <TableCell>{t('report.actions.action')}</TableCell>
          <TableCell>{t('report.actions.owner')}</TableCell>
          <TableCell>{t('report.actions.due')}</TableCell>
          <TableCell>{t('report.actions.priority')}</TableCell>
          <TableCell>{t('report.actions.status')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {items.map(item => (
          <TableRow key={item.id} id={item.key}>
            <TableCell className={classes.narrow}>{item.key}</TableCell>
            <TableCell>
              {item.title}
              <CommentMark
                target={{ kind: 'action', key: item.id }}
                label={item.key}
              />
              <ActionNotes item={item} outcome={outcomes?.get(item.id)} />
            </TableCell>
            <TableCell>
              <PersonName personRef={item.owner} />
            </TableCell>
            <TableCell className={classes.narrow}>
              <DueLabel item={item} />
            </TableCell>
            <TableCell className={classes.narrow}>
              {t(`ui.priority.${item.priority}`)}
            </TableCell>
            <TableCell className={classes.narrow}>
              <ActionStatusLabel item={item} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

/** Where it is tracked, who backs it, and what became of it. */
function ActionNotes(props: { item: ActionItem; outcome?: ActionOutcome }) {
  const { item, outcome } = props;
  const classes = useTableStyles();
  const { t } = useMessages();
  const { sponsor } = item;
  return (
    <>
      <TicketNote item={item} className={classes.quiet} />
      {sponsor && (
        <div className={classes.quiet}>
          {t('report.actions.sponsor', {
            name: <PersonName personRef={sponsor} />,
          })}
        </div>
      )}
      <ActionFacts item={item} outcome={outcome} className={classes.quiet} />
    </>
  );
}
