import { rootCauseTold } from './rootCauseTold';
import { CheckCases, judge, sentencesWithoutCase } from './__testUtils__/judge';

const cases: CheckCases = {
  'an empty draft': {
    told: { sections: { 'root-cause': ' TBD ' } },
    is: 'not_yet',
    saying: 'The root cause is not told yet.',
    at: ['Root cause'],
  },
  'nothing in what is reviewed': {
    told: { status: 'in_review' },
    is: 'warn',
    saying: 'The root cause is not told yet.',
    at: ['Root Cause'],
  },
  'a line': {
    told: { sections: { 'root-cause': 'A slow query.' } },
    is: 'warn',
    saying: 'The root cause is told in a line.',
    at: ['Root cause'],
  },
  'how it came about': {
    told: {
      sections: {
        'root-cause':
          'A query of the new release read the whole table, as its index was missing.\nUnder load that held every connection of the pool.',
      },
    },
    is: 'pass',
    saying: 'The root cause tells how it came about.',
  },
};

describe('the check root-cause-told', () => {
  it.each(Object.entries(cases))(
    'judges %s',
    (_, { told, besides, ...expected }) => {
      expect(judge(rootCauseTold, told, besides)).toEqual({
        at: [],
        ...expected,
      });
    },
  );

  it('says nothing that no case shows', () => {
    expect(sentencesWithoutCase(rootCauseTold, cases)).toEqual([]);
  });
});
