import type {
  RetryReason,
  Row,
  RowState,
} from 'backstage-plugin-postmortems-common';

/** The part of the editor that a row is written in; also the hash in the address. */
export type Part =
  | 'incident'
  | 'timeline'
  | 'factors'
  | 'actions'
  | 'review'
  | `section-${string}`;

/** How saving stands, over all rows of a document. The worst that a person must know comes first. */
export interface SaveSummary {
  kind:
    | 'conflict'
    | 'rejected'
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
  'retrying',
  'saving',
  'incomplete',
  'saved',
];

function kindOf({ phase, rejection }: RowState<Row>): SaveSummary['kind'] {
  switch (phase) {
    case 'clean':
      return 'saved';
    case 'dirty':
      return 'saving';
    case 'rejected':
      return rejection ? 'rejected' : 'incomplete';
    default:
      return phase;
  }
}

/** Sums up. Of several reasons for trying again, an expired sign-in is the one a person can act on. */
export function summarize(rows: readonly RowInPart[]): SaveSummary {
  const kinds = rows.map(({ state }) => kindOf(state));
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
    savedAt: savedAt || undefined,
    unsaved: kind !== 'saved',
    kept: rows.every(({ state }) => state.kept),
  };
}
