import { KeyboardEvent, useCallback, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

/** What the keys do. */
export interface KeyedActs {
  accept: (key: string) => void;
  edit: (key: string) => void;
  dismiss: (key: string) => void;
}

export interface ProposalKeys {
  /** For the list. */
  ref: React.RefObject<HTMLUListElement>;
  /** The one that Tab goes to. */
  current: string | undefined;
  /** For each proposal. */
  handlersOf: (key: string) => {
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
    onFocus: () => void;
  };
  /** Does something that may take the proposal out of the list, and takes the focus to the next one. */
  leave: (key: string, act: () => void) => void;
  focus: (key: string) => void;
  /** The acts, by mouse. */
  accept: (key: string) => void;
  dismiss: (key: string) => void;
}

/**
 * One key each for what is done to the proposal in focus; arrows go from one to the next. A proposal is an
 * element with `data-proposal`.
 * @param keys - the proposals in the order in which they are shown
 * @param acts - none for those who may only read
 * @param onEmpty - takes the focus when no proposal is left
 */
export function useProposalKeys(
  keys: readonly string[],
  acts: KeyedActs | undefined,
  onEmpty: () => void,
): ProposalKeys {
  const ref = useRef<HTMLUListElement>(null);
  const [last, setLast] = useState<string>();
  const current = last !== undefined && keys.includes(last) ? last : keys[0];

  const find = (key: string) =>
    ref.current?.querySelector<HTMLElement>(
      `[data-proposal="${CSS.escape(key)}"]`,
    );
  const focus = useCallback((key: string) => find(key)?.focus(), []);

  const leave = (key: string, act: () => void) => {
    const at = keys.indexOf(key);
    flushSync(act);
    const near = [...keys.slice(at + 1), ...keys.slice(0, at).reverse()];
    const next = near.find(other => find(other));
    if (next === undefined) onEmpty();
    else focus(next);
  };

  const accept = (key: string) => leave(key, () => acts?.accept(key));
  const dismiss = (key: string) => leave(key, () => acts?.dismiss(key));

  const move = (key: string, by: number) => {
    const next = keys[keys.indexOf(key) + by];
    if (next !== undefined) focus(next);
  };

  const actOf = (key: string, pressed: string): (() => void) | undefined => {
    switch (pressed) {
      case 'ArrowDown':
        return () => move(key, 1);
      case 'ArrowUp':
        return () => move(key, -1);
      case 'Enter':
        return acts && (() => accept(key));
      case 'e':
        return acts && (() => acts.edit(key));
      case 'd':
      case 'delete':
        return acts && (() => dismiss(key));
      default:
        return undefined;
    }
  };

  return {
    ref,
    current,
    focus,
    leave,
    accept,
    dismiss,
    handlersOf: key => ({
      onFocus: () => setLast(key),
      onKeyDown: event => {
        // Buttons in it have keys of their own, and so has the browser.
        if (event.target !== event.currentTarget) return;
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        const { key: pressed } = event;
        const act = actOf(key, pressed) ?? actOf(key, pressed.toLowerCase());
        if (!act) return;
        event.preventDefault();
        act();
      },
    }),
  };
}
