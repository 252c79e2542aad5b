import fc from 'fast-check';
import { documentFeatures, DocumentText, toldBy } from './documentFeatures';
import {
  documentLikeness,
  readDocument,
  sharedFeatures,
} from './documentLikeness';

const aText = (partial: Partial<DocumentText> = {}): DocumentText => ({
  ...{ title: '', bodies: [], factors: [] },
  ...partial,
});

const sentences = fc.constantFrom(
  'The certificate of the gateway had expired.',
  'TLS handshakes were refused, the cert was past its end date.',
  'No alert fired, customers told us.',
  'The disk was full and the database refused writes.',
  'We reverted to the last good build.',
  'Nobody knew who owns it.',
);
const texts: fc.Arbitrary<DocumentText> = fc.record({
  title: sentences,
  bodies: fc.array(sentences, { maxLength: 4 }),
  factors: fc.array(sentences, { maxLength: 3 }),
});

describe('how much two post-mortems tell the same', () => {
  it('is the same from both sides, and nothing is more like one than itself', () => {
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const [x, y] = [readDocument(a), readDocument(b)];
        expect(documentLikeness(x, y)).toBeCloseTo(documentLikeness(y, x), 9);
        expect(documentLikeness(x, y)).toBeLessThanOrEqual(
          documentLikeness(x, x) + 1e-9,
        );
      }),
    );
  });

  it('is nothing where nothing is said', () => {
    const empty = readDocument(aText());
    expect(documentLikeness(empty, empty)).toBe(0);
    const one = readDocument(aText({ title: 'The disk was full' }));
    expect(documentLikeness(one, empty)).toBe(0);
  });

  it('is more for the same in other words than for something else', () => {
    const [asked, paraphrase, other] = [
      'The certificate had expired and nobody was paged.',
      'TLS failed: the cert had lapsed, and no alert fired.',
      'The disk of the database ran full during the nightly export.',
    ].map(body => readDocument(aText({ bodies: [body] })));
    expect(documentLikeness(asked, paraphrase)).toBeGreaterThan(
      documentLikeness(asked, other),
    );
  });

  it('is said by what both speak of, in the words of each', () => {
    const a = aText({ bodies: ['The certificate had expired.'] });
    const b = aText({ bodies: ['An x509 chain that had lapsed.'] });
    const shared = sharedFeatures(documentFeatures(a), documentFeatures(b))
      .filter(({ kind }) => kind === 'sense')
      .map(({ kind, name }) => `${kind} ${name}`);
    expect(shared.sort()).toEqual(['sense certificate', 'sense expired']);
    expect(shared.map(key => [toldBy(a).get(key), toldBy(b).get(key)])).toEqual(
      [
        ['certificate', 'x509'],
        ['expired', 'lapsed'],
      ],
    );
  });
});
