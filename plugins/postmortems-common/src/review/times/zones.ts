import type { IANAZone, Zone } from 'luxon';
import { zoneOf } from '../../imports/time/zones';

/**
 * Both take long to find out, and thousands of rows ask for the same: one zone or two, and the few hundred
 * quarters of an hour that an incident lasts.
 */
const zones = new Map<string, Zone | undefined>();
const offsets = new Map<string, number>();
const MOST = 10_000;

/** Clocks change at quarters of an hour, wherever they do. */
const QUARTER_MS = 15 * 60_000;

/** A zone by any of its names; undefined when it is none. */
export function zoneNamed(name: string): Zone | undefined {
  return remembered(zones, name, () => zoneOf(name));
}

/** How far ahead of UTC a place is, in minutes. */
export function offsetAt(zone: IANAZone, at: number): number {
  const quarter = Math.floor(at / QUARTER_MS);
  return remembered(offsets, `${zone.name} ${quarter}`, () =>
    zone.offset(quarter * QUARTER_MS),
  );
}

function remembered<V>(known: Map<string, V>, key: string, find: () => V): V {
  if (known.has(key)) return known.get(key)!;
  if (known.size >= MOST) known.clear();
  const value = find();
  known.set(key, value);
  return value;
}
