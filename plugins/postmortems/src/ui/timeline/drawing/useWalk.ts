import { type KeyboardEvent, type RefCallback, useRef, useState } from 'react';
import type { StopProps } from '../../svg/Stop';

/** A place where the walk along a drawing stops. */
export interface Spot {
  key: string;
  x: number;
  y: number;
}

export interface Walk<S extends Spot> {
  /** The spot that is told about. */
  shown?: S;
  hide: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
  /** What makes the mark at a spot a stop. */
  stop: (
    spot: S,
    index: number,
  ) => StopProps & {
    ref: RefCallback<SVGGElement>;
  };
}

/** Makes a drawing one stop for the keyboard, along which arrow keys walk. */
export function useWalk<S extends Spot>(spots: readonly S[]): Walk<S> {
  const elements = useRef<(SVGGElement | null)[]>([]);
  const [stopAt, setStopAt] = useState(0);
  const [shownKey, setShownKey] = useState<string>();
  const here = Math.min(stopAt, spots.length - 1);
  const hide = () => setShownKey(undefined);

  const onKeyDown = (event: KeyboardEvent) => {
    const target = {
      ArrowRight: here + 1,
      ArrowLeft: here - 1,
      Home: 0,
      End: spots.length - 1,
    }[event.key];
    if (event.key === 'Escape') hide();
    if (target === undefined) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(spots.length - 1, target));
    setStopAt(next);
    elements.current[next]?.focus();
  };

  return {
    shown: spots.find(({ key }) => key === shownKey),
    hide,
    onKeyDown,
    stop: (spot, index) => ({
      ref: element => {
        elements.current[index] = element;
      },
      tabIndex: index === here ? 0 : -1,
      onShow: () => setShownKey(spot.key),
      onFocus: () => {
        setStopAt(index);
        setShownKey(spot.key);
      },
      onBlur: hide,
    }),
  };
}
