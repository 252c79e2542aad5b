/** A value, and how often it was found. */
export interface CountedValue {
  value: number;
  count: number;
}

/** The three values that cut what was found into four equal parts. */
export interface Quartiles {
  lower: number;
  median: number;
  upper: number;
}

/**
 * What was found, in ascending order, each value once with its count: so that a hundred thousand findings of a
 * few thousand different values are read as these, and ranks are exact nevertheless.
 */
export class CountedValues {
  readonly #values: CountedValue[];
  readonly n: number;

  /** @param values - in any order; of the same value they add up */
  static of(values: readonly CountedValue[]): CountedValues {
    const counts = new Map<number, number>();
    for (const { value, count } of values) {
      if (count > 0) counts.set(value, (counts.get(value) ?? 0) + count);
    }
    return new CountedValues(
      [...counts]
        .map(([value, count]) => ({ value, count }))
        .sort((a, b) => a.value - b.value),
    );
  }

  private constructor(values: CountedValue[]) {
    this.#values = values;
    this.n = values.reduce((sum, { count }) => sum + count, 0);
  }

  /** The same with some more. */
  with(more: CountedValues): CountedValues {
    return CountedValues.of([...this.#values, ...more.#values]);
  }

  /** As many, each longer than all that are known. */
  endless(): CountedValues {
    return CountedValues.of([{ value: Infinity, count: this.n }]);
  }

  /**
   * The value at a place in the order.
   * @param rank - from 1 to `n`
   */
  at(rank: number): number {
    let passed = 0;
    for (const { value, count } of this.#values) {
      passed += count;
      if (rank <= passed) return value;
    }
    throw new RangeError(`There are ${this.n} values, and none at ${rank}`);
  }

  /**
   * The value below which a share of them lies; between two neighbours, in proportion: definition 7 of R. J.
   * Hyndman, Y. Fan, "Sample Quantiles in Statistical Packages", The American Statistician 50 (1996), 361–365.
   * @param share - from 0 to 1
   */
  quantile(share: number): number {
    const place = 1 + (this.n - 1) * share;
    const rank = Math.floor(place);
    const below = this.at(rank);
    const between = place - rank;
    return between === 0
      ? below
      : below + between * (this.at(rank + 1) - below);
  }

  quartiles(): Quartiles {
    return {
      lower: this.quantile(0.25),
      median: this.quantile(0.5),
      upper: this.quantile(0.75),
    };
  }

  /** How many are at least `from`, and less than `to`. */
  countBetween(from: number, to: number): number {
    return this.#values
      .filter(({ value }) => value >= from && value < to)
      .reduce((sum, { count }) => sum + count, 0);
  }
}
