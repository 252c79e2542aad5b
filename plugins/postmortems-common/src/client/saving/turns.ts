/**
 * Lets only so many requests out at once; the others wait their turn, first come first served. A browser
 * has a queue of its own, but it does not say when a request leaves: time to answer would run out there.
 */
export class Turns {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  /** @param many - how many may be out at once */
  constructor(many: number) {
    this.#free = many;
  }

  /**
   * @param act - called when it is its turn, perhaps at once
   * @returns ends the turn, or the wait for it; only the first call counts
   */
  take(act: () => void): () => void {
    let state: 'waiting' | 'out' | 'over' = 'waiting';
    const begin = () => {
      this.#free -= 1;
      state = 'out';
      act();
    };
    if (this.#free > 0) begin();
    else this.#waiting.push(begin);
    return () => {
      if (state === 'waiting') {
        this.#waiting.splice(this.#waiting.indexOf(begin), 1);
      }
      if (state === 'out') {
        this.#free += 1;
        this.#waiting.shift()?.();
      }
      state = 'over';
    };
  }
}
