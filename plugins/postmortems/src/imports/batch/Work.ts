import { Lanes } from './Lanes';
import { AT_A_TIME } from './pace';

/** What is under way, and how far it has got. */
export interface Activity {
  readonly kind: 'reading' | 'importing';
  readonly done: number;
  readonly total: number;
  /** It ends after what is under way. */
  readonly stopping: boolean;
}

/** The requests of a batch: of one kind at a time, a few at once, counted from the first to the last. */
export class Work {
  activity?: Activity;
  readonly #lanes = new Lanes(AT_A_TIME);
  readonly #onChange: () => void;
  /** What was begun before the last stop does not count any more. */
  #run = {};

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** Whether something of this kind can begin now. */
  allows(kind: Activity['kind']): boolean {
    return !this.activity || this.activity.kind === kind;
  }

  /** @param task - must not fail */
  begin(kind: Activity['kind'], task: () => Promise<void>): void {
    const run = this.#run;
    const { done, total } = this.activity ?? { done: 0, total: 0 };
    this.activity = { kind, done, total: total + 1, stopping: false };
    this.#lanes.add(async () => {
      await task();
      if (run === this.#run) this.#count();
      this.#onChange();
    });
  }

  /** Forgets everything at once; what is under way is left to itself. */
  drop(): void {
    this.#lanes.clear();
    this.#run = {};
    this.activity = undefined;
  }

  /** Begins nothing any more. @param underWay - how many it has to wait for */
  windDown(underWay: number): void {
    const { activity } = this;
    this.#lanes.clear();
    if (!activity || underWay === 0) {
      this.drop();
      return;
    }
    const { done } = activity;
    this.activity = {
      ...activity,
      total: done + underWay,
      stopping: true,
    };
  }

  #count(): void {
    if (!this.activity) return;
    const done = this.activity.done + 1;
    this.activity =
      done < this.activity.total ? { ...this.activity, done } : undefined;
  }
}
