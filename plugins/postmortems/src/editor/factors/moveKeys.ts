/** Where a cause is to go: to explain the one above, or no longer; past its neighbour. */
export type Move = 'in' | 'out' | 'up' | 'down';

const MOVES: Record<string, Move> = {
  ArrowRight: 'in',
  ArrowLeft: 'out',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

type Keys = Record<'altKey' | 'shiftKey' | 'ctrlKey' | 'metaKey', boolean>;

/**
 * What the keys ask for, if they ask for a move: Alt+Shift with an arrow. On a Mac these select words
 * and paragraphs of the very text they are pressed in, as Alt alone goes by them: there it is Ctrl+Cmd.
 */
export function moveOf(
  { key, altKey, shiftKey, ctrlKey, metaKey }: Keys & { key: string },
  platform = navigator.platform,
): Move | undefined {
  const asked = /^(?:Mac|iP)/.test(platform)
    ? ctrlKey && metaKey && !altKey && !shiftKey
    : altKey && shiftKey && !ctrlKey && !metaKey;
  return asked ? MOVES[key] : undefined;
}
