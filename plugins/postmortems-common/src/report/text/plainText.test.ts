import fc from 'fast-check';
import { escapeBlock, escapeInline, readPlain } from './plainText';

describe('plain text as Markdown', () => {
  it.each([
    'Connection pool exhausted (max 20 connections)',
    'Slow query alerts (<100ms), ~$5,000, 5 * 3, snake_case_name',
    "Query didn't use R&D's index; 50% of requests",
  ])('leaves ordinary words as they are: %s', text => {
    expect(escapeInline(text)).toBe(text);
  });

  it.each([
    ['a*b*c', 'a\\*b\\*c'],
    ['_private', '\\_private'],
    ['[INFO] `x`', '\\[INFO\\] \\`x\\`'],
    ['<br> C:\\temp', '\\<br> C:\\\\temp'],
    ['&amp; ~~x~~', '\\&amp; \\~\\~x\\~\\~'],
  ])('escapes markup in %s', (text, markdown) => {
    expect(escapeInline(text)).toBe(markdown);
  });

  it.each([
    ['- dash', '\\- dash'],
    ['# hash', '\\# hash'],
    ['12. twelve', '12\\. twelve'],
    ['> quote', '\\> quote'],
  ])(
    'escapes at the start of a block what is a block there: %s',
    (text, markdown) => {
      expect(escapeBlock(text)).toBe(markdown);
    },
  );

  it('reads what a reader sees of foreign markup', () => {
    expect(
      readPlain('**Alert** `HighErrorRate` [fires](https://a.example)<br>now'),
    ).toBe('Alert HighErrorRate fires now');
  });

  it('reads back every line of text', () => {
    const piece = fc.constantFrom(
      ...'\\`*_[]<>&~!|#-+.:;()"\'aZ0 é🌱'.split(/(?:)/u),
      ...['<b>', '&lt;', '&#60;', '![', '](', '**', '~~', '1.', '\\\\'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), pieces => {
        const text = pieces.join('').replace(/\s+/g, ' ').trim();
        expect(readPlain(escapeInline(text))).toBe(text);
        expect(readPlain(escapeBlock(text))).toBe(text);
      }),
      { numRuns: 2_000 },
    );
  });
});
