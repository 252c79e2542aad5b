/** Where an issue is. */
export interface IssueLocation {
  /** Where issues of one kind are kept, as the tracker itself names it: `github.com/larkfield/checkout`. */
  place: string;
  /** Which one it is there: `17`. */
  id: string;
}

/** Where an issue stands: `not_planned` is closed without having been done. */
export type IssueState = 'open' | 'closed' | 'not_planned';

/** An issue, as far as it concerns an action item. */
export interface Issue extends IssueLocation {
  /** Where people see it; the same for as long as the issue stays where it is. */
  url: string;
  title: string;
  state: IssueState;
  /** The accounts to whom it is assigned, as the tracker names them, in its order. */
  assignees: string[];
  /** When it was last changed there, ISO 8601. */
  updatedAt: string;
}

/** What an issue is to say. */
export interface IssueDraft {
  title: string;
  /** Markdown. Holds the {@link IssueDraft.marker}. */
  body: string;
  /** The account to whom it is to be assigned; where the tracker cannot do so, it makes an issue of nobody's. */
  assignee?: string;
  /** A text that stands in the body of this issue and of no other. */
  marker: string;
}

/** What of an issue is to change; the rest stays. */
export interface IssuePatch {
  title?: string;
  state?: IssueState;
  /** The only account to whom it is assigned from then on; nobody with `null`. */
  assignee?: string | null;
}

/** What came of reading an issue: nothing new, or how it is now. */
export type IssueReading =
  | { isUnchanged: true }
  | {
      isUnchanged?: false;
      issue: Issue;
      /** Makes the next reading a cheap one, where the tracker knows such a thing. */
      etag?: string;
    };

/** What changed in a place. */
export interface IssueChanges {
  /** In the order in which they changed; the last ones may be missing, so that one call has an end. */
  issues: Issue[];
  /** As that of {@link IssueReading}. */
  etag?: string;
}

/**
 * A tracker in which action items become issues. What fails rejects with a {@link TrackerError} that says
 * what to do about it; with any other error nobody knows what became of the request, and it is tried again.
 * No request is waited for longer than 20 seconds.
 */
export interface IssueTracker {
  /** Lower-case words with hyphens; kept with every ticket, so it stays. */
  readonly id: string;
  /** What a person would call it: `GitHub`. */
  readonly title: string;
  /** Annotations of the catalog: on entities, where their issues go; on users, their account in the tracker. */
  readonly annotations: { place: string; account: string };
  /** Accounts of users and groups of the catalog, by their lower-case entity reference; they come before the annotations. */
  readonly accounts: Readonly<Record<string, string>>;

  /**
   * Reads where issues are to go, as a person or an annotation says it, into the one form of it that is kept.
   * @throws InputError when it is none, or none where issues may go
   */
  parsePlace(text: string): string;

  /** Which issue an address is that of; `undefined` when it is not one of this tracker. Asks nobody. */
  parseUrl(url: string): IssueLocation | undefined;

  /**
   * Makes an issue. When it is not known whether there is one now, it is looked for by its marker a minute
   * later, and made again only if there is none: so nothing may come of this request by then any more.
   */
  create(place: string, draft: IssueDraft): Promise<Issue>;

  /**
   * Looks for the issue whose body holds a marker, the oldest if several do. What was made a minute ago
   * must be found: an index that lags behind does not do.
   * @param since - it was not made before then, ISO 8601
   */
  findByMarker(
    place: string,
    marker: string,
    since: string,
  ): Promise<Issue | undefined>;

  /** @throws TrackerError also when it is `gone` or `moved` */
  read(location: IssueLocation, etag?: string): Promise<IssueReading>;

  /** @throws TrackerError also when it is `gone` or `moved` */
  update(location: IssueLocation, patch: IssuePatch): Promise<Issue>;

  /**
   * What changed in a place at `since` (ISO 8601) or later; `undefined` where nothing did.
   * @param etag - what the last such call about the same `since` answered
   */
  changedSince(
    place: string,
    since: string,
    etag?: string,
  ): Promise<IssueChanges | undefined>;

  /**
   * Has the tracker say by itself which issues have changed, where it can. What is said is taken as a
   * reason to read the issue, and not believed.
   * @param changed - to be called with where it is, as often as one likes; rejects when it should be said again
   */
  watch?(changed: (location: IssueLocation) => Promise<void>): Promise<void>;
}
