import { actionsSponsored } from './actionsSponsored';
import { CheckCases, judge, sentencesWithoutCase } from './__testUtils__/judge';

const cases: CheckCases = {
  'an empty draft': { is: 'not_yet', saying: 'There is no action item yet.' },
  'nothing urgent': {
    told: { actionItems: ['Add an alert'] },
    is: 'pass',
    saying: 'No action of high priority is owed.',
  },
  'something urgent with a sponsor': {
    told: { actionItems: [{ priority: 'high', sponsor: 'user:default/eve' }] },
    is: 'pass',
    saying: 'Each action of high priority has a sponsor.',
  },
  'something urgent without one': {
    told: {
      actionItems: [{ priority: 'high' }, { priority: 'high', status: 'done' }],
    },
    is: 'warn',
    saying: 'Of high priority, without a sponsor: AI-001.',
    at: ['AI-001 sponsor'],
  },
};

describe('the check actions-sponsored', () => {
  it.each(Object.entries(cases))(
    'judges %s',
    (_, { told, besides, ...expected }) => {
      expect(judge(actionsSponsored, told, besides)).toEqual({
        at: [],
        ...expected,
      });
    },
  );

  it('says nothing that no case shows', () => {
    expect(sentencesWithoutCase(actionsSponsored, cases)).toEqual([]);
  });
});
