import { featuresOf } from './features';
import { likeness } from './likeness';
import { sharedTerms } from './sharedTerms';

/** What is told of two statements, in the words of the second. */
function told(asked: string, other: string): string[] {
  return sharedTerms(likeness(featuresOf(asked), featuresOf(other)), other);
}

describe('sharedTerms', () => {
  it('tells it as the other statement says it, with no stems', () => {
    const terms = told(
      'Parcels that nobody watches',
      'A parcel was watched by nobody',
    );

    expect([...terms].sort()).toEqual(['nobody', 'parcel', 'watched']);
  });

  it('tells concepts by the words that tell them, each word once', () => {
    const terms = told(
      'The TLS certificate lapsed unnoticed',
      'Nobody noticed that a certificate had expired',
    );

    expect(terms).toEqual(
      expect.arrayContaining(['certificate', 'expired', 'noticed']),
    );
    expect(new Set(terms).size).toBe(terms.length);
  });

  it('tells no word again that stands in a longer term', () => {
    const storm = 'A retry storm overloaded the database';
    const terms = told(storm, storm);

    expect(terms).toContain('retry storm');
    expect(terms).not.toContain('retry');
    expect(terms).not.toContain('storm');
  });

  it('tells words with their accents', () => {
    expect(told('Größe der Tulpe', 'Die Größe einer Tulpe')).toEqual(
      expect.arrayContaining(['größe', 'tulpe']),
    );
  });

  it('tells neither of “no” and “not”', () => {
    expect(told('No zebra, not ever', 'Not a zebra, no')).toEqual(['zebra']);
  });

  it('tells nothing of two that share nothing', () => {
    expect(told('Zebra crossing', 'Tulip garden')).toEqual([]);
  });
});
