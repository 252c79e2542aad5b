interface Scaled {
  readonly size: number;
  /** Takes each two buckets for one. */
  widen(): void;
}

/**
 * How wide the buckets of all histograms of an artefact are. Begins fine; when one of them has too many,
 * all become twice as wide.
 */
export class Scale {
  bucketMs: number;
  readonly #most: number;
  readonly #histograms: Scaled[] = [];

  /**
   * @param bucketMs - width to begin with
   * @param most - as many buckets a histogram may have
   */
  constructor(bucketMs = 1_000, most = 4_000) {
    this.bucketMs = bucketMs;
    this.#most = most;
  }

  /** Takes a histogram under its care. */
  add(histogram: Scaled): void {
    this.#histograms.push(histogram);
  }

  /** Called by a histogram that has grown; the others have not, and widening makes none larger. */
  fit(grown: Scaled): void {
    while (grown.size > this.#most) {
      this.bucketMs *= 2;
      for (const histogram of this.#histograms) histogram.widen();
    }
  }
}
