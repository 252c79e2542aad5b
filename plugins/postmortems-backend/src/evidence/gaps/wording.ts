import type { TimeSpan } from './DataGap';

/** `from 10:05:23 to 10:06:03 UTC (40 s)`; with days where they are not the same one. */
export function spanInWords({ from, to }: TimeSpan): string {
  const isOneDay = dayOf(from) === dayOf(to);
  const end = isOneDay ? clockOf(to) : `${dayOf(to)} ${clockOf(to)}`;
  const begin = isOneDay ? clockOf(from) : `${dayOf(from)} ${clockOf(from)}`;
  return `from ${begin} to ${end} UTC (${durationInWords(to - from)})`;
}

/** `10:05:23 UTC`, with the day where it is not that of the other time. */
export function timeInWords(time: number, near: number): string {
  const day = dayOf(time) === dayOf(near) ? '' : `${dayOf(time)} `;
  return `${day}${clockOf(time)} UTC`;
}

/** The two largest units: `40 s`, `1 min 15 s`, `3 d 4 h`. */
export function durationInWords(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1_000);
  const units: [number, string][] = [
    [Math.floor(seconds / 86_400), 'd'],
    [Math.floor(seconds / 3_600) % 24, 'h'],
    [Math.floor(seconds / 60) % 60, 'min'],
    [seconds % 60, 's'],
  ];
  const first = units.findIndex(([count]) => count > 0);
  if (first < 0) return '0 s';
  return units
    .slice(first, first + 2)
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}`)
    .join(' ');
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function clockOf(time: number): string {
  return new Date(time).toISOString().slice(11, 19);
}
