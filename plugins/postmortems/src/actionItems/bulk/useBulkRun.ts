import type { ActionItem } from 'backstage-plugin-postmortems-common';
import { useEffect, useRef, useState } from 'react';
import { useMessages } from '../../translation';
import { useUndo } from '../../ui';
import type { ActionChange } from '../changeStatus';
import { inLanes } from './inLanes';
import { RowWish, takenBack } from './rowChange';

/** How many rows are written at once; those of one post-mortem wait for each other in any case. */
const LANES = 4;

/** Where a change of many rows is. */
export type BulkState =
  | { kind: 'idle' }
  | { kind: 'running'; finished: number; all: number }
  | {
      kind: 'over';
      /** Those that were changed, and those that were so already. */
      changed: number;
      already: number;
      /** Those that were not: somebody was first, it was refused, or it had not come to them when it was stopped. */
      rest: readonly RowWish[];
      stopped: boolean;
    };

export interface BulkRun {
  state: BulkState;
  /** @param already - how many others are as they should be, for what is told at the end */
  start: (wishes: readonly RowWish[], already: number) => void;
  stop: () => void;
  /** Lets go of what is told at the end. */
  dismiss: () => void;
}

export interface BulkRunOptions {
  /** Writes one row; none when that came to nothing, which it has told by itself. */
  write: (
    ref: string,
    seen: ActionItem,
    wanted: ActionChange,
  ) => Promise<ActionItem | null>;
  /** Called once at the end, when something was changed. */
  onWritten: () => void;
  /** Called at the end with what was not. */
  onRest: (rest: readonly RowWish[]) => void;
}

/**
 * Changes many rows, a few at a time, and offers to take all of it back at once. It goes on when the
 * page is left for another one of the portal; before the portal itself is left, the browser asks.
 */
export function useBulkRun(options: BulkRunOptions): BulkRun {
  const { write, onWritten, onRest } = options;
  const { t } = useMessages();
  const offerUndo = useUndo();
  const [state, setState] = useState<BulkState>({ kind: 'idle' });
  const stopper = useRef<AbortController>();
  const last = useRef<Promise<void>>(Promise.resolve());

  async function run(
    wishes: readonly RowWish[],
    already: number,
    isUndo: boolean,
  ): Promise<void> {
    stopper.current = new AbortController();
    const { signal } = stopper.current;
    const rest = new Set(wishes);
    const back: RowWish[] = [];
    let finished = 0;
    setState({ kind: 'running', finished, all: wishes.length });
    await inLanes(
      wishes,
      LANES,
      async wish => {
        const { seen, wanted } = wish;
        const item = await write(seen.postmortem.ref, seen, wanted);
        if (item) {
          rest.delete(wish);
          back.push({
            seen: { ...seen, ...item },
            wanted: takenBack(seen, wanted),
          });
        }
        finished += 1;
        setState({ kind: 'running', finished, all: wishes.length });
      },
      signal,
    );
    setState({
      kind: 'over',
      changed: back.length,
      already,
      rest: [...rest],
      stopped: signal.aborted && finished < wishes.length,
    });
    onRest([...rest]);
    if (!back.length) return;
    onWritten();
    if (isUndo) return;
    offerUndo({
      message: t('actionItems.bulk.undoable', { count: back.length }),
      undo: () => begin(back, 0, true),
    });
  }

  // One after the other: what is taken back while something else runs waits for that.
  function begin(wishes: readonly RowWish[], already: number, isUndo = false) {
    last.current = last.current.then(() => run(wishes, already, isUndo));
    return last.current;
  }

  const isRunning = state.kind === 'running';
  useEffect(() => {
    if (!isRunning) return undefined;
    const ask = (event: BeforeUnloadEvent) => {
      event.preventDefault();
      // Older browsers ask only for this.
      event.returnValue = '';
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isRunning]);

  return {
    state,
    start: (wishes, already) => {
      begin(wishes, already);
    },
    stop: () => stopper.current?.abort(),
    dismiss: () =>
      setState(now => (now.kind === 'over' ? { kind: 'idle' } : now)),
  };
}
