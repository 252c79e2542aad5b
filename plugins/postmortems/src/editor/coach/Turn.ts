/** So long at a time, that a keystroke is not kept waiting. */
const SLICE_MS = 8;

/** Work that is done a little at a time, and given up when something has changed meanwhile. */
export class Turn {
  readonly #isOver: () => boolean;
  #since = performance.now();

  constructor(isOver: () => boolean) {
    this.#isOver = isOver;
  }

  async isOver(): Promise<boolean> {
    if (performance.now() - this.#since > SLICE_MS) {
      await new Promise(resolve => {
        setTimeout(resolve);
      });
      this.#since = performance.now();
    }
    return this.#isOver();
  }
}
