import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { Fragment } from 'react';
import { ConfirmLink } from '../../patterns/CurationLinks';
import { reportRouteRef } from '../../routes';
import { useMessages } from '../../translation';
import { formatDay, formatNumber } from '../../ui';
import type { LastImport, LastItem } from '../batch';
import { ProgressLine } from './ProgressLine';
import { useCalmStore } from './useCalmStore';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    justifyItems: 'start',
    gap: theme.spacing(1),
    padding: theme.spacing(2),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    overflowWrap: 'anywhere',
  },
}));

export interface LastImportNoticeProps {
  last: LastImport;
  /** Others are being made. */
  busy: boolean;
}

/** What the last import made, and the way back. */
export function LastImportNotice(props: LastImportNoticeProps) {
  const { last, busy } = props;
  const classes = useStyles();
  const { t } = useMessages();
  const { at, items, undoing, restored } = useCalmStore(last);
  if (at === undefined || items.length === 0) return null;

  const having = (outcome: LastItem['outcome']) =>
    items.filter(item => item.outcome === outcome);
  const undone = having('undone').length;
  const changed = having('changed');
  const failed = having('failed').length;
  const trouble = having('failed')[0]?.trouble;
  const left = having('made').length + failed;
  const amount = { count: items.length, number: formatNumber(items.length) };

  return (
    <section aria-label={t('imports.last.label')} className={classes.root}>
      <div role="status">
        {restored
          ? t('imports.last.madeOn', {
              ...amount,
              day: formatDay(new Date(at).toISOString()),
            })
          : t('imports.last.made', amount)}{' '}
        {undone > 0 &&
          !undoing &&
          t('imports.last.undone', {
            count: undone,
            number: formatNumber(undone),
          })}
      </div>
      {changed.length > 0 && (
        <div>
          {t('imports.last.changed', { count: changed.length })}{' '}
          <References items={changed} />
        </div>
      )}
      {failed > 0 && !undoing && (
        <div role="alert">
          {t('imports.last.failed', { count: failed })}{' '}
          {trouble?.said ?? t(`imports.trouble.${trouble?.kind ?? 'failed'}`)}
        </div>
      )}
      {left > 0 && !undoing && !busy && <ConfirmLink />}
      {undoing && (
        <ProgressLine
          {...undoing}
          say={values => t('imports.last.progress', values)}
          stop={{
            label: t('imports.run.stop'),
            hint: t('imports.run.stopHint'),
            onStop: () => last.stop(),
          }}
        />
      )}
      {left > 0 && !undoing && !busy && (
        <Button variant="outlined" size="small" onClick={() => last.undo()}>
          {t(left < items.length ? 'imports.last.rest' : 'imports.last.undo')}
        </Button>
      )}
    </section>
  );
}

function References({ items }: { items: readonly LastItem[] }) {
  const report = useRouteRef(reportRouteRef);
  return (
    <>
      {items.map(({ ref }, index) => (
        <Fragment key={ref}>
          {index > 0 && ', '}
          <Link to={report({ ref })}>{ref}</Link>
        </Fragment>
      ))}
    </>
  );
}
