import { Turns } from './turns';
import type { Clock } from './types';

/** After this a request without an answer counts as lost. */
const ANSWER_MS = 20_000;

/** What becomes of a request; exactly one of these is called, or none after `stop`. */
export interface Outcome<A> {
  answer(answer: A): void;
  error(error: unknown): void;
  /** No answer came in time. */
  silence(): void;
}

/** One request at a time. An answer after it has been given up says nothing new: it is asked for again. */
export class Exchange {
  readonly #clock: Clock;
  readonly #turns: Turns;
  #request?: AbortController;
  #endTurn: () => void = () => {};

  /** @param turns - shared by those who must not all ask at once */
  constructor(clock: Clock, turns: Turns = new Turns(1)) {
    this.#clock = clock;
    this.#turns = turns;
  }

  get underWay(): boolean {
    return this.#request !== undefined;
  }

  ask<A>(
    send: (options: { signal: AbortSignal }) => Promise<A>,
    outcome: Outcome<A>,
  ): void {
    const request = new AbortController();
    this.#request = request;
    let cancelWaiting = () => {};
    const once = (act: () => void) => {
      if (this.#request !== request) return;
      cancelWaiting();
      this.#request = undefined;
      this.#endTurn();
      act();
    };
    this.#endTurn = this.#turns.take(() => {
      cancelWaiting = this.#clock.after(ANSWER_MS, () => {
        once(() => outcome.silence());
        request.abort();
      });
      send({ signal: request.signal }).then(
        answer => once(() => outcome.answer(answer)),
        error => once(() => outcome.error(error)),
      );
    });
  }

  /** Gives up the request under way without a word. */
  stop(): void {
    const request = this.#request;
    this.#request = undefined;
    this.#endTurn();
    request?.abort();
  }
}
