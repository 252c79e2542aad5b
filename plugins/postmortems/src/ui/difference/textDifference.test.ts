import fc from 'fast-check';
import { foldUnchanged, textDifference, TextPart } from './textDifference';

const side = (parts: TextPart[], other: 'removed' | 'added') =>
  parts
    .filter(part => part.kind !== other)
    .map(part => part.text)
    .join('');

const prose = fc
  .array(fc.constantFrom('pool', 'the', ' ', '\n', 'exhausted', '.', '20', 'é'))
  .map(words => words.join(''));

describe('textDifference', () => {
  it('marks the words that went and came', () => {
    expect(textDifference('The pool was full.', 'The pool was empty.')).toEqual(
      [
        { kind: 'same', text: 'The pool was ' },
        { kind: 'removed', text: 'full' },
        { kind: 'added', text: 'empty' },
        { kind: 'same', text: '.' },
      ],
    );
  });

  it('gives both texts back, whatever they are', () => {
    fc.assert(
      fc.property(
        fc.oneof(prose, fc.string()),
        fc.oneof(prose, fc.string()),
        (before, after) => {
          const parts = textDifference(before, after);
          expect(side(parts, 'added')).toBe(before);
          expect(side(parts, 'removed')).toBe(after);
        },
      ),
    );
  });

  it('gives up looking closer on two huge strangers, and still gives both back', () => {
    const words = (seed: string) =>
      Array.from({ length: 20_000 }, (_, i) => `${seed}${i * 7}`).join(' ');
    const parts = textDifference(words('a'), words('b'));
    expect(side(parts, 'added')).toBe(words('a'));
    expect(side(parts, 'removed')).toBe(words('b'));
  });
});

describe('foldUnchanged', () => {
  it('keeps some words around a change and leaves out the rest', () => {
    expect(
      foldUnchanged(
        [
          { kind: 'same', text: 'one two three four five ' },
          { kind: 'added', text: 'six' },
          { kind: 'same', text: ' seven eight nine ten eleven' },
        ],
        10,
      ),
    ).toEqual([
      { kind: 'gap' },
      { kind: 'same', text: 'four five ' },
      { kind: 'added', text: 'six' },
      { kind: 'same', text: ' seven eight' },
      { kind: 'gap' },
    ]);
  });

  it('keeps a stretch whole that is hardly longer than what would be kept of it', () => {
    const parts: TextPart[] = [
      { kind: 'added', text: 'a' },
      { kind: 'same', text: ' short stretch ' },
      { kind: 'removed', text: 'b' },
    ];
    expect(foldUnchanged(parts, 10)).toEqual(parts);
  });

  it('never drops a word that changed', () => {
    fc.assert(
      fc.property(prose, prose, fc.nat(40), (before, after, context) => {
        const parts = textDifference(before, after);
        const changed = (all: { kind: string }[]) =>
          all.filter(({ kind }) => kind === 'added' || kind === 'removed');
        expect(changed(foldUnchanged(parts, context))).toEqual(changed(parts));
      }),
    );
  });
});
