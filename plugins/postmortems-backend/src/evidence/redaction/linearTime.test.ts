import { keyMark } from '../../__testUtils__/plantedSecrets';
import { Redactor, SECRET_PATTERNS } from '.';

const SIZE = 1_000_000;
const MIXED = [
  'a',
  '=',
  ':',
  '"',
  "'",
  ' ',
  '\\',
  '/',
  '@',
  '.',
  '-',
  '\t',
  '%',
];

const repeated = (text: string) =>
  text.repeat(Math.ceil(SIZE / text.length)).slice(0, SIZE);

/** The same order each time. */
function mixture(): string {
  let seed = 17;
  const letters = Array.from({ length: 5_000 }, () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return MIXED[seed % MIXED.length];
  });
  return letters.join('');
}

describe('secret patterns', () => {
  // Looks for what never ends: where time grew with the square of the length it would be hours, and it is seconds.
  it('take linear time', () => {
    const mixed = mixture();
    const begun = performance.now();
    for (const { hints, pattern } of SECRET_PATTERNS) {
      const [hint] = hints;
      for (const text of [
        mixed,
        hint,
        `${hint}=`,
        `${hint} : `,
        hint + mixed,
      ]) {
        repeated(text).replace(pattern, '');
      }
      for (const letter of MIXED) {
        (hint + letter.repeat(SIZE / 20)).replace(pattern, '');
      }
    }
    expect(performance.now() - begun).toBeLessThan(60_000);
  }, 120_000);

  it('take linear time over keys that never end', () => {
    const redact = Redactor.prepare(SECRET_PATTERNS);
    const begun = performance.now();
    for (const after of ['', '\\n', '\n']) {
      const text = repeated(keyMark('BEGIN') + after);
      redact().redact(Buffer.from(text), String);
    }
    expect(performance.now() - begun).toBeLessThan(60_000);
  }, 120_000);
});
