import { makeStyles } from '@material-ui/core/styles';
import { useStore } from '../../ui/useStore';
import { useMessages } from '../../translation';
import type { LastImport } from '../batch';
import { droppedSources } from '../collect';
import { BatchView } from './BatchView';
import { DropZone } from './DropZone';
import { LastImportNotice } from './LastImportNotice';
import { LeftOutList } from './LeftOutList';
import { useFileDrop } from '../../ui/useFileDrop';
import { useImport } from './useImport';
import { useLeaveGuard } from './useLeaveGuard';
import { useOnline } from './useOnline';

const useStyles = makeStyles(theme => ({
  root: { display: 'grid', gap: theme.spacing(2), minWidth: 0 },
}));

/** Files in at the top, what was found in them below. */
export function Import({ last }: { last: LastImport }) {
  const classes = useStyles();
  const { t } = useMessages();
  const visit = useImport(last);
  const { batch, take } = visit;
  const over = useFileDrop(dropped => void take(droppedSources(dropped)));
  const online = useOnline();
  const { undoing } = useStore(last);
  useLeaveGuard(undoing !== undefined);

  return (
    <div className={classes.root}>
      {!online && <div role="status">{t('imports.offline')}</div>}
      {batch ? (
        <BatchView batch={batch} last={last} visit={visit} over={over} />
      ) : (
        <>
          <LastImportNotice last={last} busy={false} />
          <DropZone
            over={over}
            looking={visit.looking}
            failed={visit.failed}
            nothing={visit.leftOut.length > 0}
            onTake={take}
          />
        </>
      )}
      <LeftOutList leftOut={visit.leftOut} />
    </div>
  );
}
