import { REDACTED, RowChange } from './revisions';

/** What of a revision may hold text. */
export interface HistoryEntry {
  n: number;
  label: string;
  reason: string | null;
  changes: RowChange[];
}

/** Of these, a label is a word of the vocabulary, and no text. */
const LABELLED_BY_WORD = new Set<RowChange['target']>(['status', 'access']);

/**
 * Takes what one revision says out of a whole history, as the next revision begins with it and the one
 * before may end with it. What the post-mortem says now stays, as it stands there anyway. The entries are
 * shown to it one after the other, three times over, so that a long history is never in memory at once.
 */
export class HistoryRedaction {
  readonly #n: number;
  #entry?: HistoryEntry;
  /** What each field of each thing says now, as JSON, and what each thing is called. */
  readonly #current = new Map<string, string>();
  readonly #currentLabels = new Map<string, string>();
  /** The values of each field that go, as JSON. */
  readonly #taken = new Map<string, Set<string>>();
  /** What things were called where they lost something. */
  readonly #lostLabels = new Map<string, Set<string>>();

  constructor(n: number) {
    this.#n = n;
  }

  /** First: each entry, oldest first. */
  see(entry: HistoryEntry): void {
    if (entry.n === this.#n) this.#entry = entry;
    for (const change of entry.changes) {
      const thing = thingOf(change);
      for (const [field, value] of Object.entries(change.after)) {
        this.#current.set(keyOf(thing, field), JSON.stringify(value));
      }
      if (!LABELLED_BY_WORD.has(change.target)) {
        this.#currentLabels.set(thing, change.label);
      }
    }
  }

  /**
   * Then: says which texts go, the longest way through them.
   * @param currentReason - a reason that the post-mortem itself still gives
   * @returns nothing where there is no such entry
   */
  decide(currentReason: string | null): Set<string> | undefined {
    if (!this.#entry) return undefined;
    const texts = new Set<string>();
    for (const change of this.#entry.changes) {
      for (const values of [change.before, change.after]) {
        for (const [field, value] of Object.entries(values)) {
          const key = keyOf(thingOf(change), field);
          const json = JSON.stringify(value);
          if (isNothing(value) || json === this.#current.get(key)) continue;
          this.#taken.set(key, (this.#taken.get(key) ?? new Set()).add(json));
          for (const text of textsIn(value)) texts.add(text);
        }
      }
    }
    const { reason } = this.#entry;
    if (reason === currentReason)
      this.#entry = { ...this.#entry, reason: null };
    else if (reason) texts.add(reason);
    return texts;
  }

  /** Second: an entry without the texts; nothing where it has none of them. */
  withoutTexts(entry: HistoryEntry): HistoryEntry | undefined {
    const changes = entry.changes.map(change => this.#withoutTexts(change));
    const losesReason = entry.n === this.#n && Boolean(this.#entry?.reason);
    const isSame = changes.every((change, i) => change === entry.changes[i]);
    if (isSame && !losesReason) return undefined;
    return { ...entry, changes, reason: losesReason ? null : entry.reason };
  }

  /** Third: an entry without what things were called by those texts; nothing where it is called by none. */
  withoutLabels(entry: HistoryEntry): HistoryEntry | undefined {
    const lost = new Set<string>();
    const changes = entry.changes.map(change => {
      const { label } = change;
      const thing = thingOf(change);
      if (
        !this.#lostLabels.get(thing)?.has(label) ||
        label === this.#currentLabels.get(thing) ||
        LABELLED_BY_WORD.has(change.target)
      ) {
        return change;
      }
      lost.add(label);
      return { ...change, label: '' };
    });
    if (lost.size === 0) return undefined;
    return {
      ...entry,
      changes,
      label: lost.has(entry.label) ? '' : entry.label,
    };
  }

  #withoutTexts(change: RowChange): RowChange {
    const thing = thingOf(change);
    let isSame = true;
    const [before, after] = [change.before, change.after].map(values =>
      Object.fromEntries(
        Object.entries(values).map(([field, value]) => {
          const taken = this.#taken.get(keyOf(thing, field));
          if (!taken?.has(JSON.stringify(value))) return [field, value];
          isSame = false;
          return [field, REDACTED];
        }),
      ),
    );
    if (isSame) return change;
    const labels = this.#lostLabels.get(thing) ?? new Set();
    this.#lostLabels.set(thing, labels.add(change.label));
    return { ...change, before, after };
  }
}

/** The header is one thing, whatever happened to it. */
function thingOf({ target, targetId }: RowChange): string {
  return targetId === null ? 'header' : `${target} ${targetId}`;
}

function keyOf(thing: string, field: string): string {
  return `${thing} ${field}`;
}

function isNothing(value: unknown): boolean {
  const json = JSON.stringify(value);
  return (
    value === null ||
    value === '' ||
    json === '[]' ||
    json === JSON.stringify(REDACTED)
  );
}

/** Every text in a value, however deep. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(textsIn);
}
