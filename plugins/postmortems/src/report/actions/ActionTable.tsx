import { Link } from '@backstage/core-components';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import type { ActionItem } from 'backstage-plugin-postmortems-common';
import { useMessages } from '../../translation';
import { ActionStatusLabel, DueLabel, PersonName } from '../../ui';
import { CommentMark } from '../comments/CommentMark';
import { addressText } from '../facts/facts';
import { useTableStyles } from '../tableStyles';

/** What is being done about it, as it stands today. */
export function ActionTable({ items }: { items: ActionItem[] }) {
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
              <ActionNotes item={item} />
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

/** Where it is tracked, who backs it, what shows that it is done, or why it will not be. */
function ActionNotes({ item }: { item: ActionItem }) {
  const classes = useTableStyles();
  const { t } = useMessages();
  const { ticketUrl, sponsor, proof, reason } = item;
  return (
    <>
      {ticketUrl && (
        <div className={classes.quiet}>
          <Link to={ticketUrl}>
            {t('report.actions.ticket', { text: addressText(ticketUrl) })}
          </Link>
        </div>
      )}
      {sponsor && (
        <div className={classes.quiet}>
          {t('report.actions.sponsor', {
            name: <PersonName personRef={sponsor} />,
          })}
        </div>
      )}
      {proof && (
        <div className={classes.quiet}>
          {/^https?:\/\/\S+$/.test(proof)
            ? t('report.actions.proof', {
                proof: <Link to={proof}>{addressText(proof)}</Link>,
              })
            : t('report.actions.proof', { proof })}
        </div>
      )}
      {reason && (
        <div className={classes.quiet}>
          {t('report.actions.reason', { reason })}
        </div>
      )}
    </>
  );
}
