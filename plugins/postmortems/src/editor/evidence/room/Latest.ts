/** What is known of something that is asked for again and again. */
export interface Reading<T> {
  value?: T;
  /** Why the last question came to nothing. */
  error?: Error;
}

/** Something that is read again and again: only the answer to the last question counts. */
export class Latest<T> {
  reading: Reading<T> = {};
  readonly #onChange: () => void;
  #asked = 0;
  #taken = 0;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** Asks. What was read last stays until there is an answer, and when there is none. */
  async read(ask: () => Promise<T>): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    let taken: number;
    let reading: Reading<T>;
    do {
      taken = this.#taken;
      try {
        reading = { value: await ask() };
      } catch (error) {
        reading = { value: this.reading.value, error: error as Error };
      }
      if (asked !== this.#asked) return;
      // Taken meanwhile, and maybe not in the answer: asked once more.
    } while (taken !== this.#taken);
    this.#know(reading);
  }

  /** Takes what another answer has told; whatever was asked for before that is older. */
  take(value: T): void {
    this.#taken += 1;
    this.#know({ value });
  }

  #know(reading: Reading<T>): void {
    this.reading = reading;
    this.#onChange();
  }
}
