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
  // Looks for what never ends: a pattern whose time grew with the square of the length would take hours.
  it('take linear time', () => {
    const started = performance.now();
    const slow: string[] = [];
    for (const { kind, hints, pattern } of SECRET_PATTERNS) {
      const [hint] = hints;
      const texts = [
        hint,
        `${hint}=`,
        `${hint} : `,
        `${hint}"`,
        hint + mixture(),
      ];
      for (const text of texts) {
        const begun = performance.now();
        repeated(text).replace(pattern, '');
        (hint + repeated(text[text.length - 1])).replace(pattern, '');
        const took = performance.now() - begun;
        if (took > 1_000) slow.push(`${kind} ${text.slice(0, 30)}: ${took} ms`);
      }
    }
    expect(slow).toEqual([]);
    expect(performance.now() - started).toBeLessThan(60_000);
  }, 120_000);

  it('take linear time over letters without a hint', () => {
    const text = repeated(mixture()) + MIXED.map(repeated).join('');
    for (const { pattern } of SECRET_PATTERNS)
      text.slice(0, SIZE).replace(pattern, '');
    for (const letter of MIXED) {
      for (const { pattern } of SECRET_PATTERNS) {
        repeated(letter).replace(pattern, '');
      }
    }
  }, 60_000);

  it('take linear time over keys that never end', () => {
    const redact = Redactor.prepare(SECRET_PATTERNS);
    for (const text of [
      keyMark('BEGIN'),
      `${keyMark('BEGIN')}\\n`,
      `${keyMark('BEGIN')}\n`,
    ]) {
      redact().redact(Buffer.from(repeated(text)), String);
    }
  }, 20_000);
});
