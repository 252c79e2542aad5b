import fc from 'fast-check';
import { normaliseStatement } from './normaliseStatement';

describe('a statement, normalised', () => {
  it('is the same for one thing written in several ways', () => {
    const written = [
      'The connection pool was exhausted',
      'the Connection-Pool was exhausted.',
      '**Connection pools** was `exhausted`!',
      'Connection pool was exhausted (https://example.org/pool)',
    ];
    expect(new Set(written.map(normaliseStatement)).size).toBe(1);
  });

  it('differs where the words or their order do', () => {
    expect(normaliseStatement('No alert on the queue')).not.toBe(
      normaliseStatement('An alert on the queue'),
    );
    expect(normaliseStatement('orders before stock')).not.toBe(
      normaliseStatement('stock before orders'),
    );
  });

  it('is empty where there are no words', () => {
    expect(normaliseStatement('— … !')).toBe('');
  });

  it('bears any text, and case and accents change nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        expect(normaliseStatement(text.normalize('NFD'))).toBe(
          normaliseStatement(text.normalize('NFC')),
        );
      }),
    );
  });
});
