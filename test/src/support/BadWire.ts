import { Chance } from './random';

/** What may happen to a request on its way. */
const FAULTS = ['duplicated', 'late', 'requestLost', 'answerLost'] as const;
type Fault = (typeof FAULTS)[number];

/**
 * A connection on which a share of the writes goes wrong: a request arrives twice, or is given up and
 * arrives after later ones, or never, or its answer gets lost.
 */
export class BadWire {
  readonly #chance: Chance;
  readonly #share: number;
  /** Given up by their sender, and still on their way. */
  #stragglers: (() => Promise<Response>)[] = [];
  readonly #arriving: Promise<unknown>[] = [];
  readonly count: Record<Fault | 'sent', number> = {
    sent: 0,
    duplicated: 0,
    late: 0,
    requestLost: 0,
    answerLost: 0,
  };

  /** @param share - from 0 to 1: how much of what is written goes wrong */
  constructor(chance: Chance, share: number) {
    this.#chance = chance;
    this.#share = share;
  }

  readonly fetch: typeof fetch = async (url, init) => {
    // Who gives up waiting cannot call back what is on its way.
    const send = () => fetch(url, { ...init, signal: undefined });
    if (init?.method === 'GET') return send();
    this.count.sent += 1;
    this.#letArrive(2);
    const fault = this.#chance.happens(this.#share)
      ? this.#chance.pick(FAULTS)
      : undefined;
    if (fault) this.count[fault] += 1;
    switch (fault) {
      case undefined:
        return send();
      case 'duplicated':
        return (await Promise.all([send(), send()]))[0];
      case 'answerLost':
        await send();
        break;
      case 'late':
        this.#stragglers.push(send);
        break;
      default:
    }
    throw new TypeError('fetch failed');
  };

  /** Until everything that was on its way has arrived. */
  async settled(): Promise<void> {
    this.#letArrive(0);
    await Promise.all(this.#arriving);
  }

  /** Lets the oldest stragglers arrive, beside whatever is sent just now, until so many are left. */
  #letArrive(left: number): void {
    const due = this.#stragglers.splice(
      0,
      Math.max(0, this.#stragglers.length - left),
    );
    this.#arriving.push(...due.map(send => send()));
  }
}
