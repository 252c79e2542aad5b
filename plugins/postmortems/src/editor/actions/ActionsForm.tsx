import { ROW_LIMITS } from 'backstage-plugin-postmortems-common';
import { ClipboardEvent, useCallback, useEffect, useRef } from 'react';
import { useMessages } from '../../translation';
import { usePeopleByName, useUndo } from '../../ui';
import { useOutcomes } from '../../ui/actions';
import { useGridStyles } from '../fields/gridStyles';
import { useGridKeys } from '../fields/useGridKeys';
import { useStore, useStoreValue } from '../../ui/useStore';
import { actionsFrom, type PastedAction } from '../paste/actions';
import { parseTable } from '../paste/parseTable';
import { usePasteLimit } from '../paste/usePasteLimit';
import type { EditorSession } from '../session/EditorSession';
import { ActionRow } from './ActionRow';
import { EditedTickets } from './EditedTickets';
import { IdeasForm } from './IdeasForm';

const CATALOG_WAIT_MS = 2_000;

/** By name: none of them is known. */
const NOBODY: ReadonlyMap<string, string> = new Map();

/** What is being done about it: action items in a table that one types through. */
export function ActionsForm({ session }: { session: EditorSession }) {
  const classes = useGridStyles();
  const { t } = useMessages();
  const offerUndo = useUndo();
  const { actionItems, factors } = session.rows;
  const rows = useStore(actionItems);
  const ref = useStoreValue(session, state => state.ref);
  // A row is an idea or not by what stands in it, which the list of rows does not tell.
  const ideaKeys = useStoreValue(actionItems.contents, () =>
    JSON.stringify(
      actionItems
        .getState()
        .filter(({ saver }) => saver.getState().row.isIdea)
        .map(({ key }) => key),
    ),
  );
  const isIdea = ({ key }: { key: string }) =>
    (JSON.parse(ideaKeys) as string[]).includes(key);
  const saved = useStoreValue(actionItems.contents, all =>
    all.map(({ id, version }) => `${id} ${version}`).join(','),
  );
  const outcomes = useOutcomes(
    ref ?? '',
    ref && saved ? saved : undefined,
  ).value;
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
    order: () =>
      actionItems
        .getState()
        .filter(row => !isIdea(row))
        .map(({ key }) => key),
    onRemove: remove,
    onAdd: after => actionItems.insert(after).key,
  });

  const peopleByName = usePeopleByName();
  const shown = useRef(true);
  useEffect(() => {
    shown.current = true;
    return () => {
      shown.current = false;
    };
  }, []);
  const insert = (
    pasted: readonly PastedAction[],
    people: ReadonlyMap<string, string>,
    at?: string,
  ) => {
    const added = actionItems.insertAll(
      pasted.map(({ fields, ownerName }) => {
        const owner = ownerName && people.get(ownerName);
        return owner ? { ...fields, owner } : fields;
      }),
      at,
    );
    const unread = pasted.flatMap(({ ownerName, unread: cells }) =>
      ownerName && !people.has(ownerName) ? [ownerName, ...cells] : cells,
    );
    offerUndo({
      message: unread.length
        ? t('editor.actions.pastedInPart', {
            count: added.length,
            unread: [...new Set(unread)].map(cell => `“${cell}”`).join(', '),
          })
        : t('editor.actions.pasted', { count: added.length }),
      undo: async () => {
        added.forEach(({ key }) => actionItems.remove(key));
      },
    });
    return added;
  };
  /** Owners for rows that came without. Whom somebody has chosen meanwhile stays, and what they deleted is left alone. */
  const fillIn = (
    pasted: readonly PastedAction[],
    people: ReadonlyMap<string, string>,
    added: ReturnType<typeof insert>,
  ) => {
    const there = new Set(actionItems.getState().map(({ key }) => key));
    added.forEach(({ key, saver }, i) => {
      const { ownerName } = pasted[i];
      const owner = ownerName && people.get(ownerName);
      if (owner && there.has(key) && !saver.getState().row.owner) {
        saver.edit({ owner });
      }
    });
  };

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
    const at = target.closest<HTMLElement>('[data-row]')?.dataset.row;
    // Rows come with their owners, as they are numbered in the order in which they are sent.
    const people = peopleByName(
      pasted.flatMap(({ ownerName }) => ownerName ?? []),
    ).catch(() => NOBODY);
    // What was pasted is not kept waiting by a catalog that does not answer.
    const late = new Promise<undefined>(resolve => {
      setTimeout(resolve, CATALOG_WAIT_MS);
    });
    void Promise.race([people, late]).then(async found => {
      const added = insert(pasted, found ?? NOBODY, at);
      if (found) return;
      const foundLate = await people;
      if (shown.current) fillIn(pasted, foundLate, added);
    });
  };

  return (
    <EditedTickets session={session}>
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
            {rows
              .filter(row => !isIdea(row))
              .map(({ key, saver }) => (
                <ActionRow
                  key={key}
                  rowKey={key}
                  saver={saver}
                  factors={addressable}
                  outcome={outcomes?.get(saver.getState().row.id)}
                  onRemove={keys.remove}
                />
              ))}
          </tbody>
        </table>
      </div>
      <IdeasForm
        session={session}
        ideas={rows.filter(isIdea)}
        outcomes={outcomes}
        onRemove={remove}
      />
    </EditedTickets>
  );
}
