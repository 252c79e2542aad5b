import fc from 'fast-check';
import { whyNotEvidence } from './notEvidence';

describe('whyNotEvidence', () => {
  it.each<[unknown, RegExp]>([
    [[], /empty list/],
    [[{ id: 'a', matchers: [], comment: 'quiet' }], /silences/],
    [[{ name: 'general', is_channel: true }], /list of channels/],
    [{ status: 'success', data: { groups: [] } }, /rules of Prometheus/],
    [{ a: 1 }, /no kind that is known/],
    [[{ a: 1 }], /no kind that is known/],
    [7, /no kind that is known/],
    [null, /no kind that is known/],
  ])('of %j', (document, reason) => {
    expect(whyNotEvidence(document)).toMatch(reason);
  });

  it('says something of any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), document => {
        expect(whyNotEvidence(document)).not.toBe('');
      }),
    );
  });
});
