import { lessonsTold } from './lessonsTold';
import { CheckCases, judge, sentencesWithoutCase } from './__testUtils__/judge';

const cases: CheckCases = {
  'an empty draft': {
    told: { sections: { 'what-went-well': '', 'lessons-learned': '-' } },
    is: 'not_yet',
    saying: 'Neither what went well nor what was learnt is told yet.',
    at: ['What went well', 'Lessons learned'],
  },
  'neither in what is published': {
    told: { status: 'published' },
    is: 'warn',
    saying: 'Neither what went well nor what was learnt is told yet.',
    at: ['What Went Well', 'Lessons Learned'],
  },
  'one of them': {
    told: { sections: { 'what-went-well': 'The alert fired at once.' } },
    is: 'warn',
    saying: 'Not told: Lessons Learned.',
    at: ['Lessons Learned'],
  },
  'both, as another house calls them': {
    told: {
      sections: {
        'things-that-went-well': 'The alert fired at once.',
        'our-learnings': 'Pools need an alert of their own.',
      },
    },
    is: 'pass',
    saying: 'Both are told.',
  },
};

describe('the check lessons-told', () => {
  it.each(Object.entries(cases))(
    'judges %s',
    (_, { told, besides, ...expected }) => {
      expect(judge(lessonsTold, told, besides)).toEqual({
        at: [],
        ...expected,
      });
    },
  );

  it('says nothing that no case shows', () => {
    expect(sentencesWithoutCase(lessonsTold, cases)).toEqual([]);
  });
});
