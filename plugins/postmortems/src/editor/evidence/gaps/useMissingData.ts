import {
  MISSING_DATA_SECTION,
  type DataGap,
} from 'backstage-plugin-postmortems-common';
import {
  isWritten,
  withGaps,
  withoutGaps,
} from 'backstage-plugin-postmortems-common/review';
import { useMessages } from '../../../translation';
import { useUndo } from '../../../ui';
import { useStoreValue } from '../../../ui/useStore';
import type { EditorSession } from '../../session/EditorSession';

/** The section of the report that says which data was missing, as far as gaps go. */
export function useMissingData(session: EditorSession) {
  const { t } = useMessages();
  const offerUndo = useUndo();
  const body = useStoreValue(
    session,
    ({ sections }) =>
      sections
        .find(({ key }) => key === MISSING_DATA_SECTION.key)
        ?.saver.getState().row.body ?? '',
  );
  return {
    isWritten: (gap: DataGap) => isWritten(body, gap),
    write: (gaps: readonly DataGap[]) => {
      const { saver } = session.rows.section({
        ...MISSING_DATA_SECTION,
        help: '',
      });
      const text = () => saver.getState().row.body;
      const added = gaps.filter(gap => !isWritten(text(), gap));
      saver.edit({ body: withGaps(text(), added) });
      offerUndo({
        message: t('editor.evidence.gaps.done', { count: added.length }),
        undo: () => saver.edit({ body: withoutGaps(text(), added) }),
      });
    },
  };
}
