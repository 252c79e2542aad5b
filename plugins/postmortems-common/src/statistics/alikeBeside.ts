/** Nothing is improved by less than this; it stands above what rounding adds up to. */
const TOLERANCE = 1e-9;

/** Pieces of so many rows are moved to another place; longer ones are only turned around. */
const LONGEST_MOVED = 3;

/**
 * Puts alike rows of a table beside each other, so that blocks show: the shortest way through all rows that is found
 * by going to the nearest one each time, or as they were given, and then turning pieces around and moving short ones
 * elsewhere for as long as that shortens it. The same table is always ordered the same; of rows that are equally near, the one that came first is taken.
 *
 * Two rows are alike as far as their numbers are proportional, so that a row with many finds is beside one with few
 * at the same places.
 *
 * Source: M. Hahsler, K. Hornik, C. Buchta, "Getting Things in Order: An Introduction to the R Package seriation",
 * Journal of Statistical Software 25 (2008), as a travelling salesperson's problem; G. A. Croes, "A Method for
 * Solving Traveling-Salesman Problems", Operations Research 6 (1958), 791–812, for the turning; I. Or, "Traveling
 * Salesman-Type Combinatorial Problems and Their Relation to the Logistics of Regional Blood Banking", dissertation,
 * Northwestern University (1976), for the moving.
 *
 * @param rows - numbers from 0 on, all rows of one length
 * @returns the indices of the rows, the way round in which the first comes in the earlier half
 */
export function alikeBeside(rows: readonly (readonly number[])[]): number[] {
  const distances = rows.map(a => rows.map(b => distance(a, b)));
  const order = [nearestFirst(distances), rows.map((_, i) => i)]
    .map(start => shorten(start, distances))
    .map(way => ({ way, length: lengthOf(way, distances) }))
    .reduce((a, b) => (b.length < a.length - TOLERANCE ? b : a)).way;
  return order.indexOf(0) * 2 < order.length ? order : order.reverse();
}

/** How far it is along an order. */
export function lengthOf(
  order: readonly number[],
  distances: readonly (readonly number[])[],
): number {
  return order
    .slice(1)
    .reduce((sum, to, i) => sum + distances[order[i]][to], 0);
}

/** From 0 (in proportion) to 1 (nothing in common); a row of nothing has nothing in common with any other. */
export function distance(a: readonly number[], b: readonly number[]): number {
  const scale = Math.sqrt(product(a, a) * product(b, b));
  if (scale === 0) return product(a, a) === product(b, b) ? 0 : 1;
  return 1 - Math.min(1, product(a, b) / scale);
}

function product(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * b[i], 0);
}

function nearestFirst(distances: number[][]): number[] {
  const left = distances.map((_, i) => i);
  const order = left.splice(0, 1);
  while (left.length > 0) {
    const from = distances[order[order.length - 1]];
    let nearest = 0;
    for (let i = 1; i < left.length; i++) {
      if (from[left[i]] < from[left[nearest]] - TOLERANCE) nearest = i;
    }
    order.push(...left.splice(nearest, 1));
  }
  return order;
}

/** Turns pieces around, and moves short ones, until neither shortens the way any more. */
function shorten(start: number[], distances: number[][]): number[] {
  let order = start;
  for (let isShorter = true; isShorter; ) {
    const turned = turnPieces(order, distances);
    order = movePieces(turned, distances);
    // Where nothing was moved, all that can be turned has been.
    isShorter = order !== turned;
  }
  return order;
}

/** Turns pieces around until none is left whose turning shortens the way. */
function turnPieces(start: number[], distances: number[][]): number[] {
  let order = start;
  for (let isShorter = true; isShorter; ) {
    isShorter = false;
    for (let from = 0; from < order.length - 1; from++) {
      for (let to = from + 1; to < order.length; to++) {
        if (gainOfTurning(order, from, to, distances) > TOLERANCE) {
          order = [
            ...order.slice(0, from),
            ...order.slice(from, to + 1).reverse(),
            ...order.slice(to + 1),
          ];
          isShorter = true;
        }
      }
    }
  }
  return order;
}

/** Moves each piece of up to three rows once to where it shortens the way most, either way round. */
function movePieces(start: number[], distances: number[][]): number[] {
  let order = start;
  for (let size = 1; size <= LONGEST_MOVED; size++) {
    for (let from = 0; from + size <= order.length; from++) {
      order = movePiece(order, from, size, distances) ?? order;
    }
  }
  return order;
}

/** The way with one piece at its best place; nothing where it stands there already. */
function movePiece(
  order: number[],
  from: number,
  size: number,
  distances: number[][],
): number[] | undefined {
  const piece = order.slice(from, from + size);
  const rest = [...order.slice(0, from), ...order.slice(from + size)];
  const [first, last] = [piece[0], piece[size - 1]];
  /** How much longer the rest becomes by the piece, which begins with one row and ends with another. */
  const cost = (at: number, begin: number, end: number) =>
    step(rest[at - 1], begin, distances) +
    step(end, rest[at], distances) -
    step(rest[at - 1], rest[at], distances);
  let least = cost(from, first, last) - TOLERANCE;
  let shorter: (() => number[]) | undefined;
  for (let at = 0; at <= rest.length; at++) {
    for (const isTurned of [false, true]) {
      const [begin, end] = isTurned ? [last, first] : [first, last];
      const costHere = cost(at, begin, end);
      if (costHere >= least) continue;
      least = costHere - TOLERANCE;
      const placed = isTurned ? [...piece].reverse() : piece;
      shorter = () => [...rest.slice(0, at), ...placed, ...rest.slice(at)];
    }
  }
  return shorter?.();
}

/** How much shorter the way becomes when the piece from one place to another is turned around. */
function gainOfTurning(
  order: number[],
  from: number,
  to: number,
  distances: number[][],
): number {
  const [before, first] = [order[from - 1], order[from]];
  const [last, after] = [order[to], order[to + 1]];
  return (
    step(before, first, distances) +
    step(last, after, distances) -
    step(before, last, distances) -
    step(first, after, distances)
  );
}

/** How far it is from one row to another; from where there is none, and to there, it is no way. */
function step(
  a: number | undefined,
  b: number | undefined,
  distances: number[][],
): number {
  return a === undefined || b === undefined ? 0 : distances[a][b];
}
