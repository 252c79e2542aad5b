import type { Row } from 'backstage-plugin-postmortems-common';
import { KeyboardEvent, useCallback, useRef } from 'react';
import { flushSync } from 'react-dom';
import { isBlank, RowList } from '../session/RowList';

type ListRow = Row & { id: string };

export interface GridKeys {
  /** For the table. */
  onKeyDown: (event: KeyboardEvent<HTMLTableElement>) => void;
  ref: React.RefObject<HTMLTableElement>;
  /** Takes the focus into a row. */
  focus: (key: string, column?: string) => void;
  /** Deletes a row and takes the focus to the next one. Stays the same function. */
  remove: (key: string, column?: string) => void;
}

export interface GridKeysOptions<T extends ListRow> {
  list: RowList<T>;
  /** The rows' keys in the order in which they are shown. */
  order: () => readonly string[];
  onRemove: (key: string) => void;
  /** Adds a row behind the named one; answers its key. */
  onAdd: (after: string) => string;
}

/**
 * Types through a table: Enter opens a row below, arrows go to the row above or below in the same
 * column, Ctrl+Shift+Backspace deletes the row. A row is an element with `data-row`, a cell's input one with
 * `data-column`.
 */
export function useGridKeys<T extends ListRow>(
  options: GridKeysOptions<T>,
): GridKeys {
  const { list, order, onAdd } = options;
  const ref = useRef<HTMLTableElement>(null);
  const latest = useRef(options);
  latest.current = options;

  const focus = useCallback((key: string, column?: string) => {
    const row = ref.current?.querySelector(`[data-row="${CSS.escape(key)}"]`);
    const input =
      (column &&
        row?.querySelector<HTMLElement>(`[data-column="${column}"]`)) ||
      row?.querySelector<HTMLElement>('[data-column]');
    input?.focus();
  }, []);

  const enter = (key: string) => {
    const rows = list.getState();
    const next = order()[order().indexOf(key) + 1];
    const isEmpty = (of: string | undefined) =>
      rows.some(row => row.key === of && isBlank(row));
    if (isEmpty(key)) return;
    if (next !== undefined && isEmpty(next)) {
      focus(next);
      return;
    }
    let added = '';
    flushSync(() => {
      added = onAdd(key);
    });
    focus(added);
  };

  const remove = useCallback(
    (key: string, column?: string) => {
      const keys = latest.current.order();
      const at = keys.indexOf(key);
      flushSync(() => latest.current.onRemove(key));
      focus(keys[at + 1] ?? keys[at - 1] ?? '', column);
    },
    [focus],
  );

  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const target = event.target as HTMLElement;
    const key = target.closest<HTMLElement>('[data-row]')?.dataset.row;
    const column = target.dataset.column;
    if (key === undefined || event.defaultPrevented) return;
    // These keys choose among what an input method offers.
    if (event.nativeEvent.isComposing) return;

    const command = event.ctrlKey || event.metaKey;
    const handled = (act: () => void) => {
      event.preventDefault();
      act();
    };
    if (command && event.shiftKey && event.key === 'Backspace') {
      handled(() => remove(key, column));
    } else if (column === undefined || event.altKey || event.shiftKey) {
      // Pickers and buttons have keys of their own.
    } else if (event.key === 'Enter') {
      handled(() => enter(key));
    } else if (event.key === 'ArrowUp' && isAtEdge(target, 'start')) {
      const above = order()[order().indexOf(key) - 1];
      if (above !== undefined) handled(() => focus(above, column));
    } else if (event.key === 'ArrowDown' && isAtEdge(target, 'end')) {
      const below = order()[order().indexOf(key) + 1];
      if (below !== undefined) handled(() => focus(below, column));
    }
  };

  return { ref, onKeyDown, focus, remove };
}

/** True where an arrow cannot move within the text: in one line, or at the beginning or end of several. */
function isAtEdge(target: HTMLElement, edge: 'start' | 'end'): boolean {
  if (target instanceof HTMLInputElement) return target.type !== 'date';
  if (!(target instanceof HTMLTextAreaElement)) return false;
  const oneLine = target.clientHeight < 48 && !target.value.includes('\n');
  const at = edge === 'start' ? 0 : target.value.length;
  return (
    oneLine || (target.selectionStart === at && target.selectionEnd === at)
  );
}
