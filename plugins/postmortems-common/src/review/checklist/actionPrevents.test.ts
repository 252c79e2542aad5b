import { actionPrevents } from './actionPrevents';
import { CheckCases, judge, sentencesWithoutCase } from './__testUtils__/judge';

const cases: CheckCases = {
  'an empty draft': { is: 'not_yet', saying: 'There is no action item yet.' },
  'an action that detects': {
    told: { actionItems: [{ type: 'process' }, { type: 'detect' }] },
    is: 'pass',
    saying: 'Actions that prevent or detect: AI-002.',
  },
  'an action of no type that plainly detects': {
    told: { actionItems: ['Train the team', 'Add an alert on the pool'] },
    is: 'pass',
    saying: 'By their words these prevent or detect: AI-002.',
  },
  'an action of no type that says nothing': {
    told: { actionItems: [{ type: 'repair' }, 'Train the team'] },
    is: 'warn',
    saying:
      'No action says that it prevents or detects; the types of some are not said.',
    at: ['AI-002 type'],
  },
  'repairs and training only': {
    told: { actionItems: [{ type: 'mitigate' }, { type: 'process' }] },
    is: 'warn',
    saying: 'No action prevents or detects.',
    at: ['Action items'],
  },
};

describe('the check action-prevents', () => {
  it.each(Object.entries(cases))(
    'judges %s',
    (_, { told, besides, ...expected }) => {
      expect(judge(actionPrevents, told, besides)).toEqual({
        at: [],
        ...expected,
      });
    },
  );

  it('says nothing that no case shows', () => {
    expect(sentencesWithoutCase(actionPrevents, cases)).toEqual([]);
  });
});
