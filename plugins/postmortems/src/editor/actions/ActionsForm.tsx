import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ROW_LIMITS } from 'backstage-plugin-postmortems-common';
import { ClipboardEvent, useCallback } from 'react';
import { postmortemsTranslationRef } from '../../translation';
import { useUndo } from '../../ui';
import { useGridStyles } from '../fields/gridStyles';
import { useGridKeys } from '../fields/useGridKeys';
import { useStore, useStoreValue } from '../page/useStore';
import { actionsFrom } from '../paste/actions';
import { parseTable } from '../paste/parseTable';
import { usePasteLimit } from '../paste/usePasteLimit';
import type { EditorSession } from '../session/EditorSession';
import { ActionRow } from './ActionRow';

/** What is being done about it: action items in a table that one types through. */
export function ActionsForm({ session }: { session: EditorSession }) {
  const classes = useGridStyles();
  const { t } = useTranslationRef(postmortemsTranslationRef);
  const offerUndo = useUndo();
  const { actionItems, factors } = session.rows;
  const rows = useStore(actionItems);
  const addressable = useStoreValue(factors.contents, all =>
    JSON.stringify(
      all.filter(({ id }) => id).map(({ id, statement }) => [id, statement]),
    ),
  );

  const remove = useCallback(
    (key: string) => {
      const row = actionItems
        .getState()
        .find(candidate => candidate.key === key);
      const what =
        row?.saver.getState().row.title || t('editor.actions.unnamed');
      const undo = actionItems.remove(key);
      offerUndo({ message: t('editor.removed', { what }), undo });
    },
    [actionItems, offerUndo, t],
  );

  const keys = useGridKeys({
    list: actionItems,
    order: () => actionItems.getState().map(({ key }) => key),
    onRemove: remove,
    onAdd: after => actionItems.insert(after).key,
  });

  const pasteLimit = usePasteLimit(ROW_LIMITS.actionItems);
  const onPaste = (event: ClipboardEvent<HTMLTableElement>) => {
    const target = event.target as HTMLElement;
    if (target.dataset.column !== 'title') return;
    const cells = parseTable(event.clipboardData.getData('text/plain'));
    if (!cells || (cells.length === 1 && cells[0].length === 1)) return;
    const pasted = actionsFrom(cells);
    if (!pasted.length) return;
    event.preventDefault();
    if (!pasteLimit.fits(actionItems.contents.getState().length, pasted.length))
      return;
    const added = actionItems.insertAll(
      pasted.map(({ fields }) => fields),
      target.closest<HTMLElement>('[data-row]')?.dataset.row,
    );
    const unread = pasted.flatMap(row => row.unread);
    offerUndo({
      message: unread.length
        ? t('editor.actions.pastedInPart', {
            count: added.length,
            unread: unread.map(cell => `“${cell}”`).join(', '),
          })
        : t('editor.actions.pasted', { count: added.length }),
      undo: async () => {
        added.forEach(({ key }) => actionItems.remove(key));
      },
    });
  };

  return (
    <>
      <div className={classes.bar}>
        <p className={classes.hint}>{t('editor.actions.hint')}</p>
      </div>
      {pasteLimit.notice}
      <div className={classes.scroll}>
        <table
          role="grid"
          ref={keys.ref}
          className={classes.table}
          onKeyDown={keys.onKeyDown}
          onPaste={onPaste}
        >
          <caption>{t('editor.parts.actions')}</caption>
          <thead>
            <tr>
              <th scope="col" style={{ width: 56 }}>
                {t('editor.actions.key')}
              </th>
              <th scope="col">{t('editor.actions.title')}</th>
              <td style={{ width: 72 }} />
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, saver }) => (
              <ActionRow
                key={key}
                rowKey={key}
                saver={saver}
                factors={addressable}
                onRemove={keys.remove}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
