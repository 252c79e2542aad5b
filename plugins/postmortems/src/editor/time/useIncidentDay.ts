import { useSyncExternalStore } from 'react';
import type { EditorSession } from '../session/EditorSession';
import { incidentDay } from './incidentDay';

/** The day of a time without one, as `2025-02-09` in the given zone; follows what is typed elsewhere. */
export function useIncidentDay(session: EditorSession, zone: string): string {
  const { header, events } = session.rows;
  return useSyncExternalStore(session.subscribe, () =>
    incidentDay(
      header.getState().row,
      events.contents.getState(),
      zone,
      Date.now(),
    ),
  );
}
