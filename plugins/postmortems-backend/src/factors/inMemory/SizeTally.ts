import { BySize } from '../RecurrenceCounts';

/** Counts post-mortems by their sizes. */
export class SizeTally {
  readonly #counts: number[] = [];
  #total = 0;

  /** @param size - how many different factors that are counted it has */
  add(size: number): void {
    while (this.#counts.length <= size) this.#counts.push(0);
    this.#counts[size] += 1;
    this.#total += 1;
  }

  get total(): number {
    return this.#total;
  }

  get counts(): BySize {
    return this.#counts;
  }
}
