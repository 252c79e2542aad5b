import { followUpScheduled } from './followUpScheduled';
import { CheckCases, judge, sentencesWithoutCase } from './__testUtils__/judge';
import { at } from './__testUtils__/postmortems';

const resolvedAt = at('2025-02-09 10:40');
const place = ['Follow-up review followUpAt'];

const cases: CheckCases = {
  'an empty draft': {
    is: 'not_yet',
    saying: 'No follow-up review is scheduled.',
    at: place,
  },
  'none in what is published': {
    told: { status: 'published' },
    is: 'warn',
    saying: 'No follow-up review is scheduled.',
    at: place,
  },
  'four weeks after the meeting': {
    told: {
      resolvedAt,
      reviewMeetingAt: at('2025-02-20 09:00'),
      followUpAt: '2025-03-20',
    },
    is: 'pass',
    saying: 'The follow-up review is on 2025-03-20.',
  },
  'a week after the meeting': {
    told: {
      reviewMeetingAt: at('2025-02-20 09:00'),
      followUpAt: '2025-02-27',
    },
    is: 'warn',
    saying:
      'The follow-up review on 2025-02-27 is less than three weeks after the review.',
    at: place,
  },
  'half a year after the resolution': {
    told: { resolvedAt, followUpAt: '2025-08-09' },
    is: 'warn',
    saying:
      'The follow-up review on 2025-08-09 is more than five weeks after the review.',
    at: place,
  },
  'a day where nothing else is known': {
    told: { followUpAt: '2025-03-20' },
    is: 'pass',
    saying: 'The follow-up review is on 2025-03-20.',
  },
};

describe('the check follow-up-scheduled', () => {
  it.each(Object.entries(cases))(
    'judges %s',
    (_, { told, besides, ...expected }) => {
      expect(judge(followUpScheduled, told, besides)).toEqual({
        at: [],
        ...expected,
      });
    },
  );

  it('says nothing that no case shows', () => {
    expect(sentencesWithoutCase(followUpScheduled, cases)).toEqual([]);
  });
});
