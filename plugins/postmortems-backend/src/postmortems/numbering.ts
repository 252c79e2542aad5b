import { randomInt } from 'node:crypto';
import { Knex } from 'knex';
import { PurgeStore } from './PurgeStore';

const purges = new PurgeStore();

/** Without vowels and look-alikes, so that no word and no misreading comes of it. */
const ALPHABET = '23456789BCDFGHJKLMNPQRSTVWXZ';

/**
 * The next reference of a day: `PM-2025-02-09`, then `PM-2025-02-09-2`. The counter's row makes
 * concurrent creations wait for each other, so none is given twice.
 */
export async function nextRef(
  trx: Knex.Transaction,
  day: string,
): Promise<string> {
  const [{ last }] = await trx('postmortem_numbers')
    .insert({ day, last: 1 })
    .onConflict('day')
    .merge({ last: trx.raw('postmortem_numbers.last + 1') })
    .returning('last');
  return last === 1 ? `PM-${day}` : `PM-${day}-${last}`;
}

/** The reference of one born restricted, which none had that was purged. */
export async function nextUnnumberedRef(
  trx: Knex.Transaction,
  day: string,
): Promise<string> {
  for (;;) {
    const ref = unnumberedRef(day);
    if (!(await purges.has(trx, ref))) return ref;
  }
}

/** It neither takes a number nor tells one. */
function unnumberedRef(day: string): string {
  const letters = Array.from(
    { length: 5 },
    () => ALPHABET[randomInt(ALPHABET.length)],
  );
  // All digits would look like a number of the day.
  return letters.every(letter => /\d/.test(letter))
    ? unnumberedRef(day)
    : `PM-${day}-${letters.join('')}`;
}
