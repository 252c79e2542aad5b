import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { KeyboardEvent, useCallback, useMemo } from 'react';
import { postmortemsTranslationRef } from '../../translation';
import { useUndo } from '../../ui';
import { useGridStyles } from '../fields/gridStyles';
import { useGridKeys } from '../fields/useGridKeys';
import { useStore } from '../page/useStore';
import type { EditorSession } from '../session/EditorSession';
import { FactorRow } from './FactorRow';
import {
  FactorChange,
  indent,
  move,
  outdent,
  placeFactors,
  possibleParents,
} from './tree';

/** What made the incident possible: statements of causation, each below the one it explains. */
export function FactorsForm({ session }: { session: EditorSession }) {
  const classes = useGridStyles();
  const { t } = useTranslationRef(postmortemsTranslationRef);
  const offerUndo = useUndo();
  const { factors } = session.rows;
  const rows = useStore(factors);
  const contents = useStore(factors.contents);
  const placed = useMemo(
    () =>
      placeFactors(
        rows.map(({ key, saver }) => ({ key, factor: saver.getState().row })),
      ),
    // What the savers hold is what `contents` tells of.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [rows, contents],
  );
  const saverOf = (key: string) => rows.find(row => row.key === key)!.saver;

  const remove = useCallback(
    (key: string) => {
      const row = factors.getState().find(candidate => candidate.key === key);
      const what =
        row?.saver.getState().row.statement || t('editor.factors.unnamed');
      const undo = factors.remove(key);
      offerUndo({ message: t('editor.removed', { what }), undo });
    },
    [factors, offerUndo, t],
  );

  const keys = useGridKeys({
    list: factors,
    order: () => placed.map(({ key }) => key),
    onRemove: remove,
    onAdd: after => {
      const { layer, parentId } = saverOf(after).getState().row;
      return factors.insert(after, { layer, parentId }).key;
    },
  });

  const moved = (changes: (FactorChange | undefined)[]) => {
    for (const change of changes) {
      if (change) saverOf(change.key).edit(change.fields);
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const target = event.target as HTMLElement;
    const { row: key } =
      target.closest<HTMLElement>('[data-row]')?.dataset ?? {};
    const { column } = target.dataset;
    const act =
      event.altKey &&
      key !== undefined &&
      {
        ArrowRight: () => moved([indent(placed, key)]),
        ArrowLeft: () => moved([outdent(placed, key)]),
        ArrowUp: () => moved(move(placed, key, -1)),
        ArrowDown: () => moved(move(placed, key, 1)),
      }[event.key];
    if (act) {
      event.preventDefault();
      act();
      // The row has moved, and the browser may have dropped the focus on the way.
      requestAnimationFrame(() => keys.focus(key, column));
    } else keys.onKeyDown(event);
  };

  return (
    <>
      <div className={classes.bar}>
        <p className={classes.hint}>{t('editor.factors.hint')}</p>
      </div>
      <div className={classes.scroll}>
        <table
          role="grid"
          ref={keys.ref}
          className={classes.table}
          onKeyDown={onKeyDown}
        >
          <caption>{t('editor.parts.factors')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('editor.factors.statement')}</th>
              <td style={{ width: 36 }} />
            </tr>
          </thead>
          <tbody>
            {placed.map(({ key, depth }) => (
              <FactorRow
                key={key}
                rowKey={key}
                saver={saverOf(key)}
                depth={depth}
                parents={JSON.stringify(
                  possibleParents(placed, key).map(({ factor }) => [
                    factor.id,
                    factor.statement,
                  ]),
                )}
                onRemove={remove}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
