import { actionsComplete } from './actionsComplete';
import { CheckCases, judge, sentencesWithoutCase } from './__testUtils__/judge';

const owner = 'user:default/bob';
const dueOn = '2025-02-16';
const complete =
  'Each action that is owed has an owner, a due date and a priority.';

const cases: CheckCases = {
  'an empty draft': {
    is: 'not_yet',
    saying: 'There is no action item yet.',
    at: ['Action items'],
  },
  'no action in what is reviewed': {
    told: { status: 'in_review', actionItems: [{ status: 'wont_do' }] },
    is: 'fail',
    saying: 'There is no action item yet.',
    at: ['Action items'],
  },
  'an action with both': {
    told: { actionItems: [{ owner, dueOn }] },
    is: 'pass',
    saying: complete,
  },
  'an action that was done by nobody knows whom': {
    told: { actionItems: [{ status: 'verified' }] },
    is: 'pass',
    saying: complete,
  },
  'an action without a day, and one without either': {
    told: { actionItems: [{ owner }, { owner, dueOn }, {}] },
    is: 'fail',
    saying: 'Without owner or due date: AI-001 and AI-003.',
    at: ['AI-001 dueOn', 'AI-003 owner', 'AI-003 dueOn'],
  },
};

describe('the check actions-complete', () => {
  it.each(Object.entries(cases))(
    'judges %s',
    (_, { told, besides, ...expected }) => {
      expect(judge(actionsComplete, told, besides)).toEqual({
        at: [],
        ...expected,
      });
    },
  );

  it('says nothing that no case shows', () => {
    expect(sentencesWithoutCase(actionsComplete, cases)).toEqual([]);
  });
});
