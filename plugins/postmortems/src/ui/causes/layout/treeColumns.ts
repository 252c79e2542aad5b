/** In pixels. */
export const BOX = { padX: 8, padY: 6, narrowest: 150, widest: 240 };
export const GAP = { across: 20, down: 8, trees: 24 };
/** How far a factor that hangs below another stands to its right, and where their line begins. */
export const HANG = { indent: 16, line: 8 };
/** What a stroke needs around the boxes. */
export const EDGE = 1;

/** How the boxes share the room. */
export interface Columns {
  count: number;
  boxWidth: number;
  width: number;
}

/** As many columns as fit, so that the least has to hang. */
export function columnsFor(depth: number, room: number): Columns {
  const around = (count: number) =>
    2 * EDGE + (count - 1) * GAP.across + (depth - count) * HANG.indent;
  const share = (count: number) => (room - around(count)) / count;
  let count = depth;
  while (count > 1 && share(count) < BOX.narrowest) count--;
  const boxWidth = Math.floor(
    Math.max(BOX.narrowest, Math.min(BOX.widest, share(count))),
  );
  return { count, boxWidth, width: count * boxWidth + around(count) };
}
