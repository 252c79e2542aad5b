import { rulesInText } from '../../testing/rulesIn';

describe('the rule let-slip', () => {
  it.each([
    'They let it happen.',
    'The developer left a debug flag enabled.',
    'The developer left the debug endpoint open in production.',
    'The QA team let this slip through.',
    'We let the certificate expire.',
    'Tom let the certificate expire.',
    'The team let the certificate expire.',
    'The admin left the door open.',
    'The previous team left us with a mess.',
    'The technician left the panel open.',
    'The clerk let the contract lapse.',
  ])('points at: %s', sentence => {
    expect(rulesInText(sentence)).toContain('let-slip');
  });

  it.each([
    'The lease let the second node take over.',
    'The deploy left two pods running.',
    'We left the canary at five percent.',
    'The firewall let the packets through.',
  ])('leaves alone: %s', sentence => {
    expect(rulesInText(sentence)).toEqual([]);
  });
});
