import type { Counts } from './Digest';
import type { Scale } from './Scale';

/** Counts by time, only where there is something: a line of another century takes one bucket. */
export class Histogram {
  readonly #scale: Scale;
  #counts = new Map<number, number>();
  // Lines come in order: most are in the bucket of the one before.
  #bucket = NaN;
  #pending = 0;

  constructor(scale: Scale) {
    this.#scale = scale;
    scale.add(this);
  }

  get size(): number {
    return this.#counts.size;
  }

  add(time: number): void {
    const bucket = Math.floor(time / this.#scale.bucketMs);
    if (bucket === this.#bucket) {
      this.#pending += 1;
      return;
    }
    this.#flush();
    this.#bucket = bucket;
    this.#pending = 1;
    if (!this.#counts.has(bucket)) {
      this.#counts.set(bucket, 0);
      this.#scale.fit(this);
    }
  }

  widen(): void {
    this.#flush();
    const wider = new Map<number, number>();
    for (const [bucket, count] of this.#counts) {
      const half = Math.floor(bucket / 2);
      wider.set(half, (wider.get(half) ?? 0) + count);
    }
    this.#counts = wider;
    this.#bucket = NaN;
  }

  counts(): Counts {
    this.#flush();
    return [...this.#counts]
      .filter(([, count]) => count > 0)
      .sort(([a], [b]) => a - b)
      .map(([bucket, count]) => [bucket * this.#scale.bucketMs, count]);
  }

  #flush(): void {
    if (this.#pending === 0) return;
    this.#counts.set(
      this.#bucket,
      (this.#counts.get(this.#bucket) ?? 0) + this.#pending,
    );
    this.#pending = 0;
  }
}
