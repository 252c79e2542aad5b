import { Link } from '@backstage/core-components';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import {
  type ListedActionItem,
  UNFINISHED_ACTION_STATUSES,
} from 'backstage-plugin-postmortems-common';
import { postmortemsApiRef } from '../api';
import { actionItemsRouteRef, reportRouteRef } from '../routes';
import { useMessages } from '../translation';
import {
  DueLabel,
  LoadError,
  PersonName,
  Section,
  useLoad,
  visuallyHidden,
} from '../ui';

const SHOWN = 10;

const useStyles = makeStyles(theme => ({
  caption: visuallyHidden,
  quiet: { color: theme.palette.text.secondary },
  title: { width: '40%', minWidth: 176, overflowWrap: 'break-word' },
  wide: { [theme.breakpoints.down('sm')]: { display: 'none' } },
  once: { whiteSpace: 'nowrap' },
}));

function ActionRow({ item }: { item: ListedActionItem }) {
  const classes = useStyles();
  const { t } = useMessages();
  const report = useRouteRef(reportRouteRef)({ ref: item.postmortem.ref });
  return (
    <TableRow hover>
      <TableCell className={classes.title}>
        <Link to={`${report}#actions`}>
          {item.key} {item.title}
        </Link>
      </TableCell>
      <TableCell>
        <PersonName personRef={item.owner} />
      </TableCell>
      <TableCell className={classes.once}>
        <DueLabel item={item} />
      </TableCell>
      <TableCell className={classes.once}>
        {t(`ui.priority.${item.priority}`)}
      </TableCell>
      <TableCell className={`${classes.once} ${classes.wide}`}>
        <Link to={report} title={item.postmortem.title}>
          {item.postmortem.ref}
        </Link>
      </TableCell>
    </TableRow>
  );
}

export interface OpenActionsProps {
  entityRef: string;
  /** How many there are, once that is known. */
  total?: number;
}

/** What is still owed here, the longest overdue first. */
export function OpenActions({ entityRef, total }: OpenActionsProps) {
  const classes = useStyles();
  const api = useApi(postmortemsApiRef);
  const { t } = useMessages();
  const dashboard = useRouteRef(actionItemsRouteRef);
  const list = useLoad(
    signal =>
      api.listActionItems(
        { entityRef, status: [...UNFINISHED_ACTION_STATUSES], limit: SHOWN },
        { signal },
      ),
    [api, entityRef],
  );

  const content = () => {
    if (list.error) {
      return (
        <LoadError
          what={t('entity.actions.failed')}
          error={list.error}
          retry={list.retry}
        />
      );
    }
    if (!list.value) return <Skeleton variant="rect" height={120} />;
    if (list.value.items.length === 0) {
      return <div className={classes.quiet}>{t('entity.actions.none')}</div>;
    }
    return (
      <TableContainer>
        <Table size="small">
          <caption className={classes.caption}>
            {t('entity.actions.caption')}
          </caption>
          <TableHead>
            <TableRow>
              <TableCell>{t('entity.actions.action')}</TableCell>
              <TableCell>{t('entity.actions.owner')}</TableCell>
              <TableCell>{t('entity.actions.due')}</TableCell>
              <TableCell>{t('entity.actions.priority')}</TableCell>
              <TableCell className={classes.wide}>
                {t('entity.actions.postmortem')}
              </TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {list.value.items.map(item => (
              <ActionRow key={item.id} item={item} />
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    );
  };

  return (
    <Section
      title={t('entity.actions.title')}
      aside={
        total !== undefined &&
        total > SHOWN && (
          <Link to={`${dashboard()}?${new URLSearchParams({ entityRef })}`}>
            {t('entity.actions.all', { number: String(total) })}
          </Link>
        )
      }
    >
      {content()}
    </Section>
  );
}
