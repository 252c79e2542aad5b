/** Something that changes, and tells. Fits React's `useSyncExternalStore`. */
export interface Store<S> {
  subscribe(listener: () => void): () => void;
  /** The same object until something changes. */
  getState(): S;
}

/** A store whose state is put together anew when it is asked for after a change. */
export class DerivedStore<S> implements Store<S> {
  readonly #derive: (last: S | undefined) => S;
  readonly #listeners = new Set<() => void>();
  #state?: { value: S };
  #last?: S;

  /** @param derive - may answer the last state again, when nothing in it changed */
  constructor(derive: (last: S | undefined) => S) {
    this.#derive = derive;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  readonly getState = (): S => {
    if (!this.#state) {
      this.#last = this.#derive(this.#last);
      this.#state = { value: this.#last };
    }
    return this.#state.value;
  };

  changed(): void {
    this.#state = undefined;
    for (const listener of [...this.#listeners]) listener();
  }
}
