import {
  KeyboardEvent,
  useCallback,
  useDeferredValue,
  useMemo,
  useState,
  useRef,
} from 'react';
import { flushSync } from 'react-dom';
import { LAYERS, type Layer } from 'backstage-plugin-postmortems-common';
import { useMessages } from '../../translation';
import { usePatternNames, useUndo } from '../../ui';
import { useGridStyles } from '../fields/gridStyles';
import { useGridKeys } from '../fields/useGridKeys';
import { useStore } from '../../ui/useStore';
import type { EditorSession } from '../session/EditorSession';
import { quiet } from '../session/quiet';
import { isBlank } from '../session/RowList';
import { CausesDrawn } from './CausesDrawn';
import { FactorRow } from './FactorRow';
import { Move, moveOf } from './moveKeys';
import {
  Candidate,
  FactorChange,
  indent,
  move,
  outdent,
  placeFactors,
  waitsFor,
} from './tree';

/** What made the incident possible: statements of causation, each below the one it explains. */
export function FactorsForm({ session }: { session: EditorSession }) {
  const classes = useGridStyles();
  const { t } = useMessages();
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
  const candidates = useCandidates(placed);
  const patterns = usePatternNames(
    placed.map(({ factor }) => factor.patternId),
  );
  /** What somebody wanted to move, or to move something to, before it was saved. */
  const [awaited, setAwaited] = useState<string>();
  const unsaved = placed.find(
    ({ key, factor }) => key === awaited && !factor.id,
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

  const { focus } = keys;
  /** Adds a cause that explains another one, or goes to that which waits to be written. */
  const ask = useCallback(
    async (key: string) => {
      const { saver } = factors.getState().find(row => row.key === key)!;
      // What explains a cause names it by the id that it has once it is saved.
      if (!saver.getState().row.id) {
        saver.flush();
        await quiet(saver);
      }
      const { id, layer } = saver.getState().row;
      if (!id) {
        setAwaited(key);
        return;
      }
      const waiting = factors
        .getState()
        .find(row => isBlank(row) && row.saver.getState().row.parentId === id);
      let added = waiting?.key ?? '';
      if (!waiting) {
        flushSync(() => {
          const below = { parentId: id, layer: layerBelow(layer) };
          added = factors.insert(key, below).key;
        });
      }
      focus(added, 'statement');
    },
    [factors, focus],
  );

  const go = (key: string, way: Move) => {
    const changes: (FactorChange | undefined)[] = {
      in: () => [indent(placed, key)],
      out: () => [outdent(placed, key)],
      up: () => move(placed, key, -1),
      down: () => move(placed, key, 1),
    }[way]();
    for (const change of changes) {
      if (change) saverOf(change.key).edit(change.fields);
    }
    setAwaited(
      changes.some(Boolean) ? undefined : waitsFor(placed, key, way)?.key,
    );
  };
  const focusing = useRef(0);
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const target = event.target as HTMLElement;
    const key = target.closest<HTMLElement>('[data-row]')?.dataset.row;
    const { column } = target.dataset;
    const way = moveOf(event);
    // Whoever types on has the focus where it is meant to be.
    cancelAnimationFrame(focusing.current);
    // With these keys a list of choices is opened and gone through.
    if (!way || key === undefined || target instanceof HTMLSelectElement) {
      keys.onKeyDown(event);
      return;
    }
    event.preventDefault();
    go(key, way);
    // The row has moved, and the browser may have dropped the focus on the way.
    focusing.current = requestAnimationFrame(() => keys.focus(key, column));
  };

  return (
    <>
      <div className={classes.bar}>
        <p className={classes.hint}>{t('editor.factors.hint')}</p>
      </div>
      <p aria-live="polite" className={classes.waiting}>
        {unsaved &&
          t('editor.factors.notYetSaved', {
            statement: unsaved.factor.statement,
          })}
      </p>
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
            {placed.map(({ key, depth, factor }) => (
              <FactorRow
                key={key}
                rowKey={key}
                saver={saverOf(key)}
                session={session}
                depth={depth}
                candidates={candidates}
                pattern={patterns.get(factor.patternId ?? '')}
                onRemove={keys.remove}
                onAsk={ask}
              />
            ))}
          </tbody>
        </table>
      </div>
      <CausesDrawn session={session} onSelect={keys.focus} />
    </>
  );
}

/** What made something possible lies deeper than it. */
function layerBelow(layer: Layer): Layer {
  return LAYERS[Math.min(LAYERS.indexOf(layer) + 1, LAYERS.length - 1)];
}

/**
 * What may be offered as a parent, for all rows alike. It follows a letter typed into one statement
 * when there is time: every row has to be drawn for it.
 */
function useCandidates(placed: readonly Candidate[]): readonly Candidate[] {
  const text = useDeferredValue(
    JSON.stringify(
      placed.map(({ key, depth, factor: { id, statement } }) => ({
        key,
        depth,
        factor: { id, statement },
      })),
    ),
  );
  return useMemo(() => JSON.parse(text) as Candidate[], [text]);
}
