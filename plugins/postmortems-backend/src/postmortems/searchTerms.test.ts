import { SEARCH_LIMITS } from 'backstage-plugin-postmortems-common';
import fc from 'fast-check';
import { afterPrefix, queryTerms, searchTerms } from './searchTerms';

describe('search terms', () => {
  it('are words with case and accents folded, in any script', () => {
    expect([...searchTerms('Café ÉTÉ 429s, pool_size=20 ночью')]).toEqual([
      'cafe',
      'ete',
      '429s',
      'pool_size',
      '20',
      'ночью',
    ]);
  });

  it('are none in a text of signs', () => {
    expect([...searchTerms('% _- * "…" ()')]).toEqual(['_']);
    expect(queryTerms('%*"(')).toEqual([]);
  });

  it('of a query are limited in number', () => {
    const many = Array.from({ length: 40 }, (_, i) => `w${i}`).join(' ');
    expect(queryTerms(many)).toHaveLength(SEARCH_LIMITS.terms);
  });

  it('bound every word that begins like them, in the byte order of UTF-8', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        (a, rest) => {
          const [prefix] = searchTerms(a);
          fc.pre(prefix !== undefined);
          const bytes = (text: string) => Buffer.from(text, 'utf8');
          const [word = prefix] = searchTerms(prefix + rest);
          fc.pre(word.startsWith(prefix));
          expect(
            Buffer.compare(bytes(word), bytes(prefix)),
          ).toBeGreaterThanOrEqual(0);
          expect(Buffer.compare(bytes(word), bytes(afterPrefix(prefix)))).toBe(
            -1,
          );
        },
      ),
    );
  });
});
