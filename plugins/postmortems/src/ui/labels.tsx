import { makeStyles } from '@material-ui/core/styles';
import {
  isOverdue,
  isUnfinished,
  isWaitingForProof,
  type ActionItem,
  type Status,
  type Visibility,
} from 'backstage-plugin-postmortems-common';
import { ReactNode } from 'react';
import { useMessages } from '../translation';
import { formatDay, relativeDue } from './time';
import { lateColor } from './tokens';
import { useToday } from './useToday';

const useStyles = makeStyles(theme => ({
  label: {
    display: 'inline-block',
    padding: '0 8px',
    borderRadius: 10,
    border: `1px solid ${theme.palette.divider}`,
    fontSize: 12,
    lineHeight: '18px',
    whiteSpace: 'nowrap',
    color: theme.palette.text.primary,
  },
  late: { color: lateColor(theme), fontWeight: 600 },
  due: { whiteSpace: 'nowrap' },
}));

function Label({ children }: { children: ReactNode }) {
  return <span className={useStyles().label}>{children}</span>;
}

/** Whether a post-mortem is a draft, in review or published, and whether it is restricted. */
export function StatusLabel(props: {
  status: Status;
  visibility?: Visibility;
}) {
  const { t } = useMessages();
  return (
    <>
      <Label>{t(`ui.status.${props.status}`)}</Label>
      {props.visibility === 'restricted' && (
        <>
          {' '}
          <Label>{t('ui.visibility.restricted')}</Label>
        </>
      )}
    </>
  );
}

/** How far an action item is; one that is done without proof says so. */
export function ActionStatusLabel(props: {
  item: Pick<ActionItem, 'status' | 'proof' | 'dueOn'>;
}) {
  const { t } = useMessages();
  const { item } = props;
  return (
    <Label>
      {isWaitingForProof(item)
        ? t('ui.actionStatus.waitingForProof')
        : t(`ui.actionStatus.${item.status}`)}
    </Label>
  );
}

/** When an action item is due, seen from today; once nothing is owed, only the day. */
export function DueLabel(props: {
  item: Pick<ActionItem, 'status' | 'proof' | 'dueOn'>;
}) {
  const classes = useStyles();
  const { t } = useMessages();
  const today = useToday();
  const { item } = props;

  const words = () => {
    if (item.dueOn && !isUnfinished(item)) return formatDay(item.dueOn);
    const due = relativeDue(item.dueOn, today);
    switch (due.kind) {
      case 'none':
        return t('ui.due.none');
      case 'overdue':
        return t('ui.due.overdue', { count: due.days });
      case 'today':
        return t('ui.due.today');
      case 'soon':
        return t('ui.due.inDays', { count: due.days });
      default:
        return t('ui.due.on', { day: formatDay(due.day) });
    }
  };

  return (
    <span
      className={`${classes.due} ${isOverdue(item, today) ? classes.late : ''}`}
      title={item.dueOn ? formatDay(item.dueOn) : undefined}
    >
      {words()}
    </span>
  );
}
