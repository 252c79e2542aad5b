import type { ActionItem, DataGap } from 'backstage-plugin-postmortems-common';
import { gapAction } from 'backstage-plugin-postmortems-common/review';
import { useMessages } from '../../../translation';
import { useUndo } from '../../../ui';
import { useStore } from '../../../ui/useStore';
import type { EditorSession } from '../../session/EditorSession';

export interface OfferedAction {
  title: string;
  /** The action item of this title, once there is one; without a key until it is saved. */
  item?: ActionItem;
  add: () => void;
}

/** What would close a gap next time; none where its artefact is gone. */
export function useGapAction(
  { rows, evidence }: EditorSession,
  gap: DataGap,
): OfferedAction | undefined {
  const { t } = useMessages();
  const offerUndo = useUndo();
  const items = useStore(rows.actionItems.contents);
  const artefact = evidence.find(gap.artefactId);
  if (!artefact) return undefined;

  const action = gapAction(gap, artefact);
  const { source, type, priority } = action;
  const title = (() => {
    switch (action.kind) {
      case 'alert':
        return t('editor.evidence.gaps.actions.alert', { source });
      case 'scrape':
        return t('editor.evidence.gaps.actions.scrape', { source });
      default:
        return t(`editor.evidence.gaps.actions.keep.${action.data}`, {
          source,
          count: action.days,
        });
    }
  })();
  return {
    title,
    item: items.find(item => item.title === title),
    add: () => {
      const { key } = rows.actionItems.add({ title, type, priority });
      offerUndo({
        message: t('editor.evidence.gaps.actionAdded', { title }),
        undo: async () => {
          rows.actionItems.remove(key);
        },
      });
    },
  };
}
