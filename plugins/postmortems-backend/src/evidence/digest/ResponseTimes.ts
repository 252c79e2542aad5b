import type { Series } from './Digest';

const FINEST_MS = 5_000;
const MOST_POINTS = 1_000;

interface Answers {
  sum: number;
  count: number;
}

/** How long answers took on average, by time: logs of requests tell it without a metric. */
export class ResponseTimes {
  #bucketMs = FINEST_MS;
  #buckets = new Map<number, Answers>();

  add(time: number, seconds: number): void {
    const at = Math.floor(time / this.#bucketMs);
    const bucket = this.#buckets.get(at);
    if (bucket) {
      bucket.sum += seconds;
      bucket.count += 1;
      return;
    }
    this.#buckets.set(at, { sum: seconds, count: 1 });
    while (this.#buckets.size > MOST_POINTS) this.#widen();
  }

  /** @returns undefined where nothing was told */
  series(): Series | undefined {
    if (this.#buckets.size === 0) return undefined;
    return {
      labels: { measure: 'response time', unit: 'seconds' },
      points: [...this.#buckets]
        .sort(([a], [b]) => a - b)
        .map(([at, { sum, count }]) => [at * this.#bucketMs, sum / count]),
      cite: { line: null, path: null, text: 'Mean of the requests in the log' },
    };
  }

  #widen(): void {
    this.#bucketMs *= 2;
    const wider = new Map<number, Answers>();
    for (const [at, { sum, count }] of this.#buckets) {
      const half = Math.floor(at / 2);
      const bucket = wider.get(half) ?? { sum: 0, count: 0 };
      wider.set(half, {
        sum: bucket.sum + sum,
        count: bucket.count + count,
      });
    }
    this.#buckets = wider;
  }
}
