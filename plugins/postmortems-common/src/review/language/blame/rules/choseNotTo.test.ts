import { rulesInText } from '../../testing/rulesIn';

describe('the rule chose-not-to', () => {
  it.each([
    'The team chose to ignore the deprecation notice.',
    'The team decided not to test the rollback.',
    'The engineer refused to roll back.',
    'The manager refused to postpone the launch.',
    'The director opted to ignore the audit.',
    'The supplier would not listen to us.',
    'Their hotline would not pick up.',
    "The administrator wouldn't wait.",
  ])('points at: %s', sentence => {
    expect(rulesInText(sentence)).toContain('chose-not-to');
  });

  it.each([
    'We decided to wait for the vendor to fix it.',
    'We decided to keep the old cluster for a week.',
    'The vendor declined the invoice.',
    'The scheduler preferred the other zone.',
    'The pod would not accept connections.',
    'The browser would not pick up the new certificate.',
  ])('leaves alone: %s', sentence => {
    expect(rulesInText(sentence)).toEqual([]);
  });
});
