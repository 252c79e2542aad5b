import { severalFactors } from './severalFactors';
import { CheckCases, judge, sentencesWithoutCase } from './__testUtils__/judge';

const cases: CheckCases = {
  'an empty draft': {
    is: 'not_yet',
    saying: 'There is no factor yet.',
    at: ['Contributing factors'],
  },
  'no factor in what is published': {
    told: { status: 'published' },
    is: 'fail',
    saying: 'There is no factor yet.',
    at: ['Contributing factors'],
  },
  'a single factor': {
    told: { factors: ['The pool has 20 connections'] },
    is: 'warn',
    saying: 'There is one factor only.',
    at: ['The pool has 20 connections statement'],
  },
  'two of one layer': {
    told: { factors: ['No alert on the pool', 'No load test'] },
    is: 'warn',
    saying: 'All 2 factors are of one layer: contributing.',
    at: ['Contributing factors'],
  },
  'two of two layers': {
    told: {
      factors: [
        { layer: 'immediate', statement: 'The pool ran full' },
        { layer: 'systemic', statement: 'Limits are not reviewed' },
      ],
    },
    is: 'pass',
    saying: '2 factors, of these layers: immediate and systemic.',
  },
};

describe('the check several-factors', () => {
  it.each(Object.entries(cases))(
    'judges %s',
    (_, { told, besides, ...expected }) => {
      expect(judge(severalFactors, told, besides)).toEqual({
        at: [],
        ...expected,
      });
    },
  );

  it('says nothing that no case shows', () => {
    expect(sentencesWithoutCase(severalFactors, cases)).toEqual([]);
  });
});
