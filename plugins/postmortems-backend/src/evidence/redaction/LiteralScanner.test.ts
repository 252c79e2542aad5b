import fc from 'fast-check';
import { LiteralScanner } from './LiteralScanner';

/** ASCII letters only: `toLowerCase` would make one of more. */
function lower(text: string): string {
  return text.replace(/[A-Z]/g, letter => letter.toLowerCase());
}

function naive(literals: string[], bytes: Buffer): number[] {
  const text = lower(bytes.toString('latin1'));
  return literals.flatMap((literal, place) => {
    const sought = lower(Buffer.from(literal).toString('latin1'));
    return text.includes(sought) ? [place] : [];
  });
}

const found = (literals: string[], bytes: Buffer) =>
  [...new LiteralScanner(literals).find(bytes)].sort((a, b) => a - b);

// What differs in one bit only, as `-` and a carriage return do, is among them.
const LETTERS = [...'aAbBzZ@`[{_-\r.:1\u0011é😀'];
const literal = fc.string({
  unit: fc.constantFrom(...LETTERS),
  minLength: 1,
  maxLength: 6,
});

describe('LiteralScanner', () => {
  it('finds what a search for each literal finds, in any case', () => {
    fc.assert(
      fc.property(
        fc.array(literal, { minLength: 1, maxLength: 30 }),
        fc.string({ unit: fc.constantFrom(...LETTERS), maxLength: 60 }),
        fc.nat(3),
        (literals, text, offset) => {
          // At even and odd addresses.
          const bytes = Buffer.from('x'.repeat(offset) + text).subarray(offset);
          expect(found(literals, bytes)).toEqual(naive(literals, bytes));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('finds a literal wherever it stands', () => {
    fc.assert(
      fc.property(
        literal,
        fc.string({ unit: fc.constantFrom('a', '-', '\n'), maxLength: 20 }),
        fc.string({ unit: fc.constantFrom('a', '-', '\n'), maxLength: 20 }),
        fc.boolean(),
        (sought, before, after, isShouted) => {
          const text = before + (isShouted ? sought.toUpperCase() : sought);
          fc.pre(lower(text).endsWith(lower(sought)));
          expect(found([sought], Buffer.from(text + after))).toEqual([0]);
        },
      ),
    );
  });

  it('finds nothing in nothing', () => {
    expect(found(['@', 'ab', 'abc'], Buffer.alloc(0))).toEqual([]);
    expect(found([], Buffer.from('abc'))).toEqual([]);
  });

  it('knows more than 255 literals', () => {
    const literals = Array.from({ length: 900 }, (_, i) => `key-${i}-`);
    const bytes = Buffer.from('key-899- KEY-300- key-3');
    expect(found(literals, bytes)).toEqual([300, 899]);
  });
});
