import { runbookTold } from './runbookTold';
import { CheckCases, judge, sentencesWithoutCase } from './__testUtils__/judge';

const used = { name: 'Failover', url: null };
const gap = { category: 'runbook-gap', statement: 'No procedure for pools' };

const cases: CheckCases = {
  'an empty draft': {
    is: 'not_yet',
    saying: 'Nothing is said of a runbook.',
    at: ['Runbook runbookUsed'],
  },
  'nothing in what is reviewed': {
    told: { status: 'in_review' },
    is: 'warn',
    saying: 'Nothing is said of a runbook.',
    at: ['Runbook runbookUsed'],
  },
  'a runbook of which it is not said whether it helped': {
    told: { runbookUsed: { ...used, helped: null } },
    is: 'warn',
    saying: 'Whether “Failover” helped is not said.',
    at: ['Runbook runbookUsed'],
  },
  'a runbook that helped': {
    told: { runbookUsed: { ...used, helped: 'yes' } },
    is: 'pass',
    saying: '“Failover” was used, and helped.',
  },
  'a runbook that helped partly, and will be mended': {
    told: {
      runbookUsed: { ...used, helped: 'partly' },
      actionItems: ['Add the new region to the runbook'],
    },
    is: 'pass',
    saying:
      '“Failover” did not help altogether, and an action is about runbooks.',
  },
  'a runbook that did not help, and stays so': {
    told: {
      runbookUsed: { ...used, helped: 'no' },
      actionItems: ['Add an alert'],
    },
    is: 'warn',
    saying: '“Failover” did not help altogether, and no action mends it.',
    at: ['Runbook runbookUsed'],
  },
  'a missing runbook that will be written': {
    told: { factors: [gap], actionItems: [{ factorIds: ['1'] }] },
    is: 'pass',
    saying:
      'A factor says that a runbook was missing or wrong, and an action is about runbooks.',
  },
  'a missing runbook': {
    told: { factors: [gap] },
    is: 'warn',
    saying:
      'A factor says that a runbook was missing or wrong, and no action is about runbooks.',
    at: ['Runbook runbookUsed'],
  },
};

describe('the check runbook-told', () => {
  it.each(Object.entries(cases))(
    'judges %s',
    (_, { told, besides, ...expected }) => {
      expect(judge(runbookTold, told, besides)).toEqual({
        at: [],
        ...expected,
      });
    },
  );

  it('says nothing that no case shows', () => {
    expect(sentencesWithoutCase(runbookTold, cases)).toEqual([]);
  });
});
