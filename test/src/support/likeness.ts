import crypto from 'node:crypto';

const START = Date.UTC(2025, 5, 1, 12);
/** So that some changes of a row are one revision and others are not. */
const STEP_MS = 37_000;

/**
 * Makes what happens by chance and by the clock come out alike whenever the same step is taken again,
 * so that two backends in this process can be held against each other byte by byte.
 */
export class Likeness {
  #step = 0;
  #drawn = 0;

  begin(): void {
    jest.useFakeTimers({
      now: START,
      doNotFake: [
        'hrtime',
        'nextTick',
        'performance',
        'queueMicrotask',
        'setImmediate',
        'clearImmediate',
        'setInterval',
        'clearInterval',
        'setTimeout',
        'clearTimeout',
      ],
    });
    jest.spyOn(crypto, 'randomUUID').mockImplementation(() => {
      const hex = this.#draw();
      const parts = [
        hex.slice(0, 8),
        hex.slice(8, 12),
        `4${hex.slice(13, 16)}`,
        `8${hex.slice(17, 20)}`,
        hex.slice(20, 32),
      ] as const;
      return parts.join('-') as ReturnType<typeof crypto.randomUUID>;
    });
    jest
      .spyOn(crypto, 'randomInt')
      .mockImplementation(
        ((limit: number) =>
          parseInt(this.#draw().slice(0, 8), 16) % limit) as any,
      );
  }

  /** From here on everything comes out as it did the last time this step was taken. */
  take(step: number): void {
    this.#step = step;
    this.#drawn = 0;
    jest.setSystemTime(START + step * STEP_MS);
  }

  end(): void {
    jest.restoreAllMocks();
    jest.useRealTimers();
  }

  #draw(): string {
    this.#drawn += 1;
    return crypto
      .createHash('sha256')
      .update(`${this.#step} ${this.#drawn}`)
      .digest('hex');
  }
}
