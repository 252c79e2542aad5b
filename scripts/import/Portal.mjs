import { setTimeout as pause } from 'node:timers/promises';

const TRIES = 5;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 60_000;
const ANSWERS_WITHIN_MS = 120_000;

/** Passes by itself: too many requests, a portal that restarts, a proxy that waits for it. */
const PASSING = new Set([429, 502, 503, 504]);

/** After so many requests in a row that nobody answered the portal counts as gone. */
const GONE_AFTER = 6;

/** Why one file is not imported; it says nothing about the others. */
export class FileFailure extends Error {}

/** Why no file can be imported any more. */
export class PortalRefusal extends Error {}

/** Imports texts into a portal, and tries again what fails in passing. */
export class Portal {
  #address;
  #token;
  #signal;
  /** @type {PortalRefusal | undefined} */
  #refusal;
  #unanswered = 0;

  /**
   * @param {object} options
   * @param {string} options.url
   * @param {string} options.token
   * @param {AbortSignal} options.signal ends waiting for another try
   */
  constructor({ url, token, signal }) {
    this.#address = `${url}/api/postmortems/imports`;
    this.#token = token;
    this.#signal = signal;
  }

  /**
   * @param {string} text Markdown
   * @param {Record<string, string>} query
   * @param {string} [idempotencyKey] the same for all tries, so that what was made is not made again
   * @returns {Promise<object>} the result of the import
   * @throws FileFailure
   * @throws PortalRefusal
   */
  async import(text, query, idempotencyKey) {
    for (let tries = 1; ; tries++) {
      if (this.#refusal) throw this.#refusal;
      const { result, problem, retryAfterMs } = await this.#try(
        text,
        query,
        idempotencyKey,
      );
      if (result) {
        this.#unanswered = 0;
        return result;
      }
      if (tries === TRIES || this.#signal.aborted) throw this.#givenUp(problem);
      const grown = FIRST_PAUSE_MS * 2 ** (tries - 1);
      await this.#pause(retryAfterMs ?? grown);
    }
  }

  /** @returns what came of it, or of what passing problem there was */
  async #try(text, query, idempotencyKey) {
    let response;
    let body;
    try {
      response = await fetch(`${this.#address}?${new URLSearchParams(query)}`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${this.#token}`,
          'content-type': 'text/markdown; charset=utf-8',
          ...(idempotencyKey && { 'idempotency-key': idempotencyKey }),
        },
        body: text,
        // The token is for this address and for no other; and a redirected POST becomes a GET.
        redirect: 'manual',
        signal: AbortSignal.timeout(ANSWERS_WITHIN_MS),
      });
      body = await response.text();
    } catch (error) {
      const reason = error.cause?.code ?? error.cause?.message ?? error.message;
      return { problem: `${this.#address} does not answer: ${reason}` };
    }
    if (response.ok) return { result: resultIn(body) };
    const problem = problemIn(response.status, body);
    const retryAfterMs = retryAfter(response);
    // The portal also asks to wait where the same request is under way still.
    const isBusy = response.status === 409 && retryAfterMs !== undefined;
    if (PASSING.has(response.status) || isBusy) {
      return { problem, retryAfterMs };
    }
    this.#unanswered = 0;
    this.#refuseIfFinal(response.status, query, problem);
    throw new FileFailure(problem);
  }

  #refuseIfFinal(status, query, problem) {
    if (status === 401) {
      this.#refuse(
        `The portal does not take the token (${problem}). It may have expired: get a new one, and run the same again to go on.`,
      );
    }
    if (status === 403) {
      this.#refuse(
        `Whoever the token is of may not import (${problem}). It must be a user's, and the portal's policy must allow postmortem.create.`,
      );
    }
    if (status >= 300 && status < 400) {
      this.#refuse(
        `${
          this.#address
        } leads elsewhere (${problem}). Give the backend's own address with --url.`,
      );
    }
    if (status === 404 && !query.part) {
      this.#refuse(
        `There is nothing at ${
          this.#address
        } (${problem}). Give the backend's address with --url.`,
      );
    }
  }

  #givenUp(problem) {
    this.#unanswered++;
    if (this.#unanswered >= GONE_AFTER) {
      this.#refuse(`The portal is gone (${problem}).`);
    }
    return new FileFailure(problem);
  }

  #refuse(message) {
    this.#refusal ??= new PortalRefusal(message);
    throw this.#refusal;
  }

  async #pause(ms) {
    try {
      await pause(Math.min(ms, LONGEST_PAUSE_MS), undefined, {
        signal: this.#signal,
      });
    } catch {
      // Stopped while waiting: there is one more try, at once, and then no other.
    }
  }
}

function resultIn(body) {
  const result = parsed(body);
  if (Array.isArray(result?.parts) && Array.isArray(result.warnings)) {
    return result;
  }
  throw new FileFailure('the portal answered something else than a result');
}

/** The portal's own words where there are any: they name what is wrong. */
function problemIn(status, body) {
  const message = parsed(body)?.error?.message;
  return typeof message === 'string' ? `${status}: ${message}` : `${status}`;
}

function parsed(body) {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** `Retry-After` is a number of seconds, or a time. */
function retryAfter({ headers }) {
  const text = headers.get('retry-after');
  if (text === null) return undefined;
  const ms = /^\d+$/.test(text)
    ? Number(text) * 1_000
    : Date.parse(text) - Date.now();
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}
