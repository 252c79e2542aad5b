import { readsLikeDecision } from './slackDecisions';

describe('readsLikeDecision', () => {
  it.each([
    'Rolling back to 1.41 now',
    'we ROLLED BACK checkout',
    'Restarted two of the pods.',
    'Scaled checkout to 12',
    "I'm declaring incident, severity 2",
    'decided: we wait for the vendor',
    'disabling flag new-cart',
    'It was not the database, we are failing over the cache',
    'mitigated',
  ])('hears it in: %s', line => {
    expect(readsLikeDecision(line)).toBe(true);
  });

  it.each([
    'Looking into the errors',
    'Is it resolved?',
    'This is not resolved yet',
    "hasn't been mitigated",
    'Nobody restarted it',
    'unresolved questions',
    'large-scale outage',
    '',
  ])('does not hear it in: %s', line => {
    expect(readsLikeDecision(line)).toBe(false);
  });

  it('gets through a long line of denials', () => {
    const start = Date.now();
    expect(readsLikeDecision('not resolved '.repeat(50_000))).toBe(false);
    expect(Date.now() - start).toBeLessThan(2000);
  });
});
