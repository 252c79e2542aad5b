import { restrictionReasoned } from './restrictionReasoned';
import { CheckCases, judge, sentencesWithoutCase } from './__testUtils__/judge';

const cases: CheckCases = {
  'an open one': {
    is: 'pass',
    saying: 'Everybody who is signed in can read it.',
  },
  'a restricted one with a reason': {
    told: { visibility: 'restricted', visibilityReason: 'It names a customer' },
    is: 'pass',
    saying: 'It is restricted, and says why.',
  },
  'a restricted one without': {
    told: { visibility: 'restricted' },
    is: 'fail',
    saying: 'It is restricted, and does not say why.',
    at: ['Access visibility'],
  },
};

describe('the check restriction-reasoned', () => {
  it.each(Object.entries(cases))(
    'judges %s',
    (_, { told, besides, ...expected }) => {
      expect(judge(restrictionReasoned, told, besides)).toEqual({
        at: [],
        ...expected,
      });
    },
  );

  it('says nothing that no case shows', () => {
    expect(sentencesWithoutCase(restrictionReasoned, cases)).toEqual([]);
  });
});
