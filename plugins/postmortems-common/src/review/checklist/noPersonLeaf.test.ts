import { noPersonLeaf } from './noPersonLeaf';
import { CheckCases, judge, sentencesWithoutCase } from './__testUtils__/judge';

const forgot = 'The engineer forgot to raise the limit';
const ran = 'The on-call engineer ran the script against production';
const deeper = 'Every chain goes on to what made it possible.';

const cases: CheckCases = {
  'no factors': { is: 'not_yet', saying: 'There is no factor yet.' },
  'a chain that ends at what a person did wrong': {
    told: { factors: [forgot] },
    is: 'fail',
    saying: `The analysis ends at what a person did wrong: ${forgot}.`,
    at: [`${forgot} statement`],
  },
  'a chain that ends at what a person did': {
    told: { factors: [ran] },
    is: 'warn',
    saying: `The analysis ends at what a person did: ${ran}.`,
    at: [`${ran} statement`],
  },
  'chains that end at either': {
    told: { factors: [ran, forgot] },
    is: 'fail',
    saying: `The analysis ends at what a person did wrong: ${forgot}. The analysis ends at what a person did: ${ran}.`,
    at: [`${forgot} statement`, `${ran} statement`],
  },
  'the same with what allowed it': {
    told: {
      factors: [
        ran,
        {
          statement: 'The prompt looks alike in all environments',
          parentId: '1',
        },
      ],
    },
    is: 'pass',
    saying: deeper,
  },
  'what a system did': {
    told: {
      factors: ['The engine reviewed no plan', 'The operator restarted'],
    },
    is: 'warn',
    saying: 'The analysis ends at what a person did: The operator restarted.',
    at: ['The operator restarted statement'],
  },
  'how people have to work': {
    told: {
      factors: ['Reviewers have no list of what to look at', 'No load test'],
    },
    is: 'pass',
    saying: deeper,
  },
};

describe('the check no-person-leaf', () => {
  it.each(Object.entries(cases))(
    'judges %s',
    (_, { told, besides, ...expected }) => {
      expect(judge(noPersonLeaf, told, besides)).toEqual({
        at: [],
        ...expected,
      });
    },
  );

  it('says nothing that no case shows', () => {
    expect(sentencesWithoutCase(noPersonLeaf, cases)).toEqual([]);
  });
});
