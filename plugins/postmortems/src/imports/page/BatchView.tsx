import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useCallback, useState } from 'react';
import { useMessages } from '../../translation';
import type { Batch, LastImport } from '../batch';
import { ImportTable } from '../table/ImportTable';
import { PreviewDialog } from '../preview/PreviewDialog';
import { FileButtons } from './FileButtons';
import { LastImportNotice } from './LastImportNotice';
import { ReadingBar } from './ReadingBar';
import { RunBar } from './RunBar';
import { SummaryLine } from './SummaryLine';
import { useCalmStore } from './useCalmStore';
import type { ImportVisit } from './useImport';
import { useLeaveGuard } from './useLeaveGuard';
import { ZoneQuestion } from './ZoneQuestion';

const useStyles = makeStyles(theme => ({
  root: { display: 'grid', gap: theme.spacing(2), minWidth: 0 },
  // Its height stays when the reading ends, so that nothing below moves.
  found: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 2),
    minHeight: 32,
  },
  more: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 2),
    padding: theme.spacing(1),
    border: `1px dashed ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
  },
  over: { backgroundColor: theme.palette.action.hover },
}));

export interface BatchViewProps {
  batch: Batch;
  last: LastImport;
  visit: ImportVisit;
  /** Somebody is holding files over the page. */
  over: boolean;
}

/** What was found: in a sentence, in a table and one by one; and the way to import it. */
export function BatchView({ batch, last, visit, over }: BatchViewProps) {
  const classes = useStyles();
  const { t } = useMessages();
  const state = useCalmStore(batch);
  const made = useCalmStore(last);
  const [shown, setShown] = useState<{ id: string; atWarnings: boolean }>();
  const preview = useCallback(
    (id: string, atWarnings: boolean) => setShown({ id, atWarnings }),
    [],
  );
  const { totals, activity, zone } = state;
  const importing = activity?.kind === 'importing';
  useLeaveGuard(importing);

  return (
    <div className={classes.root}>
      <LastImportNotice last={last} busy={importing} />
      <div className={classes.found}>
        <SummaryLine totals={totals} />
        <ReadingBar
          state={state}
          onStop={() => batch.stop()}
          onReadRest={() => batch.readRest()}
        />
      </div>
      {totals.zoneFiles > 0 && (
        <ZoneQuestion
          files={totals.zoneFiles}
          zone={zone}
          disabled={importing}
          onChoose={chosen => batch.chooseZone(chosen)}
        />
      )}
      <RunBar
        state={state}
        busy={made.undoing !== undefined}
        onImport={() => batch.import()}
        onStop={() => batch.stop()}
      />
      <ImportTable
        batch={batch}
        state={state}
        made={made.items}
        onPreview={preview}
      />
      {!importing && (
        <div className={`${classes.more} ${over ? classes.over : ''}`}>
          <span role="status">
            {visit.looking
              ? t('imports.drop.looking')
              : t(visit.failed ? 'imports.drop.failed' : 'imports.drop.more')}
          </span>
          <FileButtons waiting={visit.looking} onTake={visit.take} />
          <Button onClick={visit.startOver}>
            {t('imports.drop.startOver')}
          </Button>
        </div>
      )}
      {shown && (
        <PreviewDialog
          batch={batch}
          rows={state.rows}
          id={shown.id}
          atWarnings={shown.atWarnings}
          onGo={id => setShown({ id, atWarnings: false })}
          onClose={() => setShown(undefined)}
        />
      )}
    </div>
  );
}
