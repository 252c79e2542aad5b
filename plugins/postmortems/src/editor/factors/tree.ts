import type { Factor } from 'backstage-plugin-postmortems-common';
import type { Move } from './moveKeys';

/** A factor as it stands in the editor: under a key that it has before it has an id. */
export interface KeyedFactor {
  key: string;
  factor: Factor;
}

/** Where a factor is drawn. */
export interface Placed extends KeyedFactor {
  /** 0 at the root. */
  depth: number;
}

/**
 * The chains of whys from top to bottom: each factor once, those that explain it right below. One
 * whose parent is not there stands as a root; a circle is cut at its first factor.
 */
export function placeFactors(factors: readonly KeyedFactor[]): Placed[] {
  const children = new Map<string | null, KeyedFactor[]>();
  const ids = new Set(factors.map(({ factor }) => factor.id).filter(Boolean));
  for (const keyed of factors) {
    const { parentId } = keyed.factor;
    const parent = parentId !== null && ids.has(parentId) ? parentId : null;
    children.set(parent, [...(children.get(parent) ?? []), keyed]);
  }
  for (const siblings of children.values()) {
    siblings.sort((a, b) => place(a) - place(b));
  }

  const placed: Placed[] = [];
  const done = new Set<string>();
  const visit = (keyed: KeyedFactor, depth: number) => {
    if (done.has(keyed.key)) return;
    done.add(keyed.key);
    placed.push({ ...keyed, depth });
    const below = keyed.factor.id ? children.get(keyed.factor.id) ?? [] : [];
    for (const child of below) visit(child, depth + 1);
  };
  for (const root of children.get(null) ?? []) visit(root, 0);
  for (const keyed of factors) visit(keyed, 0);
  return placed;
}

/** One that has not been made yet stands behind its siblings, as the server will put it. */
function place({ factor }: KeyedFactor): number {
  return factor.version === 0 ? Infinity : factor.position;
}

/** A change of one factor. */
export interface FactorChange {
  key: string;
  fields: Partial<Factor>;
}

/** What makes a factor explain the one above it on its level. */
export function indent(
  placed: readonly Placed[],
  key: string,
): FactorChange | undefined {
  const id = neighbour(placed, key, -1)?.factor.id;
  return id ? { key, fields: { parentId: id } } : undefined;
}

/** The next one above or below on the same level, under the same parent. */
function neighbour(
  placed: readonly Placed[],
  key: string,
  by: 1 | -1,
): Placed | undefined {
  let at = placed.findIndex(row => row.key === key);
  const depth = placed[at]?.depth ?? Infinity;
  do at += by;
  while (placed[at]?.depth > depth);
  return placed[at]?.depth === depth ? placed[at] : undefined;
}

/**
 * The factor that has to be made on the server before one can go that way, because until then it has
 * neither an id nor a position; none where that is not what keeps it.
 */
export function waitsFor(
  placed: readonly Placed[],
  key: string,
  way: Move,
): Placed | undefined {
  const by = way === 'down' ? 1 : -1;
  const itself = placed.find(row => row.key === key);
  const concerned = [
    way === 'up' || way === 'down' ? itself : undefined,
    way === 'out' ? undefined : neighbour(placed, key, by),
  ];
  return concerned.find(
    row => row?.factor.version === 0 && row.factor.statement.trim() !== '',
  );
}

/** What makes a factor stand beside the one that it explains. */
export function outdent(
  placed: readonly Placed[],
  key: string,
): FactorChange | undefined {
  const row = placed.find(candidate => candidate.key === key);
  if (!row || row.depth === 0) return undefined;
  const parent = placed.find(({ factor }) => factor.id === row.factor.parentId);
  return { key, fields: { parentId: parent?.factor.parentId ?? null } };
}

/** What makes a factor change places with its neighbour on the same level. */
export function move(
  placed: readonly Placed[],
  key: string,
  by: 1 | -1,
): FactorChange[] {
  const row = placed.find(candidate => candidate.key === key);
  const siblings = placed.filter(
    ({ factor, depth }) =>
      depth === row?.depth &&
      factor.version > 0 &&
      factor.parentId === row.factor.parentId,
  );
  const at = siblings.findIndex(sibling => sibling.key === key);
  const other = siblings[at + by];
  if (at < 0 || !other) return [];

  const order = [...siblings];
  [order[at], order[at + by]] = [order[at + by], order[at]];
  // The places that the siblings have between them, each at least one above the last.
  const places = siblings.map(({ factor }) => factor.position);
  places.forEach((_, i) => {
    if (i > 0) places[i] = Math.max(places[i], places[i - 1] + 1);
  });
  return order
    .map(({ key: moved, factor }, i) => ({
      key: moved,
      fields: { position: places[i] },
      same: factor.position === places[i],
    }))
    .filter(({ same }) => !same)
    .map(({ key: moved, fields }) => ({ key: moved, fields }));
}

/** As much of a factor as is needed to offer it as a parent. */
export interface Candidate {
  key: string;
  depth: number;
  factor: Pick<Factor, 'id' | 'statement'>;
}

/** The factors that one may explain: all but itself and those that explain it, directly or not. */
export function possibleParents<P extends Candidate>(
  placed: readonly P[],
  key: string,
): P[] {
  const at = placed.findIndex(row => row.key === key);
  const depth = placed[at]?.depth ?? 0;
  let end = at + 1;
  while (end < placed.length && placed[end].depth > depth) end++;
  return placed.filter(
    ({ factor }, i) => factor.id !== '' && (i < at || i >= end),
  );
}
