/** From one request to the next, in milliseconds. */
const BETWEEN_MS = 500;
const MINUTE_MS = 60_000;

/** A request, and what came of it. */
export interface Answered {
  /** Milliseconds since the epoch. */
  time: number;
  status: 200 | 500;
  /** Which of the two pods answered. */
  pod: 0 | 1;
}

/**
 * A minute in which every other checkout fails, at two requests a second: what it leaves behind in metrics,
 * logs and events is made of this and of nothing else.
 */
export class Outage {
  /** The first request that fails. */
  readonly brokenAt: number;
  /** The first one after the last that fails. */
  readonly mendedAt: number;
  /** The shop's pods are so old. */
  readonly bornAt: number;
  /** Another outage, long after this one: what lies here is nothing to it. */
  readonly laterAt: number;
  /** When the logs end. */
  readonly endedAt: number;

  /** @param brokenAt - on a whole second */
  constructor(brokenAt: number) {
    this.brokenAt = brokenAt;
    this.mendedAt = brokenAt + MINUTE_MS;
    this.bornAt = brokenAt - 20 * MINUTE_MS;
    this.laterAt = this.mendedAt + 20 * MINUTE_MS;
    this.endedAt = this.mendedAt + 25 * MINUTE_MS;
  }

  /** As the header of a post-mortem has it. */
  get times() {
    return {
      startedAt: new Date(this.brokenAt).toISOString(),
      resolvedAt: new Date(this.mendedAt).toISOString(),
    };
  }

  /** All requests at or after one time and before another. */
  answered(from: number, to: number): Answered[] {
    const first = Math.ceil(from / BETWEEN_MS);
    const count = Math.max(0, Math.ceil(to / BETWEEN_MS) - first);
    return Array.from({ length: count }, (_, i) => this.#answer(first + i));
  }

  /** How many of them failed. */
  failed(from: number, to: number): number {
    return this.answered(from, to).filter(({ status }) => status === 500)
      .length;
  }

  #answer(number: number): Answered {
    const time = number * BETWEEN_MS;
    const isOut = (start: number) => time >= start && time < start + MINUTE_MS;
    const fails =
      number % 2 === 0 && (isOut(this.brokenAt) || isOut(this.laterAt));
    return {
      time,
      status: fails ? 500 : 200,
      // Both pods fail alike.
      pod: number % 4 < 2 ? 0 : 1,
    };
  }
}
