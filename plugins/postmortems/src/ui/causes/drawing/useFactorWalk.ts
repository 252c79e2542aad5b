import { type KeyboardEvent, useRef, useState } from 'react';
import type { StopProps } from '../../svg/Stop';
import type { Ways } from '../layout/ways';

export interface FactorWalk {
  onKeyDown: (event: KeyboardEvent) => void;
  /** What makes a factor a stop. */
  stop: (
    id: string,
  ) => StopProps & { ref: (element: SVGGElement | null) => void };
}

/**
 * Makes a drawing of factors one stop for the keyboard, inside which arrow keys walk.
 * @param ways - where they lead from each factor, in reading order
 */
export function useFactorWalk(ways: ReadonlyMap<string, Ways>): FactorWalk {
  const elements = useRef(new Map<string, SVGGElement>());
  const [stopAt, setStopAt] = useState<string>();
  const ids = [...ways.keys()];
  const here = stopAt !== undefined && ways.has(stopAt) ? stopAt : ids[0];

  const onKeyDown = (event: KeyboardEvent) => {
    const { altKey, ctrlKey, metaKey, key } = event;
    if (altKey || ctrlKey || metaKey) return;
    const edges = { Home: ids[0], End: ids[ids.length - 1] };
    const leads: Record<string, string | undefined> = {
      ...edges,
      ...ways.get(here),
    };
    const isWay = key in edges || /^Arrow(?:Up|Down|Left|Right)$/.test(key);
    if (!isWay) return;
    // Where no way leads on, the page is not to run away either.
    event.preventDefault();
    const next = leads[key];
    if (next === undefined) return;
    setStopAt(next);
    elements.current.get(next)?.focus();
  };

  return {
    onKeyDown,
    stop: id => ({
      ref: element => {
        if (element) elements.current.set(id, element);
        else elements.current.delete(id);
      },
      tabIndex: id === here ? 0 : -1,
      onFocus: () => setStopAt(id),
    }),
  };
}
