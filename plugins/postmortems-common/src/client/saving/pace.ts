import { backoff } from './backoff';
import type { Clock, RetryReason } from './types';

/** A pause in typing after which a row is sent. */
const PAUSE_MS = 500;
/** How long typing without a pause may hold it back. */
const LONGEST_HOLD_MS = 1_500;

/** Says when a row is to be sent by itself: when the person pauses, and after a failure, later each time. */
export class Pace {
  readonly #clock: Clock;
  readonly #send: () => void;
  readonly #random: () => number;
  #heldSince?: number;
  #failures = 0;
  #retry?: RetryReason;
  #cancelTimer: () => void = () => {};

  /** @param send - called when it is time */
  constructor(clock: Clock, send: () => void, random = Math.random) {
    this.#clock = clock;
    this.#send = send;
    this.#random = random;
  }

  /** Why it is being tried again; none when no try has failed. */
  get retry(): RetryReason | undefined {
    return this.#retry;
  }

  /** The person has typed something. */
  typed(): void {
    this.#heldSince ??= this.#clock.now();
  }

  /** Everything typed is on its way. */
  sent(): void {
    this.#heldSince = undefined;
  }

  /** Waits for a pause in typing, but not for ever. */
  hold(): void {
    const now = this.#clock.now();
    const heldFor = now - (this.#heldSince ?? now);
    this.#wait(Math.min(PAUSE_MS, Math.max(0, LONGEST_HOLD_MS - heldFor)));
  }

  /** A try has failed. The next one is after `afterMs`, where the server has said so. */
  failed({ reason, afterMs }: { reason: RetryReason; afterMs?: number }): void {
    this.#failures += 1;
    this.#retry = reason;
    this.#wait(afterMs ?? backoff(this.#failures, this.#random()));
  }

  /** The server has answered. Nothing is waited for any more. */
  answered(): void {
    this.#failures = 0;
    this.#retry = undefined;
    this.stop();
  }

  /** Puts an end to the wait. */
  stop(): void {
    this.#cancelTimer();
  }

  #wait(ms: number): void {
    this.#cancelTimer();
    this.#cancelTimer = this.#clock.after(ms, this.#send);
  }
}
