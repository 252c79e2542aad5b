import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  Issue,
  IssueDraft,
  IssueTracker,
  postmortemsTicketsExtensionPoint,
  TrackerError,
} from 'backstage-plugin-postmortems-node';

/** What may happen to a request that is to make an issue. */
export const TRACKER_FAULTS = [
  'fails before the commit',
  'is cut off after the commit',
  'times out, and is committed later',
  'meets the primary limit',
  'meets the secondary limit',
] as const;
export type TrackerFault = (typeof TRACKER_FAULTS)[number];

/** How often the same action may meet its fault before it gets through. */
const MOST_TIMES = 2;
/** A limit is met by one request in so many, and then by all, until time has passed. */
const LIMIT = 20;

/**
 * A tracker that makes the first requests of each action meet a fault. Its search lags: what was made is
 * found once time has passed, as a request that timed out is done only then.
 */
export class FaultyTracker implements IssueTracker {
  readonly id = 'faulty';
  readonly title = 'Faulty tracker';
  readonly annotations = { place: 'faulty/place', account: 'faulty/account' };
  readonly accounts = {};
  readonly faults = TRACKER_FAULTS;
  /** Where issues are to be made. */
  readonly place: string = 'shop';
  /** The bodies of the issues there are. */
  readonly bodies: string[] = [];
  /** How many requests met which fault. */
  readonly met = new Map<string, number>();
  /** Without it, an earlier issue is never found. */
  finds = true;
  /** Requests whose sender gave them up, or will never be answered. */
  readonly lost: (() => void)[] = [];
  #found = 0;
  #sinceLimit = 0;
  #pending: string[] = [];
  readonly #times = new Map<string, number>();
  #fault: TrackerFault | 'kills its sender' = TRACKER_FAULTS[0];

  /** Brings the tracker into a backend. */
  readonly module = createBackendModule({
    pluginId: 'postmortems',
    moduleId: 'faulty-tracker',
    register: env => {
      env.registerInit({
        deps: { tickets: postmortemsTicketsExtensionPoint },
        init: async ({ tickets }) => tickets.addTracker(this),
      });
    },
  });

  parsePlace(text: string): string {
    return text;
  }

  parseUrl(): undefined {
    return undefined;
  }

  /** From now on, requests of actions that are new meet this fault. */
  meet(fault: TrackerFault | 'kills its sender'): void {
    this.#fault = fault;
    this.#sinceLimit = 0;
  }

  /** Lets a minute pass: what was sent is done by now, and found. */
  letTimePass(): void {
    this.bodies.push(...this.#pending.splice(0));
    this.#found = this.bodies.length;
  }

  async create(_place: string, { body, marker }: IssueDraft): Promise<Issue> {
    const times = (this.#times.get(marker) ?? 0) + 1;
    this.#times.set(marker, times);
    const fault = this.#fault;
    const isLimit = fault.endsWith('limit');
    if (times > MOST_TIMES || (isLimit && ++this.#sinceLimit % LIMIT !== 1)) {
      return this.#commit(body);
    }
    this.met.set(fault, (this.met.get(fault) ?? 0) + 1);
    switch (fault) {
      case 'fails before the commit':
        throw new Error('502 Bad Gateway');
      case 'is cut off after the commit':
        this.#commit(body);
        throw new Error('socket hang up');
      case 'times out, and is committed later':
        this.#pending.push(body);
        throw new Error('The operation was aborted due to timeout');
      case 'meets the primary limit':
      case 'meets the secondary limit':
        // How long each lasts is for the module to find out; here both are alike.
        throw TrackerError.later(fault, new Date(Date.now() + 60_000));
      default: {
        const issue = this.#commit(body);
        return new Promise(resolve => {
          this.lost.push(() => resolve(issue));
        });
      }
    }
  }

  async findByMarker(
    _place: string,
    marker: string,
  ): Promise<Issue | undefined> {
    if (!this.finds) return undefined;
    const index = this.bodies
      .slice(0, this.#found)
      .findIndex(body => body.includes(marker));
    return index < 0 ? undefined : issueOf(index);
  }

  async read(): Promise<never> {
    throw TrackerError.gone('Nobody reads here');
  }

  async update(): Promise<never> {
    throw TrackerError.gone('Nobody changes anything here');
  }

  async changedSince(): Promise<undefined> {
    return undefined;
  }

  #commit(body: string): Issue {
    this.bodies.push(body);
    return issueOf(this.bodies.length - 1);
  }
}

function issueOf(index: number): Issue {
  return {
    ...{ place: 'shop', id: String(index), title: 'An issue', state: 'open' },
    url: `https://tracker.test/shop/${index}`,
    assignees: [],
    updatedAt: '2025-02-09T10:00:00Z',
  };
}
