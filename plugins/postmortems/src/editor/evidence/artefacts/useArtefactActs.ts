import type {
  Evidence,
  EvidencePatch,
} from 'backstage-plugin-postmortems-common';
import { useState } from 'react';
import { useMessages } from '../../../translation';
import { useUndo } from '../../../ui';
import type { EvidenceRoom } from '../room/EvidenceRoom';
import { useReason } from '../useReason';
import { writeOffset } from './offset';

/** What is done to artefacts, each to be taken back. */
export function useArtefactActs(room: EvidenceRoom) {
  const { t } = useMessages();
  const offerUndo = useUndo();
  const reason = useReason();
  const [problem, setProblem] = useState<string>();

  const attempt = async (act: () => Promise<void>) => {
    setProblem(undefined);
    try {
      await act();
    } catch (error) {
      setProblem(reason(error));
    }
  };

  return {
    /** What could not be done, in words. */
    problem,
    dismissProblem: () => setProblem(undefined),
    say: (evidence: Evidence, fields: EvidencePatch) =>
      room.patch(evidence.id, fields),
    shift: async ({ id, title, offsetMs }: Evidence, ms: number) => {
      await room.patch(id, { offsetMs: ms });
      offerUndo({
        message: t('editor.evidence.artefacts.shifted', {
          title,
          offset: writeOffset(ms),
        }),
        undo: () => room.patch(id, { offsetMs }),
      });
    },
    remove: ({ id, title }: Evidence) =>
      attempt(async () => {
        const undo = await room.remove(id);
        offerUndo({ message: t('editor.removed', { what: title }), undo });
      }),
    readAgain: (evidence: Evidence, zone: string, file?: Blob) =>
      attempt(async () => {
        const undo = await room.readAgain(evidence, zone, file);
        offerUndo({
          message: t('editor.evidence.zone.done', {
            title: evidence.title,
            zone,
          }),
          undo,
        });
      }),
  };
}

export type ArtefactActs = ReturnType<typeof useArtefactActs>;
