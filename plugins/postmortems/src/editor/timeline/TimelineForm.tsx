import Button from '@material-ui/core/Button';
import { ROW_LIMITS } from 'backstage-plugin-postmortems-common';
import { ClipboardEvent, useCallback } from 'react';
import { useMessages } from '../../translation';
import { useUndo } from '../../ui';
import { DropHint } from '../evidence/intake/DropHint';
import { useGridStyles } from '../fields/gridStyles';
import { useGridKeys } from '../fields/useGridKeys';
import { useStore, useStoreValue } from '../../ui/useStore';
import { eventsFrom } from '../paste/events';
import { parseTable } from '../paste/parseTable';
import { usePasteLimit } from '../paste/usePasteLimit';
import type { EditorSession } from '../session/EditorSession';
import { byTime, isInOrder } from '../session/order';
import { TimesToLookAt } from '../time/review/TimesToLookAt';
import { useTimeReview } from '../time/review/useTimeReview';
import { useIncidentDay } from '../time/useIncidentDay';
import { useZone } from '../time/useZone';
import { ZonePicker } from '../../ui/ZonePicker';
import { EventRow } from './EventRow';
import { EventsDrawn } from './EventsDrawn';
import { ExportedActors } from './ExportedActors';

/** Where a pasted table becomes rows; elsewhere it is the text it is. */
const ROWS_PASTED_IN: (string | undefined)[] = ['time', 'description'];

/** The events of the incident, in a table that one types through. */
export function TimelineForm({ session }: { session: EditorSession }) {
  const classes = useGridStyles();
  const { t } = useMessages();
  const offerUndo = useUndo();
  const [zone, setZone] = useZone();
  const day = useIncidentDay(session, zone);
  const { events } = session.rows;
  const rows = useStore(events);
  const inOrder = useStoreValue(events.contents, isInOrder);

  const remove = useCallback(
    (key: string) => {
      const row = events.getState().find(candidate => candidate.key === key);
      const what =
        row?.saver.getState().row.description || t('editor.timeline.unnamed');
      const undo = events.remove(key);
      offerUndo({ message: t('editor.removed', { what }), undo });
    },
    [events, offerUndo, t],
  );

  const keys = useGridKeys({
    list: events,
    order: () => events.getState().map(({ key }) => key),
    onRemove: remove,
    onAdd: after => events.insert(after).key,
  });

  const review = useTimeReview(session);

  const pasteLimit = usePasteLimit(ROW_LIMITS.events);
  const onPaste = (event: ClipboardEvent<HTMLTableElement>) => {
    const target = event.target as HTMLElement;
    if (!ROWS_PASTED_IN.includes(target.dataset.column)) return;
    const cells = parseTable(event.clipboardData.getData('text/plain'));
    if (!cells || (cells.length === 1 && cells[0].length === 1)) return;
    const pasted = eventsFrom(cells, { zone, day, now: Date.now() });
    if (!pasted.length) return;
    event.preventDefault();
    if (!pasteLimit.fits(events.contents.getState().length, pasted.length))
      return;
    const at = target.closest<HTMLElement>('[data-row]')?.dataset.row;
    const added = events.insertAll(pasted, at);
    offerUndo({
      message: t('editor.timeline.pasted', { count: added.length }),
      undo: async () => {
        added.forEach(({ key }) => events.remove(key));
      },
    });
  };

  return (
    <>
      <EventsDrawn session={session} onSelect={keys.focus} />
      <DropHint session={session} />
      <div className={classes.bar}>
        <div className={classes.hint}>
          {t('editor.timeline.hint')}
          <TimesToLookAt
            review={review}
            order={() => events.getState().map(({ key }) => key)}
            onShow={key => keys.focus(key, 'time')}
          />
        </div>
        <ZonePicker
          label={t('editor.time.zone')}
          zone={zone}
          onChoose={setZone}
        />
      </div>
      {!inOrder && (
        <div className={classes.bar}>
          <span>{t('editor.timeline.outOfOrder')}</span>
          <Button
            size="small"
            variant="outlined"
            onClick={() => events.sort(byTime)}
          >
            {t('editor.timeline.sort')}
          </Button>
        </div>
      )}
      {pasteLimit.notice}
      <div className={classes.scroll}>
        <table
          role="grid"
          ref={keys.ref}
          className={classes.table}
          onKeyDown={keys.onKeyDown}
          onPaste={onPaste}
        >
          <caption>{t('editor.parts.timeline')}</caption>
          <thead>
            <tr>
              <th scope="col" style={{ width: 184 }}>
                {t('editor.timeline.time')}
              </th>
              <th scope="col">{t('editor.timeline.event')}</th>
              <td style={{ width: 36 }} />
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, saver }) => (
              <EventRow
                key={key}
                rowKey={key}
                saver={saver}
                zone={zone}
                day={day}
                onRemove={keys.remove}
                review={review}
              />
            ))}
          </tbody>
        </table>
      </div>
      <ExportedActors session={session} />
    </>
  );
}
