import { useMessages } from '../../translation';
import type { EditorSession } from '../session/EditorSession';
import type { Part } from '../session/summary';

/** What a part is called; a section has a name of its own. */
export function usePartTitle(session: EditorSession): (part: Part) => string {
  const { t } = useMessages();
  return part => {
    switch (part) {
      case 'incident':
      case 'evidence':
      case 'timeline':
      case 'factors':
      case 'actions':
      case 'review':
        return t(`editor.parts.${part}`);
      default: {
        const section = session.rows.sections.find(
          ({ key }) => part === `section-${key}`,
        );
        return section?.saver.getState().row.title ?? '';
      }
    }
  };
}
