import { parseEntityRef } from '@backstage/catalog-model';
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
  const names = namesOf(refs ? refs.split(',') : [], nameOf).join('\n');

  useEffect(() => coach.watch(), [coach]);
  useEffect(() => coach.know(names ? names.split('\n') : []), [coach, names]);
  return coach;
}

/** The people and teams that the document itself names. */
function peopleOf({ rows }: EditorSession): string[] {
  const { authors, reviewers, facilitator, members } =
    rows.header.getState().row;
  const acting = rows.actionItems.contents
    .getState()
    .flatMap(({ owner, sponsor }) => [owner, sponsor]);
  const named = [...authors, ...reviewers, facilitator, ...members, ...acting];
  return [...new Set(named.filter(ref => ref !== null))].sort();
}

/**
 * As people write them: by the full name, and a person by the first part of it, too. The name of an account is none
 * that would be written with a capital: `mark` is a verb, and behind an @ it is read as a person in any case.
 */
export function namesOf(
  refs: readonly string[],
  nameOf: (ref: string) => { title: string; known: boolean },
): string[] {
  const names = refs.flatMap(ref => {
    const { title, known } = nameOf(ref);
    if (!known || !/^\p{Lu}/u.test(title)) return [];
    const [first] = title.split(' ');
    return parseEntityRef(ref).kind === 'user' && first.length > 2
      ? [title, first]
      : [title];
  });
  return [...new Set(names)];
}
