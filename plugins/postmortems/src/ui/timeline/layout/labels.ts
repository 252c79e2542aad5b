/** A stretch of a line, in pixels. */
export interface Stretch {
  left: number;
  width: number;
}

/** A label that stands above the point it belongs to, in one of several rows. */
export interface PlacedFlag extends Stretch {
  /** 0 is the highest row. */
  row: number;
}

/**
 * Puts each flag into the highest row where it touches no other. A flag opens to the right of its
 * pole, or to the left where it would leave the picture.
 * @param flags - poles from left to right, and the room that each label needs
 * @param end - where the picture ends
 * @param gap - the least distance between two labels of a row
 */
export function placeFlags(
  flags: { x: number; width: number }[],
  end: number,
  gap: number,
): PlacedFlag[] {
  const rows: Stretch[][] = [];
  return flags.map(({ x, width }) => {
    const fits = x + width <= end;
    const stretch = { left: fits ? x : Math.max(0, x - width), width };
    let row = rows.findIndex(placed =>
      placed.every(other => apart(stretch, other, gap)),
    );
    if (row < 0) row = rows.push([]) - 1;
    rows[row].push(stretch);
    return { ...stretch, row };
  });
}

function apart(a: Stretch, b: Stretch, gap: number): boolean {
  return a.left + a.width + gap <= b.left || b.left + b.width + gap <= a.left;
}

/** A label beside its dot, with the room it has. */
export interface PlacedLabel extends Stretch {
  side: 'right' | 'left';
}

/**
 * Finds room beside the dots of one lane: to the right up to the next dot, else to the left. A label
 * may have less room than it wants, and is then cut; with less than `least` it is left out (null),
 * for the event is shown on hover and stands in the table.
 * @param dots - from left to right, with the room that each text wants
 * @param reach - from a dot's centre to where its label may begin
 */
export function placeLabels(
  dots: { x: number; width: number }[],
  bounds: { left: number; right: number },
  reach: number,
  least: number,
): (PlacedLabel | null)[] {
  let taken = bounds.left;
  return dots.map(({ x, width }, index) => {
    const next = dots[index + 1];
    const enough = Math.min(width, least);
    const start = x + reach;
    const rightRoom = (next ? next.x - reach : bounds.right) - start;
    const leftRoom = x - reach - taken;
    taken = start;
    if (rightRoom >= enough && (rightRoom >= width || leftRoom < width)) {
      const placed = Math.min(width, rightRoom);
      taken = start + placed + reach;
      return { side: 'right', left: start, width: placed };
    }
    if (leftRoom >= enough) {
      const placed = Math.min(width, leftRoom);
      return { side: 'left', left: x - reach - placed, width: placed };
    }
    return null;
  });
}
