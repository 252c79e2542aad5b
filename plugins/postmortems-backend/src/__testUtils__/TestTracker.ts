import { createBackendModule } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  Issue,
  IssueDraft,
  IssueLocation,
  IssuePatch,
  IssueTracker,
  postmortemsTicketsExtensionPoint,
  TrackerError,
} from 'backstage-plugin-postmortems-node';

const URL_FORM = /^https:\/\/tracker\.test\/([a-z-]+)\/(\d+)$/;

export interface TestIssue extends Issue {
  body: string;
}

/** A tracker in memory, as good as its faults let it be. */
export class TestTracker implements IssueTracker {
  readonly id = 'test';
  readonly title = 'Test tracker';
  readonly annotations = {
    place: 'tracker.test/place',
    account: 'tracker.test/account',
  };
  accounts: Record<string, string> = {};
  readonly issues: TestIssue[] = [];
  /** What it was asked, in order: `create shop`, `read shop/1`. */
  readonly asked: string[] = [];
  /** Called before anything is done; what it throws is the answer. */
  fault: (asked: string) => Promise<void> = async () => {};
  /** Called after it was done; what it throws is the answer. */
  lateFault: (asked: string) => Promise<void> = async () => {};
  #say: (location: IssueLocation) => Promise<void> = async () => {};
  #time = Date.parse('2025-02-10T00:00:00Z');
  #count = 0;

  /** Brings the tracker into a test's backend. */
  readonly factory = createBackendModule({
    pluginId: 'postmortems',
    moduleId: 'test-tracker',
    register: env => {
      env.registerInit({
        deps: { tickets: postmortemsTicketsExtensionPoint },
        init: async ({ tickets }) => tickets.addTracker(this),
      });
    },
  });

  parsePlace(text: string): string {
    if (!/^[a-z-]+$/.test(text)) throw new InputError('place: not such a one');
    return text;
  }

  parseUrl(url: string): IssueLocation | undefined {
    const found = URL_FORM.exec(url);
    return found ? { place: found[1], id: found[2] } : undefined;
  }

  create(place: string, draft: IssueDraft): Promise<Issue> {
    return this.#answer(`create ${place}`, () => {
      const { title, body, assignee } = draft;
      return this.add({
        ...{ place, title, body },
        assignees: assignee ? [assignee] : [],
      });
    });
  }

  findByMarker(place: string, marker: string): Promise<Issue | undefined> {
    return this.#answer(`find ${place}`, () =>
      this.issues.find(
        issue => issue.place === place && issue.body.includes(marker),
      ),
    );
  }

  read(location: IssueLocation, etag?: string) {
    return this.#answer(`read ${location.place}/${location.id}`, () => {
      const issue = this.#find(location);
      return etag === issue.updatedAt
        ? { isUnchanged: true as const }
        : { issue, etag: issue.updatedAt };
    });
  }

  update(location: IssueLocation, patch: IssuePatch): Promise<Issue> {
    return this.#answer(`update ${location.place}/${location.id}`, () => {
      const { assignee, ...fields } = patch;
      return this.edit(this.#find(location), {
        ...fields,
        ...(assignee !== undefined && {
          assignees: assignee ? [assignee] : [],
        }),
      });
    });
  }

  changedSince(place: string, since: string, etag?: string) {
    return this.#answer(`changes ${place}`, () => {
      const issues = this.issues
        .filter(issue => issue.place === place && issue.updatedAt >= since)
        .sort((a, b) => (a.updatedAt < b.updatedAt ? -1 : 1));
      const tag = JSON.stringify(issues);
      return tag === etag ? undefined : { issues, etag: tag };
    });
  }

  async watch(changed: (location: IssueLocation) => Promise<void>) {
    this.#say = changed;
  }

  /** Makes an issue as somebody does there. */
  add(fields: Partial<TestIssue>): TestIssue {
    const { place = 'shop' } = fields;
    const id = String(++this.#count);
    const issue: TestIssue = {
      ...{ place, id, url: `https://tracker.test/${place}/${id}` },
      ...{ title: 'An issue', body: '', state: 'open', assignees: [] },
      updatedAt: this.#now(),
      ...fields,
    };
    this.issues.push(issue);
    return issue;
  }

  /** Changes an issue as somebody does there. */
  edit(issue: Issue, fields: Partial<TestIssue>): Issue {
    const index = this.issues.findIndex(({ url }) => url === issue.url);
    const edited = { ...this.issues[index], ...fields, updatedAt: this.#now() };
    this.issues[index] = edited;
    return edited;
  }

  /** Deletes an issue. */
  delete(issue: Issue): void {
    this.issues.splice(
      this.issues.findIndex(({ url }) => url === issue.url),
      1,
    );
  }

  /** Tells the portal that an issue has changed. */
  async say({ place, id }: IssueLocation): Promise<void> {
    await this.#say({ place, id });
  }

  #find({ place, id }: IssueLocation): TestIssue {
    const found = this.issues.find(
      issue => issue.place === place && issue.id === id,
    );
    if (!found) throw TrackerError.gone('There is no such issue');
    return found;
  }

  async #answer<T>(asked: string, answer: () => T): Promise<T> {
    this.asked.push(asked);
    await this.fault(asked);
    const given = structuredClone(answer());
    await this.lateFault(asked);
    return given;
  }

  /** Every change is a second later than the one before. */
  #now(): string {
    this.#time += 1_000;
    return new Date(this.#time).toISOString();
  }
}
