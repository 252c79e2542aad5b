import {
  ROW_LIMITS,
  type TimelineProposal,
} from 'backstage-plugin-postmortems-common';
import { useState } from 'react';
import { useMessages } from '../../../translation';
import { formatNumber, useUndo } from '../../../ui';
import type { EditorSession } from '../../session/EditorSession';
import { useReason } from '../useReason';
import { accept } from './accept';
import type { Edited } from './acceptance';

/** What is done to proposals, each to be taken back. */
export function useProposalActs(session: EditorSession) {
  const { t } = useMessages();
  const offerUndo = useUndo();
  const reason = useReason();
  const [problem, setProblem] = useState<string>();
  const { evidence, rows } = session;

  const decide = async (
    { key, description }: TimelineProposal,
    dismissed: boolean,
  ) => {
    setProblem(undefined);
    try {
      await evidence.dismiss([key], dismissed);
    } catch (error) {
      setProblem(t('editor.evidence.notDone', { reason: reason(error) }));
      return;
    }
    if (!dismissed) return;
    offerUndo({
      message: t('editor.evidence.proposals.dismissed', { what: description }),
      undo: () => evidence.dismiss([key], false),
    });
  };

  return {
    problem,
    dismissProblem: () => setProblem(undefined),
    accept: (proposals: readonly TimelineProposal[], edited?: Edited) => {
      const count = proposals.length;
      const there = rows.events.contents.getState().length;
      if (there + count > ROW_LIMITS.events) {
        setProblem(
          t('editor.evidence.proposals.noRoom', {
            count: formatNumber(count),
            limit: formatNumber(ROW_LIMITS.events),
          }),
        );
        return;
      }
      setProblem(undefined);
      const undo = accept(session, proposals, edited);
      const what = edited?.description ?? proposals[0].description;
      offerUndo({
        message: t('editor.evidence.proposals.accepted', { count, what }),
        undo,
      });
    },
    dismiss: (proposal: TimelineProposal) => void decide(proposal, true),
    takeUp: (proposal: TimelineProposal) => void decide(proposal, false),
  };
}

export type ProposalActs = ReturnType<typeof useProposalActs>;
