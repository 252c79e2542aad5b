import type {
  Redaction,
  Revision,
  RevisionTarget,
} from 'backstage-plugin-postmortems-common';

/** What one person did in one sitting. */
export interface RevisionGroup {
  actor: string;
  /** Newest first. */
  revisions: Revision[];
  startedAt: string;
  endedAt: string;
  /** The numbers of its oldest and newest revision. */
  first: number;
  last: number;
}

/** Two changes by one person further apart than this are two sittings: an hour. */
const SITTING = 60 * 60_000;

/** A reader looks for these among the edits: they stand alone. */
const MOMENTOUS: ReadonlySet<RevisionTarget> = new Set([
  'document',
  'status',
  'access',
]);

/**
 * Groups revisions by person and time, newest first, so that an afternoon of typing is one line.
 * @param revisions - in any order; they need not be all there are
 */
export function groupRevisions(revisions: Revision[]): RevisionGroup[] {
  const groups: RevisionGroup[] = [];
  for (const revision of [...revisions].sort((a, b) => b.n - a.n)) {
    const group = groups[groups.length - 1];
    if (group && belongsTo(group, revision)) {
      group.revisions.push(revision);
      group.first = revision.n;
      if (revision.startedAt < group.startedAt) {
        group.startedAt = revision.startedAt;
      }
      if (revision.endedAt > group.endedAt) group.endedAt = revision.endedAt;
    } else {
      groups.push({
        actor: revision.actor,
        revisions: [revision],
        startedAt: revision.startedAt,
        endedAt: revision.endedAt,
        first: revision.n,
        last: revision.n,
      });
    }
  }
  return groups;
}

function belongsTo(group: RevisionGroup, older: Revision): boolean {
  const newer = group.revisions[group.revisions.length - 1];
  return (
    older.actor === group.actor &&
    !MOMENTOUS.has(older.target) &&
    !MOMENTOUS.has(newer.target) &&
    Date.parse(group.startedAt) - Date.parse(older.endedAt) <= SITTING
  );
}

/** The things of one kind that were changed in a sitting. */
export interface Touched {
  target: RevisionTarget;
  /** How many things: one that was changed twice counts once. */
  count: number;
  /** What they are called now, in the order of the changes. */
  labels: string[];
}

/** What a sitting was about, what was touched most often first. */
export function touchedIn(group: RevisionGroup): Touched[] {
  const byTarget = new Map<RevisionTarget, Map<string, string>>();
  for (const { target, targetId, label } of [...group.revisions].reverse()) {
    const things = byTarget.get(target) ?? new Map<string, string>();
    things.set(targetId ?? '', label);
    byTarget.set(target, things);
  }
  return [...byTarget]
    .map(([target, things]) => ({
      target,
      count: things.size,
      labels: [...new Set(things.values())].filter(Boolean),
    }))
    .sort((a, b) => b.count - a.count);
}

/** Why the changes of a sitting were made, in the order in which it was said, each once. */
export function reasonsOf({ revisions }: RevisionGroup): string[] {
  const said = [...revisions].reverse().map(({ reason }) => reason);
  return [...new Set(said)].filter(reason => reason !== null);
}

/** What was taken out of the changes of a sitting by whom, each act once, the earliest first. */
export function redactionsOf({ revisions }: RevisionGroup): Redaction[] {
  const acts = new Map<string, Redaction>();
  for (const { redaction } of revisions) {
    if (redaction) acts.set(redaction.at, redaction);
  }
  return [...acts.values()].sort((a, b) => (a.at < b.at ? -1 : 1));
}
