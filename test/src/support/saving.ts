import {
  Clock,
  FieldRules,
  MemoryJournal,
  Row,
  RowSaver,
  RowTransport,
  SavePhase,
} from 'backstage-plugin-postmortems-common';

/** Time in which nothing happens by itself: a scenario says when to send, so it never waits. */
const STILL: Clock = { now: () => 0, after: () => () => {} };

/** So often a request does not get lost by chance. */
const MOST_TRIES = 100;

/** The product's own saver of one row, as an editor uses it, with what a person is shown written down. */
export interface Typist<T extends Row> {
  saver: RowSaver<T>;
  /** How often a conflict was shown to the person, or a rejection. */
  shown: SavePhase[];
  /** Sends what is there, as often as it takes, until the server has everything. */
  save(): Promise<void>;
  /** Sends once, and waits for its answer or its failure. */
  trySave(): Promise<void>;
}

export function typist<T extends Row>(
  row: T,
  rules: FieldRules<T>,
  transport: RowTransport<T>,
): Typist<T> {
  const saver = new RowSaver<T>({
    row,
    rules,
    transport,
    journal: new MemoryJournal<T>(),
    clock: STILL,
  });
  const shown: SavePhase[] = [];
  let last: SavePhase = 'clean';
  const phase = () => saver.getState().phase;
  saver.subscribe(() => {
    const now = phase();
    if (now !== last && (now === 'conflict' || now === 'rejected')) {
      shown.push(now);
    }
    last = now;
  });

  const trySave = async () => {
    saver.resume();
    if (phase() !== 'saving' && phase() !== 'retrying') return;
    await new Promise<void>(resolve => {
      const end = saver.subscribe(() => {
        // A stale version is settled and sent again at once: that is still the same try.
        if (phase() === 'saving') return;
        end();
        resolve();
      });
    });
  };
  return {
    saver,
    shown,
    trySave,
    async save() {
      for (let tries = 0; phase() !== 'clean'; tries++) {
        if (shown.length || tries === MOST_TRIES) {
          throw new Error(`Not saved: ${JSON.stringify(saver.getState())}`);
        }
        await trySave();
      }
    },
  };
}
