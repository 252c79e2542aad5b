import { allowedTransitions } from './transition';
import { STATUSES } from './vocabulary';

describe('allowedTransitions', () => {
  it('publishes a draft directly where no review is required', () => {
    expect(allowedTransitions('draft', false)).toEqual([
      'in_review',
      'published',
    ]);
    expect(allowedTransitions('draft', true)).toEqual(['in_review']);
  });

  it('leads back from everywhere', () => {
    expect(allowedTransitions('in_review', true)).toEqual([
      'draft',
      'published',
    ]);
    expect(allowedTransitions('published', true)).toEqual([
      'in_review',
      'draft',
    ]);
  });

  it('never leads to where one is', () => {
    for (const status of STATUSES) {
      for (const reviewRequired of [true, false]) {
        expect(allowedTransitions(status, reviewRequired)).not.toContain(
          status,
        );
      }
    }
  });
});
