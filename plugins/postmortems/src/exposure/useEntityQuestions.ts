import { useApi } from '@backstage/core-plugin-api';
import type { ExposurePage } from 'backstage-plugin-postmortems-common';
import { postmortemsApiRef } from '../api';
import { type Loaded, useLoad } from '../ui';

const SHOWN = 20;

/** What post-mortems ask about an entity or its parts. */
export interface EntityQuestionsAsked {
  waiting: ExposurePage;
  answered: ExposurePage;
}

/** Loads what is asked about an entity: what waits for an answer apart from what has one. */
export function useEntityQuestions(
  entityRef: string,
): Loaded<EntityQuestionsAsked> {
  const api = useApi(postmortemsApiRef);
  return useLoad(
    async signal => {
      const page = (answered: boolean) =>
        api.listExposures({ entityRef, answered, limit: SHOWN }, { signal });
      // Apart, so that many answers do not stand before what waits for one.
      const [waiting, answered] = await Promise.all([page(false), page(true)]);
      return { waiting, answered };
    },
    [api, entityRef],
  );
}

/** How many post-mortems wait for an answer, as far as they are loaded. */
export function askingOf({ waiting }: EntityQuestionsAsked): number {
  return new Set(waiting.items.map(({ postmortem }) => postmortem.ref)).size;
}
