import { InputError } from '@backstage/errors';
import type {
  IssueLocation,
  IssueTracker,
} from 'backstage-plugin-postmortems-node';

/** The issue trackers that modules have added. */
export class Trackers {
  readonly #trackers: IssueTracker[];

  constructor(trackers: IssueTracker[]) {
    this.#trackers = trackers;
  }

  get all(): readonly IssueTracker[] {
    return this.#trackers;
  }

  find(id: string): IssueTracker | undefined {
    return this.#trackers.find(tracker => tracker.id === id);
  }

  /**
   * The one of that id, or the first.
   * @throws InputError when there is none
   */
  choose(id?: string): IssueTracker {
    const tracker = id === undefined ? this.#trackers[0] : this.find(id);
    if (!tracker) {
      throw new InputError(
        id === undefined
          ? 'This portal has no issue tracker'
          : 'tracker: there is no such tracker',
      );
    }
    return tracker;
  }

  /** Which tracker's issue an address is that of, and where it is there. */
  locate(
    url: string,
  ): { tracker: IssueTracker; location: IssueLocation } | undefined {
    for (const tracker of this.#trackers) {
      const location = tracker.parseUrl(url);
      if (location) return { tracker, location };
    }
    return undefined;
  }
}
