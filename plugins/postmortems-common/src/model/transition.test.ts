import { allowedTransitions, transitionRequestSchema } from './transition';
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

describe('a transition with waivers', () => {
  const waiver = { check: 'blameless', reason: ' It is a quotation ' };
  const isTaken = (request: object) =>
    transitionRequestSchema.safeParse(request).success;

  it('is a publication', () => {
    expect(
      transitionRequestSchema.parse({ to: 'published', waivers: [waiver] }),
    ).toEqual({
      to: 'published',
      waivers: [{ check: 'blameless', reason: 'It is a quotation' }],
    });
    expect(isTaken({ to: 'in_review', waivers: [waiver] })).toBe(false);
    expect(isTaken({ to: 'in_review', waivers: [] })).toBe(true);
  });

  it('names each check once, and says why', () => {
    for (const waivers of [
      [waiver, { ...waiver, reason: 'Twice' }],
      [{ ...waiver, reason: ' ' }],
      [{ check: 'blameless' }],
      [{ ...waiver, check: 'unheard-of' }],
    ]) {
      expect(isTaken({ to: 'published', waivers })).toBe(false);
    }
  });
});
