import { makeStyles } from '@material-ui/core/styles';
import type { Postmortem } from 'backstage-plugin-postmortems-common';
import { useCallback, useMemo, useState } from 'react';
import { useMessages } from '../../translation';
import { Fold } from '../../ui/Fold';
import {
  timedEvents,
  TimelineFigure,
  type TimelineFigureProps,
} from '../../ui/timeline';
import { TimelineTable } from './TimelineTable';

/** A longer table waits until it is asked for. */
const TABLE_AT_ONCE = 30;

const useStyles = makeStyles(theme => ({
  table: { marginTop: theme.spacing(2) },
}));

/** What happened when: drawn to scale, and as a table below. */
export function Timeline({ postmortem }: { postmortem: Postmortem }) {
  const { timeline } = postmortem;
  const classes = useStyles();
  const { t } = useMessages();
  const [folded, setFolded] = useState(timeline.length > TABLE_AT_ONCE);
  const [selected, setSelected] = useState<string>();
  const select = useCallback<TimelineFigureProps['onSelect']>(event => {
    setFolded(false);
    setSelected(event.id);
  }, []);

  const rows = useMemo(
    () => [
      ...timedEvents(timeline).map(({ event }) => event),
      ...timeline.filter(event => !event.occurredAt),
    ],
    [timeline],
  );
  const table = <TimelineTable events={rows} selectedId={selected} />;

  return (
    <>
      <TimelineFigure
        postmortem={postmortem}
        header={postmortem}
        timeline={timeline}
        onSelect={select}
      />
      <div className={classes.table}>
        {rows.length > TABLE_AT_ONCE ? (
          <Fold
            folded={folded}
            onFold={setFolded}
            show={t('report.timeline.showTable', { count: rows.length })}
            hide={t('report.timeline.hideTable')}
          >
            {table}
          </Fold>
        ) : (
          table
        )}
      </div>
    </>
  );
}
