import type {
  RetryReason,
  Row,
  RowState,
} from 'backstage-plugin-postmortems-common';

/** The part of the editor that a row is written in; also the hash in the address. */
export type Part =
  | 'incident'
  | 'evidence'
  | 'timeline'
  | 'factors'
  | 'actions'
  | 'review'
  | `section-${string}`;

/**
 * How saving stands, over all rows of a document. The worst that a person must know comes first.
 * `untitled`: a new post-mortem cannot be made without a title; `left`: an old text of an earlier page
 * waits to be looked at; `unexplained`: nothing is sent before it is said what the change is for.
 */
export interface SaveSummary {
  kind:
    | 'conflict'
    | 'rejected'
    | 'untitled'
    | 'left'
    | 'unexplained'
    | 'retrying'
    | 'saving'
    | 'incomplete'
    | 'saved';
  /** How many rows it is said of. */
  rows: number;
  /** Where the first of them is. */
  part?: Part;
  retry?: RetryReason;
  /** The server's words, when it refused. */
  reason?: string;
  /** With `untitled`: there is a title, but one that cannot be kept. */
  titleTooLong?: boolean;
  /** Milliseconds since 1970; none before anything was saved. */
  savedAt?: number;
  /** True while the server does not have everything. */
  unsaved: boolean;
  /** False when something of that would be lost with this page. */
  kept: boolean;
}

export interface RowInPart {
  part: Part;
  state: RowState<Row>;
}

const ORDER: SaveSummary['kind'][] = [
  'conflict',
  'rejected',
  'untitled',
  'left',
  'unexplained',
  'retrying',
  'saving',
  'incomplete',
  'saved',
];

function kindOf({ part, state }: RowInPart): SaveSummary['kind'] {
  switch (state.phase) {
    case 'clean':
      return 'saved';
    case 'dirty':
      return 'saving';
    case 'rejected':
      if (state.rejection) return 'rejected';
      if (state.leftAt !== undefined) return 'left';
      // Without a header there is no post-mortem, and nothing else can be saved either.
      return part === 'incident' && state.row.version === 0
        ? 'untitled'
        : 'incomplete';
    default:
      return state.phase;
  }
}

/**
 * Sums up. Of several reasons for trying again, an expired sign-in is the one a person can act on.
 * @param isUnexplained - whether what is to be sent waits for a person to say why
 */
export function summarize(
  rows: readonly RowInPart[],
  isUnexplained = false,
): SaveSummary {
  const kinds = rows.map(row => {
    const kind = kindOf(row);
    const isWaiting = kind === 'saving' || kind === 'retrying';
    return isUnexplained && isWaiting ? 'unexplained' : kind;
  });
  const kind = ORDER.find(candidate => kinds.includes(candidate)) ?? 'saved';
  const concerned = rows.filter((_, i) => kinds[i] === kind);
  const said = concerned.map(({ state }) => state);
  const savedAt = Math.max(...rows.map(({ state }) => state.savedAt ?? 0), 0);
  return {
    kind,
    rows: concerned.length,
    part: kind === 'saved' ? undefined : concerned[0]?.part,
    retry:
      kind === 'retrying'
        ? said.map(({ retry }) => retry).find(why => why === 'signedOut') ??
          said[0].retry
        : undefined,
    reason: said[0]?.rejection?.message,
    titleTooLong:
      kind === 'untitled' && hasTitle(said[0].row) ? true : undefined,
    savedAt: savedAt || undefined,
    unsaved: kind !== 'saved',
    kept: rows.every(({ state }) => state.kept),
  };
}

function hasTitle(row: Row): boolean {
  return 'title' in row && String(row.title).trim() !== '';
}
