import { useApi } from '@backstage/core-plugin-api';
import { FOLLOW_UP_SECTION } from 'backstage-plugin-postmortems-common';
import { useEffect } from 'react';
import { useSearchParams } from 'react-router-dom';
import { postmortemsApiRef } from '../../api';
import { FOLLOW_UP_PARAM } from '../../ui/followUp';
import type { EditorSession } from '../session/EditorSession';

/**
 * Opens the section for the notes of the follow-up where the address asks for it, with a draft in it where it is empty.
 * The draft is text like any other: it is saved as that would be, and may be taken out.
 */
export function useFollowUp(session: EditorSession): void {
  const api = useApi(postmortemsApiRef);
  const [search] = useSearchParams();
  const isAsked = search.has(FOLLOW_UP_PARAM);

  useEffect(() => {
    const document = session.document();
    if (!isAsked || !document) return undefined;
    const { saver } = session.rows.section({
      ...FOLLOW_UP_SECTION,
      help: '',
    });
    const isEmpty = () => saver.getState().row.body.trim() === '';
    if (!isEmpty()) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    Promise.all([
      import('./draftFollowUp'),
      api.getOutcomes(document.ref, { signal }).then(
        ({ items }) => items,
        // Without them the draft says less.
        () => [],
      ),
    ]).then(
      ([{ draftFollowUp }, outcomes]) => {
        if (signal.aborted || !isEmpty()) return;
        const body = draftFollowUp(
          document.actionItems,
          new Map(outcomes.map(one => [one.actionItemId, one])),
        );
        if (body) saver.edit({ body });
      },
      // The section is there to be written all the same.
      () => {},
    );
    return () => controller.abort();
  }, [session, api, isAsked]);
}
