import { factorsHaveActions } from './factorsHaveActions';
import { CheckCases, judge, sentencesWithoutCase } from './__testUtils__/judge';

const none = 'There are no factors and actions to compare yet.';
const matched =
  'Every factor of weight has an action, and every action a factor.';

const cases: CheckCases = {
  'an empty draft': { is: 'not_yet', saying: none },
  'factors without any action': {
    told: { factors: ['No alert'] },
    is: 'not_yet',
    saying: none,
  },
  'a factor and the action about it': {
    told: { factors: ['No alert'], actionItems: [{ factorIds: ['1'] }] },
    is: 'pass',
    saying: matched,
  },
  'a factor that is explained by one with an action': {
    told: {
      factors: ['No alert', { layer: 'systemic', parentId: '1' }],
      actionItems: [{ factorIds: ['2'] }],
    },
    is: 'pass',
    saying: matched,
  },
  'what broke, and a hypothesis, beside a factor with an action': {
    told: {
      factors: [
        'No alert',
        { layer: 'immediate' },
        { certainty: 'hypothesis' },
      ],
      actionItems: [{ factorIds: ['1'] }],
    },
    is: 'pass',
    saying: matched,
  },
  'a factor left alone, and an action about nothing': {
    told: {
      factors: ['No alert', 'No test'],
      actionItems: [{ factorIds: ['1'] }, 'Add a dashboard'],
    },
    is: 'warn',
    saying:
      'Factors that no action addresses: No test. Actions that address no factor: AI-002.',
    at: ['No test statement', 'AI-002 factorIds'],
  },
  'a factor whose action will not be done': {
    told: {
      factors: ['No alert', 'No test'],
      actionItems: [
        { factorIds: ['1'] },
        { factorIds: ['2'], status: 'wont_do' },
      ],
    },
    is: 'warn',
    saying: 'Factors that no action addresses: No test.',
    at: ['No test statement'],
  },
};

describe('the check factors-have-actions', () => {
  it.each(Object.entries(cases))(
    'judges %s',
    (_, { told, besides, ...expected }) => {
      expect(judge(factorsHaveActions, told, besides)).toEqual({
        at: [],
        ...expected,
      });
    },
  );

  it('says nothing that no case shows', () => {
    expect(sentencesWithoutCase(factorsHaveActions, cases)).toEqual([]);
  });
});
