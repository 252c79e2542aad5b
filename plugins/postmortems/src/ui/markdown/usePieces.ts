import { useEffect, useState } from 'react';
import { cutMarkdown, type Piece } from './cutMarkdown';

/** Calls back when the browser has nothing better to do; returns what cancels it. */
function whenIdle(callback: () => void): () => void {
  if (typeof window.requestIdleCallback === 'function') {
    const id = window.requestIdleCallback(callback, { timeout: 1_000 });
    return () => window.cancelIdleCallback(id);
  }
  const id = window.setTimeout(callback);
  return () => window.clearTimeout(id);
}

interface Drawing {
  pieces: readonly Piece[];
  /** The one that comes next; none at the end. */
  next: Piece | undefined;
  rest: Iterator<Piece, undefined>;
}

function begin(text: string): Drawing {
  const rest = cutMarkdown(text);
  const { value: first } = rest.next();
  return { pieces: first ? [first] : [], next: rest.next().value, rest };
}

/**
 * The pieces of a text: the first at once, each further one when the browser is idle, so that the page
 * answers in between. Another text takes another component.
 */
export function usePieces(text: string) {
  const [{ pieces, next, rest }, setDrawing] = useState(() => begin(text));
  useEffect(() => {
    if (!next) return undefined;
    return whenIdle(() =>
      setDrawing({
        pieces: [...pieces, next],
        next: rest.next().value,
        rest,
      }),
    );
  }, [pieces, next, rest]);
  return { pieces, isWhole: next === undefined };
}
