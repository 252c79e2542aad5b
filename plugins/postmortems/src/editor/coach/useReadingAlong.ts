import {
  peopleNamedIn,
  writtenNames,
} from 'backstage-plugin-postmortems-common/review';
import { useEffect, useMemo } from 'react';
import { useEntityNames, useSettings } from '../../ui';
import { useStoreValue } from '../../ui/useStore';
import type { EditorSession } from '../session/EditorSession';
import { Coach } from './Coach';

/** A coach that reads along for as long as the document is shown. */
export function useReadingAlong(session: EditorSession): Coach {
  const settings = useSettings();
  const coach = useMemo(
    () => new Coach({ session, settings }),
    [session, settings],
  );
  const refs = useStoreValue(session, () => peopleOf(session).join(','));
  const nameOf = useEntityNames(refs ? refs.split(',') : []);
  const names = writtenNames(refs ? refs.split(',') : [], ref => {
    const { title, known } = nameOf(ref);
    return known ? title : undefined;
  }).join('\n');

  useEffect(() => coach.watch(), [coach]);
  useEffect(() => coach.know(names ? names.split('\n') : []), [coach, names]);
  return coach;
}

/** The people and teams that the document itself names, as it stands in the form. */
function peopleOf({ rows }: EditorSession): string[] {
  return peopleNamedIn({
    ...rows.header.getState().row,
    actionItems: rows.actionItems.contents.getState(),
  });
}
