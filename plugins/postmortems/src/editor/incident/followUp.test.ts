import { withMeetingAt } from './followUp';

const TENTH = '2025-02-10T14:00:00.000Z';
const TWELFTH = '2025-02-12T14:00:00.000Z';

describe('the follow-up of a review meeting', () => {
  it('is set four weeks after it', () => {
    const nothing = { reviewMeetingAt: null, followUpAt: null };
    expect(withMeetingAt(nothing, TENTH)).toEqual({
      reviewMeetingAt: TENTH,
      followUpAt: '2025-03-10',
    });
  });

  it('moves with it, and goes with it', () => {
    const set = { reviewMeetingAt: TENTH, followUpAt: '2025-03-10' };
    expect(withMeetingAt(set, TWELFTH)).toEqual({
      reviewMeetingAt: TWELFTH,
      followUpAt: '2025-03-12',
    });
    expect(withMeetingAt(set, null)).toEqual({
      reviewMeetingAt: null,
      followUpAt: null,
    });
  });

  it('stays where somebody put it', () => {
    const chosen = { reviewMeetingAt: TENTH, followUpAt: '2025-03-14' };
    expect(withMeetingAt(chosen, TWELFTH)).toEqual({
      reviewMeetingAt: TWELFTH,
    });
  });
});
