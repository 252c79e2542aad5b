import { MAX_CLOCK_OFFSET_MS } from 'backstage-plugin-postmortems-common';

/** How far a clock is ahead, as people write it: `+3 s`, `-1h`, `1 min 30 s`, `180` for seconds. */

const UNITS = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['min', 60_000],
  ['s', 1_000],
  ['ms', 1],
] as const;

const NAMES: Record<string, number> = {
  ...named(86_400_000, 'd day days'),
  ...named(3_600_000, 'h hr hrs hour hours'),
  ...named(60_000, 'm min mins minute minutes'),
  ...named(1_000, 's sec secs second seconds'),
  ...named(1, 'ms millisecond milliseconds'),
};

function named(ms: number, names: string) {
  return Object.fromEntries(names.split(' ').map(name => [name, ms]));
}

const SIGNED = /^\s*([+\-−–]?)\s*(.*?)\s*$/;
const AMOUNT = /(\d{1,15}(?:\.\d{1,3})?)\s*([a-z]+)\s*/gy;
const PLAIN = /^\d{1,15}(?:\.\d{1,3})?$/;

export type ParsedOffset =
  | { kind: 'offset'; ms: number }
  /** `far`: more than any clock is off. */
  | { kind: 'unread'; why: 'form' | 'far' };

/** Reads how far a clock is ahead; nothing at all is a clock that is right. */
export function parseOffset(typed: string): ParsedOffset {
  const [, sign, amount] = SIGNED.exec(typed.toLowerCase())!;
  if (!amount) {
    return sign ? { kind: 'unread', why: 'form' } : { kind: 'offset', ms: 0 };
  }
  const size = PLAIN.test(amount) ? Number(amount) * 1_000 : sumOf(amount);
  if (size === undefined) return { kind: 'unread', why: 'form' };
  const ms = Math.round(size);
  if (ms > MAX_CLOCK_OFFSET_MS) return { kind: 'unread', why: 'far' };
  const back = sign !== '' && sign !== '+';
  return { kind: 'offset', ms: back && ms !== 0 ? -ms : ms };
}

function sumOf(amounts: string): number | undefined {
  let sum = 0;
  let end = 0;
  for (const [part, count, unit] of amounts.matchAll(AMOUNT)) {
    if (NAMES[unit] === undefined) return undefined;
    sum += Number(count) * NAMES[unit];
    end += part.length;
  }
  return end === amounts.length ? sum : undefined;
}

/** Writes it so that it is read again as the same: `+3 s`, `−1 h 30 min`, `0 s`. */
export function writeOffset(ms: number): string {
  if (ms === 0) return '0 s';
  let rest = Math.abs(ms);
  const parts = UNITS.flatMap(([unit, size]) => {
    const count = Math.floor(rest / size);
    rest -= count * size;
    return count > 0 ? [`${count} ${unit}`] : [];
  });
  return `${ms < 0 ? '−' : '+'}${parts.join(' ')}`;
}
